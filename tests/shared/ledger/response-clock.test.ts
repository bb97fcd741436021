import { describe, expect, it, test } from 'vitest';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { reviewKindSchema } from '@shared/ledger/model';
import { hasResponseClock, responseClock } from '@shared/ledger/response-clock';

const day = (text: string) => calendarDaySchema.parse(text);

describe('the two months for a response (LGA 2000 s.9FE)', () => {
  test.each([
    ['2026-01-15', '2026-03-14'],
    ['2024-12-31', '2025-02-28'],
    ['2023-12-30', '2024-02-29'],
    ['2026-07-01', '2026-08-31'],
    ['2025-08-31', '2025-10-30'],
  ])('beginning with %s end on %s', (received, last) => {
    expect(responseClock(day(received), null, null, day(received)).lastDay).toBe(last);
  });

  it('begin with the notice where that came later', () => {
    const clock = responseClock(day('2026-01-10'), day('2026-01-15'), null, day('2026-02-01'));
    expect(clock.lastDay).toBe('2026-03-14');
    expect(clock.working).toContain('15 January 2026, the day of the notice, which came later');
    expect(responseClock(day('2026-01-15'), day('2026-01-10'), null, day('2026-02-01')).lastDay).toBe('2026-03-14');
  });

  it('count down, to the last day and past it', () => {
    const at = (today: string) => responseClock(day('2026-01-15'), null, null, day(today));
    expect(at('2026-03-04')).toMatchObject({ daysLeft: 10, state: 'running' });
    expect(at('2026-03-14')).toMatchObject({ daysLeft: 0, state: 'lastDay' });
    expect(at('2026-03-15')).toMatchObject({ daysLeft: -1, state: 'passed' });
  });

  it('run for what a scrutiny committee reports, and for nothing else', () => {
    expect(reviewKindSchema.options.filter(hasResponseClock)).toEqual(['review', 'report']);
    expect(responseClock(day('2026-01-15'), null, null, day('2026-02-01')).working).toMatch(/14 March 2026 \(Local Government Act 2000 s\.9FE, for reports of an overview and scrutiny committee\)\.$/u);
  });

  it('stop with the response', () => {
    const answered = (on: string) => responseClock(day('2026-01-15'), null, day(on), day('2026-06-01')).state;
    expect(answered('2026-03-14')).toBe('answered');
    expect(answered('2026-03-15')).toBe('answeredLate');
  });
});
