import type { TrackedAction } from '@shared/actions/model';
import { buildActionList } from '@shared/documents/build-action-list';
import type { ListedAction } from '@shared/documents/build-action-list';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { councilOf } from '@main/features/bodies/council-of';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import type { RecordReader } from '@main/store/record-reader';
import { trackedActions, updatesOf } from './records';

/**
 * The action list of a meeting, or of a body: what is open of all its meetings; `id` is the meeting's or the body's. It is as of the last day of
 * the period; where none is asked for, of the day on which anything in it last changed, so that the same record gives the same file.
 */
export const actionListDocument: DocumentSource = async (reader, id, audience, period) => {
  const meeting = await reader.findById('meeting', id);
  const body = await reader.get('body', meeting?.bodyId ?? id, 'body');
  const council = await councilOf(reader, body);
  const date = meeting === null ? null : parseCalendarDay(meeting.date);
  const rows = [...(await reader.find('action', meeting === null ? {} : { meetingId: meeting.id })), ...(await reader.find('actionUpdate', {}))];
  const changed = latestChange(rows.length === 0 ? [body] : rows);
  const on = period?.until ?? parseCalendarDay((changed ?? '').slice(0, 10)) ?? (date as CalendarDay);
  const all = await trackedActions(reader, on, { bodyId: body.id });
  const given = all.filter((action) => (meeting === null ? action.status === 'open' : action.meetingId === meeting.id));
  const earlier = date === null ? [] : all.filter((action) => action.meetingDate < date && (action.closedOn === null || action.closedOn >= date));
  const publicities = [...given, ...earlier].map(({ publicity }) => publicity);
  const name = meeting?.bodyNameThen ?? body.name;
  const model = buildActionList({
    council: meeting?.organisationNameThen ?? council,
    body: name,
    meetingDate: date,
    actions: await withUpdates(reader, given),
    earlier: await withUpdates(reader, earlier),
    on,
    audience,
    classification: classificationFor(audience, publicities, await paragraphsOf(reader, [...given, ...earlier])),
    recordedAt: changed,
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: date ?? on, body: body.shortName || name, title: 'Action list' } };
};

async function withUpdates(reader: RecordReader, actions: readonly TrackedAction[]): Promise<readonly ListedAction[]> {
  const listed: ListedAction[] = [];
  for (const action of actions) listed.push({ action, updates: (await updatesOf(reader, action.id)).toReversed() });
  return listed;
}

async function paragraphsOf(reader: RecordReader, actions: readonly TrackedAction[]): Promise<readonly string[]> {
  const items = await reader.find('agendaItem', { id: actions.filter(({ publicity }) => publicity === 'exempt').map(({ agendaItemId }) => agendaItemId) });
  return items.flatMap((item) => readExemptParagraphs(item.exemptParagraphs));
}
