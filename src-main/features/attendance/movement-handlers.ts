import type { attendanceContract } from '@shared/attendance/contract';
import type { RoomEvent } from '@shared/attendance/model';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { isInRoom, settledStatus } from '@shared/minutes/attendance';
import type { InputOf } from '@shared/kernel/operation';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { meetingToMinute, takeUpLine } from '@main/features/minutes/entry-rows';
import { removeWrittenEntries } from '@main/features/minutes/written-entry';
import { declarationForItem, sayWithdrew } from './declaration-rows';
import { checkEvents, checkMoment, publicityOf, sentenceOf, settledMovement } from './movement-rows';
import { keepPresider } from './presiding-rows';
import { attendanceRowsOf, roomEventOf, roomEventsOf, roomPeopleOf } from './room-rows';
import { checkSeatFree } from './seat-free';
import { recordEvent } from './record-event';
import { agendaOf, duringItem, followSentence, placeOf } from './sentence-place';

/** Coming and going. */
export const movementHandlers: Pick<HandlersFor<typeof attendanceContract>, 'recordMovement' | 'correctMovement' | 'removeMovement' | 'setRemote'> = {
  recordMovement: async ({ tx }, { attendanceId, together, blockId, ...moved }) => {
    const meeting = await meetingToMinute(tx, moved.meetingId);
    const recorded = await recordOne(tx, meeting, { ...moved, attendanceId });
    for (const other of new Set(together)) if (other !== attendanceId) await recordOne(tx, meeting, { ...moved, attendanceId: other });
    await takeUpLine(tx, blockId);
    return recorded;
  },

  correctMovement: async ({ tx }, { eventId, day, at, agendaItemId, reason }) => {
    const before = await tx.get('attendanceEvent', eventId, 'arrival or departure');
    const meeting = await meetingToMinute(tx, before.meetingId);
    await checkMoment(tx, meeting, { day, at });
    const itemId = agendaItemId === null ? null : await duringItem(tx, meeting, agendaItemId);
    const events = await roomEventsOf(tx, meeting.id);
    const people = await roomPeopleOf(tx, await attendanceRowsOf(tx, meeting.id));
    const event: RoomEvent = { ...roomEventOf(before), day, at, agendaItemId: itemId, reason };
    if (event.kind !== 'presides') checkEvents(people, events, events.map((one) => (one.id === eventId ? event : one)), event);
    await tx.update('attendanceEvent', eventId, { day, at, agendaItemId: itemId, reason });
    const agenda = await agendaOf(tx, meeting);
    const row = await tx.get('attendance', before.attendanceId, 'person');
    const declaration = before.declarationId === null ? null : await tx.findById('declaration', before.declarationId);
    const place = itemId !== null && itemId !== before.agendaItemId ? placeOf(agenda, meeting, itemId) : null;
    await followSentence(tx, { kind: 'attendanceEvent', id: eventId }, sentenceOf(meeting, agenda, row, event, declaration?.agendaItemId ?? null), at, place, publicityOf(agenda, itemId));
    return {};
  },

  removeMovement: async ({ tx }, { eventId }) => {
    const row = await tx.get('attendanceEvent', eventId, 'arrival or departure');
    const meeting = await meetingToMinute(tx, row.meetingId);
    const events = await roomEventsOf(tx, meeting.id);
    const rest = events.filter(({ id }) => id !== eventId);
    const own = events.filter(({ attendanceId, kind }) => attendanceId === row.attendanceId && kind !== 'presides');
    // Without their arrival nobody knows whether they were there: the mark says so again.
    const unmarked = row.kind === 'arrives' && own[0]?.id === eventId;
    const people = (await roomPeopleOf(tx, await attendanceRowsOf(tx, meeting.id))).map((person) => (unmarked && person.id === row.attendanceId ? { ...person, status: 'expected' as const } : person));
    if (row.kind !== 'presides') checkEvents(people, events, rest, roomEventOf(row));
    await removeWrittenEntries(tx, { kind: 'attendanceEvent', id: eventId });
    await tx.remove('attendanceEvent', eventId);
    if (unmarked) await tx.update('attendance', row.attendanceId, { status: 'expected' });
    if (row.kind === 'presides') await keepPresider(tx, meeting);
    return {};
  },

  setRemote: async ({ tx }, { attendanceId, remote }) => {
    const row = await tx.get('attendance', attendanceId, 'person');
    await meetingToMinute(tx, row.meetingId);
    if ((row.remote === 1) !== remote) await tx.update('attendance', attendanceId, { remote: remote ? 1 : 0 });
    return {};
  },
};

type Movement = Pick<InputOf<typeof attendanceContract.recordMovement>, 'meetingId' | 'attendanceId' | 'kind' | 'day' | 'at' | 'agendaItemId' | 'declarationId' | 'reason' | 'remote'>;

/** One person comes or goes. */
async function recordOne(tx: RecordTransaction, meeting: RowOf<'meeting'>, { meetingId, attendanceId, kind, day, at, agendaItemId, declarationId, reason, remote }: Movement): Promise<{ eventId: string; entryId: string | null }> {
  const row = await tx.get('attendance', attendanceId, 'person');
  if (row.meetingId !== meetingId) throw new Refusal(ruleRefusal('personOfAnotherMeeting', 'This person is not on the list of this meeting.'));
  await checkMoment(tx, meeting, { day, at });
  const itemId = await duringItem(tx, meeting, agendaItemId);
  const events = await roomEventsOf(tx, meetingId);
  const people = await roomPeopleOf(tx, await attendanceRowsOf(tx, meetingId));
  const settled = settledMovement(kind, people, events, attendanceId, { day, at });
  const comes = settled === 'arrives' || settled === 'returns';
  if (comes && row.status === 'suspended') throw new Refusal(ruleRefusal('suspended', `${row.name} is suspended from this meeting. Change the mark first.`));
  if (comes) checkSeatFree(people, events, attendanceId, { day, at });
  const declaration = settled === 'withdraws' ? await declarationForItem(tx, meetingId, attendanceId, itemId, declarationId) : null;
  // Who comes was not away after all, and who goes without ever having been marked was there.
  const wasThere = comes || row.status === 'expected';
  const status = wasThere && !isInRoom(row.status) ? settledStatus(row.role, 'present') : row.status;
  const event = { attendanceId, kind: settled, day, at, agendaItemId: itemId, declarationId: declaration?.id ?? null, remote, reason } as const;
  const marked = people.map((person) => (person.id === attendanceId ? { ...person, status } : person));
  // Newer than all that is there, also within the minute.
  const draft: RoomEvent = { ...event, id: tx.newId() };
  checkEvents(marked, events, [...events, draft], draft);
  if (status !== row.status) await tx.update('attendance', attendanceId, { status, consent: '' });
  if (declaration) await sayWithdrew(tx, meeting, declaration);
  return await recordEvent(tx, meeting, row, draft, declaration);
}
