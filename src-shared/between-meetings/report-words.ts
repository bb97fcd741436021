import type { ReportedDecision } from '../agenda-templates/draft-agenda';
import { asSentence } from '../kernel/as-sentence';
import { formatDay } from '../kernel/calendar-day';
import type { BetweenDecision } from './model';
import { resolutionRule, resolutionState } from './written-resolution';

/** The item under which a decision is reported to the next meeting, and the minute that tells it. */
export function reportOf(decision: Pick<BetweenDecision, 'id' | 'kind' | 'number' | 'title' | 'words' | 'reason' | 'takenOn' | 'takenByName' | 'consents' | 'outcome' | 'publicity'>): ReportedDecision {
  return { decisionId: decision.id, words: `${decision.title} (${decision.number})`, draftMinute: minuteOf(decision), publicity: decision.publicity };
}

/** "The Chair reported that on 3 November 2026 she had acted …": the minute, a paragraph a line. */
function minuteOf(decision: Parameters<typeof reportOf>[0]): string {
  const { kind, number, takenOn, takenByName, consents, outcome } = decision;
  const words = asSentence(decision.words);
  if (kind === 'chairsAction') {
    const by = takenByName === '' ? 'by the Chair' : `by ${takenByName} as Chair`;
    const reason = decision.reason === '' ? '' : ` It could not wait for a meeting: ${asSentence(decision.reason)}`;
    return `It was reported that the following action was taken ${by} on ${formatDay(takenOn)} (${number}): ${words}${reason}`;
  }
  const { asked, agreed } = resolutionState(resolutionRule(null), consents);
  const all = agreed === asked ? `all ${String(asked)} members entitled to vote agreed` : `${String(agreed)} of the ${String(asked)} members entitled to vote agreed`;
  return outcome === 'lost'
    ? `It was reported that the following resolution in writing, put to the members on ${formatDay(takenOn)} (${number}), was not carried, as ${all}: ${words}`
    : `It was reported that the following resolution in writing was carried on ${formatDay(takenOn)} (${number}), to which ${all}: ${words}`;
}
