import { dayNumber, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import type { BodyNode } from './structure-model';

/** The days a TaskAndFinishGroup works to. `closedOn` is the day it was closed, null while it works. */
export type GroupDays = { readonly startDay: CalendarDay | null; readonly reportDueDay: CalendarDay | null; readonly endDay: CalendarDay | null; readonly closedOn: CalendarDay | null };

/** How a group stands. */
export type GroupState = 'onCourse' | 'late' | 'closed';

/** What a clerk is reminded of, with the sentence. */
export type GroupReminder = { readonly kind: 'reportDue' | 'reportLate' | 'endsSoon' | 'pastEnd'; readonly day: CalendarDay; readonly sentence: string };

/** A report is announced so many days before it is due: time for a slot on the agenda and for the notice. */
export const REPORT_REMINDER_DAYS = 28;
/** The end of a group is announced so many days before. */
export const END_REMINDER_DAYS = 42;

/** The days a group works to: it starts with its first phase, and is closed from its last one on, when that says so. */
export function groupDaysOf({ phases, group }: Pick<BodyNode, 'phases' | 'group'>): GroupDays {
  const last = phases.at(-1);
  return {
    startDay: phases.find((phase) => phase.phase !== 'closed')?.from ?? null,
    reportDueDay: group?.reportDueDay ?? null,
    endDay: group?.endDay ?? null,
    closedOn: last?.phase === 'closed' ? last.from : null,
  };
}

/** Closed, late (a report or the end has passed) or on course. */
export function groupState(days: GroupDays, today: CalendarDay): GroupState {
  if (days.closedOn !== null && days.closedOn <= today) return 'closed';
  return passed(days.reportDueDay, today) || passed(days.endDay, today) ? 'late' : 'onCourse';
}

/** What is due of a group: its report, and its end; nothing once it is closed. The last day itself is not late. */
export function groupReminders(name: string, days: GroupDays, today: CalendarDay): readonly GroupReminder[] {
  if (groupState(days, today) === 'closed') return [];
  const reminders: GroupReminder[] = [];
  const { reportDueDay, endDay } = days;
  if (reportDueDay !== null) {
    if (passed(reportDueDay, today)) reminders.push({ kind: 'reportLate', day: reportDueDay, sentence: `The report of ${name} was due on ${formatDay(reportDueDay)}.` });
    else if (within(reportDueDay, today, REPORT_REMINDER_DAYS)) reminders.push({ kind: 'reportDue', day: reportDueDay, sentence: `${name} reports ${whenWords(reportDueDay, today)}.` });
  }
  if (endDay !== null) {
    if (passed(endDay, today)) reminders.push({ kind: 'pastEnd', day: endDay, sentence: `${name} was to end on ${formatDay(endDay)}. Close it, or agree a later day.` });
    else if (within(endDay, today, END_REMINDER_DAYS)) reminders.push({ kind: 'endsSoon', day: endDay, sentence: `${name} ends ${whenWords(endDay, today)}.` });
  }
  return reminders;
}

/** How much of a group's time is over, 0 to 100; null where its first or its last day is not known. */
export function groupProgress(days: GroupDays, today: CalendarDay): number | null {
  if (groupState(days, today) === 'closed') return 100;
  if (days.startDay === null || days.endDay === null) return null;
  const length = dayNumber(days.endDay) - dayNumber(days.startDay);
  if (length <= 0) return null;
  return Math.round(Math.min(1, Math.max(0, (dayNumber(today) - dayNumber(days.startDay)) / length)) * 100);
}

/** Why the days of a group do not fit; null when they do. */
export function groupDaysRefusal({ reportDueDay, endDay }: Pick<GroupDays, 'reportDueDay' | 'endDay'>): string | null {
  if (reportDueDay === null || endDay === null || reportDueDay <= endDay) return null;
  return `The report is due on ${formatDay(reportDueDay)}, after the group has ended on ${formatDay(endDay)}.`;
}

function passed(day: CalendarDay | null, today: CalendarDay): boolean {
  return day !== null && dayNumber(day) < dayNumber(today);
}

function within(day: CalendarDay, today: CalendarDay, days: number): boolean {
  return dayNumber(day) - dayNumber(today) <= days;
}

function whenWords(day: CalendarDay, today: CalendarDay): string {
  const left = dayNumber(day) - dayNumber(today);
  if (left === 0) return 'today';
  return `on ${formatDay(day)}, in ${String(left)} ${left === 1 ? 'day' : 'days'}`;
}
