import { readFileSync, writeFileSync } from 'node:fs';
import { app } from 'electron';
import type { DocumentModel } from '@shared/documents/document-model';
import { printPdf } from '@main/shell/print-pdf';

// Prints models as PDF in a bare Electron: electron print-entry.mjs [flags] -- MODEL.json OUT.pdf [MODEL OUT …].
const files = process.argv.slice(process.argv.indexOf('--') + 1);
app.on('window-all-closed', () => undefined);
void app.whenReady().then(async () => {
  for (let index = 0; index + 1 < files.length; index += 2) {
    const result = await printPdf(JSON.parse(readFileSync(files[index] ?? '', 'utf8')) as DocumentModel);
    writeFileSync(files[index + 1] ?? '', result.ok ? result.value : JSON.stringify(result.error));
  }
  app.exit(0);
}, () => app.exit(1));
