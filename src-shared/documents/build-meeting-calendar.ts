import { textRuns, UNNUMBERED } from '@shared/documents/document-model';
import type { Block, CellBlock, DocumentModel } from '@shared/documents/document-model';
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
  if (facts.council.trim() !== '') blocks.push({ type: 'strapline', text: facts.council });
  blocks.push({ type: 'title', text: `Meetings of the ${facts.body}` });
  const years = [...new Set(facts.meetings.map((meeting) => academicYearOf(meeting.date)))];
  for (const year of years) {
    blocks.push({ type: 'heading', level: 1, number: UNNUMBERED, series: 'section', runs: textRuns(`School year ${year}`), bookmark: null });
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
  if (facts.meetings.length === 0) blocks.push({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns('No meeting is planned.') });
  return {
    kind: 'other',
    title: `Meetings of the ${facts.body}`,
    subject: 'Calendar of meetings',
    author: facts.council.trim() === '' ? facts.body : facts.council,
    language: 'en-GB',
    classification: { type: 'open' },
    status: facts.meetings.some((meeting) => meeting.provisional && !meeting.cancelled) ? 'draft' : 'final',
    recordedAt: facts.recordedAt,
    header: { left: '', right: '' },
    footer: { left: `${facts.body}: calendar of meetings`, pageNumbers: true },
    sections: [{ orientation: 'portrait', blocks }],
  };
}

function cell(text: string): readonly CellBlock[] {
  return [{ type: 'paragraph', runs: textRuns(text) }];
}
