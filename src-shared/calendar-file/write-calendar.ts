import { cleanLine, cleanText } from '@shared/kernel/clean-text';
import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { CalendarEvent, CalendarFile } from './calendar-event';

const ZONE = 'Europe/London';

/** The clock in London since 1996: British Summer Time from the last Sunday in March to the last Sunday in October, both at 1 am universal time. */
const TIME_ZONE: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * The text of a calendar file (RFC 5545) with these events: lines end in CR LF and none is longer than 75 octets. The same
 * events give the same text. An empty list gives a calendar without entries.
 */
export function writeCalendar(file: CalendarFile): string {
  const name = cleanLine(file.name);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minute Book//Minute Book//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${file.method === 'cancel' ? 'CANCEL' : 'PUBLISH'}`,
    ...(name === '' ? [] : [`X-WR-CALNAME:${escapeText(name)}`]),
    ...(file.events.some((event) => event.when.type === 'timed') ? TIME_ZONE : []),
    ...file.events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): readonly string[] {
  const place = cleanLine(event.place);
  const description = event.description.map(cleanText).join('\n').trim();
  const category = cleanLine(event.category);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${instant(event.changedAt)}`,
    `LAST-MODIFIED:${instant(event.changedAt)}`,
    `SEQUENCE:${String(event.sequence)}`,
    ...whenLines(event),
    `SUMMARY:${escapeText(cleanLine(event.summary))}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(category === '' ? [] : [`CATEGORIES:${escapeText(category)}`]),
    `STATUS:${event.status.toUpperCase()}`,
    `TRANSP:${event.when.type === 'allDay' || event.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

function whenLines({ day, when }: CalendarEvent): readonly string[] {
  // The end is exclusive: a day's entry ends on the next day.
  if (when.type === 'allDay') return [`DTSTART;VALUE=DATE:${compactDay(day)}`, `DTEND;VALUE=DATE:${compactDay(addDays(day, 1))}`];
  const start = `DTSTART;TZID=${ZONE}:${compactDay(day)}T${compactTime(when.start)}`;
  if (when.end === null || when.end === when.start) return [start];
  return [start, `DTEND;TZID=${ZONE}:${compactDay(when.end < when.start ? addDays(day, 1) : day)}T${compactTime(when.end)}`];
}

function compactDay(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

function compactTime(time: TimeOfDay): string {
  return `${time.replace(':', '')}00`;
}

/** `2026-11-21T18:00:00.000Z` as `20261121T180000Z`. */
function instant(iso: string): string {
  return `${iso.slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;
}

/** Text as RFC 5545, 3.3.11, has it: backslash, semicolon and comma behind a backslash, a new line as \n. */
export function escapeText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n');
}

/** The most octets of a line, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A line cut after 75 octets and gone on with after a space, never inside a character. */
export function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (length + octets > LONGEST_LINE) {
      folded += '\r\n ';
      length = 1;
    }
    folded += character;
    length += octets;
  }
  return folded;
}

/** How many octets a character has in UTF-8; a half of a pair is written as the replacement character, three octets. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
