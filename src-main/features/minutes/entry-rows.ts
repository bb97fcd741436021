import { generateKeyBetween } from 'fractional-indexing';
import { conflict, Refusal, ruleRefusal } from '@shared/kernel/result';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { Due, EntryKind } from '@shared/minutes/model';
import { numberingYear, numberSeries, registerNumber } from '@shared/minutes/register-number';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import { contentColumns, insertBlock } from '@main/features/text/block-rows';
import type { MeetingRow } from '@main/features/meetings/schema';
import type { AgendaItemRow } from '@main/features/agenda/schema';
import { nextDecisionNumber } from './decision-numbering';
import { entryRowsUnder, numberedRowOf } from './records';
import type { MinuteEntryRow } from './schema';

/** What the window says about an action besides its text. */
export type ActionFields = { readonly ownerAttendanceId: string | null; readonly ownerName: string; readonly due: Due; readonly owners?: readonly { readonly attendanceId: string | null; readonly name: string }[] | undefined; readonly dueUnsure?: boolean | undefined };

/** The meeting, when its minutes may still be written; approved minutes are changed by a recorded amendment only. */
export async function meetingToMinute(reader: RecordReader, meetingId: string): Promise<MeetingRow> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  if (meeting.stage === 'approved' || meeting.stage === 'signed') {
    throw new Refusal(ruleRefusal('minutesApproved', 'These minutes have been approved and are no longer changed. Record an amendment instead.'));
  }
  return meeting;
}

/** An item that belongs to the meeting. */
export async function itemOfMeeting(reader: RecordReader, meetingId: string, agendaItemId: string): Promise<AgendaItemRow> {
  const item = await reader.get('agendaItem', agendaItemId, 'agenda item');
  if (item.meetingId !== meetingId) throw new Refusal(ruleRefusal('itemOfAnotherMeeting', 'This item belongs to another meeting.'));
  return item;
}

/**
 * Makes the line of the capture box, or a paragraph of the draft minute, the text of an entry: the same row changes its owner, so that typed text is never copied.
 * A line that was never saved before (Enter came first) is added; one that became an entry already answers `conflict`.
 */
export async function ownBlock(tx: RecordTransaction, blockId: string, entry: MinuteEntryRow, text: string): Promise<void> {
  const runs = [{ text }];
  const row = await tx.findEvenDeleted('block', blockId);
  if (!row) {
    await insertBlock(tx, { id: blockId, ownerKind: 'minuteEntry', ownerId: entry.id, kind: 'paragraph', level: 1, runs, orderKey: 'a0', publicity: entry.publicity });
    return;
  }
  const stillTyped = row.ownerKind === 'captureDraft' || row.ownerKind === 'draftMinute';
  if (!stillTyped || row.ownerId !== entry.agendaItemId) throw new Refusal(conflict('This line was already recorded.'));
  // A paragraph written beforehand keeps its bold and its links where its words are taken as they are.
  const content = row.words === text && row.ownerKind === 'draftMinute' ? {} : contentColumns({ kind: row.kind, level: row.level, runs });
  await tx.replace('block', row, { ...row, ...content, orderKey: 'a0', ownerKind: 'minuteEntry', ownerId: entry.id, publicity: entry.publicity, deletedAt: null });
}

/** Takes up the line of the capture box that has just been carried out: it is done, and no longer waits to be. Undo of the deed puts it back into its box. */
export async function takeUpLine(tx: RecordTransaction, blockId: string | null): Promise<void> {
  if (blockId === null) return;
  const row = await tx.findById('block', blockId);
  if (row?.ownerKind !== 'captureDraft') throw new Refusal(conflict('This line was already recorded.'));
  await tx.remove('block', blockId);
}

/** A key that puts an entry last under an item, or before another entry there. */
export async function keyUnder(tx: RecordTransaction, agendaItemId: string, entryId: string | null, beforeEntryId: string | null): Promise<string> {
  if (beforeEntryId === null) {
    // Every Enter asks for it: the other entries need not be read.
    const [last] = await tx.query<{ orderKey: string }>('SELECT orderKey FROM minuteEntry WHERE meetingId = (SELECT meetingId FROM agendaItem WHERE id = ?) AND agendaItemId = ? AND id IS NOT ? AND deletedAt IS NULL ORDER BY orderKey DESC LIMIT 1', [agendaItemId, agendaItemId, entryId]);
    return generateKeyBetween(last?.orderKey ?? null, null);
  }
  const others = (await entryRowsUnder(tx, agendaItemId)).filter(({ id }) => id !== entryId);
  const at = others.findIndex(({ id }) => id === beforeEntryId);
  if (at < 0) throw new Refusal(ruleRefusal('neighbourGone', 'The minute it should stand before is no longer under this item.'));
  return generateKeyBetween(others[at - 1]?.orderKey ?? null, others[at]?.orderKey ?? null);
}

/** Gives an entry the decision or action its kind asks for and takes the other away. A number once given comes back with the kind. */
export async function settleKind(tx: RecordTransaction, meeting: MeetingRow, entry: MinuteEntryRow, kind: EntryKind, action: ActionFields | null): Promise<void> {
  const decided = kind === 'decision' || kind === 'resolved';
  if (!decided) await removeNumbered(tx, 'decision', entry.id);
  if (kind !== 'action') await removeNumbered(tx, 'action', entry.id);
  if (decided) await ensureDecision(tx, meeting, entry.id);
  if (kind === 'action') await ensureAction(tx, meeting, entry.id, action);
}

/** Moves what hangs on an entry to the bin with it. */
export async function removeEntryRows(tx: RecordTransaction, entry: MinuteEntryRow): Promise<void> {
  for (const block of await tx.find('block', { ownerKind: 'minuteEntry', ownerId: entry.id })) await tx.remove('block', block.id);
  await removeNumbered(tx, 'decision', entry.id);
  await removeNumbered(tx, 'action', entry.id);
  await tx.remove('minuteEntry', entry.id);
}

async function removeNumbered(tx: RecordTransaction, table: 'decision' | 'action', entryId: string): Promise<void> {
  for (const row of await tx.find(table, { entryId })) await tx.remove(table, row.id);
}

async function ensureDecision(tx: RecordTransaction, meeting: MeetingRow, entryId: string): Promise<void> {
  const there = await numberedRowOf(tx, 'decision', entryId);
  if (!there) {
    await tx.insert('decision', { meetingId: meeting.id, entryId, number: await nextDecisionNumber(tx, meeting) });
    return;
  }
  const row = there.deletedAt === null ? null : await tx.findEvenDeleted('decision', there.id);
  if (row) await tx.replace('decision', row, { ...row, deletedAt: null });
}

async function ensureAction(tx: RecordTransaction, meeting: MeetingRow, entryId: string, action: ActionFields | null): Promise<void> {
  const fields = action === null ? null : {
    ownerAttendanceId: action.ownerAttendanceId,
    ownerName: action.ownerName,
    owners: JSON.stringify(await ownersOf(tx, meeting, action)),
    dueVerbatim: action.due.verbatim,
    dueKind: action.due.kind,
    dueDay: action.due.day,
    dueUnsure: action.dueUnsure === true ? 1 : 0,
  };
  const there = await numberedRowOf(tx, 'action', entryId);
  const row = there ? await tx.findEvenDeleted('action', there.id) : null;
  if (row) {
    await tx.replace('action', row, { ...row, ...fields, deletedAt: null });
    return;
  }
  await tx.insert('action', {
    meetingId: meeting.id,
    entryId,
    number: await nextActionNumber(tx, meeting),
    status: 'open',
    ...(fields ?? { ownerAttendanceId: null, ownerName: '', owners: '[]', dueVerbatim: '', dueKind: 'none', dueDay: null, dueUnsure: 0 }),
  });
}

/** Everybody an action was given to, with the person that the record knows; they are people of this meeting or names. */
async function ownersOf(tx: RecordTransaction, meeting: MeetingRow, action: ActionFields): Promise<readonly { attendanceId: string | null; personId: string | null; name: string }[]> {
  const alone = action.ownerName === '' ? [] : [{ attendanceId: action.ownerAttendanceId, name: action.ownerName }];
  const owners: { attendanceId: string | null; personId: string | null; name: string }[] = [];
  for (const { attendanceId, name } of action.owners ?? alone) {
    const attendance = attendanceId === null ? null : await tx.get('attendance', attendanceId, 'person');
    if (attendance && attendance.meetingId !== meeting.id) throw new Refusal(ruleRefusal('ownerOfAnotherMeeting', 'The owner of an action is chosen from the people of this meeting.'));
    owners.push({ attendanceId, personId: attendance?.personId ?? null, name });
  }
  return owners;
}

async function nextActionNumber(tx: RecordTransaction, meeting: MeetingRow): Promise<string> {
  const body = await tx.get('body', meeting.bodyId, 'body');
  const year = numberingYear(calendarDaySchema.parse(meeting.date), body.kind);
  return registerNumber('action', year, await tx.allocateNumber(numberSeries('action', body.id, year)));
}
