import { eligibility } from '@shared/attendance/eligibility';
import { roomAt } from '@shared/attendance/room';
import type { VoteRestriction } from '@shared/motions/model';
import type { VotersThere } from '@shared/motions/vote-check';
import type { RecordReader } from '@main/store/record-reader';
import { meetingRoomOf } from '@main/features/attendance/room-rows';

/** When it is voted on: a meeting may pass midnight or be resumed on another day. */
export type Moment = { readonly day: string; readonly at: string };
/** Who may vote, and who presides; null when nobody does. */
export type VotersAt = VotersThere & { readonly presider: { readonly name: string; readonly isMember: boolean } | null };

/** Who may vote on an item at a moment. A body that has chosen no rules has no quorum to fall short of. */
export async function votersAt(reader: RecordReader, meetingId: string, agendaItemId: string | null, restriction: VoteRestriction, moment: Moment): Promise<VotersAt> {
  const { people, events, declarations, facts } = await meetingRoomOf(reader, meetingId);
  const room = roomAt(people, events, moment);
  const { voterIds, counting, needed, quorate } = eligibility(facts, room, declarations, agendaItemId, restriction);
  const voters = new Set(voterIds);
  const presider = people.find(({ id }) => id === room.presidingId);
  return {
    mayVote: people.filter(({ id }) => voters.has(id)).map(({ id, name }) => ({ attendanceId: id, name })),
    quorate: quorate ?? true,
    counting,
    needed: needed ?? 0,
    presider: presider ? { name: presider.name, isMember: presider.votingRight !== 'none' } : null,
  };
}
