import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import { clockWords } from '@shared/ledger/clock-words';
import { responseClock } from '@shared/ledger/response-clock';

const RECEIVED = calendarDay(2026, 1, 15);

describe('the clock of a response in words', () => {
  it.each([
    [calendarDay(2026, 3, 1), null, '13 days left: respond by 14 March 2026'],
    [calendarDay(2026, 3, 13), null, '1 day left: respond by 14 March 2026'],
    [calendarDay(2026, 3, 14), null, 'Today is the last day to respond, 14 March 2026'],
    [calendarDay(2026, 3, 15), null, 'The response was due by 14 March 2026, 1 day ago'],
    [calendarDay(2026, 4, 1), calendarDay(2026, 3, 14), 'Answered in time; the last day was 14 March 2026'],
    [calendarDay(2026, 4, 1), calendarDay(2026, 3, 15), 'Answered after the last day, 14 March 2026'],
  ])('on %s, answered %s', (today, answered, words) => {
    expect(clockWords(responseClock(RECEIVED, null, answered, today))).toBe(words);
  });
});
