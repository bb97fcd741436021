import { readAgendaSettings } from '@shared/agenda/agenda-settings';
import type { AgendaSettings } from '@shared/agenda/agenda-settings';
import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import type { AgendaItem } from '@shared/agenda/model';
import { numberAfter, numberAgenda } from '@shared/agenda/numbering';
import type { AgendaNumbering } from '@shared/agenda/numbering';
import { inAgendaOrder } from '@shared/agenda/ordering';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import { numberingYear } from '@shared/minutes/register-number';
import { decisionYear } from '@shared/motions/decision-numbers';
import type { DecisionNumbering } from '@shared/motions/decision-numbers';
import { ruleOfBody } from '@main/features/rules/rules-in-force';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** The items of a meeting in reading order as the contract gives them, each with the ids of its papers; with the rows they are from. */
export async function agendaItemsOf(reader: RecordReader, meetingId: string): Promise<readonly { readonly item: AgendaItem; readonly row: RowOf<'agendaItem'> }[]> {
  const rows = inAgendaOrder(await reader.find('agendaItem', { meetingId }));
  const papers = await paperIdsOf(reader, meetingId);
  const files = await fileCountsOf(reader, meetingId);
  const deferredTo = await daysOfMeetings(reader, rows.flatMap((row) => row.deferredToMeetingId ?? []));
  return rows.map((row) => ({ row, item: agendaItemOf(row, papers.get(row.id) ?? [], files.get(row.id) ?? 0, deferredTo) }));
}

/** Papers by item, in their order on it. */
async function paperIdsOf(reader: RecordReader, meetingId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const papers = await reader.query<{ id: string; agendaItemId: string }>(
    `SELECT k.id, k.agendaItemId FROM paper k JOIN agendaItem i ON i.id = k.agendaItemId WHERE i.meetingId = ? AND k.deletedAt IS NULL ORDER BY k.orderKey, k.id`,
    [meetingId],
  );
  const byItem = new Map<string, string[]>();
  for (const { id, agendaItemId } of papers) byItem.set(agendaItemId, [...(byItem.get(agendaItemId) ?? []), id]);
  return byItem;
}

/** How many files are attached to each item itself. */
async function fileCountsOf(reader: RecordReader, meetingId: string): Promise<ReadonlyMap<string, number>> {
  const counts = await reader.query<{ id: string; files: number }>('SELECT agendaItemId AS id, count(*) AS files FROM attachment WHERE meetingId = ? AND agendaItemId IS NOT NULL AND deletedAt IS NULL GROUP BY agendaItemId', [meetingId]);
  return new Map(counts.map(({ id, files }) => [id, files]));
}

async function daysOfMeetings(reader: RecordReader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return ids.length === 0 ? new Map() : new Map((await reader.find('meeting', { id: [...new Set(ids)] })).map((meeting) => [meeting.id, meeting.date]));
}

function agendaItemOf(row: RowOf<'agendaItem'>, paperIds: readonly string[], fileCount: number, days: ReadonlyMap<string, string>): AgendaItem {
  const deferredDay = parseCalendarDay(days.get(row.deferredToMeetingId ?? '') ?? '');
  return {
    id: row.id,
    meetingId: row.meetingId,
    parentId: row.parentId,
    orderKey: row.orderKey,
    kind: row.kind ?? 'item',
    standing: row.standing ?? '',
    title: row.title,
    presenterPersonId: row.presenterPersonId,
    presenterName: row.presenterName,
    speakers: row.speakers ?? '',
    minutesNeeded: row.minutesNeeded,
    fixedStart: row.fixedStart ?? null,
    askType: row.askType,
    askWords: row.askWords ?? '',
    publicity: row.publicity,
    exemptParagraphs: readExemptParagraphs(row.exemptParagraphs),
    publicInterestReason: row.publicInterestReason ?? '',
    publicTitle: row.publicTitle ?? '',
    specialBusiness: row.specialBusiness ?? '',
    state: row.state,
    stateReason: row.stateReason ?? '',
    deferredTo: row.state === 'deferred' && row.deferredToMeetingId && deferredDay ? { meetingId: row.deferredToMeetingId, date: deferredDay } : null,
    carriedFromItemId: row.carriedFromItemId ?? null,
    linkedMeetingId: row.linkedMeetingId ?? null,
    addedAfterIssue: row.addedAfterIssue === 1,
    urgentReason: row.urgentReason ?? '',
    issuedNumber: row.issuedNumber,
    paperIds: [...paperIds],
    fileCount,
  };
}

/** How a meeting's items are numbered, and its body's own words for what is asked. */
export async function agendaSettingsOf(reader: RecordReader, meeting: RowOf<'meeting'>): Promise<{ readonly numbering: AgendaNumbering; readonly askTypes: AgendaSettings['askTypes'] }> {
  const body = await reader.get('body', meeting.bodyId, 'body');
  const { numberingStyle, askTypes } = readAgendaSettings(body);
  return { numbering: { style: numberingStyle, first: numberingStyle === 'continuous' ? await firstNumberOf(reader, meeting, body) : 1 }, askTypes };
}

/** The numbers of a meeting's items, by id. */
export async function agendaNumbersOf(reader: RecordReader, meeting: RowOf<'meeting'>): Promise<ReadonlyMap<string, string>> {
  const { numbering } = await agendaSettingsOf(reader, meeting);
  return numberAgenda(await reader.find('agendaItem', { meetingId: meeting.id }), numbering);
}

/**
 * The number of the first item where numbers run through the year: one more than the last of the meetings before it in the
 * same year. What was issued before counts with the numbers it was sent out with; a cancelled meeting's items count only then.
 */
async function firstNumberOf(reader: RecordReader, meeting: RowOf<'meeting'>, body: RowOf<'body'>): Promise<number> {
  const rule = (await ruleOfBody(reader, body.id, 'numbering'))?.value.year ?? null;
  const yearOf = (one: RowOf<'meeting'>): string => yearOfMeeting(one, body, rule);
  const year = yearOf(meeting);
  const place = (one: RowOf<'meeting'>): string => `${one.date} ${one.startTime} ${one.id}`;
  const earlier = (await reader.find('meeting', { bodyId: body.id })).filter((one) => place(one) < place(meeting) && yearOf(one) === year).toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
  if (earlier.length === 0) return meeting.firstItemNumber ?? 1;
  const items = await reader.find('agendaItem', { meetingId: earlier.map(({ id }) => id) });
  return earlier.reduce((first, one, index) => {
    const ownItems = items.filter((item) => item.meetingId === one.id);
    const begins = index === 0 ? Math.max(first, one.firstItemNumber ?? 1) : first;
    const cancelled = typeof one.cancelledOn === 'string' && ownItems.every((item) => item.issuedNumber === null);
    return cancelled ? begins : numberAfter(ownItems, begins);
  }, 1);
}

/** The year that a meeting's numbers run through: as the body's rules count it, else as bodies of its kind do. */
function yearOfMeeting(meeting: RowOf<'meeting'>, body: RowOf<'body'>, rule: DecisionNumbering['year'] | null): string {
  const day = parseCalendarDay(meeting.date);
  if (day === null) return '';
  return rule === null ? numberingYear(day, body.kind) : decisionYear(day, rule);
}
