import type { NeutralBlock, NeutralCell, NeutralDocument, NeutralRun } from '@shared/reading/neutral-document';
import { blockText, tableGrid, words } from '@shared/reading/neutral-text';
import { safeLink } from '@shared/reading/safe-link';
import { shapeTable } from '@shared/reading/table-shape';
import { joinRuns, typedParagraphs } from '@shared/reading/typed-paragraphs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function paragraph(runs: readonly NeutralRun[], label = ''): NeutralBlock {
  return { type: 'paragraph', label: label === '' ? null : { text: label, source: 'computed', style: 'decimal', parts: [] }, depth: 0, runs, role: 'body', certainty: 'certain', at: 1 };
}

function cell(text: string, colSpan = 1, rowSpan = 1): NeutralCell {
  return { blocks: text === '' ? [] : [paragraph([{ text }])], colSpan, rowSpan };
}

function document(blocks: readonly NeutralBlock[]): NeutralDocument {
  return { kind: 'docx', title: '', blocks, notes: [], comments: [], furniture: [], images: [], warnings: [] };
}

describe('words', () => {
  const change = { kind: 'deleted', author: 'A', when: '', moved: false } as const;
  const text = document([paragraph([{ text: 'It was re' }, { text: 'solved ' }, { text: 'not ', change }, { text: 'secretly ', hidden: true }, { text: 'to approve' }], '4.1')]);

  test('take a word over runs, leave out deleted and hidden text and counted labels', () => {
    expect(words(text)).toEqual(['It', 'was', 'resolved', 'to', 'approve']);
  });
  test('give each of those when asked', () => {
    expect(words(text, { labels: 'all', deleted: true, hidden: true })).toEqual(['4.1', 'It', 'was', 'resolved', 'not', 'secretly', 'to', 'approve']);
  });
});

describe('a table', () => {
  test('as a full grid, with cells that span', () => {
    const table = shapeTable([{ cells: [cell('a', 2), cell('b', 1, 2)], marked: true, at: 1 }, { cells: [cell('c'), cell('d')], marked: false, at: 2 }], '', 1);
    expect(tableGrid(table).map((row) => row.map((place) => `${place.cell ? place.cell.blocks.map((block) => blockText(block)).join('') : '?'}${place.covered ? '<' : ''}`))).toEqual([['a', 'a<', 'b'], ['c', 'd', 'b<']]);
  });

  test.each([
    { name: 'header below a title row', rows: [['Plan of action', '', ''], ['Ref', 'Action', 'By'], ['R1', 'Write to the school.', 'May']], kinds: ['title', 'header', 'body'] },
    { name: 'no header: values from the first row', rows: [['R1', 'Write to the school.', '5'], ['R2', 'Report back.', '7']], kinds: ['body', 'body'] },
    { name: 'two header-like rows: the first is the header', rows: [['Name', 'Role'], ['Chair', 'Clerk'], ['Ann', 'Bob']], kinds: ['header', 'body', 'body'] },
    { name: 'a rule and a blank row', rows: [['Name', 'Role'], ['', ''], ['Ann', 'Chair'], ['--', '--']], kinds: ['header', 'blank', 'body', 'rule'] },
    { name: 'one row only', rows: [['Name', 'Role']], kinds: ['body'] },
  ])('$name', ({ rows, kinds }) => {
    const table = shapeTable(rows.map((row, index) => ({ cells: row.map((text) => cell(text)), marked: false, at: index + 1 })), '', 1);
    expect(table.rows.map((row) => row.kind)).toEqual(kinds);
  });

  test('marks a row with an empty first cell as a continuation, only below a body row', () => {
    const table = shapeTable([['Ref', 'Action'], ['', 'before any'], ['R1', 'begins'], ['', 'goes on'], ['R2', 'next']].map((row, index) => ({ cells: row.map((text) => cell(text)), marked: index === 0, at: index })), '', 1);
    expect(table.rows.map((row) => row.continuation)).toEqual([false, false, false, true, false]);
  });
});

test('only web and mail addresses are kept', () => {
  for (const good of ['https://www.example.org/a?b=c#d', 'http://example.org', 'mailto:clerk@example.org', ' HTTPS://EXAMPLE.ORG ']) expect(safeLink(good)).toBe(good.trim());
  for (const bad of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '\\\\server\\share', '//example.org', 'https:', 'vbscript:x', 'http://a b', '', `https://${'a'.repeat(3000)}`]) expect(safeLink(bad)).toBeNull();
});

test('runs can be joined and made into paragraphs without losing a character', () => {
  const runs = fc.array(fc.record({ text: fc.oneof(fc.string(), fc.constantFrom(' • ', '•', '• a • b', '(a) ')), bold: fc.constantFrom(true as const, undefined) }).map(({ text, bold }): NeutralRun => (bold ? { text, bold } : { text })));
  fc.assert(
    fc.property(runs, (given) => {
      const all = given.map((run) => run.text).join('');
      expect(joinRuns(given).map((run) => run.text).join('')).toBe(all);
      const paragraphs = typedParagraphs(given, 1);
      expect(words(document(paragraphs)).join('')).toBe(all.replace(/[\s\u00A0]+/gu, ''));
    }),
  );
});
