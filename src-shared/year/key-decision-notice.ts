import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { countClearDays, lastDaysToIssue } from '@shared/rules/clear-days';
import type { NoticePolicy } from '@shared/rules/clear-days';

/** 28 clear days before a key decision is made (SI 2012/2089 r.9(2)); how weekends count is not settled there, so every day counts. */
export const KEY_DECISION_NOTICE: NoticePolicy = { clearDays: 28, counting: 'calendar', division: 'england-and-wales' };
export const KEY_DECISION_CITATION = 'SI 2012/2089 r.9; without it r.10 (general exception) or r.11 (special urgency)';

/** How the notice of a key decision stands. */
export type KeyDecisionNotice =
  | { readonly state: 'noMeeting'; readonly words: string }
  | { readonly state: 'inTime' | 'short' | 'toPublish' | 'late'; readonly lastDay: CalendarDay; readonly words: string };

/**
 * Whether notice of a key decision was or can still be published 28 clear days before the meeting that makes it.
 * @param meeting the day of the decision, null while no meeting is chosen; @param published the day the notice was published
 */
export function keyDecisionNotice(meeting: CalendarDay | null, published: CalendarDay | null, today: CalendarDay): KeyDecisionNotice {
  if (meeting === null) return { state: 'noMeeting', words: 'Choose the meeting that will make the decision.' };
  const { lastLawfulDay: lastDay } = lastDaysToIssue(meeting, KEY_DECISION_NOTICE);
  if (published !== null) {
    const { clear, enough } = countClearDays(published, meeting, KEY_DECISION_NOTICE);
    return enough
      ? { state: 'inTime', lastDay, words: `Notice published ${formatDay(published)}: ${String(clear)} clear days.` }
      : { state: 'short', lastDay, words: `Notice published ${formatDay(published)}: ${String(clear)} clear days, 28 are needed. The general exception or special urgency must be used.` };
  }
  return today <= lastDay
    ? { state: 'toPublish', lastDay, words: `Publish notice by ${formatDay(lastDay)}.` }
    : { state: 'late', lastDay, words: `The last day to publish notice was ${formatDay(lastDay)}. The general exception or special urgency must be used, or a later meeting.` };
}
