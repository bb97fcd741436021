import { buildResumption } from '@shared/documents/build-resumption';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { agendaNumbersOf } from '@main/features/agenda/item-rows';
import { anyRestricted, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import { unfinishedItems } from './records';

/** The notice of the next sitting of an adjourned meeting; `id` is the adjournment's. */
export const resumptionDocument: DocumentSource = async (reader, id, audience) => {
  const row = await reader.get('adjournment', id, 'adjournment');
  const { meeting, body, bodyName, council, date } = await meetingHeading(reader, row.meetingId);
  const numbers = await agendaNumbersOf(reader, meeting);
  const items = await unfinishedItems(reader, meeting.id);
  const resumesDay = parseCalendarDay(row.resumesDay ?? '');
  const model = buildResumption({
    council,
    body: bodyName,
    date,
    adjournedOn: parseCalendarDay(row.day) ?? date,
    resumes: { day: resumesDay, at: parseTimeOfDay(row.resumesAt ?? ''), place: row.resumesPlace },
    items: items.map((item) => ({ number: numbers.get(item.id) ?? '', title: item.title, publicTitle: item.publicTitle ?? '', publicity: item.publicity })),
    audience,
    recordedAt: latestChange([row, ...items]),
  });
  return { model, hasRestricted: anyRestricted(items.map(({ publicity }) => publicity)), audience, name: { date: resumesDay ?? date, body: body.shortName || bodyName, title: 'Resumed meeting' } };
};
