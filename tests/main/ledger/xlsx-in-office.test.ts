import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readBytes } from '@main/reading/read-bytes';
import { writeXlsx } from '@main/sheet/write-xlsx';
import { buildActionPlan } from '@shared/documents/build-action-plan';
import { toSheet } from '@shared/documents/to-sheet';
import { PLAN_FACTS } from '@tests/main/docx/sample-ledger';
import { readPlan } from '@shared/ledger/read-plan';
import { paragraphsText } from '@shared/ledger/plan-text';

// Writer alone, as it is on most machines of the house, opens no workbook.
const soffice = existsSync('/usr/lib/libreoffice/program/libscfiltlo.so') ? '/usr/bin/soffice' : undefined;

it.skipIf(soffice === undefined)('the workbook of an action plan is opened by a spreadsheet program, which finds every cell as it is, and no formula in it', { timeout: 120_000 }, async () => {
  const [first, ...others] = PLAN_FACTS.plan.rows;
  if (first === undefined) throw new Error('The sample has no rows.');
  const hostile = { ...first, text: [{ kind: 'paragraph' as const, level: 1, runs: [{ text: '=1+1 is what the first line says.' }] }, { kind: 'bullet' as const, level: 1, runs: [{ text: '+44 20, “quoted”, a/b; ŵyl' }] }], ownerName: '@home' };
  const model = buildActionPlan({ ...PLAN_FACTS, plan: { ...PLAN_FACTS.plan, rows: [hostile, ...others] } });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-sheet-'));
  try {
    const file = path.join(folder, 'plan.xlsx');
    writeFileSync(file, writeXlsx(toSheet(model), model));
    // Field separator, text delimiter, UTF-8, every cell as it is shown.
    await promisify(execFile)(soffice ?? '', [`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', folder, file], { timeout: 110_000 });
    const rows = async (name: string, bytes: Uint8Array) => {
      const reading = readPlan(await readBytes(bytes, name), { asOf: null, nextMeeting: null });
      return { headings: reading.columns.map(({ heading }) => heading), rows: reading.rows.map((row) => [row.reference, paragraphsText(row.recommendation), row.parts.map(({ label, paragraphs }) => `${label} ${paragraphsText(paragraphs)}`), paragraphsText(row.response), paragraphsText(row.actions), row.owner, row.timescale, row.updates.map(({ round, paragraphs }) => [round, paragraphsText(paragraphs)])]) };
    };
    const opened = await rows('plan.csv', readFileSync(path.join(folder, 'plan.csv')));
    expect(opened).toEqual(await rows('plan.xlsx', readFileSync(file)));
    expect(opened.rows[0]?.slice(0, 2)).toEqual(['R1', '=1+1 is what the first line says.\n• +44 20, “quoted”, a/b; ŵyl']);
    expect(opened.rows).toHaveLength(PLAN_FACTS.plan.rows.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
