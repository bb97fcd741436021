import { describe, expect, it } from 'vitest';
import { AUTO_NUMBER, textRuns, type Block, type DocumentModel } from '@shared/documents/document-model';
import { PLAIN_STYLES } from '@shared/documents/document-styles';
import { contentsEntries, estimatePages } from '@shared/documents/estimate-pages';
import { textWidth, wrappedLines } from '@shared/documents/text-measure';
import { everyBlock } from '@tests/main/docx/sample-documents';

const heading = (bookmark: string): Block => ({ type: 'heading', level: 1, number: AUTO_NUMBER, series: 'section', runs: textRuns(bookmark), bookmark });
const line: Block = { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns('one line') };
const model = (...blocks: readonly Block[]): DocumentModel => ({ ...everyBlock(), sections: [{ orientation: 'portrait', blocks }] });
const pages = (...blocks: readonly Block[]) => estimatePages(model(...blocks), PLAIN_STYLES);

describe('the page estimate', () => {
  it('measures letters as the font does', () => {
    expect(textWidth('iiii', 12, false)).toBeCloseTo(10.66, 1);
    expect(textWidth('WWWW', 12, true)).toBeGreaterThan(textWidth('iiii', 12, true) * 3);
    expect(wrappedLines('word '.repeat(100), { width: 467, first: 467, size: 12, bold: false })).toBe(7);
    expect(wrappedLines('', { width: 100, first: 100, size: 12, bold: false })).toBe(1);
    expect(wrappedLines('a\nb\nc', { width: 100, first: 100, size: 12, bold: false })).toBe(3);
    const unbroken = wrappedLines('x'.repeat(1000), { width: 100, first: 100, size: 12, bold: false });
    expect(unbroken).toBeGreaterThanOrEqual(60);
    expect(unbroken).toBeLessThanOrEqual(63);
  });

  it('fills a page, then goes on to the next', () => {
    const perPage = Math.floor((PLAIN_STYLES.page.height - PLAIN_STYLES.page.marginTop - PLAIN_STYLES.page.marginBottom) / 23.86);
    expect(pages(...Array.from({ length: perPage }, () => line)).total).toBe(1);
    expect(pages(...Array.from({ length: perPage + 1 }, () => line)).total).toBe(2);
  });

  it('keeps a heading with its first lines', () => {
    for (let lines = 20; lines < 32; lines += 1) {
      const estimate = pages(...Array.from({ length: lines }, () => line), heading('last'), line);
      const before = pages(...Array.from({ length: lines }, () => line), line, line);
      expect(estimate.bookmarks.get('last')).toBe(estimate.total);
      expect(estimate.total).toBeGreaterThanOrEqual(before.total);
    }
  });

  it('breaks where it is told to, and starts each section on a new page', () => {
    expect(pages(heading('a'), { type: 'pageBreak' }, heading('b')).bookmarks).toEqual(new Map([['a', 1], ['b', 2]]));
    const estimate = estimatePages(everyBlock(), PLAIN_STYLES);
    expect(estimate.bookmarks.get('background')).toBe(1);
    expect(estimate.headings.at(-1)).toBe(estimate.total);
  });

  it('comes to an end with a row, a word or a picture taller than a page', () => {
    const giant = 'word '.repeat(8_000);
    const estimate = pages(
      { type: 'paragraph', look: 'body', indent: 'none', keepWithNext: true, runs: textRuns(giant) }, heading('a'),
      { type: 'table', caption: null, description: 'x', headingColumn: false, rowSplit: 'never', columns: [{ header: 'x', width: 1, align: 'left' }], rows: [{ cells: [[{ type: 'paragraph', runs: textRuns(giant) }]] }] },
      { type: 'image', mediaType: 'image/png', data: '', width: 10, height: 5_000, alt: 'x', decorative: false }, heading('b'),
    );
    expect(estimate.total).toBeGreaterThan(20);
    expect(estimate.total).toBeLessThan(60);
  });

  it('lists headings down to a level with their numbers', () => {
    expect(contentsEntries(everyBlock(), 1).map((entry) => `${entry.label}|${entry.text}`)).toEqual(['|Summary', '1.|Background', '2.|Recommendations', '12.|A heading with a fixed number', 'Appendix A|Action plan', 'Appendix B|Commercial terms']);
    expect(contentsEntries(everyBlock(), 2)).toHaveLength(8);
  });
});
