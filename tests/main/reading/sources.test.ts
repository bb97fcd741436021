import { readFileSync } from 'node:fs';
import path from 'node:path';

import { readBytes } from '@main/reading/read-bytes';
import type { NeutralDocument, NeutralTable } from '@shared/reading/neutral-document';
import { blockWords, cellText, eachBlock, tableGrid, words } from '@shared/reading/neutral-text';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';
import { describe, expect, test } from 'vitest';

/** The source as characters, without white space: markup has to be taken out first. */
function characters(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00A0]+/gu, '');
}

async function read(number: string): Promise<{ readonly document: NeutralDocument; readonly text: string }> {
  const file = sourceFile(number);
  const bytes = readFileSync(file);
  return { document: await readBytes(bytes, path.basename(file)), text: bytes.toString('utf8') };
}

function headings(document: NeutralDocument) {
  return [...eachBlock(document.blocks)].filter((block) => block.type === 'heading');
}

describe.skipIf(!sourcesFolder)('the real documents', () => {
  test('000: every character of a proposal in plain text, headings guessed and said to be', async () => {
    const { document, text } = await read('000');
    expect(document.kind).toBe('text');
    expect(words(document).join('')).toBe(characters(text));
    expect(headings(document).map((heading) => heading.level)).toEqual([1, 2, 2, 2, 2, 2, 2]);
    expect(headings(document).every((heading) => heading.certainty === 'guessed')).toBe(true);
    expect(document.blocks.filter((block) => block.type === 'paragraph' && block.label?.style === 'bullet')).toHaveLength(22);
    expect(document.warnings.map((warning) => warning.code)).toContain('headings-guessed');
  });

  test('001: every character of a report in Markdown; numbers of headings and paragraphs are labels', async () => {
    const { document, text } = await read('001');
    const bare = text.replace(/^\s*(?:#{1,6}|-)\s+/gmu, '').replaceAll('**', '').replace(/<\/?sup>/gu, '');
    expect(document.kind).toBe('markdown');
    expect(words(document).join('')).toBe(characters(bare));
    expect(headings(document).map((heading) => heading.label?.text ?? '').filter((label) => label !== '')).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
    const numbered = document.blocks.filter((block) => block.type === 'paragraph' && block.label !== null);
    expect(numbered.map((block) => (block.type === 'paragraph' ? (block.label?.parts ?? []).join('.') : ''))).toEqual(['1.1', '2.1', '3.1', '3.2', '3.3', '3.4', '3.5', '4.1', '5.1', '5.2', '5.3']);
    expect([...eachBlock(document.blocks)].flatMap((block) => (block.type === 'heading' ? block.runs : [])).some((run) => run.superscript === true)).toBe(true);
  });

  test('002: every character of a paper in plain text; the cover is a table of labels and values, empty ones too', async () => {
    const { document, text } = await read('002');
    expect(document.kind).toBe('text');
    expect(words(document).join('')).toBe(characters(text));
    const cover = document.blocks[0];
    expect(cover?.type).toBe('table');
    const grid = tableGrid(cover as NeutralTable).map((row) => row.map((place) => (place.cell ? cellText(place.cell) !== '' : null)));
    expect(grid).toEqual([[true, false], [true, true], [true, false]]);
    const labels = document.blocks.flatMap((block) => (block.type === 'paragraph' && block.label ? [block.label.text] : []));
    expect(labels).toEqual(['a)', 'b)', '·', '·', '·']);
    expect(headings(document)).toHaveLength(8);
  });

  test('003: every character of the slides; numbers separated from titles, doubtful places listed', async () => {
    const { document, text } = await read('003');
    const bare = text.replace(/^\d+(?=[A-Z(])/gmu, '');
    expect(document.kind).toBe('slides-text');
    expect(words(document).join('')).toBe(characters(bare));
    const slides = document.blocks.filter((block) => block.type === 'slide');
    expect(slides.map((slide) => slide.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(slides.map((slide) => slide.title.length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(slides.map((slide) => slide.blocks.length)).toEqual([1, 6, 5, 8, 8, 5, 5, 5, 1]);
    const codes = new Set(document.warnings.map((warning) => warning.code));
    expect([...codes].toSorted()).toEqual(['address-broken', 'list-item-doubtful', 'lost-character-suspected', 'slide-number-separated']);
  });

  test('004: every character of an action plan; title, header, 11 references, 4 continuation rows', async () => {
    const { document, text } = await read('004');
    const bare = text.replace(/<[^>]+>/gu, '');
    expect(document.kind).toBe('delimited');
    expect(words(document).join('')).toBe(characters(bare));
    const table = document.blocks[0] as NeutralTable;
    expect(document.blocks).toHaveLength(1);
    expect(blockWords(document.blocks)).toEqual(words(document));
    expect(table.columns).toBe(5);
    const kinds = table.rows.filter((row) => row.kind !== 'blank').map((row) => (row.continuation ? 'continuation' : row.kind));
    const body = ['body', 'body', 'continuation', 'body', 'body', 'continuation', 'body', 'body', 'continuation', 'body', 'body', 'body', 'body', 'body', 'continuation'];
    expect(kinds).toEqual(['title', 'header', ...body, 'rule']);
    const first = table.rows.filter((row) => row.kind === 'body' && !row.continuation).map((row) => (row.cells[0] ? cellText(row.cells[0]) : ''));
    expect(first).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11']);
    const parts = table.rows.find((row) => row.cells[0] && cellText(row.cells[0]) === 'R4')?.cells[1]?.blocks.map((block) => (block.type === 'paragraph' ? block.label?.text : ''));
    expect(parts).toEqual(['a)', 'b)']);
    const bullets = [...eachBlock(document.blocks)].filter((block) => block.type === 'paragraph' && block.label?.text === '•');
    expect(bullets).toHaveLength(10);
    expect([...eachBlock(document.blocks)].some((block) => block.type === 'paragraph' && block.runs.some((run) => run.italic === true))).toBe(true);
  });
});
