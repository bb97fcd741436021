import { formatDay, formatDayWithWeekday } from '../kernel/calendar-day';
import { formatTimeInMinutes, parseTimeOfDay } from '../kernel/time-of-day';
import type { CalendarEvent } from '../calendar-file/calendar-event';
import { meetingUid } from '../calendar-file/calendar-event';
import type { IssuedItem, IssuedMeeting } from './frozen-agenda';
import type { IssueKind } from './issue-facts';

/** What each kind of issue is called. */
export const ISSUE_WORDS: Readonly<Record<IssueKind, string>> = { agenda: 'Agenda', supplementary: 'Supplementary agenda', revised: 'Revised agenda' };

/** Who and what an e-mail or a calendar entry is about. */
export type AnnouncedMeeting = {
  readonly meetingId: string;
  readonly body: string;
  readonly meeting: IssuedMeeting;
  readonly clerk: string;
  readonly sequence: number;
  readonly changedAt: string;
  readonly cancelReason: string | null;
};

/** "from 4.30 pm to 6.30 pm". */
function hours({ startTime, plannedEnd }: IssuedMeeting): string {
  const start = parseTimeOfDay(startTime);
  const end = plannedEnd === '' ? null : parseTimeOfDay(plannedEnd);
  if (start === null) return '';
  return end === null ? `at ${formatTimeInMinutes(start)}` : `from ${formatTimeInMinutes(start)} to ${formatTimeInMinutes(end)}`;
}

/** What an item is called where the public may read it. */
export function openTitle(item: Pick<IssuedItem, 'title' | 'publicity' | 'publicTitle'>): string {
  if (item.publicity === 'open') return item.title;
  if (item.publicTitle !== '') return item.publicTitle;
  return item.publicity === 'exempt' ? 'Exempt item' : 'Confidential item';
}

/** One line of an agenda as plain text: "5.1 Local funding formula (for decision)". */
function itemLine(item: IssuedItem): string {
  const state = item.state === 'live' ? '' : ` (${item.state})`;
  const ask = item.publicity === 'open' && item.ask !== '' && item.state === 'live' ? ` (for ${item.ask.toLowerCase()})` : '';
  return `${'  '.repeat(item.level - 1)}${item.number} ${openTitle(item)}${ask}${state}`;
}

/**
 * The e-mail that goes out with an agenda, as plain text that anyone may read: exempt titles are left out. `items` are those the
 * issue brings, `changes` what is otherwise than before.
 */
export function issueEmail(about: AnnouncedMeeting, kind: IssueKind, items: readonly IssuedItem[], changes: readonly string[], lateReason: string): string {
  const { meeting } = about;
  const name = meeting.title === '' ? `the ${about.body}` : `the ${about.body} (${meeting.title})`;
  const what = { agenda: `The agenda for the meeting of ${name} is attached.`, supplementary: `A supplementary agenda for the meeting of ${name} is attached. It adds to the agenda that was sent before; nothing on that was renumbered.`, revised: `A revised agenda for the meeting of ${name} is attached. It takes the place of the one sent before.` }[kind];
  return [
    `Subject: ${ISSUE_WORDS[kind]}: ${about.body}, ${formatDay(meeting.date)}`,
    '',
    'Dear members,',
    '',
    what,
    '',
    `Date: ${formatDayWithWeekday(meeting.date)}`,
    `Time: ${hours(meeting)}`,
    `Place: ${meeting.place}`,
    '',
    ...(changes.length === 0 ? [] : ['What is different from before:', ...changes.map((change) => `- ${change}`), '']),
    ...(lateReason === '' ? [] : [`Notice is shorter than usual, as the matter is urgent: ${lateReason}`, '']),
    kind === 'supplementary' ? 'Added business:' : 'Business:',
    ...items.map(itemLine),
    '',
    'Please send apologies, and the name of any substitute, before the meeting.',
    '',
    'With kind regards,',
    about.clerk === '' ? 'The clerk' : about.clerk,
    '',
  ].join('\n');
}

/** The e-mail that tells of a cancelled meeting. */
export function cancellationEmail(about: AnnouncedMeeting): string {
  const { meeting } = about;
  return [
    `Subject: Cancelled: ${about.body}, ${formatDay(meeting.date)}`,
    '',
    'Dear members,',
    '',
    `The meeting of the ${about.body} on ${formatDayWithWeekday(meeting.date)} ${hours(meeting)}, ${meeting.place}, is cancelled.`,
    ...(about.cancelReason === null || about.cancelReason === '' ? [] : ['', `Reason: ${about.cancelReason}`]),
    '',
    'The attached calendar file takes it out of your calendar.',
    '',
    'With kind regards,',
    about.clerk === '' ? 'The clerk' : about.clerk,
    '',
  ].join('\n');
}

/** A meeting as an entry of a calendar that anyone may read. */
export function meetingEvent(about: AnnouncedMeeting, description: readonly string[]): CalendarEvent {
  const { meeting } = about;
  const start = parseTimeOfDay(meeting.startTime);
  return {
    uid: meetingUid(about.meetingId),
    sequence: about.sequence,
    changedAt: about.changedAt,
    day: meeting.date,
    when: start === null ? { type: 'allDay' } : { type: 'timed', start, end: meeting.plannedEnd === '' ? null : parseTimeOfDay(meeting.plannedEnd) },
    summary: meeting.title === '' ? about.body : `${about.body}: ${meeting.title}`,
    place: meeting.place,
    description,
    status: about.cancelReason === null ? 'confirmed' : 'cancelled',
    category: about.body,
  };
}

/** The lines of an agenda for a calendar entry. */
export function agendaLines(items: readonly IssuedItem[]): readonly string[] {
  return items.map(itemLine);
}
