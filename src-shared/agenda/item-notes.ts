import { formatDay } from '../kernel/calendar-day';
import { ITEM_STATE_WORDS } from './model';
import type { AgendaItem } from './model';

/** "Withdrawn", "Deferred", "Deferred to 12 January 2027"; empty for a live item. */
export function stateWords({ state, deferredTo }: Pick<AgendaItem, 'state' | 'deferredTo'>): string {
  if (state === 'live') return '';
  return state === 'deferred' && deferredTo !== null ? `Deferred to ${formatDay(deferredTo.date)}` : ITEM_STATE_WORDS[state];
}

/** The state with its reason: "Withdrawn: the report is not ready". Empty for a live item. */
export function stateWithReason(item: Pick<AgendaItem, 'state' | 'deferredTo' | 'stateReason'>): string {
  const words = stateWords(item);
  return words === '' || item.stateReason === '' ? words : `${words}: ${item.stateReason}`;
}

/** What is still to be said of a restricted item before its agenda goes out; empty when nothing is. */
export function missingForExemption(item: Pick<AgendaItem, 'publicity' | 'exemptParagraphs' | 'publicInterestReason'>, asksParagraph: boolean): string {
  if (item.publicity !== 'exempt') return '';
  const missing = [...(asksParagraph && item.exemptParagraphs.length === 0 ? ['paragraph of Schedule 12A'] : []), ...(item.publicInterestReason === '' ? ['public interest reason'] : [])];
  return missing.length === 0 ? '' : `No ${missing.join(' and no ')} yet`;
}
