import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Attendance, MinuteEntry, NamedSubstitute, RunningMeeting } from '@shared/minutes/model';
import type { RecordReader } from '@main/store/record-reader';
import { agendaItemsOf, agendaSettingsOf } from '@main/features/agenda/item-rows';
import { councilOf } from '@main/features/bodies/council-of';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import type { ActionRow, AttendanceRow, MinuteEntryRow } from './schema';
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

/** More entries than this are read all together again. */
const MOST_FOLLOWED = 100;

/** What the run screen shows of one meeting, for a window that knows it as it was after the write of number `since`. */
export async function followedMeetingOf(reader: RecordReader, meetingId: string, since: number | null): Promise<{ asOf: number; whole: boolean; running: RunningMeeting; gone: string[] }> {
  const [last] = await reader.query<{ seq: number | null }>('SELECT max(seq) AS seq FROM operation');
  const asOf = last?.seq ?? 0;
  const changed = since === null || since > asOf ? null : await entriesChangedSince(reader, since);
  if (changed === null || changed.length > MOST_FOLLOWED) return { asOf, whole: true, running: await runningMeetingOf(reader, meetingId), gone: [] };
  const running = await runningMeetingOf(reader, meetingId, changed);
  const there = new Set(running.entries.map(({ id }) => id));
  return { asOf, whole: false, running, gone: changed.filter((id) => !there.has(id)) };
}

/**
 * The entries that writes have changed since the one of number `since`, those in the bin and those of other meetings too. That one is looked at
 * again: the keystrokes that follow it under the same number may have come later.
 */
async function entriesChangedSince(reader: RecordReader, since: number): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `WITH changed AS (SELECT DISTINCT tableName, rowId FROM operationChange WHERE operationSeq >= ?)
     SELECT rowId AS id FROM changed WHERE tableName = 'minuteEntry'
     UNION SELECT b.ownerId FROM changed c JOIN block b ON b.id = c.rowId WHERE c.tableName = 'block' AND b.ownerKind = 'minuteEntry'
     UNION SELECT d.entryId FROM changed c JOIN decision d ON d.id = c.rowId WHERE c.tableName = 'decision'
     UNION SELECT a.entryId FROM changed c JOIN action a ON a.id = c.rowId WHERE c.tableName = 'action'`,
    [since],
  );
  return rows.map(({ id }) => id);
}

/** Everything the run screen shows of one meeting, or of its entries only some; refuses with `notFound` when there is none. */
export async function runningMeetingOf(reader: RecordReader, meetingId: string, only: readonly string[] | null = null): Promise<RunningMeeting> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const body = await reader.get('body', meeting.bodyId, 'body');
  const council = await councilOf(reader, body);
  const agenda = await agendaItemsOf(reader, meetingId);
  const itemIds = agenda.map(({ item }) => item.id);
  const substitutes = await substitutesOn(reader, meeting.bodyId, meeting.date);
  const people = (await attendanceRowsOf(reader, meetingId)).map((row) => attendanceOf(row, substitutes));
  const entries = await entriesOf(reader, meetingId, itemIds, only);
  const entryCount = only === null ? entries.length : await countEntries(reader, meetingId);
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
      entryCount,
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

async function countEntries(reader: RecordReader, meetingId: string): Promise<number> {
  const [row] = await reader.query<{ count: number }>("SELECT count(*) AS count FROM minuteEntry e WHERE e.meetingId = ? AND e.deletedAt IS NULL AND EXISTS (SELECT 1 FROM block b WHERE b.ownerKind = 'minuteEntry' AND b.ownerId = e.id AND b.deletedAt IS NULL)", [meetingId]);
  return row?.count ?? 0;
}

/** An entry with its text and what hangs on it, in one row. */
type EntryLine = Pick<MinuteEntryRow, 'agendaItemId' | 'kind' | 'recordedAt' | 'publicity'> & {
  readonly entryId: string;
  readonly entryKey: string;
  readonly replyToEntryId: string | null;
  readonly id: string;
  readonly blockKind: BlockRow['kind'];
} & Pick<BlockRow, 'ownerKind' | 'ownerId' | 'level' | 'orderKey' | 'content' | 'contentHash' | 'revision'> & { readonly blockPublicity: BlockRow['publicity']; readonly decisionId: string | null; readonly decisionNumber: string | null } & { readonly actionId: string | null; readonly actionNumber: string | null; readonly ownerName: string | null; readonly ownerAttendanceId: string | null; readonly dueVerbatim: string | null; readonly dueKind: ActionRow['dueKind'] | null; readonly dueDay: string | null };

/** The entries in the order of the agenda, under each item in their own order. In one statement: a long meeting has hundreds, and they are read again and again. */
async function entriesOf(reader: RecordReader, meetingId: string, itemIds: readonly string[], only: readonly string[] | null): Promise<MinuteEntry[]> {
  if (only?.length === 0) return [];
  const place = new Map(itemIds.map((id, index) => [id, index]));
  const lines = await reader.query<EntryLine>(
    `SELECT e.id AS entryId, e.agendaItemId, e.kind, e.recordedAt, e.orderKey AS entryKey, e.publicity, e.replyToEntryId,
            b.id, b.ownerKind, b.ownerId, b.kind AS blockKind, b.level, b.orderKey, b.content, b.contentHash, b.revision, b.publicity AS blockPublicity,
            d.id AS decisionId, d.number AS decisionNumber,
            a.id AS actionId, a.number AS actionNumber, a.ownerName, a.ownerAttendanceId, a.dueVerbatim, a.dueKind, a.dueDay
     FROM minuteEntry e
     JOIN block b ON b.ownerKind = 'minuteEntry' AND b.ownerId = e.id AND b.deletedAt IS NULL
     LEFT JOIN decision d ON d.entryId = e.id AND d.deletedAt IS NULL
     LEFT JOIN action a ON a.entryId = e.id AND a.deletedAt IS NULL
     WHERE e.meetingId = ? AND e.deletedAt IS NULL ${only === null ? '' : `AND e.id IN (${only.map(() => '?').join(', ')})`}
     ORDER BY e.orderKey, e.id, b.orderKey, b.id`,
    [meetingId, ...(only ?? [])],
  );
  // An entry has one paragraph; of more, which no version wrote, the first is shown.
  const first = new Map(lines.toReversed().map((line) => [line.entryId, line]));
  return lines
    .filter((line) => first.get(line.entryId) === line)
    .toSorted((one, other) => (place.get(one.agendaItemId) ?? 0) - (place.get(other.agendaItemId) ?? 0))
    .map((line) => ({
      id: line.entryId,
      agendaItemId: line.agendaItemId,
      kind: line.kind,
      recordedAt: line.recordedAt,
      orderKey: line.entryKey,
      publicity: line.publicity,
      replyToEntryId: line.replyToEntryId,
      block: blockOf({ ...line, kind: line.blockKind, publicity: line.blockPublicity }),
      decision: line.decisionId === null ? null : { id: line.decisionId, number: line.decisionNumber ?? '' },
      action: actionOf(line),
    }));
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

function actionOf({ actionId, actionNumber, ownerName, ownerAttendanceId, dueVerbatim, dueKind, dueDay }: EntryLine): MinuteEntry['action'] {
  if (actionId === null) return null;
  return { id: actionId, number: actionNumber ?? '', ownerName: ownerName ?? '', ownerAttendanceId, due: { verbatim: dueVerbatim ?? '', kind: dueKind ?? 'none', day: dueDay === null ? null : calendarDaySchema.parse(dueDay) } };
}

/** A line taken back from the minutes may lie beside one begun since: the one that was touched last is in the box. */
function newestOf(rows: readonly BlockRow[]): BlockRow | undefined {
  return rows.toSorted((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1)).find(({ words }) => words !== '') ?? rows[0];
}

async function nextMeetingAfter(reader: RecordReader, bodyId: string, meetingId: string, date: string): Promise<CalendarDay | null> {
  const [next] = await reader.query<{ date: CalendarDay }>('SELECT date FROM meeting WHERE bodyId = ? AND id <> ? AND date > ? AND deletedAt IS NULL ORDER BY date, startTime LIMIT 1', [bodyId, meetingId, date]);
  return next?.date ?? null;
}
