import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { PlannedItem, TermDate, YearMeeting } from '@shared/year/model';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

type MeetingLine = { id: string; bodyId: string; bodyName: string; date: string; startTime: string; place: string; title: string; provisional: number; cancelledOn: string | null; sharedMembers: number; itemCount: number };

/** The meetings of a body, and those of every body that has a member in common with it on the day of the meeting; earliest first. */
export async function yearOf(reader: RecordReader, bodyId: string): Promise<{ meetings: YearMeeting[]; others: YearMeeting[] }> {
  const rows = await reader.query<MeetingLine>(
    `SELECT meeting.id, meeting.bodyId, body.name AS bodyName, meeting.date, meeting.startTime, meeting.place, meeting.title, meeting.provisional, meeting.cancelledOn,
            (SELECT count(DISTINCT here.personId) FROM membership here JOIN membership there ON there.personId = here.personId AND there.bodyId = meeting.bodyId
              WHERE here.bodyId = ? AND meeting.bodyId <> ? AND here.deletedAt IS NULL AND there.deletedAt IS NULL
                AND (here.fromDay IS NULL OR here.fromDay <= meeting.date) AND (here.untilDay IS NULL OR here.untilDay >= meeting.date)
                AND (there.fromDay IS NULL OR there.fromDay <= meeting.date) AND (there.untilDay IS NULL OR there.untilDay >= meeting.date)) AS sharedMembers,
            (SELECT count(*) FROM agendaItem item WHERE item.meetingId = meeting.id AND item.deletedAt IS NULL) AS itemCount
       FROM meeting JOIN body ON body.id = meeting.bodyId
      WHERE meeting.deletedAt IS NULL AND body.deletedAt IS NULL
      ORDER BY meeting.date, meeting.startTime, meeting.id`,
    [bodyId, bodyId],
  );
  const all = rows.map(({ cancelledOn, provisional, ...row }): YearMeeting => ({ ...row, date: row.date as CalendarDay, provisional: provisional === 1, cancelled: cancelledOn !== null }));
  return { meetings: all.filter((meeting) => meeting.bodyId === bodyId), others: all.filter((meeting) => meeting.bodyId !== bodyId && meeting.sharedMembers > 0) };
}

/** The terms that a body keeps to: its own list, else the one for every body. */
export async function termsOf(reader: RecordReader, bodyId: string): Promise<TermDate[]> {
  const own = await reader.find('termDate', { bodyId }, { fromDay: 'ASC' });
  const rows = own.length > 0 ? own : await reader.find('termDate', { bodyId: null }, { fromDay: 'ASC' });
  return rows.map((row) => ({ kind: row.kind, label: row.label, from: row.fromDay as CalendarDay, until: row.untilDay as CalendarDay }));
}

/** What is planned for later meetings of a body and is on no agenda yet, in its order. */
export async function planOf(reader: RecordReader, bodyId: string): Promise<PlannedItem[]> {
  const rows = await plannedRows(reader, bodyId);
  const meetings = new Map((await reader.find('meeting', { bodyId })).map((meeting) => [meeting.id, meeting]));
  return rows.map((row) => plannedItem(row, meetings.get(row.meetingId ?? '')));
}

/** The rows of the work programme; an item whose agenda item went to the bin is planned again. */
export async function plannedRows(reader: RecordReader, bodyId: string): Promise<RowOf<'plannedItem'>[]> {
  const rows = await reader.find('plannedItem', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
  const placed = new Set((await reader.find('agendaItem', { id: rows.flatMap((row) => row.agendaItemId ?? []) })).map((item) => item.id));
  return rows.filter((row) => row.agendaItemId === null || !placed.has(row.agendaItemId)).map((row) => ({ ...row, agendaItemId: null }));
}

function plannedItem(row: RowOf<'plannedItem'>, meeting: RowOf<'meeting'> | undefined): PlannedItem {
  return {
    id: row.id,
    bodyId: row.bodyId,
    title: row.title,
    // A meeting that went to the bin is no longer what it is planned for.
    meetingId: meeting?.id ?? null,
    meetingDate: (meeting?.date as CalendarDay | undefined) ?? null,
    plannedFor: row.plannedFor,
    leadPersonId: row.leadPersonId,
    leadName: row.leadName,
    reason: row.reason,
    keyDecision: row.keyDecision === 1,
    decisionMaker: row.decisionMaker,
    consulted: row.consulted,
    documents: row.documents,
    noticePublishedOn: row.noticePublishedOn as CalendarDay | null,
    publicity: row.publicity,
    exemptParagraphs: JSON.parse(row.exemptParagraphs) as string[],
    agendaItemId: row.agendaItemId,
    orderKey: row.orderKey,
  };
}
