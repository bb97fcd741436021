import { readFileSync, writeFileSync } from 'node:fs';
import { app } from 'electron';
import type { DocumentModel } from '@shared/documents/document-model';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { pdfEdges, pdfPage } from '@shared/documents/pages-to-print';
import { printPdf } from '@main/shell/print-pdf';

// Prints models as PDF in a bare Electron: electron print-entry.mjs [flags] -- MODEL.json OUT.pdf [MODEL OUT …].
const files = process.argv.slice(process.argv.indexOf('--') + 1);
app.on('window-all-closed', () => undefined);
void app.whenReady().then(async () => {
  for (let index = 0; index + 1 < files.length; index += 2) {
    const model = JSON.parse(readFileSync(files[index] ?? '', 'utf8')) as DocumentModel;
    const out = files[index + 1] ?? '';
    const styles = { ...PLAIN_STYLES, houseHeader: 'Tidewell "District" </style> Council', houseFooter: 'Serving Tidewell' };
    const result = await printPdf({ html: pdfPage(model, styles), ...pdfEdges(model, styles), page: styles.page });
    writeFileSync(out, result.ok ? result.value : JSON.stringify(result.error));
  }
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 20);
  const cancelled = await printPdf({ html: 'x'.repeat(5_000_000), header: '', footer: '', page: PLAIN_STYLES.page }, cancel.signal);
  writeFileSync(`${files.at(-1) ?? ''}.cancelled`, JSON.stringify(cancelled));
  app.exit(0);
}, () => app.exit(1));
