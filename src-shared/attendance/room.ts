import { isInRoom } from '../minutes/attendance';
import type { RoomEvent, RoomPerson } from './model';

/** A moment of a meeting: `at` is HH:MM. */
export type Moment = { readonly day: string; readonly at: string };

/**
 * Where somebody is: in the room; not yet there; gone; out for an interest; away altogether (apologies, absent, suspended); or nobody has
 * said (expected).
 */
export type Whereabouts = 'inRoom' | 'notYet' | 'left' | 'withdrawn' | 'away' | 'unmarked';

/** Somebody as they are at one moment. `since` is the last movement before it; `declarationId` what they withdrew for. */
export type InRoom = { readonly person: RoomPerson; readonly where: Whereabouts; readonly since: Moment | null; readonly remote: boolean; readonly declarationId: string | null; readonly presiding: boolean };

/** The room at one moment, everybody in the order of the list. `presidingId` null when nobody was chosen. */
export type Room = { readonly people: readonly InRoom[]; readonly presidingId: string | null };

/** Something about the events of one person that cannot have been so. It is shown, and the count goes on without it. */
export type EventProblem = { readonly eventId: string; readonly attendanceId: string; readonly problem: 'alreadyIn' | 'notIn' };

/** The order in which things happened: by day and time, and within a minute as they were recorded (ids sort by it). */
export function inOrder<E extends { readonly day: string; readonly at: string; readonly id: string }>(events: readonly E[]): readonly E[] {
  const key = ({ day, at, id }: E): string => `${day} ${at} ${id}`;
  return events.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

/** Whether one moment is after another. */
export function isAfter(one: Moment, other: Moment): boolean {
  return one.day === other.day ? one.at > other.at : one.day > other.day;
}

/**
 * Who is in the room at a moment; null: after everything that is known, which is "now" whatever the clock says. Somebody marked present was there
 * from the beginning, unless they arrive. Events come in any order, and twice, and change nothing where they cannot be.
 */
export function roomAt(people: readonly RoomPerson[], events: readonly RoomEvent[], moment: Moment | null): Room {
  const ordered = inOrder(events);
  const presided = ordered.filter(({ kind }) => kind === 'presides').filter((event) => moment === null || !isAfter(event, moment));
  const first = ordered.find(({ kind }) => kind === 'presides');
  const presidingId = presided.at(-1)?.attendanceId ?? (first && moment !== null ? null : (people.find(({ presiding }) => presiding)?.id ?? null));
  return { presidingId, people: people.map((person) => ({ ...walk(person, ordered, moment).state, presiding: person.id === presidingId })) };
}

/** What in the events of people cannot have been so, in the order in which it happened. */
export function problemsOf(people: readonly RoomPerson[], events: readonly RoomEvent[]): readonly EventProblem[] {
  const ordered = inOrder(events);
  const found = people.flatMap((person) => walk(person, ordered, null).problems);
  const place = new Map(ordered.map(({ id }, index) => [id, index]));
  return found.toSorted((one, other) => (place.get(one.eventId) ?? 0) - (place.get(other.eventId) ?? 0));
}

type State = Omit<InRoom, 'presiding'>;

function walk(person: RoomPerson, ordered: readonly RoomEvent[], moment: Moment | null): { readonly state: State; readonly problems: readonly EventProblem[] } {
  const own = ordered.filter((event) => event.attendanceId === person.id && event.kind !== 'presides');
  const problems: EventProblem[] = [];
  let state: State = { person, where: beginning(person, own), since: null, remote: person.remote, declarationId: null };
  for (const event of own) {
    if (moment !== null && isAfter(event, moment)) break;
    const comes = event.kind === 'arrives' || event.kind === 'returns';
    if (comes === (state.where === 'inRoom')) {
      problems.push({ eventId: event.id, attendanceId: person.id, problem: comes ? 'alreadyIn' : 'notIn' });
      continue;
    }
    const since = { day: event.day, at: event.at };
    state = comes
      ? { ...state, where: 'inRoom', since, remote: event.remote, declarationId: null }
      : { ...state, where: event.kind === 'withdraws' ? 'withdrawn' : 'left', since, declarationId: event.declarationId };
  }
  return { state, problems };
}

/** Who arrives was not there before, whatever else is said to have happened earlier. */
function beginning(person: RoomPerson, own: readonly RoomEvent[]): Whereabouts {
  if (isInRoom(person.status)) return own.some(({ kind }) => kind === 'arrives') ? 'notYet' : 'inRoom';
  return person.status === 'expected' ? 'unmarked' : 'away';
}
