import { movementSentence, presidingSentence } from '@shared/attendance/movement-sentence';
import type { MovementKind, RoomEvent, RoomPerson } from '@shared/attendance/model';
import { problemsOf, roomAt } from '@shared/attendance/room';
import type { EventProblem, Moment } from '@shared/attendance/room';
import { addDays, calendarDaySchema, formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { formatTimeInMinutes, parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { ATTENDANCE_WORDS } from '@shared/minutes/model';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { lastDayOf } from './room-rows';
import type { Agenda } from './sentence-place';

/** Refuses a moment at which the meeting was not sitting: before it began, after it ended, on a day that is none of its own. */
export async function checkMoment(tx: RecordTransaction, meeting: RowOf<'meeting'>, { day, at }: { readonly day: CalendarDay; readonly at: TimeOfDay }): Promise<void> {
  if (meeting.actualStart === null) throw new Refusal(ruleRefusal('meetingNotStarted', 'The meeting has not begun. Mark the attendance instead; who comes and goes is recorded once it has.'));
  const first = calendarDaySchema.parse(meeting.date);
  const last = await lastDayOf(tx, meeting);
  // While it runs it may pass midnight, and nobody has said so.
  const latest = meeting.actualEnd === null ? addDays(last, 1) : last;
  if (day < first || day > latest) throw new Refusal(invalid('day', `The meeting did not sit on ${formatDay(day)}. Enter ${first === last ? formatDay(first) : `a day from ${formatDay(first)} to ${formatDay(last)}`}.`));
  if (day === first && at < meeting.actualStart) throw new Refusal(invalid('at', `The meeting began at ${clock(meeting.actualStart)}. Enter a time from then on, or mark the attendance instead.`));
  if (meeting.actualEnd !== null && day === last && at > meeting.actualEnd) throw new Refusal(invalid('at', `The meeting ended at ${clock(meeting.actualEnd)}. Enter a time before that.`));
}

/** Refuses events of one person that cannot have been so, where they could before. `about` is the one that is recorded or corrected now. */
export function checkEvents(people: readonly RoomPerson[], before: readonly RoomEvent[], after: readonly RoomEvent[], about: RoomEvent): void {
  const known = new Set(problemsOf(people, before).map(({ eventId }) => eventId));
  const found = problemsOf(people, after).filter(({ eventId }) => !known.has(eventId) || eventId === about.id);
  const [first] = found;
  if (!first) return;
  const person = people.find(({ id }) => id === first.attendanceId);
  const event = after.find(({ id }) => id === first.eventId);
  if (person && event) throw new Refusal(ruleRefusal('impossibleMovement', first.eventId === about.id ? refusalWords(people, after, about, person, first) : `That does not fit what follows: ${person.name} ${PAST[event.kind]} at ${clock(event.at)}. Correct or take back that first.`));
}

/** What somebody does, settled by where they are: who has left and arrives returns; who was never there and returns arrives. */
export function settledMovement(kind: MovementKind, people: readonly RoomPerson[], events: readonly RoomEvent[], attendanceId: string, moment: Moment): MovementKind {
  const where = roomAt(people, events, moment).people.find(({ person }) => person.id === attendanceId)?.where;
  if (kind === 'arrives' && (where === 'left' || where === 'withdrawn')) return 'returns';
  if (kind === 'returns' && (where === 'away' || where === 'unmarked' || where === 'notYet')) return 'arrives';
  return kind;
}

/** The sentence of an event as the record now has it. */
export function sentenceOf(meeting: RowOf<'meeting'>, agenda: Agenda, person: RowOf<'attendance'>, event: RoomEvent, declaredItemId: string | null): string {
  const day = event.day;
  const at = timeOf(event.at);
  const meetingDay = calendarDaySchema.parse(meeting.date);
  if (event.kind === 'presides') return presidingSentence({ name: person.name, role: person.role, isChair: person.role === 'chair', day, at, meetingDay });
  return movementSentence({ kind: event.kind, name: person.name, day, at, meetingDay, itemLabel: agenda.labelOf(event.agendaItemId), remote: event.remote, reason: event.reason, interestLabel: agenda.labelOf(declaredItemId) });
}

/** How restricted an item is; open where there is none. */
export function publicityOf(agenda: Agenda, agendaItemId: string | null): Publicity {
  const item = agenda.items.find(({ id }) => id === agendaItemId);
  return item ? (item.actualPublicity ?? item.publicity) : 'open';
}

/** Refuses to mark somebody as away, or to take them off the list, whose coming or going is recorded. */
export async function refuseWhereMoved(tx: RecordTransaction, person: RowOf<'attendance'>): Promise<void> {
  const [event] = await tx.find('attendanceEvent', { attendanceId: person.id }, { day: 'ASC', at: 'ASC', id: 'ASC' });
  if (event) throw new Refusal(ruleRefusal('hasMoved', `${person.name} ${PAST[event.kind]} at ${clock(event.at)}. Take that back first.`));
}

const PAST: Readonly<Record<RoomEvent['kind'], string>> = { arrives: 'arrived', leaves: 'left', returns: 'returned', withdraws: 'withdrew', presides: 'took the chair' };

function refusalWords(people: readonly RoomPerson[], events: readonly RoomEvent[], about: RoomEvent, person: RoomPerson, { problem }: EventProblem): string {
  const others = events.filter(({ id }) => id !== about.id);
  const before = roomAt(people, others, about).people.find((one) => one.person.id === person.id);
  const since = before?.since ? ` since ${clock(before.since.at)}` : '';
  if (problem === 'alreadyIn') return `${person.name} is in the room already${since === '' ? ', from the beginning' : since}. Record that they leave first.`;
  const deed = about.kind === 'withdraws' ? 'withdraw' : 'leave';
  switch (before?.where) {
    case 'left':
    case 'withdrawn':
      return `${person.name} ${before.where === 'left' ? 'left' : 'withdrew'}${before.since ? ` at ${clock(before.since.at)}` : ''} and has not returned.`;
    case 'notYet': {
      const arrival = others.find((event) => event.attendanceId === person.id && event.kind === 'arrives');
      return `${person.name} arrived at ${clock(arrival?.at ?? '')} and cannot ${deed} before that.`;
    }
    case 'away':
      return `${person.name} is marked as ${ATTENDANCE_WORDS[person.status].toLowerCase()} and cannot ${deed}. Record the arrival first.`;
    default:
      return `${person.name} is not in the room and cannot ${deed}.`;
  }
}

/** A time kept in the record, which was checked as it came in. */
function timeOf(at: string): TimeOfDay {
  return parseTimeOfDay(at) ?? ('00:00' as TimeOfDay);
}

function clock(at: string): string {
  return formatTimeInMinutes(timeOf(at));
}
