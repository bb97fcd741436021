import { addDays, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import type { RulePack } from '../rules/rule-pack';

/** What a body's rules say of a meeting that is not quorate. `withinDays` null: no number of days is laid down. */
export type NoQuorumRule = { readonly mustEnd: boolean; readonly withinDays: number | null; readonly words: string; readonly source: string };

/** Academy trusts: the meeting ends and is called again within seven days (model articles 113 to 123). */
const ACADEMY_DAYS = 7;

/** The rule of a pack; a pack without one lets the clerk choose. */
export function noQuorumRule(pack: RulePack | null): NoQuorumRule {
  const own = pack?.conditions.find(({ key }) => key === 'reconvene');
  if (own) return { mustEnd: true, withinDays: ACADEMY_DAYS, words: own.words, source: own.citation };
  return { mustEnd: false, withinDays: null, words: 'Nothing is decided without a quorum. The meeting may wait, be adjourned or end.', source: 'Custom. Check the body’s own rules.' };
}

/** What can be done about it. */
export type NoQuorumDeed = 'wait' | 'adjourn' | 'end';

/**
 * The deeds that the rules leave, the one they ask for first. A meeting that has not begun may wait for members to come, whatever the
 * rules say of one that loses its quorum; once lost, a rule that the meeting ends leaves nothing else.
 */
export function noQuorumDeeds(rule: NoQuorumRule, begunQuorate: boolean): readonly NoQuorumDeed[] {
  if (!begunQuorate) return rule.mustEnd ? ['wait', 'end'] : ['wait', 'adjourn', 'end'];
  return rule.mustEnd ? ['end'] : ['wait', 'adjourn', 'end'];
}

/** The last day on which the meeting may be held again; null where none is laid down. Counted from the day after the meeting: seven days after Tuesday is the next Tuesday. */
export function lastDayToReconvene(rule: NoQuorumRule, endedOn: CalendarDay): CalendarDay | null {
  return rule.withinDays === null ? null : addDays(endedOn, rule.withinDays);
}

/** The day that is proposed: the last one allowed, or a week later; never a day that has passed. */
export function proposedDay(rule: NoQuorumRule, endedOn: CalendarDay, today: CalendarDay): CalendarDay {
  const day = lastDayToReconvene(rule, endedOn) ?? addDays(endedOn, 7);
  return day < today ? today : day;
}

/** Why a day is not what the rules ask for; null when it is. It can be gone past with a reason. */
export function lateToReconvene(rule: NoQuorumRule, endedOn: CalendarDay, day: CalendarDay): string | null {
  const last = lastDayToReconvene(rule, endedOn);
  return last === null || day <= last ? null : `The rules ask for a day up to ${formatDay(last)}: ${rule.words}`;
}
