import { buildForwardPlan } from '@shared/documents/build-forward-plan';
import { buildMeetingCalendar } from '@shared/documents/build-meeting-calendar';
import { formatTimeInMinutes, parseTimeOfDay } from '@shared/kernel/time-of-day';
import { bodyHeading } from '@main/features/documents/body-heading';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { planOf, yearOf } from './records';

/** The meetings of a body that are to come, as a document; `id` is the body's. Those already held are left out, whatever the day is. */
export const meetingCalendarDocument: DocumentSource = async (reader, bodyId, audience) => {
  const { body, council } = await bodyHeading(reader, bodyId);
  const rows = new Map((await reader.find('meeting', { bodyId })).map((row) => [row.id, row]));
  const meetings = (await yearOf(reader, bodyId)).meetings.filter((meeting) => ['planned', 'agendaIssued'].includes(rows.get(meeting.id)?.stage ?? ''));
  const model = buildMeetingCalendar({
    council,
    body: body.name,
    meetings: meetings.map((meeting) => {
      const time = parseTimeOfDay(meeting.startTime);
      return { date: meeting.date, time: time === null ? '' : `At ${formatTimeInMinutes(time)}`, place: meeting.place, title: meeting.title, provisional: meeting.provisional, cancelled: meeting.cancelled };
    }),
    recordedAt: latestChange([...rows.values()]),
  });
  return { model, hasRestricted: false, audience, name: { date: null, body: body.shortName || body.name, title: 'Calendar of meetings' } };
};

/** What is planned for later meetings of a body, as a document; `id` is the body's. */
export const forwardPlanDocument: DocumentSource = async (reader, bodyId, audience) => {
  const { body, council } = await bodyHeading(reader, bodyId);
  const items = await planOf(reader, bodyId);
  const publicities = items.map((item) => item.publicity);
  const model = buildForwardPlan({
    council,
    body: body.name,
    items: items.map(({ plannedFor, leadName, ...item }) => ({ ...item, when: plannedFor, lead: leadName })),
    audience,
    classification: classificationFor(audience, publicities),
    recordedAt: latestChange(await reader.find('plannedItem', { bodyId })),
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: null, body: body.shortName || body.name, title: 'Work programme' } };
};
