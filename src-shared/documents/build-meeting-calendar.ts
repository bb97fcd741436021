import { bodyDocument } from '@shared/documents/body-frame';
import type { Block, DocumentModel } from '@shared/documents/document-model';
import { plainHeading } from '@shared/documents/meeting-frame';
import { cell, plainParagraph } from '@shared/documents/plain-blocks';
import { academicYearOf } from '@shared/kernel/academic-year';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';

/** Everything the calendar of a body's meetings is made of. */
export type MeetingCalendarFacts = {
  readonly council: string;
  readonly body: string;
  /** Meetings that are to come, earliest first. `time` as it is to be read: "At 4.00 pm"; a bare number at the start of a cell would be taken for a typed list. */
  readonly meetings: readonly { readonly date: CalendarDay; readonly time: string; readonly place: string; readonly title: string; readonly provisional: boolean; readonly cancelled: boolean }[];
  readonly recordedAt: string | null;
};

/** The dates of a body's meetings, a table to each school year; a date that is only pencilled in says so. */
export function buildMeetingCalendar(facts: MeetingCalendarFacts): DocumentModel {
  const blocks: Block[] = [];
  const years = [...new Set(facts.meetings.map((meeting) => academicYearOf(meeting.date)))];
  for (const year of years) {
    blocks.push(plainHeading(`School year ${year}`));
    blocks.push({
      type: 'table',
      caption: null,
      description: `Meetings in the school year ${year} with date, time and place`,
      columns: [
        { header: 'Date', width: 38, align: 'left' },
        { header: 'Time', width: 16, align: 'left' },
        { header: 'Place', width: 46, align: 'left' },
      ],
      headingColumn: false,
      rowSplit: 'never',
      rows: facts.meetings
        .filter((meeting) => academicYearOf(meeting.date) === year)
        .map((meeting) => ({ cells: [cell([formatDayWithWeekday(meeting.date), meeting.title].filter((part) => part !== '').join(', ')), cell(meeting.time), cell(`${meeting.place}${meeting.cancelled ? ' (cancelled)' : meeting.provisional ? ' (to be confirmed)' : ''}`)] })),
    });
  }
  if (facts.meetings.length === 0) blocks.push(plainParagraph('No meeting is planned.'));
  const status = facts.meetings.some((meeting) => meeting.provisional && !meeting.cancelled) ? 'draft' : 'final';
  return bodyDocument('other', { ...facts, status }, { title: `Meetings of the ${facts.body}`, subject: 'Calendar of meetings', footer: `${facts.body}: calendar of meetings` }, 'portrait', blocks);
}
