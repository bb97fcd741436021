import { describe, expect, test } from 'vitest';
import { returnedPieces, takeReturned } from '@shared/papers/travel/returned-pieces';
import type { PaperContent } from '@shared/papers/content/paper-content';
import { contentOf, idOf, paragraph } from '@tests/helpers/travelling-paper';

const base = contentOf([paragraph(1, 'One'), paragraph(2, 'Two'), paragraph(3, 'Three')]);
const wordsOf = (content: PaperContent): string[] => content.sections.flatMap(({ blocks }) => blocks.map(({ runs }) => runs.map(({ text }) => text).join('')));
const newId = (): string => idOf(8, 1);
const none = { accepted: new Set<string>(), both: new Set<string>() };

describe('a paper that came back while it was changed here too', () => {
  const ours = contentOf([paragraph(1, 'One, ours'), paragraph(2, 'Two, ours'), paragraph(3, 'Three'), paragraph(9, 'Added here')]);
  const theirs = contentOf([paragraph(1, 'One'), paragraph(2, 'Two, theirs'), paragraph(7, 'Added there')]);
  const pieces = returnedPieces(base, ours, theirs);

  test('shows what they changed and no more; what both changed is a clash with what stood there before', () => {
    expect(pieces.map(({ id, change, clash }) => [id, change, clash?.base ?? null])).toEqual([
      [`block:${idOf(3, 2)}`, 'changed', 'Two'],
      [`block:${idOf(3, 3)}`, 'removed', null],
      [`block:${idOf(3, 7)}`, 'added', null],
    ]);
  });

  test('taking nothing leaves what is here as it is', () => {
    expect(takeReturned(ours, theirs, none, newId)).toEqual(ours);
  });

  test('taking all of it keeps what was changed here alone', () => {
    const next = takeReturned(ours, theirs, { accepted: new Set(pieces.map(({ id }) => id)), both: new Set() }, newId);
    expect(wordsOf(next).toSorted()).toEqual(['Added here', 'Added there', 'One, ours', 'Two, theirs'].toSorted());
  });

  test('keeping both puts theirs after ours as a paragraph of its own', () => {
    const next = takeReturned(ours, theirs, { accepted: new Set(), both: new Set([`block:${idOf(3, 2)}`]) }, newId);
    expect(wordsOf(next)).toEqual(['One, ours', 'Two, ours', 'Two, theirs', 'Three', 'Added here']);
    expect(next.sections[0]?.blocks[2]?.id).toBe(idOf(8, 1));
  });

  test('both of a paragraph that was taken away here brings theirs back', () => {
    const without = contentOf([paragraph(1, 'One'), paragraph(3, 'Three')]);
    expect(returnedPieces(base, without, theirs).find(({ id }) => id === `block:${idOf(3, 2)}`)).toMatchObject({ change: 'added', clash: { base: 'Two' } });
    expect(wordsOf(takeReturned(without, theirs, { accepted: new Set(), both: new Set([`block:${idOf(3, 2)}`]) }, newId))).toContain('Two, theirs');
  });

  test('the same change on both sides is no piece, and without a common state everything that differs is one', () => {
    expect(returnedPieces(base, theirs, theirs)).toEqual([]);
    expect(returnedPieces(null, ours, theirs).every(({ clash }) => clash === null)).toBe(true);
    expect(returnedPieces(null, ours, theirs).map(({ id }) => id)).toContain(`block:${idOf(3, 1)}`);
  });
});
