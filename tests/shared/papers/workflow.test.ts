import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { paperStatusSchema, paperStepSchema } from '@shared/papers/model';
import type { PaperStatus, PaperStep } from '@shared/papers/model';
import { dueState } from '@shared/papers/workflow/due-words';
import { canGoStep, isLocked, statusAfter, stepsFrom } from '@shared/papers/workflow/steps';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;

describe('the steps of a paper', () => {
  const ways: readonly (readonly [PaperStatus, PaperStep, PaperStatus])[] = [
    ['draft', 'submitted', 'submitted'], ['submitted', 'returned', 'draft'], ['submitted', 'cleared', 'cleared'], ['cleared', 'published', 'published'], ['cleared', 'reopened', 'draft'], ['published', 'reopened', 'draft'],
  ];

  it('are these and no others', () => {
    const open = paperStatusSchema.options.flatMap((status) => paperStepSchema.options.filter((step) => canGoStep(status, step).verdict === 'allowed').map((step) => [status, step, statusAfter(step)]));
    expect(new Set(open.map(String))).toEqual(new Set(ways.map(String)));
  });

  it.each(paperStatusSchema.options)('from %s are offered forwards first, and lock what is cleared', (status) => {
    const steps = stepsFrom(status);
    expect(steps.map((step) => statusAfter(step) === 'draft')).toEqual(steps.map((step) => statusAfter(step) === 'draft').toSorted());
    expect(isLocked(status)).toBe(status === 'cleared' || status === 'published');
  });

  it('say why one is refused', () => {
    expect(canGoStep('draft', 'published')).toEqual({ verdict: 'refused', reasons: ['Only a cleared paper can be published. Clear it first.'] });
  });
});

describe('the deadline of a paper', () => {
  it.each([
    ['2026-11-20', 'draft', '2 days late', 'late'], ['2026-11-21', 'submitted', '1 day late', 'late'], ['2026-11-22', 'draft', 'today', 'soon'], ['2026-11-23', 'draft', 'tomorrow', 'soon'], ['2026-11-25', 'draft', '3 days left', 'soon'], ['2026-11-26', 'draft', '4 days left', 'ahead'], ['2026-11-20', 'cleared', 'nothing left to do', 'met'],
  ] as const)('on %s of a %s paper stands at: %s', (due, status, words, state) => {
    expect(dueState(day(due), status, day('2026-11-22'))).toEqual({ words, state });
  });
});
