import { comparePapers } from '../content/compare-papers';
import type { PaperPiece } from '../content/compare-papers';
import { writtenBlocks } from '../content/paper-content';
import type { ContentBlock, PaperContent } from '../content/paper-content';
import { takePieces } from '../content/take-pieces';
import { stricterPublicity } from '../../minutes/entry-publicity';
import { partsAsRestrictedAs } from '../content/as-restricted-as';
import { emptyAppendices } from './empty-appendices';
import type { PaperPart } from './paper-file';

/** One change that came back. `clash` tells that the same piece was changed here too since the paper left, and what both sides had before. */
export type ReturnedPiece = PaperPiece & { readonly clash: { readonly base: string } | null };

/** Of an appendix that is new here and has neither a file nor words: its file may have been left out when the paper was sent. */
const NOTHING_CAME = 'No file and no words came with it. If it is a file, ask for the file and attach it.';

/**
 * What the other side changed, as a difference to what the paper says here now: only pieces that they changed since the state both sides had.
 * What was changed here alone is no piece and stays as it is.
 * @param base the state that both sides had; null when it is not known here: then every difference is a piece, and none is a clash
 */
export function returnedPieces(base: PaperContent | null, ours: PaperContent, theirs: PaperContent): readonly ReturnedPiece[] {
  const empty = new Set(emptyAppendices(theirs).map(({ id }) => `appendix:${id}`));
  const pieces = comparePapers(ours, theirs).map((piece) => (piece.change === 'added' && empty.has(piece.id) ? { ...piece, note: NOTHING_CAME } : piece));
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
  const oursHas = new Set(writtenBlocks(ours).map(({ id }) => id));
  // A paragraph of an appendix stands under its mark wherever it comes.
  const known = [...theirs.sections.flatMap(({ blocks }) => blocks), ...theirs.appendices.flatMap(({ publicity, blocks }) => blocks.map((block) => ({ ...block, publicity: stricterPublicity(block.publicity, publicity) })))];
  const doubled = new Map(known.filter(({ id }) => taken.both.has(`block:${id}`) && oursHas.has(id)).map((block) => [block.id, block] as const));
  // Of a paragraph that is no longer here there is one wording only.
  const accepted = [...taken.accepted, ...taken.both].filter((id) => !(id.startsWith('block:') && doubled.has(id.slice('block:'.length))));
  const next = takePieces(ours, theirs, new Set(accepted));
  if (doubled.size === 0) return next;
  const withTheirs = (block: ContentBlock): readonly ContentBlock[] => {
    const other = doubled.get(block.id);
    return other === undefined ? [block] : [block, { ...other, id: newId() }];
  };
  const doubledIn = <T extends { readonly blocks: readonly ContentBlock[] }>(owner: T) => ({ ...owner, blocks: owner.blocks.flatMap(withTheirs) });
  return { ...next, sections: next.sections.map(doubledIn), appendices: next.appendices.map(doubledIn) };
}

/**
 * What came back, with what could not come: the file of an appendix does not travel unless the person ticks it, and a file of an earlier
 * version tells of no appendices at all. That nothing came of them does not take them out here. Nor does it open to more people what was
 * restricted here: a piece is taken whole, and who may read it was not what the other side changed.
 * @param opened whether the paper itself becomes less restricted with it
 */
export function withWhatStayed(part: Pick<PaperPart, 'content' | 'files' | 'withoutAppendices'>, ours: PaperContent, opened = wouldOpen(ours, part.content)): PaperContent {
  const { content, files, withoutAppendices } = part;
  if (withoutAppendices === true) return partsAsRestrictedAs(ours, { ...content, appendices: ours.appendices }, opened);
  return partsAsRestrictedAs(ours, withFilesThatStayed(content, new Set(files.map(({ contentHash }) => contentHash)), ours), opened);
}

/** Whether another wording lets more people read the paper itself. */
export function wouldOpen(ours: PaperContent, theirs: PaperContent): boolean {
  return stricterPublicity(theirs.publicity, ours.publicity) !== theirs.publicity;
}

/**
 * A paper with the files of its appendices that are here where its own did not come.
 * @param came the SHA-256 of the files that came with it
 */
export function withFilesThatStayed(content: PaperContent, came: ReadonlySet<string>, ours: PaperContent): PaperContent {
  const stayed = new Map(ours.appendices.map(({ id, file }) => [id, file]));
  const here = new Set(ours.appendices.flatMap(({ file }) => (file === null ? [] : [file.contentHash])));
  return {
    ...content,
    appendices: content.appendices.map((appendix) => {
      const { id, file, blocks } = appendix;
      if (file !== null && (came.has(file.contentHash) || here.has(file.contentHash))) return appendix;
      return { ...appendix, file: blocks.length === 0 ? (stayed.get(id) ?? null) : null };
    }),
  };
}
