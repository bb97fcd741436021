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

/**
 * Adds comments that came with a file. One that is known already, by its id or by its id in that file, is left as it is, also in the bin:
 * a file brings its comments once, and what was resolved or taken away here stays so. `ids`: paragraphs and sections that got another id
 * here. Answers how many were added.
 */
export async function bringComments(tx: RecordTransaction, paperId: string, comments: readonly PaperComment[], ids: ReadonlyMap<string, string>): Promise<number> {
  const here = await tx.query<{ id: string; source: string; sourceId: string; deletedAt: string | null }>('SELECT id, source, sourceId, deletedAt FROM paperComment WHERE paperId = ?', [paperId]);
  const live = new Set(here.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
  const known = new Map([...here.map(({ id }): [string, string] => [id, id]), ...here.filter(({ sourceId }) => sourceId !== '').map(({ id, source, sourceId }): [string, string] => [`${source} ${sourceId}`, id])]);
  const elsewhere = await tx.findAllEvenDeleted('paperComment', comments.map(({ id }) => id));
  const own = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? id));
  const became = new Map<string, string>();
  let added = 0;
  // Comments before their answers.
  for (const comment of [...comments].sort((one, other) => Number(one.parentId !== null) - Number(other.parentId !== null))) {
    const same = known.get(comment.id) ?? known.get(`${comment.source} ${comment.sourceId}`);
    if (same !== undefined) {
      became.set(comment.id, same);
      continue;
    }
    const parentId = comment.parentId === null ? null : (became.get(comment.parentId) ?? null);
    // An answer to what is not here would stand alone; its comment was taken away.
    if (comment.parentId !== null && (parentId === null || !live.has(parentId))) continue;
    const { words, quote, byName, on, at, resolvedOn, resolvedByName, source, sourceId } = comment;
    const made = await tx.insert('paperComment', { ...(elsewhere.has(comment.id) ? {} : { id: comment.id }), paperId, parentId, blockId: own(comment.blockId), sectionId: own(comment.sectionId), quote, words, byName, saidOn: on, saidAt: at, resolvedOn, resolvedByName, source, sourceId });
    became.set(comment.id, made.id);
    live.add(made.id);
    added += 1;
  }
  return added;
}
