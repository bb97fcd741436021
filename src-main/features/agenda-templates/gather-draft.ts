import { updateLine } from '@shared/actions/tracker';
import { withSubItems } from '@shared/agenda/ordering';
import type { ArisingMatter, DeferredItem, DraftFacts, SourceItem } from '@shared/agenda-templates/draft-agenda';
import type { AgendaSource } from '@shared/agenda-templates/model';
import { readPastedList } from '@shared/agenda-templates/pasted-list';
import { shippedTemplate } from '@shared/agenda-templates/shipped-template';
import { readStanding } from '@shared/agenda-templates/standing';
import type { BodyKind } from '@shared/bodies/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import type { Publicity } from '@shared/kernel/publicity';
import { describeDue } from '@shared/minutes/due-date';
import type { Due } from '@shared/minutes/model';
import type { AgendaItemRow } from '@main/features/agenda/schema';
import { unreportedDecisions } from '@main/features/between-meetings/unreported';
import { dueRecommendations } from '@main/features/ledger/due-recommendations';
import type { RecordReader } from '@main/store/record-reader';
import { templateItemsOf } from './template-rows';

/** When a meeting is held; what comes before and after it is reckoned from this. */
export type MeetingMoment = { readonly bodyId: string; readonly date: CalendarDay; readonly startTime: string; /** Null while the meeting is not made yet. */ readonly meetingId: string | null };

/** The items that a new agenda is made from. */
export async function sourceItems(reader: RecordReader, source: AgendaSource, bodyKind: BodyKind): Promise<readonly SourceItem[]> {
  switch (source.kind) {
    case 'empty':
    case 'deferred':
      return [];
    case 'shipped':
      return shippedTemplate(bodyKind);
    case 'list':
      return readPastedList(source.text);
    case 'template':
      await reader.get('agendaTemplate', source.templateId, 'agenda template');
      return (await templateItemsOf(reader, source.templateId)).map(({ templateId: _template, ...item }) => ({ ...item, presenterPersonId: null, exemptParagraphs: '[]', publicInterestReason: '' }));
    case 'agenda':
      await reader.get('meeting', source.meetingId, 'meeting');
      return copyable(await reader.find('agendaItem', { meetingId: source.meetingId })).map(sourceOf);
  }
}

/** What is known of the body at that moment: minutes to approve, what is open, what was put off, and the meeting after. */
export async function draftFacts(reader: RecordReader, moment: MeetingMoment, listArising: boolean): Promise<DraftFacts> {
  const [minutesOf] = await reader.query<{ meetingId: string; date: CalendarDay }>(
    `SELECT id AS meetingId, date FROM meeting
      WHERE bodyId = ? AND deletedAt IS NULL AND cancelledOn IS NULL AND stage NOT IN ('approved', 'signed') AND date || startTime < ? AND id IS NOT ?
      ORDER BY date DESC, startTime DESC LIMIT 1`,
    [moment.bodyId, moment.date + moment.startTime, moment.meetingId],
  );
  const [next] = await reader.query<{ date: CalendarDay }>(
    `SELECT date FROM meeting WHERE bodyId = ? AND deletedAt IS NULL AND cancelledOn IS NULL AND date > ? AND id IS NOT ? ORDER BY date LIMIT 1`,
    [moment.bodyId, moment.date, moment.meetingId],
  );
  return { minutesOf: minutesOf ?? null, arising: [...(await openActions(reader, moment)), ...(await dueRecommendations(reader, moment.bodyId, moment.date))], listArising, deferred: await deferredItems(reader, moment), reported: await unreportedDecisions(reader, moment.bodyId, moment.date), nextMeeting: next?.date ?? null };
}

type OpenActionRow = { id: string; words: string; number: string; ownerName: string; personId: string | null; dueVerbatim: string; dueKind: Due['kind']; dueDay: CalendarDay | null; entryPublicity: Publicity; itemPublicity: Publicity };

/** The open actions of the body's earlier meetings, the oldest first. An action under an item that is not open is not open either. */
async function openActions(reader: RecordReader, { bodyId, date }: MeetingMoment): Promise<readonly ArisingMatter[]> {
  const rows = await reader.query<OpenActionRow>(
    `SELECT a.id, k.words, a.number, a.ownerName, p.personId, a.dueVerbatim, a.dueKind, a.dueDay, e.publicity AS entryPublicity, coalesce(i.actualPublicity, i.publicity) AS itemPublicity
       FROM action a
       JOIN minuteEntry e ON e.id = a.entryId AND e.deletedAt IS NULL
       JOIN agendaItem i ON i.id = e.agendaItemId
       JOIN meeting t ON t.id = a.meetingId AND t.deletedAt IS NULL
       JOIN block k ON k.ownerKind = 'minuteEntry' AND k.ownerId = e.id AND k.deletedAt IS NULL
       LEFT JOIN attendance p ON p.id = a.ownerAttendanceId
      WHERE t.bodyId = ? AND t.date < ? AND a.status = 'open' AND a.deletedAt IS NULL
      ORDER BY t.date, a.number, e.orderKey`,
    [bodyId, date],
  );
  const updates = groupBy(await reader.find('actionUpdate', { actionId: rows.map(({ id }) => id) }, { day: 'ASC', id: 'ASC' }), ({ actionId }) => actionId);
  return rows.map((row) => {
    const due = describeDue({ verbatim: row.dueVerbatim, kind: row.dueKind, day: row.dueDay });
    const words = row.words.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
    return {
      words: `${words} (${row.number}${due === '' ? '' : `, due: ${due}`})`,
      presenterName: row.ownerName,
      presenterPersonId: row.personId,
      publicity: row.entryPublicity !== 'open' ? row.entryPublicity : row.itemPublicity,
      updates: (updates.get(row.id) ?? []).map(({ day, words: told, byName }) => updateLine({ day: day as CalendarDay, words: told, byName })).join('\n'),
    };
  });
}

/** What earlier meetings put off and no later agenda has taken up yet. */
async function deferredItems(reader: RecordReader, { bodyId, date, startTime, meetingId }: MeetingMoment): Promise<readonly DeferredItem[]> {
  const meetings = await reader.query<{ id: string; date: CalendarDay }>(
    `SELECT t.id, t.date FROM meeting t
      WHERE t.bodyId = ? AND t.deletedAt IS NULL AND t.date || t.startTime < ? AND t.id IS NOT ?
        AND EXISTS (SELECT 1 FROM agendaItem i WHERE i.meetingId = t.id AND i.state = 'deferred' AND i.deletedAt IS NULL)
      ORDER BY t.date, t.startTime`,
    [bodyId, date + startTime, meetingId],
  );
  const found: DeferredItem[] = [];
  for (const meeting of meetings) {
    const rows = await reader.find('agendaItem', { meetingId: meeting.id });
    const taken = new Set((await reader.find('agendaItem', { carriedFromItemId: rows.map((row) => row.id) })).map((row) => row.carriedFromItemId));
    const deferred = new Set(rows.filter((row) => row.state === 'deferred').map((row) => row.id));
    const waits = (row: AgendaItemRow): boolean => (row.deferredToMeetingId ?? meetingId) === meetingId && !taken.has(row.id);
    const tops = rows.filter((row) => row.state === 'deferred' && waits(row) && (row.parentId === null || !deferred.has(row.parentId)));
    for (const top of tops) {
      const under = withSubItems(rows, top.id);
      found.push({ from: meeting.date, items: rows.filter((row) => under.has(row.id) && row.state !== 'withdrawn').map((row) => ({ ...sourceOf(row), parentId: row.id === top.id ? null : row.parentId, exemptParagraphs: row.exemptParagraphs ?? '[]', publicInterestReason: row.publicInterestReason ?? '' })) });
    }
  }
  return found;
}

/** The items that another agenda can begin with: what was withdrawn or put off stays behind, and what came in urgently. */
function copyable(rows: readonly AgendaItemRow[]): readonly AgendaItemRow[] {
  const left = new Set(rows.filter((row) => row.state !== 'live' || row.addedAfterIssue === 1).flatMap((row) => [...withSubItems(rows, row.id)]));
  return rows.filter((row) => !left.has(row.id));
}

/** The reason of public interest is weighed anew for each meeting, and texts are of the meeting they were written for: neither is copied. */
function sourceOf(row: AgendaItemRow): SourceItem {
  return {
    id: row.id,
    parentId: row.parentId,
    orderKey: row.orderKey,
    title: row.title,
    kind: row.kind ?? 'item',
    standing: readStanding(row.standing ?? ''),
    askType: row.askType,
    askWords: row.askWords ?? '',
    presenterName: row.presenterName,
    presenterPersonId: row.presenterPersonId,
    minutesNeeded: row.minutesNeeded,
    fixedStart: row.fixedStart ?? null,
    publicity: row.publicity,
    exemptParagraphs: row.exemptParagraphs ?? '[]',
    publicInterestReason: '',
    recommendation: '',
    privateNote: '',
    draftMinute: '',
  };
}
