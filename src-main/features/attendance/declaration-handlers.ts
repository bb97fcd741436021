import type { attendanceContract } from '@shared/attendance/contract';
import type { RoomEvent } from '@shared/attendance/model';
import { roomAt } from '@shared/attendance/room';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { dayOfMoment } from '@shared/minutes/running';
import { keyAfter } from '@shared/text/order-keys';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { itemOfMeeting, meetingToMinute, takeUpLine } from '@main/features/minutes/entry-rows';
import { removeWrittenEntries } from '@main/features/minutes/written-entry';
import { changeDeclarationRow, declarationWords } from './declaration-rows';
import { checkEvents, checkMoment, sentenceOf } from './movement-rows';
import { recordEvent } from './record-event';
import { attendanceRowsOf, lastDayOf, roomEventOf, roomEventsOf, roomPeopleOf } from './room-rows';
import { agendaOf, duringItem, followSentence, placeOf, writeUnder } from './sentence-place';

/** Declarations of interest. */
export const declarationHandlers: Pick<HandlersFor<typeof attendanceContract>, 'declare' | 'changeDeclaration' | 'answerDeclaration' | 'removeDeclaration'> = {
  declare: async ({ tx }, { meetingId, attendanceId, agendaItemId, kind, nature, did, at, blockId }) => {
    const meeting = await meetingToMinute(tx, meetingId);
    const person = await tx.get('attendance', attendanceId, 'person');
    if (person.meetingId !== meetingId) throw new Refusal(ruleRefusal('personOfAnotherMeeting', 'This person is not on the list of this meeting.'));
    const publicity = await publicityOfItem(tx, meetingId, agendaItemId);
    const last = (await tx.find('declaration', { meetingId }, { orderKey: 'DESC', id: 'DESC' }))[0];
    const row = await tx.insert('declaration', { meetingId, attendanceId, agendaItemId, kind, nature, did, declaredAt: at, publicity, orderKey: keyAfter(last?.orderKey ?? null) });
    const agenda = await agendaOf(tx, meeting);
    const entryId = await writeUnder(tx, placeOf(agenda, meeting, meeting.currentItemId, 'interests'), { kind: 'interest', text: await declarationWords(tx, meeting, agenda, row), at, from: { kind: 'declaration', id: row.id } }, publicity);
    await takeUpLine(tx, blockId);
    // Declared in the item that is being taken: then they go now. For a later item it is asked when that is reached.
    const leavesNow = did === 'withdrew' && meeting.actualStart !== null && meeting.actualEnd === null && agendaItemId !== null && agendaItemId === meeting.currentItemId;
    if (leavesNow) await withdraw(tx, meeting, row, { ...(await momentOf(tx, meeting, at)), agendaItemId });
    return { declarationId: row.id, entryId };
  },

  changeDeclaration: async ({ tx }, { declarationId, agendaItemId, kind, nature, did }) => {
    const before = await tx.get('declaration', declarationId, 'declaration of interest');
    const meeting = await meetingToMinute(tx, before.meetingId);
    if (did !== 'withdrew') await refuseWhereWithdrawn(tx, before);
    const publicity = await publicityOfItem(tx, meeting.id, agendaItemId);
    await changeDeclarationRow(tx, meeting, before, { agendaItemId, kind, nature, did, publicity });
    return {};
  },

  answerDeclaration: async ({ tx }, { declarationId, did, day, at, agendaItemId }) => {
    const before = await tx.get('declaration', declarationId, 'declaration of interest');
    const meeting = await meetingToMinute(tx, before.meetingId);
    if (did !== 'withdrew') await refuseWhereWithdrawn(tx, before);
    const declaration = before.did === did ? before : await changeDeclarationRow(tx, meeting, before, { did });
    if (did !== 'withdrew') return { eventId: null };
    return { eventId: await withdraw(tx, meeting, declaration, { day, at, agendaItemId }) };
  },

  removeDeclaration: async ({ tx }, { declarationId }) => {
    const before = await tx.get('declaration', declarationId, 'declaration of interest');
    const meeting = await meetingToMinute(tx, before.meetingId);
    await removeWrittenEntries(tx, { kind: 'declaration', id: declarationId });
    // Who withdrew for it has still left the room; only the reason is gone.
    for (const row of await tx.find('attendanceEvent', { declarationId })) {
      const event = roomEventOf(await tx.update('attendanceEvent', row.id, { declarationId: null }));
      const agenda = await agendaOf(tx, meeting);
      await followSentence(tx, { kind: 'attendanceEvent', id: row.id }, sentenceOf(meeting, agenda, await tx.get('attendance', row.attendanceId, 'person'), event, null), null, null, 'open');
    }
    await tx.remove('declaration', declarationId);
    return {};
  },
};

/** Records that who declared an interest leaves the room for it, with its sentence; null where they are not in the room. Answers the event. */
async function withdraw(tx: RecordTransaction, meeting: RowOf<'meeting'>, declaration: RowOf<'declaration'>, { day, at, agendaItemId }: { readonly day: CalendarDay; readonly at: TimeOfDay; readonly agendaItemId: string | null }): Promise<string | null> {
  const people = await roomPeopleOf(tx, await attendanceRowsOf(tx, meeting.id));
  const events = await roomEventsOf(tx, meeting.id);
  if (roomAt(people, events, { day, at }).people.find(({ person }) => person.id === declaration.attendanceId)?.where !== 'inRoom') return null;
  await checkMoment(tx, meeting, { day, at });
  const event: RoomEvent = { id: tx.newId(), attendanceId: declaration.attendanceId, kind: 'withdraws', day, at, agendaItemId: await duringItem(tx, meeting, agendaItemId), declarationId: declaration.id, remote: false, reason: '' };
  checkEvents(people, events, [...events, event], event);
  return (await recordEvent(tx, meeting, await tx.get('attendance', declaration.attendanceId, 'person'), event, declaration)).eventId;
}

/** The day of a time that was said while the meeting runs; one before it began is its beginning. */
async function momentOf(tx: RecordTransaction, meeting: RowOf<'meeting'>, at: TimeOfDay): Promise<{ readonly day: CalendarDay; readonly at: TimeOfDay }> {
  const first = calendarDaySchema.parse(meeting.date);
  const last = await lastDayOf(tx, meeting);
  const day = last === first ? dayOfMoment(first, meeting.actualStart, at) : last;
  const start = parseTimeOfDay(meeting.actualStart ?? '');
  return { day, at: day === first && start !== null && at < start ? start : at };
}

async function publicityOfItem(tx: RecordTransaction, meetingId: string, agendaItemId: string | null): Promise<Publicity> {
  if (agendaItemId === null) return 'open';
  const item = await itemOfMeeting(tx, meetingId, agendaItemId);
  return item.actualPublicity ?? item.publicity;
}

async function refuseWhereWithdrawn(tx: RecordTransaction, declaration: RowOf<'declaration'>): Promise<void> {
  const [event] = await tx.find('attendanceEvent', { declarationId: declaration.id });
  if (event) throw new Refusal(ruleRefusal('hasWithdrawn', 'The withdrawal for this interest is recorded. Take that back first, under who came and went.'));
}
