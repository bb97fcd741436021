import { eligibility, groupChoices, businessChoices } from '@shared/attendance/eligibility';
import { meetingMoment } from '@shared/attendance/meeting-moment';
import type { MeetingRoom } from '@shared/attendance/model';
import { roomAt } from '@shared/attendance/room';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { timeFromMinutes } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { VoteRestriction } from '@shared/motions/model';
import type { VotersThere } from '@shared/motions/vote-check';
import type { Answer } from '@renderer/query/use-read';
import { useRead } from '@renderer/query/use-read';
import { todayOf } from '@renderer/ui/today';

/** Everything about the motions of a meeting. */
export type MeetingMotions = Answer<'motions', 'ofMeeting'>;
/** The motions of a meeting, and who is in its room. */
export type MotionsAndRoom = { readonly known: MeetingMotions; readonly room: MeetingRoom };
/** When something is done, on the clock of the room. */
export type VoteMoment = { readonly day: CalendarDay; readonly at: TimeOfDay };

/** Reads both; null until they are known. */
export function useMotions(meetingId: string): MotionsAndRoom | null {
  const known = useRead('motions', 'ofMeeting', { meetingId }).data;
  const room = useRead('attendance', 'room', { meetingId }).data;
  return known && room ? { known, room } : null;
}

/** Now, for a meeting. */
export function voteMoment(room: Pick<MeetingRoom, 'day' | 'lastDay' | 'actualStart' | 'actualEnd'>): VoteMoment {
  const now = new Date();
  return meetingMoment(room, { day: todayOf(now), at: timeFromMinutes(now.getHours() * 60 + now.getMinutes()) });
}

/** Who may vote on an item as the room is now, and what a vote can be limited to. */
export type Voting = VotersThere & { readonly presider: { readonly name: string; readonly isMember: boolean } | null; readonly groups: readonly string[]; readonly businesses: readonly string[]; readonly reasons: readonly string[] };

/** Who may vote on an item as the room is now. */
export function votingIn(room: MeetingRoom, itemId: string, restriction: VoteRestriction): Voting {
  const here = roomAt(room.people, room.events, null);
  const { voterIds, counting, needed, quorate, reasons } = eligibility(room.facts, here, room.declarations, itemId, restriction);
  const voters = new Set(voterIds);
  const presider = room.people.find(({ id }) => id === here.presidingId);
  return {
    mayVote: room.people.filter(({ id }) => voters.has(id)).map(({ id, name }) => ({ attendanceId: id, name })),
    counting,
    needed: needed ?? 0,
    quorate: quorate ?? true,
    presider: presider ? { name: presider.name, isMember: presider.votingRight !== 'none' } : null,
    groups: groupChoices(room.people),
    businesses: businessChoices(room.facts, room.people),
    reasons: reasons.filter(({ effect }) => effect !== 'note').map(({ words }) => words),
  };
}

/** The members who can move, second or ask for their own vote to be minuted: those in the room who are not officers or guests. */
export function membersHere(room: MeetingRoom): readonly { readonly id: string; readonly name: string }[] {
  const counted = new Set(['chair', 'viceChair', 'member', 'associateMember']);
  return roomAt(room.people, room.events, null).people.filter(({ person, where }) => where === 'inRoom' && counted.has(person.role)).map(({ person }) => ({ id: person.id, name: person.name }));
}
