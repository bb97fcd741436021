import type { ContentAppendix, ContentFile } from '@shared/papers/content/paper-content';
import { repairOrderKeys } from '@shared/text/order-keys';
import { blockRowsByOwner } from '@main/features/text/block-rows';
import type { BlockRow } from '@main/features/text/schema';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordTransaction } from '@main/store/record-transaction';

/** An appendix with its rows: the file that it is, and its paragraphs. */
export type AppendixRows = { readonly row: RowOf<'paperAppendix'>; readonly file: ContentFile | null; readonly blocks: readonly BlockRow[] };

/** The appendices of a paper in the order of their letters. One whose file is no longer attached has none. */
export async function appendixRowsOf(reader: RecordReader, paperId: string): Promise<readonly AppendixRows[]> {
  const rows = await reader.find('paperAppendix', { paperId }, { orderKey: 'ASC', id: 'ASC' });
  if (rows.length === 0) return [];
  const blocks = await blockRowsByOwner(reader, 'paperAppendix', rows.map(({ id }) => id));
  const files = new Map((await reader.find('attachment', { paperId })).map((file) => [file.id, file]));
  return rows.map((row) => {
    const file = files.get(row.attachmentId ?? '');
    return { row, file: file ? { contentHash: file.contentHash, byteLength: file.byteLength, fileName: file.fileName } : null, blocks: blocks.get(row.id) ?? [] };
  });
}

/** Makes the appendices of a paper those of a value, without their paragraphs. An appendix is the file of this paper that has the same bytes; without one it has no file. */
export async function putAppendices(tx: RecordTransaction, paperId: string, appendices: readonly ContentAppendix[]): Promise<void> {
  const known = await tx.findAllEvenDeleted('paperAppendix', appendices.map(({ id }) => id));
  const keys = repairOrderKeys(appendices.map(({ id }) => known.get(id)?.orderKey ?? null));
  for (const [at, { id, title, publicity, file, blocks }] of appendices.entries()) {
    const row = known.get(id);
    const next = { paperId, title, publicity, attachmentId: file !== null ? await attachedFile(tx, paperId, file, row?.attachmentId ?? null) : blocks.length === 0 ? await fileInBin(tx, row?.attachmentId ?? null) : null, orderKey: keys[at] ?? '' };
    if (row === undefined) await tx.insert('paperAppendix', { id, ...next });
    else if (row.deletedAt !== null || row.title !== title || row.publicity !== publicity || row.attachmentId !== next.attachmentId || row.orderKey !== next.orderKey) await tx.replace('paperAppendix', row, { ...row, ...next, deletedAt: null });
  }
}

/** The file that an appendix had where it lies in the bin: read as none, it is one again as soon as it is brought back. */
async function fileInBin(tx: RecordTransaction, had: string | null): Promise<string | null> {
  const row = had === null ? null : await tx.findEvenDeleted('attachment', had);
  return row === null || row.deletedAt === null ? null : row.id;
}

/** The row of a file of this paper, the one that the appendix had where it is the same; brought back where it was taken off the paper since. */
async function attachedFile(tx: RecordTransaction, paperId: string, { contentHash, fileName }: ContentFile, had: string | null): Promise<string | null> {
  const rows = await tx.query<{ id: string; fileName: string; deletedAt: string | null }>(
    `SELECT a.id, a.fileName, a.deletedAt FROM attachment a LEFT JOIN storedFile f ON f.contentHash = a.contentHash
      WHERE a.paperId = ? AND a.contentHash = ? AND (a.deletedAt IS NULL OR f.complete = 1) ORDER BY a.deletedAt IS NOT NULL, a.createdAt, a.id`,
    [paperId, contentHash],
  );
  const found = rows.find(({ id }) => id === had) ?? rows.find((row) => row.fileName === fileName) ?? rows[0];
  if (found === undefined) return null;
  const row = found.deletedAt === null ? null : await tx.findEvenDeleted('attachment', found.id);
  if (row !== null) await tx.replace('attachment', row, { ...row, deletedAt: null });
  return found.id;
}
