import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { daysToTermEnd, termRefusal, termState, termWords } from '@shared/bodies/term';

const day = (text: string): CalendarDay => {
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new Error(`no such day: ${text}`);
  return parsed;
};
const term = (from: string | null, until: string | null) => ({ from: from === null ? null : day(from), until: until === null ? null : day(until) });

describe('a term of office', () => {
  it.each([
    { from: null, until: null, state: 'running', left: null, words: '' },
    { from: '2024-09-01', until: '2028-08-31', state: 'running', left: 649, words: '1 September 2024 to 31 August 2028' },
    { from: '2026-11-21', until: null, state: 'running', left: null, words: 'from 21 November 2026' },
    { from: '2026-11-22', until: null, state: 'toCome', left: null, words: 'from 22 November 2026' },
    { from: null, until: '2026-11-21', state: 'running', left: 0, words: 'until 21 November 2026' },
    { from: null, until: '2026-11-20', state: 'ended', left: null, words: 'until 20 November 2026' },
  ])('$from to $until', ({ from, until, state, left, words }) => {
    const today = day('2026-11-21');
    expect(termState(term(from, until), today)).toBe(state);
    expect(daysToTermEnd(term(from, until), today)).toBe(left);
    expect(termWords(term(from, until))).toBe(words);
    expect(termRefusal(term(from, until))).toBeNull();
  });

  it('may last one day, and never ends before it starts', () => {
    expect(termRefusal(term('2026-11-21', '2026-11-21'))).toBeNull();
    expect(termRefusal(term('2026-11-21', '2026-11-20'))).toBe('The term ends on 20 November 2026, before it starts on 21 November 2026.');
  });
});
