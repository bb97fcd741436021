import { businessChoices, eligibility, groupChoices } from '@shared/attendance/eligibility';
import { roomAt } from '@shared/attendance/room';
import type { Voter, VoteRestriction } from '@shared/motions/model';
import type { VotersThere } from '@shared/motions/vote-check';
import type { RecordReader } from '@main/store/record-reader';
import { meetingRoomOf } from '@main/features/attendance/room-rows';

/** When it is voted on: a meeting may pass midnight or be resumed on another day. */
export type Moment = { readonly day: string; readonly at: string };

/** Who may vote at a moment, why others in the room may not, and what a vote of this body can be limited to. */
export type VotersAt = VotersThere & { readonly mayVote: readonly Voter[]; readonly groups: readonly string[]; readonly businesses: readonly string[]; readonly reasons: readonly string[] };

/** Who may vote on an item at a moment. A body that has chosen no rules has no quorum to fall short of. */
export async function votersAt(reader: RecordReader, meetingId: string, agendaItemId: string | null, restriction: VoteRestriction, moment: Moment): Promise<VotersAt> {
  const { people, events, declarations, facts } = await meetingRoomOf(reader, meetingId);
  const { voterIds, counting, needed, quorate, reasons } = eligibility(facts, roomAt(people, events, moment), declarations, agendaItemId, restriction);
  const voters = new Set(voterIds);
  const groups = groupChoices(people);
  return {
    mayVote: people.filter(({ id }) => voters.has(id)).map(({ id, name, seatLabel }) => ({ attendanceId: id, name, seatLabel })),
    quorate: quorate ?? true,
    counting,
    needed: needed ?? 0,
    // Seats without headings are told apart by whom they are held for.
    groups: groups.length > 0 ? [...groups] : [...new Set(people.filter(({ id }) => voters.has(id)).map(({ seatLabel }) => seatLabel).filter((label) => label !== ''))],
    businesses: [...businessChoices(facts, people)],
    reasons: reasons.filter(({ effect }) => effect !== 'note').map(({ words }) => words),
  };
}
