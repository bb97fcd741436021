import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Decimal } from '@shared/priorities/decimal';
import type { MilestoneDue } from '@shared/priorities/model';
import type { HighlightDecision, HighlightFacts, HighlightMeasure, HighlightMilestone, HighlightRisk } from '@shared/reporting/highlight';
import type { Period } from '@shared/reporting/model';
import type { RecordReader } from '@main/store/record-reader';

/** What a highlight report of a body is composed from. What is in the record went through the contract, so its numbers and days are what they say. */
export async function highlightFacts(reader: RecordReader, bodyId: string, bodyName: string, period: Period): Promise<HighlightFacts> {
  const meetings = await reader.query<{ day: CalendarDay }>(
    'SELECT date AS day FROM meeting WHERE bodyId = ? AND deletedAt IS NULL AND cancelledOn IS NULL AND actualStart IS NOT NULL AND date BETWEEN ? AND ? ORDER BY date, startTime',
    [bodyId, period.from, period.until],
  );
  const priorities = new Map((await reader.find('priority', { bodyId }, { orderKey: 'ASC', id: 'ASC' })).map(({ id, name }) => [id, name]));
  const priorityId = [...priorities.keys()];
  return {
    bodyName,
    period,
    meetings: meetings.map(({ day }) => day),
    decisions: await decisionsOf(reader, bodyId, period),
    milestones: await milestonesOf(reader, priorityId, priorities),
    measures: await measuresOf(reader, priorityId, priorities),
    risks: await risksOf(reader, bodyId),
  };
}

async function decisionsOf(reader: RecordReader, bodyId: string, period: Period): Promise<HighlightDecision[]> {
  const rows = await reader.query<Omit<HighlightDecision, 'publicity'> & { entryPublicity: Publicity; itemPublicity: Publicity }>(
    `SELECT t.date AS day, d.number, coalesce((SELECT k.words FROM block k WHERE k.ownerKind = 'minuteEntry' AND k.ownerId = e.id AND k.deletedAt IS NULL ORDER BY k.orderKey, k.id LIMIT 1), '') AS words,
            e.publicity AS entryPublicity, coalesce(i.actualPublicity, i.publicity) AS itemPublicity
     FROM decision d JOIN minuteEntry e ON e.id = d.entryId AND e.deletedAt IS NULL JOIN meeting t ON t.id = d.meetingId AND t.deletedAt IS NULL JOIN agendaItem i ON i.id = e.agendaItemId
     WHERE t.bodyId = ? AND d.deletedAt IS NULL AND t.date BETWEEN ? AND ? ORDER BY t.date, t.startTime, d.number, d.id`,
    [bodyId, period.from, period.until],
  );
  return rows.filter(({ words }) => words !== '').map(({ entryPublicity, itemPublicity, ...decision }) => ({ ...decision, publicity: stricterPublicity(itemPublicity, entryPublicity) }));
}

async function milestonesOf(reader: RecordReader, priorityId: readonly string[], names: ReadonlyMap<string, string>): Promise<HighlightMilestone[]> {
  if (priorityId.length === 0) return [];
  const rows = await reader.find('milestone', { priorityId }, { dueDay: 'ASC', orderKey: 'ASC', id: 'ASC' });
  return inOrderOf(priorityId, rows).map((row) => ({
    priority: names.get(row.priorityId) ?? '',
    what: row.what,
    due: { verbatim: row.dueVerbatim, kind: row.dueKind as MilestoneDue['kind'], day: row.dueDay as CalendarDay | null },
    doneOn: row.doneOn as CalendarDay | null,
  }));
}

async function measuresOf(reader: RecordReader, priorityId: readonly string[], names: ReadonlyMap<string, string>): Promise<HighlightMeasure[]> {
  if (priorityId.length === 0) return [];
  const rows = inOrderOf(priorityId, await reader.find('measure', { priorityId }, { orderKey: 'ASC', id: 'ASC' }));
  if (rows.length === 0) return [];
  const actuals = await reader.find('measureActual', { measureId: rows.map(({ id }) => id) }, { day: 'ASC', id: 'ASC' });
  return rows.map((row) => ({
    priority: names.get(row.priorityId) ?? '',
    name: row.name,
    unit: row.unit,
    baseline: numberOf(row.baseline),
    target: numberOf(row.target),
    targetDay: row.targetDay as CalendarDay | null,
    better: row.better,
    actuals: actuals.filter(({ measureId }) => measureId === row.id).map(({ id, day, value, note }) => ({ id, day: day as CalendarDay, value: value as Decimal, note })),
  }));
}

async function risksOf(reader: RecordReader, bodyId: string): Promise<HighlightRisk[]> {
  return await reader.query<HighlightRisk>(
    `SELECT coalesce(p.name, '') AS priority, r.what, r.response, r.level, r.closedOn FROM risk r LEFT JOIN priority p ON p.id = r.priorityId AND p.deletedAt IS NULL
     WHERE r.bodyId = ? AND r.deletedAt IS NULL ORDER BY CASE r.level WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, r.orderKey, r.id`,
    [bodyId],
  );
}

/** The rows of priorities in the order of the priorities, each group in its own. */
function inOrderOf<R extends { readonly priorityId: string }>(priorityId: readonly string[], rows: readonly R[]): R[] {
  const place = new Map(priorityId.map((id, index) => [id, index]));
  return rows.toSorted((one, other) => (place.get(one.priorityId) ?? 0) - (place.get(other.priorityId) ?? 0));
}

/** A number that is not known yet is kept as empty text. */
function numberOf(text: string): Decimal | null {
  return text === '' ? null : (text as Decimal);
}
