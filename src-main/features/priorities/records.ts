import type { CalendarDay } from '@shared/kernel/calendar-day';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Due } from '@shared/minutes/model';
import type { Publicity } from '@shared/kernel/publicity';
import { inDueOrder } from '@shared/priorities/milestone-state';
import type { Actual, Measure, Milestone, MilestoneDue, Priority, Risk, TiedTable, TiedThing } from '@shared/priorities/model';
import type { Decimal } from '@shared/priorities/decimal';
import { inRiskOrder } from '@shared/priorities/risk-order';
import { agendaNumbersOf } from '@main/features/agenda/item-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { MeasureActualRow, MeasureRow, MilestoneRow } from './schema';

type PriorityLine = Omit<Priority, 'measures' | 'milestones' | 'tiedCount'>;

/** Ties whose priority and tied row both live. */
const LIVE_TIES = `
  priorityTie t JOIN priority p ON p.id = t.priorityId AND p.deletedAt IS NULL
  LEFT JOIN agendaItem ti ON t.tableName = 'agendaItem' AND ti.id = t.rowId AND ti.deletedAt IS NULL
  LEFT JOIN decision td ON t.tableName = 'decision' AND td.id = t.rowId AND td.deletedAt IS NULL
  LEFT JOIN "action" ta ON t.tableName = 'action' AND ta.id = t.rowId AND ta.deletedAt IS NULL
  LEFT JOIN minuteEntry e ON e.id = coalesce(td.entryId, ta.entryId) AND e.deletedAt IS NULL
  JOIN agendaItem i ON i.id = coalesce(ti.id, e.agendaItemId) AND i.deletedAt IS NULL
  JOIN meeting m ON m.id = i.meetingId AND m.deletedAt IS NULL`;

const PRIORITIES = `
  SELECT p.id, p.bodyId, p.name, p.description, l.id AS leadPersonId, coalesce(trim(l.honorific || ' ' || l.name), '') AS leadName, g.id AS groupBodyId, coalesce(g.name, '') AS groupName
  FROM priority p LEFT JOIN person l ON l.id = p.leadPersonId AND l.deletedAt IS NULL LEFT JOIN body g ON g.id = p.groupBodyId AND g.deletedAt IS NULL
  WHERE p.deletedAt IS NULL AND`;

/** The priorities of a body in its order, each with its measures, their values and its milestones. */
export async function prioritiesOf(reader: RecordReader, bodyId: string): Promise<Priority[]> {
  return await withParts(reader, await reader.query<PriorityLine>(`${PRIORITIES} p.bodyId = ? ORDER BY p.orderKey, p.id`, [bodyId]));
}

/** One priority; refuses with `notFound` when there is none. */
export async function priorityOf(reader: RecordReader, priorityId: string): Promise<Priority> {
  await reader.get('priority', priorityId, 'priority');
  const [priority] = await withParts(reader, await reader.query<PriorityLine>(`${PRIORITIES} p.id = ?`, [priorityId]));
  if (!priority) throw new Error('A priority that is there was not read');
  return priority;
}

async function withParts(reader: RecordReader, lines: readonly PriorityLine[]): Promise<Priority[]> {
  const priorityId = lines.map(({ id }) => id);
  if (priorityId.length === 0) return [];
  const measures = await measuresOf(reader, priorityId);
  const milestones = await reader.find('milestone', { priorityId }, { orderKey: 'ASC', id: 'ASC' });
  const counts = await reader.query<{ priorityId: string; tied: number }>(`SELECT t.priorityId, count(*) AS tied FROM ${LIVE_TIES} WHERE t.deletedAt IS NULL AND t.priorityId IN (${marks(priorityId)}) GROUP BY t.priorityId`, priorityId);
  const followed = await reader.query<{ priorityId: string; tied: number }>(
    `SELECT t.priorityId, count(*) AS tied FROM priorityTie t JOIN recommendation r ON r.id = t.rowId AND r.deletedAt IS NULL WHERE t.tableName = 'recommendation' AND t.deletedAt IS NULL AND t.priorityId IN (${marks(priorityId)}) GROUP BY t.priorityId`,
    priorityId,
  );
  return lines.map((line) => ({
    ...line,
    measures: measures.filter((measure) => measure.priorityId === line.id),
    milestones: inDueOrder(milestones.filter((row) => row.priorityId === line.id).map(milestoneOf)),
    tiedCount: [...counts, ...followed].reduce((sum, count) => sum + (count.priorityId === line.id ? count.tied : 0), 0),
  }));
}

/** The measures of priorities in order, each with its values, the earliest first. */
export async function measuresOf(reader: RecordReader, priorityIds: readonly string[]): Promise<Measure[]> {
  const rows = await reader.find('measure', { priorityId: priorityIds }, { orderKey: 'ASC', id: 'ASC' });
  if (rows.length === 0) return [];
  const byMeasure = new Map<string, Actual[]>();
  for (const row of await reader.find('measureActual', { measureId: rows.map(({ id }) => id) }, { day: 'ASC', id: 'ASC' })) {
    byMeasure.set(row.measureId, [...(byMeasure.get(row.measureId) ?? []), actualOf(row)]);
  }
  return rows.map((row) => measureOf(row, byMeasure.get(row.id) ?? []));
}

/** A measure from its row. What is in the record went through the contract, so its numbers and days are what they say. */
export function measureOf(row: MeasureRow, actuals: Actual[]): Measure {
  return {
    id: row.id,
    priorityId: row.priorityId,
    name: row.name,
    unit: row.unit,
    baseline: row.baseline === '' ? null : (row.baseline as Decimal),
    baselineDay: row.baselineDay as CalendarDay | null,
    target: row.target === '' ? null : (row.target as Decimal),
    targetDay: row.targetDay as CalendarDay | null,
    better: row.better,
    actuals,
  };
}

/** A value from its row. */
export function actualOf(row: MeasureActualRow): Actual {
  return { id: row.id, day: row.day as CalendarDay, value: row.value as Decimal, note: row.note };
}

/** A milestone from its row. */
export function milestoneOf(row: MilestoneRow): Milestone {
  return { id: row.id, priorityId: row.priorityId, what: row.what, due: { verbatim: row.dueVerbatim, kind: row.dueKind as MilestoneDue['kind'], day: row.dueDay as CalendarDay | null }, doneOn: row.doneOn as CalendarDay | null };
}

/** The risks of a body and of its priorities: the open ones first, the highest first. */
export async function risksOf(reader: RecordReader, bodyId: string): Promise<Risk[]> {
  return inRiskOrder(
    await reader.query<Risk>(
      `SELECT r.id, r.bodyId, p.id AS priorityId, coalesce(p.name, '') AS priorityName, r.what, r.response, r.level, r.closedOn
       FROM risk r LEFT JOIN priority p ON p.id = r.priorityId AND p.deletedAt IS NULL WHERE r.bodyId = ? AND r.deletedAt IS NULL ORDER BY r.orderKey, r.id`,
      [bodyId],
    ),
  );
}

type TiedLine = {
  tieId: string;
  priorityId: string;
  table: TiedTable;
  rowId: string;
  meetingId: string;
  meetingTitle: string;
  bodyName: string;
  day: CalendarDay;
  agendaItemId: string;
  title: string;
  itemPublicity: Publicity;
  entryId: string | null;
  entryPublicity: Publicity | null;
  entryWords: string | null;
  registerNumber: string | null;
  ownerName: string | null;
  dueVerbatim: string | null;
  dueKind: Due['kind'] | null;
  dueDay: CalendarDay | null;
  status: string | null;
};

/** What is tied to these priorities, by priority: in the order of meetings, of their agendas and of their minutes. Whoever shows it outside the record looks at `publicity`. */
export async function tiedThings(reader: RecordReader, priorityIds: readonly string[]): Promise<(TiedThing & { readonly priorityId: string })[]> {
  if (priorityIds.length === 0) return [];
  const lines = await reader.query<TiedLine>(
    `SELECT t.id AS tieId, t.priorityId, t.tableName AS "table", t.rowId, m.id AS meetingId, m.title AS meetingTitle, coalesce(m.bodyNameThen, b.name) AS bodyName, m.date AS day,
            i.id AS agendaItemId, i.title, coalesce(i.actualPublicity, i.publicity) AS itemPublicity, e.id AS entryId, e.publicity AS entryPublicity,
            (SELECT k.words FROM block k WHERE k.ownerKind = 'minuteEntry' AND k.ownerId = e.id AND k.deletedAt IS NULL ORDER BY k.orderKey, k.id LIMIT 1) AS entryWords,
            coalesce(td.number, ta.number) AS registerNumber, ta.ownerName, ta.dueVerbatim, ta.dueKind, ta.dueDay, ta.status
     FROM ${LIVE_TIES} JOIN body b ON b.id = m.bodyId
     WHERE t.deletedAt IS NULL AND t.priorityId IN (${marks(priorityIds)})
     ORDER BY m.date, m.startTime, m.id, e.orderKey, t.id`,
    [...priorityIds],
  );
  const numbers = new Map<string, string>();
  for (const meeting of await reader.find('meeting', { id: [...new Set(lines.map(({ meetingId }) => meetingId))] })) for (const [id, number] of await agendaNumbersOf(reader, meeting)) numbers.set(id, number);
  const place = new Map([...numbers.keys()].map((id, index) => [id, index]));
  const meetings = new Map([...new Set(lines.map(({ meetingId }) => meetingId))].map((id, index) => [id, index]));
  return lines
    .toSorted((one, other) => (meetings.get(one.meetingId) ?? 0) - (meetings.get(other.meetingId) ?? 0) || (place.get(one.agendaItemId) ?? 0) - (place.get(other.agendaItemId) ?? 0))
    .map((line) => tiedThingOf(line, numbers.get(line.agendaItemId) ?? ''));
}

function tiedThingOf(line: TiedLine, itemNumber: string): TiedThing & { readonly priorityId: string } {
  const { tieId, priorityId, table, rowId, meetingId, meetingTitle, bodyName, day, agendaItemId, entryId, entryPublicity, itemPublicity } = line;
  const { ownerName, dueVerbatim, dueKind, dueDay, status } = line;
  return {
    tieId,
    priorityId,
    table,
    rowId,
    number: line.registerNumber ?? itemNumber,
    words: line.entryWords ?? line.title,
    publicity: entryPublicity === null ? itemPublicity : stricterPublicity(itemPublicity, entryPublicity),
    meetingId,
    meetingTitle,
    bodyName,
    day,
    agendaItemId,
    entryId,
    action: ownerName === null || dueVerbatim === null || dueKind === null ? null : { ownerName, due: { verbatim: dueVerbatim, kind: dueKind, day: dueDay }, done: status === 'done' },
  };
}

/** The priorities that things of a body's meetings can be tied to: its own, then those that it works on as the group of another body. */
export async function prioritiesToTie(reader: RecordReader, bodyId: string): Promise<{ priorityId: string; bodyId: string; name: string; bodyName: string }[]> {
  return await reader.query(
    `SELECT p.id AS priorityId, p.bodyId, p.name, CASE WHEN p.bodyId = ? THEN '' ELSE b.name END AS bodyName
     FROM priority p JOIN body b ON b.id = p.bodyId AND b.deletedAt IS NULL
     WHERE p.deletedAt IS NULL AND (p.bodyId = ? OR p.groupBodyId = ?) ORDER BY p.bodyId <> ?, b.name COLLATE NOCASE, p.orderKey, p.id`,
    [bodyId, bodyId, bodyId, bodyId],
  );
}

/** The ties of a meeting's items, decisions and actions, in the order of the priorities. */
export async function tiesOfMeeting(reader: RecordReader, meetingId: string): Promise<{ tieId: string; priorityId: string; name: string; table: TiedTable; rowId: string }[]> {
  return await reader.query(`SELECT t.id AS tieId, t.priorityId, p.name, t.tableName AS "table", t.rowId FROM ${LIVE_TIES} WHERE t.deletedAt IS NULL AND m.id = ? ORDER BY p.orderKey, p.id, t.id`, [meetingId]);
}

/** The body whose meeting something was before; refuses with `notFound` when there is no such thing. */
export async function bodyOfTied(reader: RecordReader, table: TiedTable, rowId: string): Promise<string> {
  const row = table === 'agendaItem' ? await reader.get('agendaItem', rowId, 'agenda item') : table === 'decision' ? await reader.get('decision', rowId, 'decision') : await reader.get('action', rowId, 'action');
  return (await reader.get('meeting', row.meetingId, 'meeting')).bodyId;
}

/** The day of a body's next meeting from today on; null when none is planned. */
export async function nextMeetingDay(reader: RecordReader, bodyId: string, today: CalendarDay): Promise<CalendarDay | null> {
  const [next] = await reader.query<{ date: CalendarDay }>('SELECT date FROM meeting WHERE bodyId = ? AND date >= ? AND deletedAt IS NULL ORDER BY date LIMIT 1', [bodyId, today]);
  return next?.date ?? null;
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
