import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Decimal } from '@shared/priorities/decimal';
import type { Measure, Milestone, Priority } from '@shared/priorities/model';

export const PRIORITY_ID = '019a0000-0000-7000-8000-000000000001';
export const BODY_ID = '019a0000-0000-7000-8000-000000000002';
export const uuid = (number: number): string => `019a0000-0000-7000-8000-1${String(number).padStart(11, '0')}`;
export const day = (text: string): CalendarDay => text as CalendarDay;

export function measure(number: number, more: Partial<Measure> = {}, values: readonly (readonly [string, string])[] = []): Measure {
  return {
    id: uuid(number), priorityId: PRIORITY_ID, name: `Measure ${String(number)}`, unit: '%', baseline: '92.1' as Decimal, baselineDay: day('2026-07-31'), target: '94.5' as Decimal, targetDay: day('2027-07-31'), better: 'higher',
    actuals: values.map(([on, value], index) => ({ id: uuid(number * 1_000 + index), day: day(on), value: value as Decimal, note: '' })),
    ...more,
  };
}

export function milestone(more: Partial<Milestone> = {}): Milestone {
  return { id: uuid(9_000), priorityId: PRIORITY_ID, what: 'Data shared', due: { verbatim: 'March', kind: 'month', day: day('2026-03-31') }, doneOn: null, ...more };
}

export function priority(name: string, number: number, more: Partial<Priority> = {}): Priority {
  return { id: uuid(number), bodyId: BODY_ID, name, description: '', leadPersonId: null, leadName: '', groupBodyId: null, groupName: '', measures: [], milestones: [], tiedCount: 0, ...more };
}
