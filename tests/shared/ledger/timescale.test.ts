import { describe, expect, it, test } from 'vitest';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { readTimescales } from '@shared/ledger/timescale';
import type { TimescaleContext } from '@shared/ledger/timescale';

const day = (text: string) => calendarDaySchema.parse(text);
const NOVEMBER_2019: TimescaleContext = { asOf: day('2019-11-30'), nextMeeting: null };
const UNKNOWN: TimescaleContext = { asOf: null, nextMeeting: null };

const read = (written: readonly string[], context: TimescaleContext): string[] =>
  readTimescales(written, context).map((reading) => (reading.certainty === 'ask' ? `ask: ${reading.choices.map(({ label }) => label).join(' | ')}` : `${reading.due.kind} ${reading.due.day ?? ''}`.trim()));

describe('the timescales of a plan', () => {
  it('are months and years where the plan says so by itself', () => {
    expect(read(['Feb 19', 'Sept 19', 'July 20', 'Ongoing', 'Sept 19', ''], NOVEMBER_2019)).toEqual(['month 2019-02-28', 'month 2019-09-30', 'month 2020-07-31', 'ongoing', 'month 2019-09-30', 'none']);
  });

  it('are asked about where it cannot be known: alone, without a day the plan speaks of, or far from it', () => {
    expect(read(['July 20'], NOVEMBER_2019)).toEqual(['ask: Monday 20 July 2020 | July 2020 | Words only']);
    expect(read(['Feb 19', 'Sept 19', 'July 20'], UNKNOWN).every((reading) => reading.startsWith('ask:'))).toBe(true);
    expect(read(['Feb 19', 'Sept 19', 'July 20'], { asOf: day('2031-05-01'), nextMeeting: null }).every((reading) => reading.startsWith('ask:'))).toBe(true);
    expect(read(['Jan 3', 'Feb 12', 'Mar 27'], { asOf: day('2026-01-01'), nextMeeting: null }).some((reading) => reading.startsWith('month'))).toBe(false);
  });

  it('are years where one of them can be no day', () => {
    expect(read(['Sept 32', 'July 20'], UNKNOWN)).toEqual(['month 2032-09-30', 'month 2020-07-31']);
  });

  test.each([
    ['September 2027', 'month 2027-09-30'],
    ['by 14 May 2027', 'day 2027-05-14'],
    ['31/03/2027', 'day 2027-03-31'],
    ['ongoing', 'ongoing'],
    ['end of autumn term', 'words'],
    ['asap', 'words'],
    ['next meeting', 'meeting'],
  ])('%s is %s whether or not the day of the plan is known', (written, expected) => {
    expect(read([written], UNKNOWN)).toEqual([expected]);
    expect(read([written], NOVEMBER_2019)).toEqual([expected]);
  });

  it('are asked about where words depend on a day that is not known', () => {
    expect(read(['by Friday'], UNKNOWN)).toEqual(['ask: Words only']);
    expect(read(['31 February 2027'], NOVEMBER_2019)).toEqual(['ask: Words only']);
    expect(read(['tbc KW'], NOVEMBER_2019)).toEqual(['ask: Words only']);
  });

  it('name the next meeting where it is known', () => {
    expect(read(['next meeting'], { asOf: null, nextMeeting: day('2026-11-24') })).toEqual(['meeting 2026-11-24']);
  });

  it('always keep what was written', () => {
    const written = ['Sept 19', 'by 14 May 2027', 'tbc KW', 'Ongoing', 'July 20'];
    expect(readTimescales(written, NOVEMBER_2019).map((reading) => (reading.certainty === 'ask' ? reading.verbatim : reading.due.verbatim))).toEqual(written);
    for (const reading of readTimescales(written, UNKNOWN)) if (reading.certainty === 'ask') expect(reading.choices.every(({ due }) => written.includes(due.verbatim))).toBe(true);
  });
});
