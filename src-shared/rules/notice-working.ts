import { formatDay, formatDayWithWeekday } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { DIVISION_WORDS } from './bank-holidays';
import type { OneOffHoliday } from './bank-holidays';
import { countClearDays, lastDaysToIssue } from './clear-days';
import type { CountedDay, NoticePolicy } from './clear-days';

/** The notice of a meeting with its whole working, for a day of issue. */
export type NoticeWorking = {
  readonly issueDay: CalendarDay;
  readonly meetingDay: CalendarDay;
  readonly policy: NoticePolicy;
  readonly days: readonly CountedDay[];
  readonly clear: number;
  readonly enough: boolean;
  readonly lastLawfulDay: CalendarDay;
  readonly lastWorkingDay: CalendarDay;
};

/** Counts the notice from one day of issue, and says until when the agenda could go out. */
export function noticeWorking(issueDay: CalendarDay, meetingDay: CalendarDay, policy: NoticePolicy, oneOffs: readonly OneOffHoliday[]): NoticeWorking {
  return { issueDay, meetingDay, policy, ...countClearDays(issueDay, meetingDay, policy, oneOffs), ...lastDaysToIssue(meetingDay, policy, oneOffs) };
}

/** "5 clear working days", "1 clear day". */
export function clearDaysWords(number: number, counting: NoticePolicy['counting']): string {
  return `${String(number)} clear ${counting === 'working' ? 'working ' : ''}${number === 1 ? 'day' : 'days'}`;
}

/** What became of a day, in words. `issued` when the day of issue is a fact and no longer a last chance. */
export function verdictWords(one: CountedDay, issued: boolean): string {
  switch (one.verdict) {
    case 'issue':
      return issued ? 'Day of issue, not counted' : 'Last safe day, not counted';
    case 'meeting':
      return 'Meeting day, not counted';
    case 'counted':
      return 'Counted';
    case 'skipped':
      return `Skipped: ${one.why}`;
  }
}

/** The working as lines of plain text, for an e-mail or a note. `rule` is the rule in words with its source. */
export function workingAsText(working: NoticeWorking, rule: string, issued: boolean): string {
  const { policy } = working;
  const lines = [
    `Notice of the meeting on ${formatDayWithWeekday(working.meetingDay)}`,
    rule,
    `Needed: ${clearDaysWords(policy.clearDays, policy.counting)}${policy.counting === 'working' ? `, by the bank holidays of ${DIVISION_WORDS[policy.division]}` : ''}.`,
    issued ? `Given: ${clearDaysWords(working.clear, policy.counting)}, issued on ${formatDay(working.issueDay)}.` : `Last safe day to issue: ${formatDayWithWeekday(working.lastWorkingDay)}.`,
    ...(working.lastLawfulDay === working.lastWorkingDay ? [] : [`Last lawful day: ${formatDayWithWeekday(working.lastLawfulDay)}, which is not a working day.`]),
    '',
    ...working.days.map((one) => `${formatDayWithWeekday(one.day)}: ${one.verdict === 'counted' ? `${String(one.number)}, counted` : verdictWords(one, issued)}`),
  ];
  return lines.join('\n');
}
