import { readFileSync, writeFileSync } from 'node:fs';
import type { DocumentModel } from '@shared/documents/document-model';
import { renderDocx } from '@main/docx/render-docx';

// Renders models in a process of its own: node render-entry.cjs MODEL.json OUT.docx [MODEL OUT …]; with --clock-ahead the clock says another year.
const args = process.argv.slice(2);
if (args[0] === '--clock-ahead') {
  args.shift();
  const RealDate = Date;
  const ahead = 400 * 86_400_000;
  globalThis.Date = class extends RealDate {
    constructor(...parts: [] | [number]) {
      super(parts.length === 0 ? RealDate.now() + ahead : parts[0]);
    }
    static override now(): number {
      return RealDate.now() + ahead;
    }
  } as DateConstructor;
}
for (let index = 0; index + 1 < args.length; index += 2) {
  const model = JSON.parse(readFileSync(args[index] ?? '', 'utf8')) as DocumentModel;
  const result = await renderDocx(model);
  if (!result.ok) {
    process.stderr.write(`${JSON.stringify(result.error)}\n`);
    process.exitCode = 1;
  } else writeFileSync(args[index + 1] ?? '', result.value);
}
