import type { attendanceContract } from '@shared/attendance/contract';
import { roomAt } from '@shared/attendance/room';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { isCounted, isInRoom } from '@shared/minutes/attendance';
import type { HandlersFor } from '@main/boundary/handlers';
import { meetingToMinute } from '@main/features/minutes/entry-rows';
import { checkMoment } from './movement-rows';
import { markPresider } from './presiding-rows';
import { recordEvent } from './record-event';
import { attendanceRowsOf, roomEventsOf, roomPeopleOf } from './room-rows';
import { duringItem } from './sentence-place';

/** Who takes the chair. */
export const presidingHandlers: Pick<HandlersFor<typeof attendanceContract>, 'preside'> = {
  preside: async ({ tx }, { meetingId, attendanceId, day, at, agendaItemId }) => {
    const meeting = await meetingToMinute(tx, meetingId);
    const row = await tx.get('attendance', attendanceId, 'person');
    if (row.meetingId !== meetingId) throw new Refusal(ruleRefusal('personOfAnotherMeeting', 'Who presides is chosen from the people of this meeting.'));
    if (!isCounted(row.role)) throw new Refusal(ruleRefusal('notAMember', `${row.name} is not a member of this body and cannot take the chair.`));
    await checkMoment(tx, meeting, { day, at });
    const itemId = await duringItem(tx, meeting, agendaItemId);
    const people = await roomPeopleOf(tx, await attendanceRowsOf(tx, meetingId));
    const events = await roomEventsOf(tx, meetingId);
    const room = roomAt(people, events, { day, at });
    if (room.people.find(({ person }) => person.id === attendanceId)?.where !== 'inRoom') throw new Refusal(ruleRefusal('notInRoom', `${row.name} is not in the room and cannot take the chair. Record the arrival first.`));
    const before = roomAt(people, events, null).presidingId;
    const chaired = events.some(({ kind }) => kind === 'presides');
    if (before === attendanceId && chaired) throw new Refusal(ruleRefusal('presidesAlready', `${row.name} presides already.`));
    // Who presided from the beginning is kept, because from now on the mark is somebody else's.
    const began = people.find(({ id }) => id === before);
    const wasThere = began !== undefined && isInRoom(began.status) && !events.some((event) => event.attendanceId === before && event.kind === 'arrives');
    if (!chaired && before !== null && before !== attendanceId && wasThere) {
      await tx.insert('attendanceEvent', { meetingId, attendanceId: before, kind: 'presides', day: meeting.date, at: meeting.actualStart ?? at, agendaItemId: null, declarationId: null, remote: 0, reason: '' });
    }
    await markPresider(tx, meetingId, attendanceId);
    return await recordEvent(tx, meeting, row, { id: tx.newId(), attendanceId, kind: 'presides', day: calendarDaySchema.parse(day), at, agendaItemId: itemId, declarationId: null, remote: false, reason: '' }, null);
  },
};
