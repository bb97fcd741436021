import { comparePapers } from '../content/compare-papers';
import type { PaperPiece } from '../content/compare-papers';
import type { ContentBlock, PaperContent } from '../content/paper-content';
import { takePieces } from '../content/take-pieces';

/** One change that came back. `clash` tells that the same piece was changed here too since the paper left, and what both sides had before. */
export type ReturnedPiece = PaperPiece & { readonly clash: { readonly base: string } | null };

/**
 * What the other side changed, as a difference to what the paper says here now: only pieces that they changed since the state both sides had.
 * What was changed here alone is no piece and stays as it is.
 * @param base the state that both sides had; null when it is not known here: then every difference is a piece, and none is a clash
 */
export function returnedPieces(base: PaperContent | null, ours: PaperContent, theirs: PaperContent): readonly ReturnedPiece[] {
  const pieces = comparePapers(ours, theirs);
  if (base === null) return pieces.map((piece) => ({ ...piece, clash: null }));
  const changedThere = new Map(comparePapers(base, theirs).map((piece) => [piece.id, piece]));
  const changedHere = new Set(comparePapers(base, ours).map(({ id }) => id));
  return pieces.flatMap((piece) => {
    const there = changedThere.get(piece.id);
    return there === undefined ? [] : [{ ...piece, clash: changedHere.has(piece.id) ? { base: there.before } : null }];
  });
}

/**
 * The paper as it is here with some of what came back. Of a paragraph in `both`, the wording here stays and theirs follows it as a paragraph of its own.
 * @param newId makes the id of such a paragraph
 */
export function takeReturned(ours: PaperContent, theirs: PaperContent, taken: { readonly accepted: ReadonlySet<string>; readonly both: ReadonlySet<string> }, newId: () => string): PaperContent {
  const oursHas = new Set(ours.sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const doubled = new Map(theirs.sections.flatMap(({ blocks }) => blocks.filter(({ id }) => taken.both.has(`block:${id}`) && oursHas.has(id)).map((block) => [block.id, block] as const)));
  // Of a paragraph that is no longer here there is one wording only.
  const accepted = [...taken.accepted, ...taken.both].filter((id) => !(id.startsWith('block:') && doubled.has(id.slice('block:'.length))));
  const next = takePieces(ours, theirs, new Set(accepted));
  if (doubled.size === 0) return next;
  const withTheirs = (block: ContentBlock): readonly ContentBlock[] => {
    const other = doubled.get(block.id);
    return other === undefined ? [block] : [block, { ...other, id: newId() }];
  };
  return { ...next, sections: next.sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(withTheirs) })) };
}
