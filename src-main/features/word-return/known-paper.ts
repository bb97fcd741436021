import { plain } from '@shared/approval/text-difference';
import { MARK_LETTERS } from '@shared/documents/mark-names';
import { printedFurniture, printedPieces } from '@shared/documents/printed-pieces';
import { writtenBlocks } from '@shared/papers/content/paper-content';
import type { PaperContent } from '@shared/papers/content/paper-content';
import type { KnownPaper, KnownPiece, PieceTarget } from '@shared/papers/word-return/placement';
import { writtenParts } from '@shared/papers/word-return/written-parts';
import { readPaperContent } from '@main/features/papers/paper-content';
import { rowMark, wordsMark } from '@main/features/papers/paper-marks';
import { reportDocument } from '@main/features/papers/report-document';
import type { RecordReader } from '@main/store/record-reader';

/**
 * A paper as a file of it is laid beside it: what it would print now, each piece with the row it is.
 * @param madeAt when the file was made, as an instant; "" where it does not say: then nothing counts as begun since
 */
export async function knownPaper(reader: RecordReader, paperId: string, madeAt: string, newId: () => string): Promise<KnownPaper> {
  const content = await readPaperContent(reader, paperId);
  const { model } = await reportDocument(reader, paperId, 'members');
  const targets = targetsOf(paperId, content);
  const pieces = printedPieces(model).flatMap((piece): KnownPiece[] => {
    const mark = piece.mark.slice(0, MARK_LETTERS.row);
    const target = targets.get(mark);
    return target ? [{ ...piece, mark, target }] : [];
  });
  const begun = await begunAt(reader, content);
  return {
    content,
    pieces,
    furniture: new Set(printedFurniture(model).map(plain)),
    wordsMark: (row, words) => wordsMark(paperId, row, words),
    // The file tells whole seconds.
    addedSince: (blockId) => madeAt !== '' && (begun.get(blockId) ?? '').slice(0, 19) > madeAt.slice(0, 19),
    newId,
  };
}

function targetsOf(paperId: string, content: PaperContent): ReadonlyMap<string, PieceTarget> {
  const targets = new Map<string, PieceTarget>([[rowMark(paperId, paperId), { type: 'title' }]]);
  for (const { id } of content.details) targets.set(rowMark(paperId, id), { type: 'detail', id });
  for (const { id: sectionId, blocks } of writtenParts(content)) {
    targets.set(rowMark(paperId, sectionId), { type: 'section', id: sectionId });
    for (const { id } of blocks) targets.set(rowMark(paperId, id), { type: 'block', id, sectionId });
  }
  return targets;
}

async function begunAt(reader: RecordReader, content: PaperContent): Promise<ReadonlyMap<string, string>> {
  const ids = writtenBlocks(content).map(({ id }) => id);
  return new Map(ids.length === 0 ? [] : (await reader.find('block', { id: ids })).map(({ id, createdAt }) => [id, createdAt]));
}
