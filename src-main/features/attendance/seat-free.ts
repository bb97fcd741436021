import type { RoomEvent, RoomPerson } from '@shared/attendance/model';
import { roomAt } from '@shared/attendance/room';
import type { Moment } from '@shared/attendance/room';
import { Refusal, ruleRefusal } from '@shared/kernel/result';

/** Refuses somebody coming in whose seat somebody else sits for at that moment: a seat has one vote. */
export function checkSeatFree(people: readonly RoomPerson[], events: readonly RoomEvent[], attendanceId: string, moment: Moment): void {
  const comer = people.find(({ id }) => id === attendanceId);
  if (!comer || comer.seatId === null) return;
  const seated = roomAt(people, events, moment).people.find(({ person, where }) => person.id !== attendanceId && person.seatId === comer.seatId && where === 'inRoom')?.person;
  if (!seated) return;
  const as = seated.substituteForName === '' ? `${seated.name}, who holds the seat, is in the room` : `${seated.name} is in the room as the substitute for ${seated.substituteForName}`;
  throw new Refusal(ruleRefusal('seatTaken', `${as}. Record first that they leave: a seat has one vote.`));
}
