import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Attendance, MinuteEntry, NamedSubstitute, RunningMeeting } from '@shared/minutes/model';
import type { RecordReader } from '@main/store/record-reader';
import { agendaItemsOf, agendaSettingsOf } from '@main/features/agenda/item-rows';
import { councilOf } from '@main/features/bodies/council-of';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import type { ActionRow, AttendanceRow, DecisionRow, MinuteEntryRow } from './schema';
import type { BlockRow } from '@main/features/text/schema';

/** A membership that is held on a given day, with what a meeting copies of it. */
export type SeatHolder = {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: AttendanceRow['role'];
  readonly seatId: string;
  readonly seatLabel: string;
  readonly organisationName: string;
  readonly votingRight: AttendanceRow['votingRight'];
  readonly presiding: number;
};

/** Who sits on a body on a day, in the order of its list. Terms that have not begun or have ended are left out; who presides does so in every term of the seat. */
export async function seatHoldersOn(reader: RecordReader, bodyId: string, day: string): Promise<SeatHolder[]> {
  return await reader.query<SeatHolder>(
    `SELECT m.id AS membershipId, m.personId, trim(p.honorific || ' ' || p.name) AS name, m.role, s.id AS seatId, s.label AS seatLabel, coalesce(o.name, '') AS organisationName, s.votingRight,
            CASE WHEN b.presidingMembershipId = m.id
                   OR EXISTS (SELECT 1 FROM membership e WHERE e.id = b.presidingMembershipId AND e.deletedAt IS NULL AND e.seatId = m.seatId AND e.personId = m.personId)
                 THEN 1 ELSE 0 END AS presiding
     FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId JOIN body b ON b.id = m.bodyId LEFT JOIN organisation o ON o.id = s.organisationId AND o.deletedAt IS NULL
     WHERE m.bodyId = ? AND m.deletedAt IS NULL AND (m.fromDay IS NULL OR m.fromDay <= ?) AND (m.untilDay IS NULL OR m.untilDay >= ?)
     ORDER BY m.orderKey, m.id`,
    [bodyId, day, day],
  );
}

/** The rows of the people of a meeting, in the order of its list. */
export async function attendanceRowsOf(reader: RecordReader, meetingId: string): Promise<AttendanceRow[]> {
  return await reader.find('attendance', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
}

/** The entries under an item, in order. */
export async function entryRowsUnder(reader: RecordReader, agendaItemId: string): Promise<MinuteEntryRow[]> {
  return await reader.find('minuteEntry', { agendaItemId }, { orderKey: 'ASC', id: 'ASC' });
}

/** The decision or action of an entry, also one that lies in the bin because the entry is something else now: its number is kept. */
export async function numberedRowOf(reader: RecordReader, table: 'decision' | 'action', entryId: string): Promise<{ readonly id: string; readonly deletedAt: string | null } | null> {
  const [row] = await reader.query<{ id: string; deletedAt: string | null }>(`SELECT id, deletedAt FROM "${table}" WHERE entryId = ? ORDER BY deletedAt IS NULL DESC, id LIMIT 1`, [entryId]);
  return row ?? null;
}

/** Everything the run screen shows of one meeting; refuses with `notFound` when there is none. */
export async function runningMeetingOf(reader: RecordReader, meetingId: string): Promise<RunningMeeting> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const body = await reader.get('body', meeting.bodyId, 'body');
  const council = await councilOf(reader, body);
  const agenda = await agendaItemsOf(reader, meetingId);
  const itemIds = agenda.map(({ item }) => item.id);
  const substitutes = await substitutesOn(reader, meeting.bodyId, meeting.date);
  const people = (await attendanceRowsOf(reader, meetingId)).map((row) => attendanceOf(row, substitutes));
  const entries = await entriesOf(reader, meetingId, itemIds);
  const drafts = await blockRowsByOwner(reader, 'captureDraft', itemIds);
  return {
    meeting: {
      id: meeting.id,
      bodyId: meeting.bodyId,
      bodyName: meeting.bodyNameThen ?? body.name,
      organisationName: meeting.organisationNameThen ?? council,
      title: meeting.title,
      date: calendarDaySchema.parse(meeting.date),
      startTime: meeting.startTime,
      plannedEnd: meeting.plannedEnd,
      place: meeting.place,
      stage: meeting.stage,
      provisional: meeting.provisional === 1,
      cancelledOn: (meeting.cancelledOn ?? null) as CalendarDay | null,
      actualStart: meeting.actualStart,
      actualEnd: meeting.actualEnd,
      presidingName: people.find(({ presiding }) => presiding)?.name ?? '',
      itemCount: agenda.length,
      entryCount: entries.length,
    },
    people,
    numbering: (await agendaSettingsOf(reader, meeting)).numbering,
    items: agenda.map(({ item, row }) => ({ ...item, startedAt: row.startedAt, closedAt: row.closedAt, takenOrder: row.takenOrder ?? null })),
    entries,
    drafts: itemIds.flatMap((agendaItemId) => {
      const newest = newestOf(drafts.get(agendaItemId) ?? []);
      return newest ? [{ agendaItemId, block: blockOf(newest) }] : [];
    }),
    currentItemId: meeting.currentItemId,
    nextMeetingDate: await nextMeetingAfter(reader, meeting.bodyId, meeting.id, meeting.date),
  };
}

/** The entries in the order of the agenda, under each item in their own order. */
async function entriesOf(reader: RecordReader, meetingId: string, itemIds: readonly string[]): Promise<MinuteEntry[]> {
  const place = new Map(itemIds.map((id, index) => [id, index]));
  const unsorted = await reader.find('minuteEntry', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
  const rows = unsorted.toSorted((one, other) => (place.get(one.agendaItemId) ?? 0) - (place.get(other.agendaItemId) ?? 0));
  const blocks = await blockRowsByOwner(reader, 'minuteEntry', rows.map(({ id }) => id));
  const decisions = new Map((await reader.find('decision', { meetingId })).map((row) => [row.entryId, row]));
  const actions = new Map((await reader.find('action', { meetingId })).map((row) => [row.entryId, row]));
  return rows.flatMap((row) => {
    const block = blocks.get(row.id)?.[0];
    if (!block) return [];
    return [
      {
        id: row.id,
        agendaItemId: row.agendaItemId,
        kind: row.kind,
        recordedAt: row.recordedAt,
        orderKey: row.orderKey,
        publicity: row.publicity,
        replyToEntryId: row.replyToEntryId ?? null,
        block: blockOf(block),
        decision: decisionOf(decisions.get(row.id)),
        action: actionOf(actions.get(row.id)),
      },
    ];
  });
}

type SubstituteLine = NamedSubstitute & { readonly seatId: string };

/** Who is named to stand in for each seat of a body on a day, in the order of their beginning. */
async function substitutesOn(reader: RecordReader, bodyId: string, day: string): Promise<SubstituteLine[]> {
  return await reader.query<SubstituteLine>(
    `SELECT u.seatId, u.personId, trim(p.honorific || ' ' || p.name) AS name
     FROM substitute u JOIN person p ON p.id = u.personId
     WHERE u.bodyId = ? AND u.deletedAt IS NULL AND (u.fromDay IS NULL OR u.fromDay <= ?) AND (u.untilDay IS NULL OR u.untilDay >= ?)
     ORDER BY coalesce(u.fromDay, ''), u.id`,
    [bodyId, day, day],
  );
}

function attendanceOf(row: AttendanceRow, substitutes: readonly SubstituteLine[]): Attendance {
  const isSubstitute = (row.substituteForName ?? '') !== '';
  return {
    id: row.id,
    personId: row.personId,
    membershipId: row.membershipId,
    name: row.name,
    role: row.role,
    seatLabel: row.seatLabel,
    votingRight: row.votingRight,
    status: row.status,
    presiding: row.presiding === 1,
    orderKey: row.orderKey,
    seatId: row.seatId ?? null,
    organisationName: row.organisationName ?? '',
    substituteForName: row.substituteForName ?? '',
    consent: row.consent ?? '',
    substitutes: isSubstitute || row.seatId === null ? [] : substitutes.filter((named) => named.seatId === row.seatId && named.personId !== row.personId).map(({ personId, name }) => ({ personId, name })),
  };
}

function decisionOf(row: DecisionRow | undefined): MinuteEntry['decision'] {
  return row ? { id: row.id, number: row.number } : null;
}

function actionOf(row: ActionRow | undefined): MinuteEntry['action'] {
  if (!row) return null;
  return {
    id: row.id,
    number: row.number,
    ownerName: row.ownerName,
    ownerAttendanceId: row.ownerAttendanceId,
    due: { verbatim: row.dueVerbatim, kind: row.dueKind, day: row.dueDay === null ? null : calendarDaySchema.parse(row.dueDay) },
  };
}

/** A line taken back from the minutes may lie beside one begun since: the one that was touched last is in the box. */
function newestOf(rows: readonly BlockRow[]): BlockRow | undefined {
  return rows.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1)).find(({ words }) => words !== '') ?? rows[0];
}

async function nextMeetingAfter(reader: RecordReader, bodyId: string, meetingId: string, date: string): Promise<CalendarDay | null> {
  const [next] = await reader.query<{ date: CalendarDay }>('SELECT date FROM meeting WHERE bodyId = ? AND id <> ? AND date > ? AND deletedAt IS NULL ORDER BY date, startTime LIMIT 1', [bodyId, meetingId, date]);
  return next?.date ?? null;
}
