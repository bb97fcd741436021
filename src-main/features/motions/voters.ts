import { isCounted } from '@shared/minutes/attendance';
import type { VotersThere } from '@shared/motions/vote-check';
import type { Voter, VoteRestriction } from '@shared/motions/model';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { quorum } from '@shared/rules/quorum';
import type { RecordReader } from '@main/store/record-reader';
import { ruleOfBody } from '@main/features/rules/rules-in-force';
import { countSeats } from '@main/features/rules/seat-counts';

/** When it is voted on: a meeting may pass midnight or be resumed on another day. */
export type Moment = { readonly day: string; readonly at: string };
/** Who may vote at a moment, and what a vote can be limited to. */
export type VotersAt = VotersThere & { readonly mayVote: readonly Voter[]; readonly groups: readonly string[]; readonly businesses: readonly string[] };

/** Who may vote on an item at a moment. */
export async function votersAt(reader: RecordReader, meetingId: string, _agendaItemId: string | null, restriction: VoteRestriction, { day, at }: Moment): Promise<VotersAt> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const people = await reader.find('attendance', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
  const events = (await reader.find('attendanceEvent', { meetingId }, { day: 'ASC', at: 'ASC', id: 'ASC' })).filter((event) => `${event.day} ${event.at}` <= `${day} ${at}`);
  const there = people.filter((person) => {
    const last = events.findLast((event) => event.attendanceId === person.id);
    const inRoom = last === undefined ? person.status === 'present' : last.kind === 'arrives' || last.kind === 'returns';
    return inRoom && isCounted(person.role);
  });
  const voting = there.filter((person) => person.votingRight !== 'none');
  const policy = await ruleOfBody(reader, meeting.bodyId, 'quorum');
  const seats = await countSeats(reader, meeting.bodyId, calendarDaySchema.parse(meeting.date));
  const result = policy === null ? null : quorum(policy.value, { ...seats, suspended: 0, counting: voting.length });
  return {
    mayVote: voting.filter(({ seatLabel }) => restriction.groups.length === 0 || restriction.groups.includes(seatLabel)).map(({ id, name, seatLabel }) => ({ attendanceId: id, name, seatLabel })),
    quorate: result?.met ?? true,
    counting: voting.length,
    needed: result?.required ?? 0,
    businesses: [],
    groups: [...new Set(voting.map(({ seatLabel }) => seatLabel).filter((label) => label !== ''))],
  };
}
