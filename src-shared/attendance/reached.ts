import { concerns } from './eligibility';
import type { Declaration, MeetingRoom } from './model';
import { roomAt } from './room';
import type { Moment } from './room';

/**
 * The declarations about an item that is reached of which it is not known what their makers do: nothing was said, or that they withdraw, and they are
 * still in the room. Who has withdrawn and come back is not asked again.
 */
export function declarationsToAnswer({ declarations, people, events, currentItemId }: Pick<MeetingRoom, 'declarations' | 'people' | 'events' | 'currentItemId'>, itemId: string, moment: Moment): readonly Declaration[] {
  const inRoom = new Set(roomAt(people, events, moment).people.flatMap(({ person, where }) => (where === 'inRoom' ? [person.id] : [])));
  const stillIn = (one: Declaration): boolean => itemId === currentItemId && inRoom.has(one.attendanceId) && events.every(({ declarationId }) => declarationId !== one.id);
  return declarations.filter((one) => one.agendaItemId !== null && concerns(one, itemId) && (one.did === '' || (one.did === 'withdrew' && stillIn(one))));
}
