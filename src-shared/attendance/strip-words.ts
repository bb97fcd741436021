import { isCounted } from '../minutes/attendance';
import type { AttendanceStatus } from '../minutes/model';
import { addDays } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { formatTimeInMinutes, parseTimeOfDay } from '../kernel/time-of-day';
import { eligibility, ORDINARY_BUSINESS } from './eligibility';
import type { Eligibility, VoteRestriction } from './eligibility';
import type { MeetingRoom, QuorumFacts } from './model';
import { inOrder, isAfter, roomAt } from './room';
import type { Moment, Room, Whereabouts } from './room';
import { roomRulesOf } from './room-rules';
import type { WithoutQuorum } from './room-rules';

/** How the quorum stands: no rules to reckon it by, met, met with nobody to spare, not met. */
export type QuorumState = 'unknown' | 'met' | 'noneToSpare' | 'notMet';

/** How the quorum stands, for colour, shape and word. */
export function quorumState({ quorate, toSpare }: Pick<Eligibility, 'quorate' | 'toSpare'>): QuorumState {
  if (quorate === null) return 'unknown';
  if (!quorate) return 'notMet';
  return toSpare === 0 ? 'noneToSpare' : 'met';
}

/** The one word for it, the heading of the strip. */
export const QUORUM_STATE_WORDS: Readonly<Record<QuorumState, string>> = { unknown: 'No quorum rule', met: 'Quorate', noneToSpare: 'Quorate, none to spare', notMet: 'Not quorate' };

/** "8 in the room, 7 count towards the quorum, 7 may vote, 7 needed: quorate". */
export function stripWords(counted: Eligibility): string {
  const numbers = `${String(counted.present)} in the room, ${String(counted.counting)} ${counted.counting === 1 ? 'counts' : 'count'} towards the quorum, ${String(counted.mayVote)} may vote`;
  if (counted.needed === null) return `${numbers}. No rules have been chosen for this body, so the quorum is not known.`;
  return `${numbers}, ${String(counted.needed)} needed: ${counted.quorate === true ? 'quorate' : 'not quorate'}`;
}

/** How many may leave, or are missing, in words. Empty without a rule. */
export function spareWords({ toSpare }: Pick<Eligibility, 'toSpare'>): string {
  if (toSpare === null) return '';
  if (toSpare > 0) return `${NUMBERS[toSpare] ?? String(toSpare)} more may leave before the quorum is lost.`;
  return toSpare === 0 ? 'Nobody may leave without the quorum being lost.' : `${NUMBERS[-toSpare] ?? String(-toSpare)} more ${toSpare === -1 ? 'is' : 'are'} needed.`;
}

const NUMBERS: readonly string[] = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** What the rules require without a quorum, with the last day to meet again where they name one. */
export type Requirement = { readonly value: WithoutQuorum; readonly words: string; readonly citation: string; readonly reconveneBy: CalendarDay | null };

/** Days within which a meeting that ended for want of a quorum is called again (model articles, 113 to 123). */
const RECONVENE_WITHIN = 7;

/** What the body's rules require when there is no quorum on a day. */
export function withoutQuorum(facts: Pick<QuorumFacts, 'packKey'>, day: CalendarDay): Requirement {
  const { value, words, citation } = roomRulesOf(facts.packKey).withoutQuorum;
  return { value, words, citation, reconveneBy: value === 'meetingEnds' ? addDays(day, RECONVENE_WITHIN) : null };
}

/**
 * Since when there has been no quorum without a break; null where there is one, where it is not known, or where there was none from the beginning
 * (`fromTheBeginning`).
 */
export function notQuorateSince(room: Pick<MeetingRoom, 'people' | 'events' | 'declarations' | 'facts'>, itemId: string | null, restriction: VoteRestriction = ORDINARY_BUSINESS): { readonly since: Moment | null; readonly fromTheBeginning: boolean } {
  // Who withdrew for the item counted until then.
  const declaredAt = (moment: Moment | null) =>
    room.declarations.map((one) => (moment !== null && one.did === 'withdrew' && room.events.some((event) => event.declarationId === one.id && isAfter(event, moment)) ? { ...one, did: '' as const } : one));
  const quorateAt = (moment: Moment | null): boolean | null => eligibility(room.facts, roomAt(room.people, room.events, moment), declaredAt(moment), itemId, restriction).quorate;
  if (quorateAt(null) !== false) return { since: null, fromTheBeginning: false };
  const moments = inOrder(room.events);
  let since: Moment | null = null;
  for (const event of moments.toReversed()) {
    since = { day: event.day, at: event.at };
    const before = moments.findLast((earlier) => isAfter(event, earlier));
    if (quorateAt(before ?? { day: '', at: '' }) !== false) return { since, fromTheBeginning: false };
  }
  return { since: null, fromTheBeginning: true };
}

/** "since 7.21 pm". Empty where it is not known. */
export function sinceWords(since: Moment | null): string {
  const time = since === null ? null : parseTimeOfDay(since.at);
  return time === null ? '' : `since ${formatTimeInMinutes(time)}`;
}

/** Who presides while the chair is away, where nobody in the room does: those who may be asked, the vice-chair first. Null while somebody presides, or nobody could. */
export function whoMayPreside(room: Pick<MeetingRoom, 'people' | 'events'>): readonly { readonly id: string; readonly name: string; readonly isViceChair: boolean }[] | null {
  const now = roomAt(room.people, room.events, null);
  const inRoom = now.people.filter(({ where }) => where === 'inRoom');
  if (inRoom.some(({ presiding }) => presiding)) return null;
  const rank = ['chair', 'viceChair', 'member'];
  const able = inRoom.filter(({ person }) => rank.includes(person.role)).toSorted((one, other) => rank.indexOf(one.person.role) - rank.indexOf(other.person.role));
  return able.length === 0 ? null : able.map(({ person }) => ({ id: person.id, name: person.name, isViceChair: person.role === 'viceChair' }));
}

/**
 * The room in plain words, in the order in which it matters: "7 present", "2 left", "1 withdrew", "1 apology", "2 in attendance", "1 not yet marked". Members
 * first; the others are only counted where they are there.
 */
export function describeRoom(room: Room): readonly string[] {
  const members = room.people.filter(({ person }) => isCounted(person.role));
  const count = (where: Whereabouts): number => members.filter((one) => one.where === where).length;
  const marked = (status: AttendanceStatus): number => members.filter((one) => one.where === 'away' && one.person.status === status).length;
  const aside = (status: AttendanceStatus): number => room.people.filter((one) => one.where === 'inRoom' && !isCounted(one.person.role) && one.person.status === status).length;
  const parts: readonly (readonly [number, string, string])[] = [
    [count('left'), 'left', 'left'],
    [count('withdrawn'), 'withdrew', 'withdrew'],
    [count('notYet'), 'not yet there', 'not yet there'],
    [marked('apologies'), 'apology', 'apologies'],
    [marked('absent'), 'absent', 'absent'],
    [marked('suspended'), 'suspended', 'suspended'],
    [aside('inAttendance'), 'in attendance', 'in attendance'],
    [aside('observer'), 'observer', 'observers'],
    [aside('guest'), 'guest', 'guests'],
    [room.people.filter(({ where }) => where === 'unmarked').length, 'not yet marked', 'not yet marked'],
  ];
  const present = count('inRoom');
  return [present === 0 ? 'Nobody is present' : `${String(present)} present`, ...parts.flatMap(([number, one, several]) => (number === 0 ? [] : [`${String(number)} ${number === 1 ? one : several}`]))];
}
