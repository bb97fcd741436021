import { recommendedParagraphs } from '../../ledger/recommended-paragraphs';
import { plainText } from '../../text/model';
import type { Block } from '../../text/model';
import { leadingVerb } from './decision-verbs';
import type { DecisionVerb } from './decision-verbs';
import { moneyWords } from './money';
import type { RecommendationFacts } from './model';

/** A paragraph of a recommendations section, as the record or an editor has it. */
export type RecommendedParagraph = Pick<Block, 'id' | 'kind' | 'level'> & { readonly runs: readonly { readonly text: string }[] };

/** One recommendation of a paper: its paragraphs, the first of which gives it its id, and its words, a paragraph a line. */
export type PaperRecommendation = { readonly blockId: string; readonly paragraphs: readonly RecommendedParagraph[]; readonly words: string; readonly verb: DecisionVerb | null };

/** The recommendations that a section makes, in order. */
export function paperRecommendations(blocks: readonly RecommendedParagraph[]): readonly PaperRecommendation[] {
  const introduction = leadOf(blocks);
  return recommendedParagraphs(blocks).flatMap((paragraphs) => {
    const [first] = paragraphs;
    if (!first) return [];
    const words = wordsOfRecommendation(paragraphs);
    // "The Board is asked to note:" over a list says the verb of each.
    return [{ blockId: first.id, paragraphs, words, verb: leadingVerb(words) ?? (introduction === '' ? null : leadingVerb(`${introduction} `)) }];
  });
}

/** The words of a recommendation as they are lifted: a paragraph a line. */
export function wordsOfRecommendation(paragraphs: readonly { readonly runs: readonly { readonly text: string }[] }[]): string {
  return paragraphs.map(({ runs }) => plainText(runs).trim()).filter((words) => words !== '').join('\n');
}

/** Money as it is spoken of: "£48,000 · one-off · from the inclusion reserve · match: £10,000 from schools"; empty without any. */
export function moneyLine({ amountPence, recurrence, period, fundingSource, matchFunding }: RecommendationFacts): string {
  const again = recurrence === 'oneOff' ? 'one-off' : recurrence === 'recurring' ? ['recurring', period].filter((part) => part !== '').join(', ') : period;
  return [amountPence === null ? '' : moneyWords(amountPence), again, fundingSource === '' ? '' : `from ${fundingSource}`, matchFunding === '' ? '' : `match: ${matchFunding}`].filter((part) => part !== '').join(' · ');
}

/** Whether two wordings are one: white space makes no difference, anything else does. */
export function sameWords(one: string, other: string): boolean {
  const bare = (words: string): string => words.replace(/[\s\u00A0]+/gu, ' ').trim();
  return bare(one) === bare(other);
}

function leadOf(blocks: readonly RecommendedParagraph[]): string {
  const [first] = blocks.filter(({ kind, runs }) => kind !== 'heading' && plainText(runs).trim() !== '');
  const words = first?.kind === 'paragraph' ? plainText(first.runs).trim() : '';
  return words.endsWith(':') ? words.slice(0, -1) : '';
}
