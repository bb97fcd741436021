import { v7 as uuidV7 } from 'uuid';
import type { Publicity } from '@shared/kernel/publicity';
import type { EntryKind } from '@shared/minutes/model';
import type { RecordTransaction } from '@main/store/record-transaction';
import { insertBlock, updateBlock } from '@main/features/text/block-rows';
import { keyUnder, removeEntryRows } from './entry-rows';
import type { MinuteEntryRow } from './schema';

/** The row that a sentence is written from. */
export type WrittenFrom = { readonly kind: 'attendanceEvent' | 'declaration' | 'motion' | 'exclusion' | 'adjournment' | 'agendaItem' | 'quorumOverride' | 'betweenDecision' | 'minutesCorrection'; readonly id: string };

/** A sentence that the program writes for the clerk. `at` is HH:MM; `publicity` is that of the item it stands under. */
export type WrittenEntry = { readonly meetingId: string; readonly agendaItemId: string; readonly kind: EntryKind; readonly text: string; readonly at: string; readonly publicity: Publicity; readonly from: WrittenFrom };

/** Adds a sentence that is written from a row, last under its item. It can be reworded, moved and taken away like any other entry. */
export async function addWrittenEntry(tx: RecordTransaction, written: WrittenEntry): Promise<MinuteEntryRow> {
  const entry = await tx.insert('minuteEntry', {
    meetingId: written.meetingId,
    agendaItemId: written.agendaItemId,
    kind: written.kind,
    recordedAt: written.at,
    orderKey: await keyUnder(tx, written.agendaItemId, null, null),
    publicity: written.publicity,
    aboutKind: written.from.kind,
    aboutId: written.from.id,
  });
  await insertBlock(tx, { id: uuidV7(), ownerKind: 'minuteEntry', ownerId: entry.id, kind: 'paragraph', level: 1, runs: [{ text: written.text }], orderKey: 'a0', publicity: written.publicity });
  return entry;
}

/** The sentences that are written from a row, the bin left out. */
export async function entriesWrittenFrom(tx: RecordTransaction, from: WrittenFrom): Promise<MinuteEntryRow[]> {
  return await tx.find('minuteEntry', { aboutKind: from.kind, aboutId: from.id }, { orderKey: 'ASC', id: 'ASC' });
}

/** Lets the sentence of a row follow what the row now says, unless the clerk has worded it anew. */
export async function rewriteEntry(tx: RecordTransaction, entry: MinuteEntryRow, text: string, at: string): Promise<void> {
  if (entry.recordedAt !== at) await tx.update('minuteEntry', entry.id, { recordedAt: at });
  if (entry.wordedByHand === 1) return;
  for (const block of await tx.find('block', { ownerKind: 'minuteEntry', ownerId: entry.id })) {
    if (block.words !== text) await updateBlock(tx, block.id, null, { runs: [{ text }] });
  }
}

/** Moves the sentences of a row to the bin with it. */
export async function removeWrittenEntries(tx: RecordTransaction, from: WrittenFrom): Promise<void> {
  for (const entry of await entriesWrittenFrom(tx, from)) await removeEntryRows(tx, entry);
}
