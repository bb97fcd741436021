import type { attendanceContract } from '@shared/attendance/contract';
import { eligibility } from '@shared/attendance/eligibility';
import { roomAt } from '@shared/attendance/room';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import { meetingToMinute } from '@main/features/minutes/entry-rows';
import { checkMoment, publicityOf } from './movement-rows';
import { meetingRoomOf } from './room-rows';
import { agendaOf, duringItem, placeOf, writeUnder } from './sentence-place';

/** Going on without a quorum, with the reason. */
export const quorumHandlers: Pick<HandlersFor<typeof attendanceContract>, 'goOnWithoutQuorum'> = {
  goOnWithoutQuorum: async ({ tx }, { meetingId, agendaItemId, day, at, reason }) => {
    const meeting = await meetingToMinute(tx, meetingId);
    await checkMoment(tx, meeting, { day, at });
    const itemId = await duringItem(tx, meeting, agendaItemId);
    const room = await meetingRoomOf(tx, meetingId);
    const { present, counting, mayVote, needed, quorate } = eligibility(room.facts, roomAt(room.people, room.events, { day, at }), room.declarations, itemId);
    if (quorate !== false) throw new Refusal(ruleRefusal('quorate', quorate === null ? 'This body has chosen no rules, so there is no quorum to go on without.' : 'The meeting is quorate, so no reason is needed.'));
    const { id } = await tx.insert('quorumOverride', { meetingId, agendaItemId: itemId, day, at, reason, counted: JSON.stringify({ present, counting, mayVote, needed }) });
    const agenda = await agendaOf(tx, meeting);
    const text = `The meeting was not quorate: ${String(counting)} counted and ${String(needed)} were needed. It went on: ${reason.replace(/[\s.]+$/, '')}.`;
    const entryId = await writeUnder(tx, placeOf(agenda, meeting, itemId), { kind: 'procedure', text, at, from: { kind: 'quorumOverride', id } }, publicityOf(agenda, itemId));
    return { overrideId: id, entryId };
  },
};
