import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readBytes } from '@main/reading/read-bytes';
import { accountOf } from '@shared/ledger/import/plan-account';
import { NO_CHOICES } from '@shared/ledger/import/plan-choices';
import { planSourceOf } from '@shared/ledger/import/plan-source';
import type { PlanSource } from '@shared/ledger/import/plan-source';
import { wordsOfParagraphs, wordsWithParts } from '@shared/ledger/import/words-of-plan';
import { planToKeep } from '@shared/ledger/plan-to-keep';
import { judgeReferences, readSource } from '@shared/ledger/read-plan';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';
import { asCsv, asDocx, asHtml, tableOf } from './plan-files';

const CONTEXT = { asOf: null, nextMeeting: null };
const soffice = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((file) => existsSync(file));
const sourceOf = async (bytes: Uint8Array, name: string): Promise<PlanSource> => planSourceOf(await readBytes(bytes, name), name);

/** The ledger that a source makes: what is kept of every recommendation, in words, and what points at what. */
function ledgerOf(source: PlanSource) {
  const reading = judgeReferences(readSource(source, NO_CHOICES, CONTEXT));
  const account = accountOf(source, reading);
  const plan = planToKeep(reading, { bodyId: '', title: reading.title, kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, publicity: 'open' }, '');
  return {
    title: reading.title,
    rows: plan.rows.map((row) => [row.reference, wordsWithParts(row.text, row.parts), row.parts.map(({ label }) => label), wordsOfParagraphs(row.responseText), row.actionsHeading, wordsOfParagraphs(row.actionsText), row.timescale, row.response, row.proposedResponse, row.updates.map(({ round, day, text }) => [round, day, wordsOfParagraphs(text)])]),
    crossReferences: reading.rows.flatMap(({ reference, crossReferences }) => crossReferences.map((found) => `${reference}→${found.reference}`)),
    unplaced: plan.unplaced,
    everyWordOnce: account.missing.length === 0 && account.extra.length === 0,
  };
}

describe.skipIf(!sourcesFolder)('the real action plan', () => {
  const text = async () => await sourceOf(readFileSync(sourceFile('004')), '004.txt');

  it('has eleven recommendations, R4 in two parts, every word once, and exactly its cross references', async () => {
    const ledger = ledgerOf(await text());
    expect(ledger.rows.map(([reference]) => reference)).toEqual(Array.from({ length: 11 }, (_, index) => `R${String(index + 1)}`));
    expect(ledger.rows.filter(([, , parts]) => Array.isArray(parts) && parts.length > 0).map(([reference, , parts]) => [reference, parts])).toEqual([['R4', ['a)', 'b)']]]);
    expect(ledger).toMatchObject({ crossReferences: ['R5→R4', 'R7→R4', 'R7→R6', 'R9→R5', 'R11→R9'], unplaced: [], everyWordOnce: true });
  });

  it.each([
    ['a Word file', asDocx, 'plan.docx'],
    ['a web page', asHtml, 'plan.html'],
    ['CSV', asCsv, 'plan.csv'],
  ])('is the same ledger as %s', async (_, write, name) => {
    const source = await text();
    expect(ledgerOf(await sourceOf(write(tableOf(source)), name))).toEqual(ledgerOf(source));
  });

  it.skipIf(soffice === undefined)('is the same ledger as a Word file that LibreOffice has saved', { timeout: 120_000 }, async () => {
    const source = await text();
    const folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-plan-'));
    try {
      const file = path.join(folder, 'written.docx');
      writeFileSync(file, asDocx(tableOf(source)));
      await promisify(execFile)(soffice ?? '', [`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', path.join(folder, 'saved'), file], { timeout: 110_000 });
      expect(ledgerOf(await sourceOf(readFileSync(path.join(folder, 'saved', 'written.docx')), 'saved.docx'))).toEqual(ledgerOf(source));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
