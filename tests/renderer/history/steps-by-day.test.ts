import { describe, expect, it } from 'vitest';
import { stepsByDay } from '@renderer/features/history/steps-by-day';

/** An instant of local time, so that the test holds in every time zone. */
const at = (day: number, hour: number): string => new Date(2026, 10, day, hour, 5).toISOString();

describe('the history', () => {
  it('stands under its days, the newest first, with the time of each change', () => {
    const days = stepsByDay([
      { seq: 3, label: 'Move agenda item', at: at(21, 9), undone: false },
      { seq: 2, label: 'Add agenda item', at: at(21, 8), undone: true },
      { seq: 1, label: 'Add body', at: at(20, 17), undone: false },
    ]);
    expect(days.map(({ words, steps }) => [words, steps.map(({ time, label }) => `${time} ${label}`)])).toEqual([
      ['Saturday 21 November 2026', ['09:05 Move agenda item', '08:05 Add agenda item']],
      ['Friday 20 November 2026', ['17:05 Add body']],
    ]);
  });
});
