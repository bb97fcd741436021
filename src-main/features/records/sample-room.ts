import type { Client } from '@shared/client-type';
import type { DeclarationKind, DeclaredDeed, MovementKind } from '@shared/attendance/model';
import type { RunningMeeting } from '@shared/minutes/model';
import type { TimeOfDay } from '@shared/kernel/time-of-day';

/** Somebody comes or goes, or declares an interest, at a meeting of the sample; people as in its list. `about` is the key of the item that the interest is in. */
export type SampleRoomEntry =
  | { readonly kind: 'movement'; readonly who: string; readonly movement: MovementKind; readonly at: TimeOfDay }
  | { readonly kind: 'interest'; readonly who: string; readonly about: string; readonly interest: DeclarationKind; readonly nature: string; readonly did: DeclaredDeed };

/** Records it as a clerk does; the sentence is written by itself. */
export async function recordInRoom(client: Client, { meeting, people }: Pick<RunningMeeting, 'meeting' | 'people'>, items: ReadonlyMap<string, string>, agendaItemId: string, at: TimeOfDay, entry: SampleRoomEntry): Promise<void> {
  const attendanceId = people.find(({ name }) => name.endsWith(entry.who))?.id;
  if (attendanceId === undefined) throw new Error(`The sample's meeting has nobody called ${entry.who}`);
  if (entry.kind === 'movement') await client.attendance.recordMovement({ meetingId: meeting.id, attendanceId, kind: entry.movement, day: meeting.date, at: entry.at, agendaItemId, declarationId: null, reason: '' });
  else await client.attendance.declare({ meetingId: meeting.id, attendanceId, agendaItemId: items.get(entry.about) ?? null, kind: entry.interest, nature: entry.nature, did: entry.did, at });
}
