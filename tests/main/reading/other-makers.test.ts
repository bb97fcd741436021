import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { readBytes } from '@main/reading/read-bytes';
import type { NeutralDocument, NeutralTable } from '@shared/reading/neutral-document';
import { cellText, eachBlock, words } from '@shared/reading/neutral-text';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';
import { AlignmentType, CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, Document, ExternalHyperlink, FootnoteReferenceRun, Header, HeadingLevel, InsertedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { escapeXml } from './make-office';
import { show, showRuns } from './show';

const run = promisify(execFile);
const soffice = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((file) => existsSync(file));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-makers-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Converts files with LibreOffice, all in one start, each with a profile of its own. */
async function convert(files: readonly string[], to: string, infilter?: string): Promise<void> {
  const profile = pathToFileURL(path.join(folder, `profile-${to}`)).href;
  await run(soffice ?? '', [`-env:UserInstallation=${profile}`, '--headless', ...(infilter === undefined ? [] : [`--infilter=${infilter}`]), '--convert-to', to, '--outdir', folder, ...files], { timeout: 110_000 });
}

async function madeWithDocx(): Promise<Buffer> {
  const level = (index: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({ level: index, format, text, alignment: AlignmentType.LEFT });
  const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] });
  return Packer.toBuffer(
    new Document({
      title: 'Report of the head',
      creator: 'Clerk',
      numbering: { config: [{ reference: 'report', levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2'), level(2, LevelFormat.LOWER_LETTER, '(%3)')] }] },
      footnotes: { 1: { children: [new Paragraph('See the budget.')] } },
      comments: { children: [{ id: 0, author: 'Ann', date: new Date('2026-11-01T00:00:00Z'), children: [new Paragraph('Is it so?')] }] },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Draft for the board')] }) },
          children: [
            new Paragraph({ text: 'Purpose', heading: HeadingLevel.HEADING_1, numbering: { reference: 'report', level: 0 } }),
            new Paragraph({ numbering: { reference: 'report', level: 1 }, children: [new TextRun('To note the '), new TextRun({ text: 'report', italics: true }), new FootnoteReferenceRun(1), new TextRun(' & act')] }),
            new Paragraph({ text: 'a point', numbering: { reference: 'report', level: 2 } }),
            new Paragraph({ text: 'another', numbering: { reference: 'report', level: 2 } }),
            new Paragraph({ text: 'Background', heading: HeadingLevel.HEADING_1, numbering: { reference: 'report', level: 0 } }),
            new Paragraph({ children: [new TextRun('It cost '), new DeletedTextRun({ id: 1, author: 'Ann', date: '2026-11-01T00:00:00Z', text: 'ten' }), new InsertedTextRun({ id: 2, author: 'Ann', date: '2026-11-01T00:00:00Z', text: 'twenty' }), new CommentRangeStart(0), new TextRun(' pounds'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] })] }),
            new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('the site')] })] }),
            new Table({ rows: [new TableRow({ tableHeader: true, children: [cell('Recommendation', 2), cell('By')] }), new TableRow({ children: [cell('R1'), cell('Write'), cell('May')] }), new TableRow({ children: [cell(''), cell('and call'), cell('')] })] }),
          ],
        },
      ],
    }),
  );
}

const EXPECTED = ['h1 [1.] Purpose', 'p2 [1.1] To note the /report/{footnote-1} & act', 'p3 [(a)] a point', 'p3 [(b)] another', 'h1 [2.] Background', 'p It cost -ten-+twenty+ pounds', 'p the site(https://example.org/)', 'table 3', 'header | <2>Recommendation | By', 'body | R1 | Write | May', 'body+ |  | and call | '];

describe('files that other programs made', () => {
  test('by the docx library', async () => {
    const document = await readBytes(await madeWithDocx(), 'report.docx');
    expect(show(document.blocks)).toEqual(EXPECTED);
    expect(document.title).toBe('Report of the head');
    expect(document.comments.map((comment) => [comment.author, show(comment.blocks)])).toEqual([['Ann', ['p Is it so?']]]);
    expect(document.notes.map((note) => show(note.blocks))).toEqual([['p See the budget.']]);
    expect(document.furniture.map((part) => show(part.blocks))).toEqual([['p Draft for the board']]);
  });

  test.skipIf(!soffice)('the same opened and saved by LibreOffice: labels, changes, comments and notes are still there', { timeout: 120_000 }, async () => {
    const file = path.join(folder, 'by-docx.docx');
    writeFileSync(file, await madeWithDocx());
    const out = path.join(folder, 'again');
    await run(soffice ?? '', [`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile-again')).href}`, '--headless', '--convert-to', 'docx', '--outdir', out, file], { timeout: 110_000 });
    const document = await readBytes(readFileSync(path.join(out, 'by-docx.docx')), 'again.docx');
    expect(show(document.blocks).map((line) => line.replace(/\{footnote-\d+\}/u, '{footnote-1}').replace(/_|\*/gu, ''))).toEqual(EXPECTED);
    expect(document.comments.map((comment) => show(comment.blocks).map((line) => line.replaceAll('*', '')))).toEqual([['p Is it so?']]);
    expect(document.notes.flatMap((note) => show(note.blocks)).join(' ')).toContain('See the budget.');
  });
});

/** A table as HTML, as a web page of a council would show it. */
function asHtml(table: NeutralTable): string {
  const rows = table.rows.filter((row) => row.kind !== 'blank' && row.kind !== 'rule').map((row) => `<tr>${row.cells.map((cell) => `<${row.kind === 'header' ? 'th' : 'td'}>${cell.blocks.map((block) => (block.type === 'paragraph' ? `<p>${block.label ? `${escapeXml(block.label.text)} ` : ''}${block.runs.map((one) => (one.italic ? `<i>${escapeXml(one.text)}</i>` : escapeXml(one.text))).join('')}</p>` : '')).join('')}</${row.kind === 'header' ? 'th' : 'td'}>`).join('')}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table border="1">${rows.join('')}</table></body></html>`;
}

function plan(document: NeutralDocument): string[] {
  const table = [...eachBlock(document.blocks)].find((block) => block.type === 'table') as NeutralTable;
  return table.rows.filter((row) => row.kind === 'body').map((row) => `${row.continuation ? '+' : ''}${row.cells.map((cell) => cellText(cell).replace(/\s+/gu, ' ')).join('|')}`);
}

describe.skipIf(!sourcesFolder || !soffice)('the plan of 004, saved by LibreOffice in other forms', () => {
  test('Word, a web page and CSV hold the same rows, the same words and the same continuations', { timeout: 120_000 }, async () => {
    const source = await readBytes(readFileSync(sourceFile('004')), '004.txt');
    const page = path.join(folder, 'plan.html');
    writeFileSync(page, asHtml(source.blocks[0] as NeutralTable));
    const csv = (source.blocks[0] as NeutralTable).rows.filter((row) => row.kind !== 'blank' && row.kind !== 'rule').map((row) => row.cells.map((cell) => `"${cellText(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n');
    await convert([page], 'docx:MS Word 2007 XML', 'HTML (StarWriter)');
    const word = await readBytes(readFileSync(path.join(folder, 'plan.docx')), 'plan.docx');
    const html = await readBytes(readFileSync(page), 'plan.html');
    const table = await readBytes(Buffer.from(`\uFEFF${csv}`), 'plan.csv');
    const expected = plan(source);
    expect(expected).toHaveLength(15);
    for (const other of [word, html, table]) expect(plan(other)).toEqual(expected);
    const body = (document: NeutralDocument): string => words(document, { furniture: false, notes: false }).join('').replace(/^.*?R1/u, 'R1').replace(/-+$/u, '');
    for (const other of [word, html, table]) expect(body(other)).toBe(body(source));
    expect([...eachBlock(word.blocks)].some((block) => block.type === 'paragraph' && showRuns(block.runs).includes('/'))).toBe(true);
  });
});
