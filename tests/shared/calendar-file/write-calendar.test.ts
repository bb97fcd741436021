import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { meetingUid } from '@shared/calendar-file/calendar-event';
import type { CalendarEvent, CalendarFile } from '@shared/calendar-file/calendar-event';
import { foldLine, writeCalendar } from '@shared/calendar-file/write-calendar';
import { cleanLine } from '@shared/kernel/clean-text';
import { calendarDay, dayFromNumber } from '@shared/kernel/calendar-day';
import { parseTimeOfDay, timeFromMinutes } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';

// Read back by a parser that nobody here wrote (ical.js); its time zone comes from the VTIMEZONE in the file.

const time = (text: string): TimeOfDay => parseTimeOfDay(text) as TimeOfDay;
const MEETING_ID = '019a0000-0000-7000-8000-000000000001';

function event(more: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: meetingUid(MEETING_ID), sequence: 0, changedAt: '2026-11-21T18:00:00.123Z', day: calendarDay(2027, 1, 7), when: { type: 'timed', start: time('16:30'), end: time('18:30') },
    summary: 'Schools Forum', place: 'Council Chamber, Northmere Town Hall', description: [], status: 'confirmed', category: 'Schools Forum', ...more,
  };
}
const file = (events: readonly CalendarEvent[], method: CalendarFile['method'] = 'publish'): string => writeCalendar({ method, name: '', events });

function read(text: string): { readonly calendar: ICAL.Component; readonly events: readonly ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

describe('a calendar file', () => {
  it('says who, when and where, to a reader of another maker', () => {
    const { calendar, events } = read(file([event({ description: ['Agenda issued on 29 December 2026.', '1 Welcome; apologies, substitutes'] })]));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(events).toHaveLength(1);
    const [one] = events;
    expect(one?.uid).toBe(`meeting-${MEETING_ID}@minute-book`);
    expect(one?.summary).toBe('Schools Forum');
    expect(one?.location).toBe('Council Chamber, Northmere Town Hall');
    expect(one?.description).toBe('Agenda issued on 29 December 2026.\n1 Welcome; apologies, substitutes');
    expect(one?.startDate.toString()).toBe('2027-01-07T16:30:00');
    expect(one?.endDate.toString()).toBe('2027-01-07T18:30:00');
    expect(one?.sequence).toBe(0);
    expect(one?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(one?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-21T18:00:00Z');
  });

  it.each([
    ['in winter', calendarDay(2027, 1, 7), '16:30', '2027-01-07T16:30:00Z'],
    ['the day before the clocks go forward', calendarDay(2027, 3, 27), '10:00', '2027-03-27T10:00:00Z'],
    ['the day the clocks go forward', calendarDay(2027, 3, 28), '10:00', '2027-03-28T09:00:00Z'],
    ['in summer', calendarDay(2027, 7, 1), '18:00', '2027-07-01T17:00:00Z'],
    ['the day before the clocks go back', calendarDay(2027, 10, 30), '10:00', '2027-10-30T09:00:00Z'],
    ['the day the clocks go back', calendarDay(2027, 10, 31), '10:00', '2027-10-31T10:00:00Z'],
  ])('keeps the hour of the room %s', (_when, day, start, universal) => {
    const [one] = read(file([event({ day, when: { type: 'timed', start: time(start), end: null } })])).events;
    expect(one?.startDate.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe(universal);
  });

  it('agrees with the clock of this computer about London on every day of four years', () => {
    const { events } = read(file(Array.from({ length: 1_462 }, (_, index) => event({ uid: String(index), day: dayFromNumber(20_454 + index), when: { type: 'timed', start: time('12:00'), end: null } }))));
    const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', day: '2-digit' });
    for (const one of events) {
      const instant = one.startDate.convertToZone(ICAL.Timezone.utcTimezone).toJSDate();
      expect(london.format(instant), one.startDate.toString()).toMatch(/12:00$/);
    }
  });

  it('ends on the next day when a meeting passes midnight, and has no end where none is planned', () => {
    const [over, open] = read(file([event({ when: { type: 'timed', start: time('22:00'), end: time('00:30') } }), event({ when: { type: 'timed', start: time('18:00'), end: null } })])).events;
    expect(over?.endDate.toString()).toBe('2027-01-08T00:30:00');
    expect(open?.component.hasProperty('dtend')).toBe(false);
  });

  it('keeps a day that is a deadline whole', () => {
    const [one] = read(file([event({ when: { type: 'allDay' }, summary: 'Agenda goes out: Schools Forum' })])).events;
    expect(one?.startDate.isDate).toBe(true);
    expect(one?.startDate.toString()).toBe('2027-01-07');
    expect(one?.endDate.toString()).toBe('2027-01-08');
  });

  it('cancels under the same identifier with a higher sequence', () => {
    const { calendar, events } = read(file([event({ sequence: 3, status: 'cancelled' })], 'cancel'));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(events[0]?.uid).toBe(meetingUid(MEETING_ID));
    expect(events[0]?.sequence).toBe(3);
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('gives the same text for the same events, and a calendar without entries for none', () => {
    expect(file([event()])).toBe(file([event()]));
    expect(read(file([])).events).toEqual([]);
  });

  const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('Ysgol Gyfun Gŵyr; cwestiwn, ateb \\ nodyn', 'BEGIN:VEVENT\r\nEND:VCALENDAR', '👩‍🏫'.repeat(60), `${'x'.repeat(66)}é`, '“Fair Access”: a, b; c\\n'));

  it('never writes a line over 75 octets, ends each in CR LF, and is read back as it was', () => {
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 4 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 1_439 }), (summary, place, description, sequence, minutes) => {
        const text = file([event({ summary: `S ${summary}`, place, description, sequence, when: { type: 'timed', start: timeFromMinutes(minutes), end: null } })]);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const [one, ...more] = read(text).events;
        expect(more).toEqual([]);
        expect(one?.summary).toBe(cleanLine(`S ${summary}`));
        expect(one?.location ?? '').toBe(cleanLine(place));
        expect(one?.sequence).toBe(sequence);
      }),
      { numRuns: 150 },
    );
  });

  it('cuts between characters, never inside one', () => {
    const folded = foldLine(`SUMMARY:${'€'.repeat(60)}`);
    expect(folded.split('\r\n ').every((part) => !part.includes('\uFFFD'))).toBe(true);
    expect(Buffer.from(folded.replaceAll('\r\n ', '')).toString()).toBe(`SUMMARY:${'€'.repeat(60)}`);
  });
});
