import { paperPartSchema } from '@shared/papers/travel/paper-file';
import type { PaperPart } from '@shared/papers/travel/paper-file';
import { tellsOfAppendices } from '@shared/papers/content/paper-content';
import type { PaperContent } from '@shared/papers/content/paper-content';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** The most states that a file tells of. */
const MOST_ANCESTORS = 100;

/**
 * The states of a paper that left as a file or were taken over from one, the newest first. One that was sent is known to the other side whatever
 * Undo did here since; one that was received counts once its changes were decided on.
 */
async function settledTransfers(reader: RecordReader, paperId: string): Promise<readonly RowOf<'paperTransfer'>[]> {
  return await reader.query<RowOf<'paperTransfer'>>(
    `SELECT * FROM paperTransfer WHERE paperId = ? AND (direction = 'sent' OR (direction = 'taken' AND deletedAt IS NULL)) ORDER BY createdAt DESC, id DESC`,
    [paperId],
  );
}

/** The ids of every state that what is here now was made from, the newest first. */
export async function ancestorsOf(reader: RecordReader, paperId: string): Promise<string[]> {
  const ids = (await settledTransfers(reader, paperId)).flatMap((row) => [row.versionId, ...partOf(row).ancestors]);
  return [...new Set(ids)].slice(0, MOST_ANCESTORS);
}

/** The newest state that both sides had; null when this record knows none of them. */
export async function commonContent(reader: RecordReader, { paperId, versionId, ancestors }: PaperPart): Promise<PaperContent | null> {
  const known = new Map((await settledTransfers(reader, paperId)).map((row) => [row.versionId, row]));
  for (const id of [versionId, ...ancestors]) {
    const row = known.get(id);
    if (row !== undefined) return partOf(row).content;
  }
  return null;
}

/** The paper as it was in the file of a transfer. */
export function partOf({ content }: Pick<RowOf<'paperTransfer'>, 'content'>): PaperPart {
  const stored: unknown = JSON.parse(content);
  const part = paperPartSchema.parse(stored);
  // One that was kept before papers said what their appendices are takes none of them out.
  return tellsOfAppendices((stored as { readonly content: unknown }).content) ? part : { ...part, withoutAppendices: true };
}
