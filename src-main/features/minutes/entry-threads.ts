import { v7 as uuidV7 } from 'uuid';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import { joinRuns, splitRuns } from '@shared/minutes/join-words';
import type { EntryKind } from '@shared/minutes/model';
import { afterThread, askedBefore, isAsked, isReply, lastAsked, threadOf } from '@shared/minutes/threads';
import { plainText } from '@shared/text/model';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import { insertBlock, runsOf, updateBlock } from '@main/features/text/block-rows';
import { keyUnder, removeEntryRows } from './entry-rows';
import { entryRowsUnder, numberedRowOf } from './records';
import type { MinuteEntryRow } from './schema';

/** The entries under an item, as threads of questions and answers read them. */
async function threadEntries(reader: RecordReader, agendaItemId: string) {
  return (await entryRowsUnder(reader, agendaItemId)).map((row) => ({ id: row.id, kind: row.kind, replyToEntryId: row.replyToEntryId ?? null, row }));
}

/** Where a new entry stands: an answer or an impact goes to the question or challenge asked last, after what hangs on it already; anything else last. */
export async function placeOfNew(tx: RecordTransaction, agendaItemId: string, kind: EntryKind): Promise<{ readonly replyToEntryId: string | null; readonly orderKey: string }> {
  const entries = isReply(kind) ? await threadEntries(tx, agendaItemId) : [];
  const asked = lastAsked(entries);
  return { replyToEntryId: asked?.id ?? null, orderKey: await keyUnder(tx, agendaItemId, null, asked === null ? null : (afterThread(entries, asked.id)?.id ?? null)) };
}

/** Lets an entry hang on what it replies to by its kind, or stand by itself; what hung on a question that is none any more stands by itself. */
export async function settleReply(tx: RecordTransaction, entry: MinuteEntryRow, kind: EntryKind): Promise<void> {
  const entries = await threadEntries(tx, entry.agendaItemId);
  const at = entries.findIndex(({ id }) => id === entry.id);
  const before = entries.slice(0, Math.max(at, 0));
  const asked = isReply(kind) ? (askedBefore(before, { replyToEntryId: entry.replyToEntryId ?? null }) ?? lastAsked(before)) : null;
  const replyToEntryId = asked?.id ?? null;
  if (replyToEntryId !== (entry.replyToEntryId ?? null)) await tx.update('minuteEntry', entry.id, { replyToEntryId });
  if (isAsked(kind)) return;
  for (const reply of entries) if (reply.replyToEntryId === entry.id) await tx.update('minuteEntry', reply.id, { replyToEntryId: null });
}

/** Moves an entry with what hangs on it before another one, or last, under an item; nothing becomes less restricted by it. */
export async function moveThread(tx: RecordTransaction, entry: MinuteEntryRow, item: { readonly id: string; readonly publicity: MinuteEntryRow['publicity']; readonly actualPublicity?: MinuteEntryRow['publicity'] | null }, beforeEntryId: string | null): Promise<void> {
  const thread = threadOf(await threadEntries(tx, entry.agendaItemId), entry.id);
  if (beforeEntryId !== null && thread.some(({ id }) => id === beforeEntryId)) return;
  for (const { row } of thread) {
    const publicity = stricterPublicity(row.publicity, item.actualPublicity ?? item.publicity);
    // An answer that goes to another item by itself leaves its question behind.
    const leaves = row.id === entry.id && item.id !== entry.agendaItemId;
    await tx.update('minuteEntry', row.id, { agendaItemId: item.id, publicity, orderKey: await keyUnder(tx, item.id, row.id, beforeEntryId), ...(leaves && (row.replyToEntryId ?? null) !== null ? { replyToEntryId: null } : {}) });
    if (publicity === row.publicity) continue;
    for (const block of await tx.find('block', { ownerKind: 'minuteEntry', ownerId: row.id })) await updateBlock(tx, block.id, null, { publicity });
  }
}

/**
 * Divides an entry in two: the words from `at` on (characters, as a text box counts them) become an entry after it, of the same kind; what
 * came of a decision, an action or a motion keeps its number, and the rest is a note. Answers the new entry's id.
 */
export async function splitEntry(tx: RecordTransaction, entry: MinuteEntryRow, at: number): Promise<string> {
  const block = await onlyBlock(tx, entry.id);
  const { before, after } = splitRuns(runsOf(block.content), at);
  if (plainText(before).trim() === '' || plainText(after).trim() === '') throw new Refusal(ruleRefusal('nothingToSplit', 'Put the cursor between two words first: there is nothing to divide here.'));
  const entries = await entryRowsUnder(tx, entry.agendaItemId);
  const next = entries[entries.findIndex(({ id }) => id === entry.id) + 1] ?? null;
  const kind: EntryKind = ['question', 'challenge', 'answer', 'impact', 'noted'].includes(entry.kind) ? entry.kind : 'note';
  const added = await tx.insert('minuteEntry', { meetingId: entry.meetingId, agendaItemId: entry.agendaItemId, kind, recordedAt: entry.recordedAt, orderKey: await keyUnder(tx, entry.agendaItemId, null, next?.id ?? null), publicity: entry.publicity, replyToEntryId: isReply(kind) ? (entry.replyToEntryId ?? null) : null });
  await updateBlock(tx, block.id, null, { runs: before });
  if ((entry.aboutKind ?? '') !== '' && entry.wordedByHand !== 1) await tx.update('minuteEntry', entry.id, { wordedByHand: 1 });
  await insertBlock(tx, { id: uuidV7(), ownerKind: 'minuteEntry', ownerId: added.id, kind: 'paragraph', level: 1, runs: after, orderKey: 'a0', publicity: entry.publicity });
  return added.id;
}

/** Joins an entry to the one before it under the same item and moves it to the bin. What has a number, or is written from a row, is not swallowed. Answers the id of the entry that has the words now. */
export async function mergeEntry(tx: RecordTransaction, entry: MinuteEntryRow): Promise<string> {
  const entries = await entryRowsUnder(tx, entry.agendaItemId);
  const into = entries[entries.findIndex(({ id }) => id === entry.id) - 1];
  if (!into) throw new Refusal(ruleRefusal('nothingBefore', 'This is the first minute of the item, so there is none before it to join.'));
  if ((entry.aboutKind ?? '') !== '') throw new Refusal(ruleRefusal('writtenFromRow', 'This sentence tells of something that is recorded elsewhere, so it stays a minute of its own.'));
  for (const table of ['decision', 'action'] as const) {
    const numbered = await numberedRowOf(tx, table, entry.id);
    if (numbered && numbered.deletedAt === null) throw new Refusal(ruleRefusal('hasNumber', `This ${table} has a number. Change it to a note first, then join it.`));
  }
  const [own, other] = [await onlyBlock(tx, entry.id), await onlyBlock(tx, into.id)];
  const publicity = stricterPublicity(entry.publicity, into.publicity);
  await updateBlock(tx, other.id, null, { runs: joinRuns(runsOf(other.content), runsOf(own.content)), publicity });
  const byHand = (into.aboutKind ?? '') !== '' ? { wordedByHand: 1 } : {};
  if (publicity !== into.publicity || byHand.wordedByHand === 1) await tx.update('minuteEntry', into.id, { publicity, ...byHand });
  for (const reply of entries) if ((reply.replyToEntryId ?? null) === entry.id) await tx.update('minuteEntry', reply.id, { replyToEntryId: isAsked(into.kind) ? into.id : null });
  await removeEntryRows(tx, entry);
  return into.id;
}

async function onlyBlock(tx: RecordTransaction, entryId: string) {
  const [block] = await tx.find('block', { ownerKind: 'minuteEntry', ownerId: entryId });
  if (!block) throw new Refusal(ruleRefusal('textGone', 'The text of this minute is no longer in the record. Undo brings it back.'));
  return block;
}
