import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '@renderer/features/documents/paginate';
import type { MeasuredPiece } from '@renderer/features/documents/paginate';

const column = (...pieces: readonly (number | Partial<MeasuredPiece> & { readonly height: number })[]): readonly MeasuredPiece[] => {
  let top = 0;
  return pieces.map((piece) => {
    const { height, ...more } = typeof piece === 'number' ? { height: piece } : piece;
    const measured = { top, bottom: top + height, keep: false, newPage: false, landscape: false, ...more };
    top += height;
    return measured;
  });
};

describe('pages of the preview', () => {
  it('fills each page as far as its text goes', () => {
    expect(paginate(column(40, 40, 40, 40), () => 100)).toEqual([[0, 1], [2, 3]]);
  });

  it('keeps a heading on the page of what follows it', () => {
    expect(paginate(column(60, { height: 20, keep: true }, 40), () => 100)).toEqual([[0], [1, 2]]);
  });

  it('begins a page where the document asks for one', () => {
    expect(paginate(column(10, { height: 10, newPage: true }, 10), () => 100)).toEqual([[0], [1, 2]]);
  });

  it('gives a piece that is taller than a page one of its own', () => {
    expect(paginate(column(10, 300, 10), () => 100)).toEqual([[0], [1], [2]]);
  });

  it('shows one empty page for an empty document', () => {
    expect(paginate([], () => 100)).toEqual([[]]);
  });

  it('shows every piece once and in order, whatever its height', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ height: fc.integer({ min: 1, max: 400 }), keep: fc.boolean(), newPage: fc.boolean() }), { maxLength: 60 }), (pieces) => {
        expect(paginate(column(...pieces), () => 300).flat()).toEqual(pieces.map((_, index) => index));
      }),
    );
  });
});
