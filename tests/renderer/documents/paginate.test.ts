import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '@renderer/features/documents/paginate';
import type { MeasuredPiece } from '@renderer/features/documents/paginate';

const column = (...pieces: readonly (number | Partial<MeasuredPiece> & { readonly height: number })[]): readonly MeasuredPiece[] => {
  let top = 0;
  return pieces.map((piece) => {
    const { height, ...more } = typeof piece === 'number' ? { height: piece } : piece;
    const measured = { top, bottom: top + height, keep: false, newPage: false, landscape: false, head: 0, rows: null, ...more };
    top += height;
    return measured;
  });
};

/** A table of rows of these heights under a head. */
const table = (head: number, top: number, ...heights: readonly number[]): Partial<MeasuredPiece> & { readonly height: number } => {
  let bottom = top + head;
  return { height: head + heights.reduce((sum, height) => sum + height, 0), head, rows: heights.map((height) => (bottom += height)) };
};

/** Pages as they are read: a number for a whole piece, "2: 0-3" for rows of one. */
const shown = (pages: ReturnType<typeof paginate>): readonly (readonly (number | string)[])[] => pages.map((page) => page.map(({ piece, rows }) => (rows === null ? piece : `${String(piece)}: ${String(rows.from)}-${String(rows.to)}`)));

describe('pages of the preview', () => {
  it('fills each page as far as its text goes', () => {
    expect(shown(paginate(column(40, 40, 40, 40), () => 100))).toEqual([[0, 1], [2, 3]]);
  });

  it('keeps a heading on the page of what follows it', () => {
    expect(shown(paginate(column(60, { height: 20, keep: true }, 40), () => 100))).toEqual([[0], [1, 2]]);
  });

  it('begins a page where the document asks for one', () => {
    expect(shown(paginate(column(10, { height: 10, newPage: true }, 10), () => 100))).toEqual([[0], [1, 2]]);
  });

  it('lets a piece that is taller than a page stand under what is before it, never a title alone on a page', () => {
    expect(shown(paginate(column(10, 300, 10), () => 100))).toEqual([[0, 1], [2]]);
  });

  it('goes on with a table between its rows, under its head again, and with what follows below the last of them', () => {
    // 20 of head and two rows of 30 fit under the title; of the second page the head takes 20 again.
    expect(shown(paginate(column(10, table(20, 10, 30, 30, 30, 30, 30), 20, 70), () => 100))).toEqual([[0, '1: 0-2'], ['1: 2-4'], ['1: 4-5', 2], [3]]);
  });

  it('leaves a table whole that fits, and one that does not begins at once', () => {
    expect(shown(paginate(column(40, table(10, 40, 20, 20)), () => 100))).toEqual([[0, 1]]);
    expect(shown(paginate(column(60, table(10, 60, 20, 20)), () => 100))).toEqual([[0, '1: 0-1'], ['1: 1-2']]);
  });

  it('keeps a caption with the first row of its table', () => {
    expect(shown(paginate(column(70, { height: 10, keep: true }, table(10, 80, 20, 20)), () => 100))).toEqual([[0], [1, 2]]);
  });

  it('lets a row that is taller than a page have one of its own, which it makes longer', () => {
    expect(shown(paginate(column(table(10, 0, 20, 300, 20)), () => 100))).toEqual([['0: 0-1'], ['0: 1-2'], ['0: 2-3']]);
  });

  it('shows every row once and in order, never under more than fits where it can be helped', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 280 }), { minLength: 1, maxLength: 40 }), fc.integer({ min: 0, max: 400 }), (heights, before) => {
        const pages = paginate(column(before, table(20, before, ...heights)), () => 300);
        const ranges = pages.flat().flatMap(({ piece, rows }) => (piece === 1 ? [rows ?? { from: 0, to: heights.length }] : []));
        expect(ranges.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights);
        for (const { from, to } of ranges.slice(1)) expect(20 + heights.slice(from, to).reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('shows one empty page for an empty document', () => {
    expect(shown(paginate([], () => 100))).toEqual([[]]);
  });

  it('shows every piece once and in order, whatever its height', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ height: fc.integer({ min: 1, max: 400 }), keep: fc.boolean(), newPage: fc.boolean() }), { maxLength: 60 }), (pieces) => {
        expect(shown(paginate(column(...pieces), () => 300)).flat()).toEqual(pieces.map((_, index) => index));
      }),
    );
  });
});
