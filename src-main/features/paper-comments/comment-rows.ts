import { calendarDaySchema, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { PaperComment } from '@shared/papers/comments/model';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordTransaction } from '@main/store/record-transaction';

/** The comments on a paper with their answers, in the order they were made. */
export async function commentsOf(reader: RecordReader, paperId: string): Promise<readonly PaperComment[]> {
  return (await reader.find('paperComment', { paperId }, { saidOn: 'ASC', saidAt: 'ASC', id: 'ASC' })).map(commentOf);
}

function commentOf({ id, parentId, blockId, sectionId, quote, words, byName, saidOn, saidAt, resolvedOn, resolvedByName, source, sourceId }: RowOf<'paperComment'>): PaperComment {
  return {
    id, parentId, blockId, sectionId, quote, words, byName, on: calendarDaySchema.parse(saidOn), at: saidAt,
    resolvedOn: parseCalendarDay(resolvedOn ?? ''), resolvedByName, source: source === 'word' || source === 'paperFile' ? source : '', sourceId,
  };
}

/** A comment that the record has: on the paper, taken off it by a person, or brought by a step that was undone since. */
type KnownComment = { readonly id: string; readonly parentId: string | null; readonly state: 'here' | 'takenOff' | 'undone' };

/** Every comment that a paper has or had, by its id and by where it came from (`commentSource`). */
export async function knownComments(reader: RecordReader, paperId: string): Promise<ReadonlyMap<string, KnownComment>> {
  const rows = await reader.query<Pick<RowOf<'paperComment'>, 'id' | 'parentId' | 'source' | 'sourceId' | 'deletedAt'>>('SELECT id, parentId, source, sourceId, deletedAt FROM paperComment WHERE paperId = ?', [paperId]);
  const binned = rows.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id);
  const undone = binned.length === 0 ? new Set<string>() : await undoneRows(reader, binned);
  return new Map(rows.flatMap(({ id, parentId, source, sourceId, deletedAt }) => {
    const known: KnownComment = { id, parentId, state: deletedAt === null ? 'here' : undone.has(id) ? 'undone' : 'takenOff' };
    return [[id, known] as const, ...(sourceId === '' ? [] : [[commentSource(source, sourceId), known] as const])];
  }));
}

/** By which a comment is known again when its file comes a second time. */
export function commentSource(source: PaperComment['source'], sourceId: string): string {
  return `${source} ${sourceId}`;
}

/** Those of the rows that Undo put into the bin, not a person. */
async function undoneRows(reader: RecordReader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const changes = await reader.query<{ rowId: string; kind: string }>(`SELECT c.rowId, o.kind FROM operationChange c JOIN operation o ON o.seq = c.operationSeq WHERE c.tableName = 'paperComment' AND c.rowId IN (${ids.map(() => '?').join(', ')}) ORDER BY c.id`, [...ids]);
  const last = new Map(changes.map(({ rowId, kind }) => [rowId, kind]));
  return new Set(ids.filter((id) => last.get(id) === 'undo'));
}

/** Lets comments follow paragraphs of their paper that got another id, as one does that moves from a section to an appendix. `ids`: which became which. */
export async function followBlocks(tx: RecordTransaction, paperId: string, ids: ReadonlyMap<string, string>): Promise<void> {
  if (ids.size === 0) return;
  for (const { id, blockId } of await tx.find('paperComment', { paperId })) {
    const became = blockId === null ? undefined : ids.get(blockId);
    if (became !== undefined) await tx.update('paperComment', id, { blockId: became });
  }
}

/**
 * Adds comments that came with a file, from Word or from another machine. A file brings its comments once: what is known by its id or by
 * where it came from is left as it is, resolved or not, and what a person took off here stays off, with its answers. What Undo took away
 * may come again. `ids`: paragraphs and sections that got another id here. Answers how many were added.
 */
export async function bringComments(tx: RecordTransaction, paperId: string, comments: readonly PaperComment[], ids: ReadonlyMap<string, string>): Promise<number> {
  const known = await knownComments(tx, paperId);
  const elsewhere = await tx.findAllEvenDeleted('paperComment', comments.map(({ id }) => id));
  const own = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? id));
  // The comment that each belongs under: answers stand in one row below it.
  const heads = new Map([...known.values()].filter(({ state }) => state === 'here').map(({ id, parentId }) => [id, parentId ?? id]));
  const became = new Map<string, string>();
  let added = 0;
  // Comments before their answers.
  for (const comment of [...comments].sort((one, other) => Number(one.parentId !== null) - Number(other.parentId !== null))) {
    const { words, quote, byName, on, at, resolvedOn, resolvedByName, source, sourceId } = comment;
    const same = known.get(comment.id) ?? (sourceId === '' ? undefined : known.get(commentSource(source, sourceId)));
    if (same !== undefined && same.state !== 'undone') {
      became.set(comment.id, same.id);
      continue;
    }
    const parentId = comment.parentId === null ? null : (heads.get(became.get(comment.parentId) ?? comment.parentId) ?? null);
    // An answer to what is not here would stand alone; its comment was taken away.
    if (comment.parentId !== null && parentId === null) continue;
    const columns = { paperId, parentId, blockId: own(comment.blockId), sectionId: own(comment.sectionId), quote, words, byName, saidOn: on, saidAt: at, resolvedOn, resolvedByName, source, sourceId };
    const undone = same === undefined ? null : await tx.findEvenDeleted('paperComment', same.id);
    const made = undone === null ? await tx.insert('paperComment', { ...(elsewhere.has(comment.id) ? {} : { id: comment.id }), ...columns }) : await tx.replace('paperComment', undone, { ...undone, ...columns, deletedAt: null });
    became.set(comment.id, made.id);
    heads.set(made.id, parentId ?? made.id);
    added += 1;
  }
  return added;
}
