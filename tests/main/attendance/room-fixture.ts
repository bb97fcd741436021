import { attendanceHandlers } from '@main/features/attendance/handlers';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { rulesHandlers } from '@main/features/rules/handlers';
import { textHandlers } from '@main/features/text/handlers';
import type { MeetingRoom, MovementKind } from '@shared/attendance/model';
import { eligibility } from '@shared/attendance/eligibility';
import { roomAt } from '@shared/attendance/room';
import { plainText } from '@shared/text/model';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/** A governing body of seven in a meeting that has begun at 18:00: five there, one away, one not marked; an associate member and the clerk besides. */
export type RoomFixture = {
  readonly record: TestRecord;
  readonly client: TestRecord['client'];
  readonly meetingId: string;
  readonly itemIds: readonly string[];
  readonly room: () => Promise<MeetingRoom>;
  readonly idOf: (name: string) => Promise<string>;
  /** "5 in the room, 5 count, 5 vote, 4 needed". */
  readonly counted: (item?: number | null) => Promise<string>;
  readonly moves: (name: string, kind: MovementKind, at: string, more?: { readonly day?: string; readonly item?: number; readonly declarationId?: string; readonly reason?: string; readonly remote?: boolean }) => Promise<{ readonly eventId: string; readonly entryId: string | null }>;
  readonly said: () => Promise<readonly string[]>;
  readonly undo: () => Promise<unknown>;
};

const GOVERNORS = ['Ada Bright', 'Ben Cole', 'Cara Dean', 'Dev Ellis', 'Eve Frost', 'Finn Gray', 'Gia Hart'];
const DAY = '2026-11-24';

export async function openRoomFixture(packKey: string | null = 'governing-body-england'): Promise<RoomFixture> {
  const record = await openTestRecord({ attendance: attendanceHandlers, bodies: bodiesHandlers, meetings: meetingsHandlers, agenda: agendaHandlers, minutes: minutesHandlers, rules: rulesHandlers, history: historyHandlers, text: textHandlers });
  const { client } = record;
  const { id: bodyId } = await client.bodies.create({ name: 'Governing Body', shortName: '', kind: 'governingBody', organisationName: 'Fernleigh School', usualPlace: '', usualStart: '' });
  const add = async (name: string, role: 'chair' | 'viceChair' | 'member' | 'associateMember' | 'clerk') => await client.bodies.addMember({ bodyId, honorific: '', name, organisationName: '', email: '', seatLabel: role === 'clerk' ? '' : 'Governor', role, votingRight: role === 'clerk' ? 'none' : 'full', from: null, until: null });
  for (const [index, name] of GOVERNORS.entries()) await add(name, index === 0 ? 'chair' : index === 1 ? 'viceChair' : 'member');
  await add('Hal Ives', 'associateMember');
  await add('Iris Jones', 'clerk');
  if (packKey !== null) await client.rules.choosePack({ bodyId, packKey });
  const { id: meetingId } = await client.meetings.create({ bodyId, title: '', date: DAY, startTime: '18:00', plannedEnd: '20:00', place: 'Hall' });
  const itemIds: string[] = [];
  for (const [index, title] of ['Welcome', 'Budget', 'Staffing'].entries()) {
    itemIds.push((await client.agenda.addItem({ meetingId, afterId: null, title, presenterName: '', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: index === 2 ? 'exempt' : 'open' })).id);
  }
  await client.minutes.prepare({ meetingId });
  const idOf = async (name: string): Promise<string> => {
    const found = (await client.attendance.room({ meetingId })).people.find((person) => person.name.includes(name));
    if (!found) throw new Error(`nobody called ${name}`);
    return found.id;
  };
  await client.minutes.setAttendance({ attendanceId: await idOf('Finn'), status: 'apologies' });
  for (const name of ['Ada', 'Ben', 'Cara', 'Dev', 'Eve', 'Hal', 'Iris']) await client.minutes.setAttendance({ attendanceId: await idOf(name), status: 'present' });
  await client.minutes.start({ meetingId, at: '18:00' });
  await client.minutes.openItem({ meetingId, agendaItemId: itemIds[0]!, at: '18:00' });
  const room = () => client.attendance.room({ meetingId });
  return {
    record,
    client,
    meetingId,
    itemIds,
    room,
    idOf,
    counted: async (item = null) => {
      const now = await room();
      const { present, counting, mayVote, needed } = eligibility(now.facts, roomAt(now.people, now.events, null), now.declarations, item === null ? null : itemIds[item]!);
      return `${String(present)} in the room, ${String(counting)} count, ${String(mayVote)} vote, ${String(needed)} needed`;
    },
    moves: async (name, kind, at, more = {}) =>
      await client.attendance.recordMovement({ meetingId, attendanceId: await idOf(name), kind, day: more.day ?? DAY, at, agendaItemId: more.item === undefined ? null : itemIds[more.item]!, declarationId: more.declarationId ?? null, reason: more.reason ?? '', ...(more.remote === undefined ? {} : { remote: more.remote }) }),
    said: async () => (await client.minutes.get({ meetingId })).entries.map(({ kind, block, publicity }) => `${kind} (${publicity}): ${plainText(block.runs)}`),
    undo: () => client.history.undo({}),
  };
}
