import { numberAgenda } from '@shared/agenda/numbering';
import { inAgendaOrder } from '@shared/agenda/ordering';
import { declaredAs } from '@shared/attendance/declaration-kinds';
import type { Declaration, MeetingRoom, RegisteredInterest, RoomEvent, RoomPerson } from '@shared/attendance/model';
import { addDays, calendarDaySchema } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { interestKindSchema } from '@shared/people/model';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { agendaSettingsOf } from '@main/features/agenda/item-rows';
import { ruleChangesOf } from '@main/features/rules/rules-in-force';
import { countSeats } from '@main/features/rules/seat-counts';

/** Everything that says who is in the room of a meeting; refuses with `notFound` when there is none. */
export async function meetingRoomOf(reader: RecordReader, meetingId: string): Promise<MeetingRoom> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const day = calendarDaySchema.parse(meeting.date);
  const [rules] = await reader.find('bodyRules', { bodyId: meeting.bodyId });
  const packKey = rules?.packKey ?? null;
  const seats = await countSeats(reader, meeting.bodyId, day);
  const items = inAgendaOrder(await reader.find('agendaItem', { meetingId }));
  const labels = numberAgenda(items, (await agendaSettingsOf(reader, meeting)).numbering);
  const rows = await attendanceRowsOf(reader, meetingId);
  return {
    meetingId,
    day,
    actualStart: meeting.actualStart,
    actualEnd: meeting.actualEnd,
    lastDay: await lastDayOf(reader, meeting),
    currentItemId: meeting.currentItemId,
    people: await roomPeopleOf(reader, rows),
    events: await roomEventsOf(reader, meetingId),
    declarations: await declarationsOf(reader, meetingId),
    overrides: (await reader.find('quorumOverride', { meetingId }, { day: 'ASC', at: 'ASC', id: 'ASC' })).map((row) => ({ id: row.id, agendaItemId: row.agendaItemId, day: calendarDaySchema.parse(row.day), at: row.at, reason: row.reason })),
    facts: { packKey, changes: await ruleChangesOf(reader, meeting.bodyId), totalMembership: seats.totalMembership, vacancies: seats.vacancies },
    items: items.map((item) => ({ id: item.id, label: labels.get(item.id) ?? '', title: item.title, publicity: item.actualPublicity ?? item.publicity, closedAt: item.closedAt })),
    interests: await registeredInterestsOf(reader, rows, day, packKey),
  };
}

/** The rows of the people of a meeting, in the order of its list. */
export async function attendanceRowsOf(reader: RecordReader, meetingId: string): Promise<RowOf<'attendance'>[]> {
  return await reader.find('attendance', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
}

/** The people of a meeting with the seats they are there for. */
export async function roomPeopleOf(reader: RecordReader, rows: readonly RowOf<'attendance'>[]): Promise<RoomPerson[]> {
  const memberships = new Map((await reader.find('membership', { id: rows.flatMap(({ membershipId }) => membershipId ?? []) })).map((row) => [row.id, row.seatId]));
  const seatOf = (row: RowOf<'attendance'>): string | null => row.seatId ?? (row.membershipId === null ? null : (memberships.get(row.membershipId) ?? null));
  const seats = new Map((await reader.find('seat', { id: rows.flatMap((row) => seatOf(row) ?? []) })).map((seat) => [seat.id, seat]));
  return rows.map((row) => {
    const seat = seats.get(seatOf(row) ?? '');
    return {
      id: row.id,
      personId: row.personId,
      name: row.name,
      role: row.role,
      seatId: seatOf(row),
      seatLabel: row.seatLabel,
      groupLabel: seat?.groupLabel ?? '',
      votingRight: row.votingRight,
      businessKinds: kindsOf(seat?.businessKinds),
      status: row.status,
      substituteForName: row.substituteForName ?? '',
      presiding: row.presiding === 1,
      remote: row.remote === 1,
    };
  });
}

/** The events of a meeting's room. */
export async function roomEventsOf(reader: RecordReader, meetingId: string): Promise<RoomEvent[]> {
  const rows = await reader.find('attendanceEvent', { meetingId }, { day: 'ASC', at: 'ASC', id: 'ASC' });
  return rows.map(roomEventOf);
}

/** One event as the contract gives it. */
export function roomEventOf(row: RowOf<'attendanceEvent'>): RoomEvent {
  return { id: row.id, attendanceId: row.attendanceId, kind: row.kind, day: calendarDaySchema.parse(row.day), at: row.at, agendaItemId: row.agendaItemId, declarationId: row.declarationId, remote: row.remote === 1, reason: row.reason };
}

/** The declarations of a meeting, in the order in which they were made. */
export async function declarationsOf(reader: RecordReader, meetingId: string): Promise<Declaration[]> {
  const rows = await reader.find('declaration', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
  return rows.map((row) => ({ id: row.id, attendanceId: row.attendanceId, agendaItemId: row.agendaItemId, kind: row.kind, nature: row.nature, did: row.did, declaredAt: row.declaredAt, publicity: row.publicity }));
}

/** The last day on which a meeting sat, as far as is known: the day it ended or was resumed, the next one where it passed midnight. */
export async function lastDayOf(reader: RecordReader, meeting: RowOf<'meeting'>): Promise<CalendarDay> {
  const day = calendarDaySchema.parse(meeting.date);
  if (typeof meeting.actualEndDay === 'string') return calendarDaySchema.parse(meeting.actualEndDay);
  const resumed = (await reader.find('adjournment', { meetingId: meeting.id })).flatMap(({ resumedDay }) => resumedDay ?? []).toSorted().at(-1);
  const last = resumed === undefined || resumed < day ? day : calendarDaySchema.parse(resumed);
  const pastMidnight = resumed === undefined && meeting.actualStart !== null && meeting.actualEnd !== null && meeting.actualEnd < meeting.actualStart;
  return pastMidnight ? addDays(last, 1) : last;
}

/** What the people of a meeting have in their registers of interests on its day. */
async function registeredInterestsOf(reader: RecordReader, rows: readonly RowOf<'attendance'>[], day: CalendarDay, packKey: string | null): Promise<RegisteredInterest[]> {
  const interests = await reader.find('interest', { personId: rows.flatMap(({ personId }) => personId ?? []) }, { fromDay: 'ASC', id: 'ASC' });
  return rows.flatMap((row) =>
    interests
      .filter(({ personId, fromDay, untilDay }) => personId === row.personId && (fromDay === null || fromDay <= day) && (untilDay === null || untilDay >= day))
      .flatMap((interest) => {
        const kind = interestKindSchema.safeParse(interest.kind);
        const words = [interest.nature, interest.organisationName].filter((part) => part !== '').join(', ');
        return kind.success ? [{ id: interest.id, attendanceId: row.id, kind: declaredAs(kind.data, packKey), words }] : [];
      }),
  );
}

function kindsOf(json: string | undefined): string[] {
  const kinds: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === 'string') : [];
}
