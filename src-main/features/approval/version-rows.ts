import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf, RowTable } from '@main/store/record-schemas';
import type { RecordTransaction } from '@main/store/record-transaction';
import { takenAs } from '@main/features/motions/part-rows';

/** The rows of what was typed, as they stood: a version can be gone back to. */
export type MinuteRows = { readonly minuteEntry: readonly RowOf<'minuteEntry'>[]; readonly block: readonly RowOf<'block'>[]; readonly decision: readonly RowOf<'decision'>[]; readonly action: readonly RowOf<'action'>[] };

/**
 * The minutes that were typed, with their texts, decisions and actions. Sentences that are written from attendance, declarations, motions and
 * the like are left out: they say what those rows say, also after going back.
 */
export async function minuteRowsOf(reader: RecordReader, meetingId: string): Promise<MinuteRows> {
  const minuteEntry = (await reader.find('minuteEntry', { meetingId }, { id: 'ASC' })).filter((entry) => (entry.aboutKind ?? '') === '');
  const ids = minuteEntry.map(({ id }) => id);
  const typed = new Set(ids);
  const block = ids.length === 0 ? [] : await reader.find('block', { ownerKind: 'minuteEntry', ownerId: ids }, { id: 'ASC' });
  return { minuteEntry, block, decision: (await reader.find('decision', { meetingId })).filter(({ entryId }) => typed.has(entryId)), action: (await reader.find('action', { meetingId })).filter(({ entryId }) => typed.has(entryId)) };
}

/**
 * Makes the typed minutes those of a version: what was changed since is as it was, what was added goes to the bin, what was removed comes back.
 * Nothing becomes less restricted by it. Answers how many minutes could not come back because their item is no longer on the agenda.
 */
export async function restoreMinuteRows(tx: RecordTransaction, meetingId: string, kept: MinuteRows): Promise<number> {
  const now = await minuteRowsOf(tx, meetingId);
  const items = new Map((await tx.find('agendaItem', { meetingId })).map((item) => [item.id, item]));
  const written = new Set((await tx.find('minuteEntry', { meetingId })).map(({ id }) => id));
  const entries = kept.minuteEntry.filter(({ agendaItemId }) => items.has(agendaItemId));
  const back = new Set(entries.map(({ id }) => id));
  const inPlace = (id: string): boolean => back.has(id) || (written.has(id) && !now.minuteEntry.some((entry) => entry.id === id));
  const restricted = new Map<string, RowOf<'minuteEntry'>['publicity']>();
  await putBack(tx, 'minuteEntry', now.minuteEntry, entries, (was, is) => {
    const item = items.get(was.agendaItemId);
    const publicity = [is.publicity, item ? takenAs(item) : 'open'].reduce(stricterPublicity, was.publicity);
    restricted.set(was.id, publicity);
    const answered = was.replyToEntryId ?? null;
    return { ...was, publicity, replyToEntryId: answered !== null && inPlace(answered) ? answered : null };
  });
  await putBack(tx, 'block', now.block, kept.block.filter(({ ownerId }) => back.has(ownerId)), (was, is) => ({ ...was, publicity: [is.publicity, restricted.get(was.ownerId) ?? 'open'].reduce(stricterPublicity, was.publicity) }));
  for (const table of ['decision', 'action'] as const) await putBack(tx, table, now[table], kept[table].filter(({ entryId }) => back.has(entryId)), (was) => was);
  return kept.minuteEntry.length - entries.length;
}

async function putBack<T extends RowTable & keyof MinuteRows>(tx: RecordTransaction, table: T, now: readonly RowOf<T>[], kept: readonly RowOf<T>[], settle: (was: RowOf<T>, is: RowOf<T>) => RowOf<T>): Promise<void> {
  const known = await tx.findAllEvenDeleted(table, kept.map(({ id }) => id));
  for (const was of kept) {
    const is = known.get(was.id);
    if (!is) continue;
    const next = { ...settle(was, is), deletedAt: null, createdAt: is.createdAt, updatedAt: is.updatedAt, revision: is.revision };
    if (JSON.stringify(inOrder(next)) !== JSON.stringify(inOrder(is))) await tx.replace(table, is, next);
  }
  const wanted = new Set(kept.map(({ id }) => id));
  for (const row of now) if (!wanted.has(row.id)) await tx.remove(table, row.id);
}

/** Columns in one order: a row out of JSON has them in that of the version. */
function inOrder(row: object): object {
  return Object.fromEntries(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
