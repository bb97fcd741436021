import { describe, expect, it } from 'vitest';
import { dayEcho, NOT_A_DAY, NOT_A_TIME, optionalTypedDay, optionalTypedTime, timeEcho, typedDayField, typedTimeField } from '@shared/kernel/typed-fields';

const said = (result: { error?: { issues: readonly { message: string }[] } | undefined }) => result.error?.issues.map((issue) => issue.message);

describe('a day as it is typed', () => {
  it.each([
    ['24 November 2026', '2026-11-24', 'Tuesday 24 November 2026'],
    ['24/11/26', '2026-11-24', 'Tuesday 24 November 2026'],
    [' Tuesday 24th Nov 26 ', '2026-11-24', 'Tuesday 24 November 2026'],
  ])('%s', (typed, day, echo) => {
    expect(typedDayField('Enter the date.').parse(typed)).toBe(day);
    expect(optionalTypedDay.parse(typed)).toBe(day);
    expect(dayEcho(typed)).toBe(echo);
  });

  it('is refused in words when it cannot be read, or is missing', () => {
    expect(said(typedDayField('Enter the date.').safeParse('31/2/26'))).toEqual([NOT_A_DAY]);
    expect(said(typedDayField('Enter the date.').safeParse(' '))).toEqual(['Enter the date.']);
    expect(said(optionalTypedDay.safeParse('soon'))).toEqual([NOT_A_DAY]);
    expect(optionalTypedDay.parse('')).toBeNull();
    expect(dayEcho('soon')).toBeNull();
  });
});

describe('a time as it is typed', () => {
  it.each([
    ['6.30 pm', '18:30', '18:30'],
    ['1830', '18:30', '18:30'],
    ['18:30', '18:30', null],
  ])('%s', (typed, time, echo) => {
    expect(typedTimeField('Enter the start.').parse(typed)).toBe(time);
    expect(optionalTypedTime.parse(typed)).toBe(time);
    expect(timeEcho(typed)).toBe(echo);
  });

  it('is refused in words when it cannot be read, or is missing', () => {
    expect(said(typedTimeField('Enter the start.').safeParse('late'))).toEqual([NOT_A_TIME]);
    expect(said(typedTimeField('Enter the start.').safeParse(''))).toEqual(['Enter the start.']);
    expect(said(optionalTypedTime.safeParse('25:00'))).toEqual([NOT_A_TIME]);
    expect(optionalTypedTime.parse(' ')).toBe('');
  });
});
