import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { describeDue, readDue } from '@shared/minutes/due-date';

function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new Error(`No such day: ${text}`);
  return parsed;
}

/** A Tuesday. */
const TUESDAY = { today: day('2026-11-24'), nextMeeting: day('2027-01-26') };

describe('words that are sure', () => {
  it.each([
    ['fri', 'day', '2026-11-27'],
    ['Friday', 'day', '2026-11-27'],
    ['this Friday', 'day', '2026-11-27'],
    ['19 Sept', 'day', '2027-09-19'],
    ['19th September', 'day', '2027-09-19'],
    ['the 19th of September', 'day', '2027-09-19'],
    ['25 Nov', 'day', '2026-11-25'],
    ['24 November', 'day', '2026-11-24'],
    ['Fri 27 Nov', 'day', '2026-11-27'],
    ['Friday, 27 November 2026', 'day', '2026-11-27'],
    ['3/4', 'day', '2027-04-03'],
    ['03/04', 'day', '2027-04-03'],
    ['03/04/2027', 'day', '2027-04-03'],
    ['3.4.27', 'day', '2027-04-03'],
    ['2027-01-05', 'day', '2027-01-05'],
    ['the 30th', 'day', '2026-11-30'],
    ['the 3rd', 'day', '2026-12-03'],
    ['31st', 'day', '2026-12-31'],
    ['29 Feb', 'day', '2028-02-29'],
    ['tomorrow', 'day', '2026-11-25'],
    ['Monday week', 'day', '2026-12-07'],
    ['Tuesday week', 'day', '2026-12-01'],
    ['week on Friday', 'day', '2026-12-04'],
    ['a week on Friday', 'day', '2026-12-04'],
    ['Monday fortnight', 'day', '2026-12-14'],
    ['fortnight', 'day', '2026-12-08'],
    ['a fortnight', 'day', '2026-12-08'],
    ['in a fortnight', 'day', '2026-12-08'],
    ['a fortnight’s time', 'day', '2026-12-08'],
    ['a week today', 'day', '2026-12-01'],
    ['tomorrow week', 'day', '2026-12-02'],
    ['in 10 days', 'day', '2026-12-04'],
    ['two weeks', 'day', '2026-12-08'],
    ['in two weeks’ time', 'day', '2026-12-08'],
    ['within six weeks', 'day', '2027-01-05'],
    ['in a month', 'day', '2026-12-24'],
    ['end of the week', 'day', '2026-11-27'],
    ['end of the month', 'day', '2026-11-30'],
    ['end of next month', 'day', '2026-12-31'],
    ['end of January', 'day', '2027-01-31'],
    ['the end of February 2028', 'day', '2028-02-29'],
    ['September', 'month', '2027-09-30'],
    ['November', 'month', '2026-11-30'],
    ['Sept 2019', 'month', '2019-09-30'],
    ['Feb 2028', 'month', '2028-02-29'],
    ['09/2027', 'month', '2027-09-30'],
    ['next month', 'month', '2026-12-31'],
    ['next meeting', 'meeting', '2027-01-26'],
    ['the next meeting', 'meeting', '2027-01-26'],
    ['Ongoing', 'ongoing', null],
    ['on-going', 'ongoing', null],
    ['asap', 'words', null],
    ['ASAP', 'words', null],
    ['a.s.a.p.', 'words', null],
    ['as soon as possible', 'words', null],
    ['end of term', 'words', null],
    ['the end of the autumn term', 'words', null],
    ['half term', 'words', null],
    ['Spring term 2027', 'words', null],
    ['mid March', 'words', null],
    ['the end of the financial year', 'words', null],
    ['Christmas', 'words', null],
  ] as const)('%s', (typed, kind, expected) => {
    expect(readDue(typed, TUESDAY)).toEqual({ certainty: 'sure', due: { verbatim: typed, kind, day: expected } });
  });

  it('the next meeting has no day while none is planned', () => {
    expect(readDue('next meeting', { today: TUESDAY.today, nextMeeting: null })).toEqual({ certainty: 'sure', due: { verbatim: 'next meeting', kind: 'meeting', day: null } });
  });
});

describe('words that can mean two things are asked', () => {
  it.each([
    ['Sept 19', ['Sunday 19 September 2027', 'September 2019', 'Words only']],
    ['sept 27', ['Monday 27 September 2027', 'September 2027', 'Words only']],
    ['July 20', ['Tuesday 20 July 2027', 'July 2020', 'Words only']],
    ['Dec-25', ['Friday 25 December 2026', 'December 2025', 'Words only']],
    ['Sept 31', ['September 2031', 'Words only']],
    ['tues', ['Tuesday 24 November 2026', 'Tuesday 1 December 2026', 'Words only']],
    ['next Friday', ['Friday 27 November 2026', 'Friday 4 December 2026', 'Words only']],
    ['next week', ['Monday 30 November 2026', 'Friday 4 December 2026', 'Words only']],
    ['Monday 27 November', ['Friday 27 November 2026', 'Words only']],
    ['Saturday 27 November', ['Friday 27 November 2026', 'Saturday 27 November 2027', 'Words only']],
  ])('%s', (typed, labels) => {
    const reading = readDue(typed, TUESDAY);
    expect(reading?.certainty).toBe('ask');
    expect(reading?.certainty === 'ask' ? reading.choices.map(({ label }) => label) : []).toEqual(labels);
  });

  it('keeps what was typed in every choice', () => {
    const reading = readDue('Sept 19', TUESDAY);
    expect(reading?.certainty === 'ask' ? reading.choices.map(({ due }) => due) : []).toEqual([
      { verbatim: 'Sept 19', kind: 'day', day: '2027-09-19' },
      { verbatim: 'Sept 19', kind: 'month', day: '2019-09-30' },
      { verbatim: 'Sept 19', kind: 'words', day: null },
    ]);
  });

  it('a day of the month is a day: "Sept 4" is not 2004, and "Sept 19th" is not 2019', () => {
    expect(readDue('Sept 4', TUESDAY)).toEqual({ certainty: 'sure', due: { verbatim: 'Sept 4', kind: 'day', day: '2027-09-04' } });
    expect(readDue('Sept 19th', TUESDAY)).toEqual({ certainty: 'sure', due: { verbatim: 'Sept 19th', kind: 'day', day: '2027-09-19' } });
  });
});

describe('words that say nothing about a time', () => {
  it.each(['', ' ', 'hand', 'the clerk', 'school', '31 Feb', '31 September', '13/13', '45', '19', '5pm', 'friday morning call', 'phone', 'March and April', 'two', 'weeks', 'item 6', 'half past six', 'half past six on Friday', 'all secondary heads'])('%s', (typed) => {
    expect(readDue(typed, TUESDAY)).toBeNull();
  });
});

describe('for every day of reference and any wording', () => {
  const days = fc.integer({ min: 0, max: 30_000 }).map((offset) => day(new Date(Date.UTC(2000, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)));

  it('never throws, and always keeps the words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), days, (typed, today) => {
        const reading = readDue(typed, { today, nextMeeting: null });
        const dues = reading === null ? [] : reading.certainty === 'sure' ? [reading.due] : reading.choices.map(({ due }) => due);
        expect(dues.every(({ verbatim }) => verbatim === typed.trim())).toBe(true);
      }),
    );
  });

  it('a coming weekday lies one to six days ahead, and "week" puts seven more on it', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'), (today, weekday) => {
        const plain = readDue(weekday, { today, nextMeeting: null });
        const week = readDue(`${weekday} week`, { today, nextMeeting: null });
        if (week?.certainty !== 'sure' || week.due.day === null) throw new Error('“week” is sure');
        const ahead = (Date.parse(week.due.day) - Date.parse(today)) / 86_400_000;
        expect(ahead).toBeGreaterThanOrEqual(7);
        expect(ahead).toBeLessThanOrEqual(13);
        expect(describeDue(week.due).startsWith(weekday)).toBe(true);
        // Said on that very weekday it may be today or next week: that is the only day on which it is asked.
        expect(plain?.certainty).toBe(ahead === 7 ? 'ask' : 'sure');
        if (plain?.certainty === 'sure' && plain.due.day !== null) expect((Date.parse(plain.due.day) - Date.parse(today)) / 86_400_000).toBe(ahead - 7);
      }),
    );
  });
});

describe('what is shown', () => {
  it.each([
    [{ verbatim: '', kind: 'none', day: null }, ''],
    [{ verbatim: 'fri', kind: 'day', day: day('2026-11-27') }, 'Friday 27 November 2026'],
    [{ verbatim: 'Sept', kind: 'month', day: day('2027-09-30') }, 'September 2027'],
    [{ verbatim: 'next meeting', kind: 'meeting', day: day('2027-01-26') }, 'Next meeting: Tuesday 26 January 2027'],
    [{ verbatim: 'next meeting', kind: 'meeting', day: null }, 'Next meeting'],
    [{ verbatim: 'Ongoing', kind: 'ongoing', day: null }, 'Ongoing'],
    [{ verbatim: 'end of term', kind: 'words', day: null }, '“end of term”'],
  ] as const)('%o', (due, words) => {
    expect(describeDue(due)).toBe(words);
  });
});
