import { ASK_TYPE_WORDS } from '../../agenda/model';
import { plainText } from '../../text/model';
import { amountsIn, moneyWords } from '../recommendations/money';
import type { Finding, LintFacts, LintRule } from './finding';

type Recommendation = LintFacts['recommendations'][number];

/** A recommendation begins with a verb that the body can act on, so that its words can stand in the minutes. */
export const startsWithVerb: LintRule = ({ recommendations }) =>
  recommendations.filter(({ verb }) => verb === null).map((one) => finding(one, 'verb', `${one.label} does not start with a decision`, 'Start with what the meeting is asked to do: agree, approve, note, allocate, recommend.'));

/** What is asked agrees with the verb: "note" asks for no decision. */
export const askMatches: LintRule = ({ recommendations }) =>
  recommendations.flatMap((one) => {
    const { facts, verb } = one;
    if (verb === null || facts.askType === '') return [];
    const decides = verb.asks === 'decision';
    if (decides === (facts.askType === 'decision')) return [];
    return [finding(one, 'ask', `${one.label} asks for ${ASK_TYPE_WORDS[facts.askType].toLowerCase()}`, `It starts with “${verb.verb}”. ${decides ? 'Say that it is for decision, or begin with another verb.' : 'Begin with a verb that decides, or say what is asked instead.'}`)];
  });

/** An amount that the words ask for is also noted, with where it comes from. */
export const amountSaid: LintRule = ({ recommendations }) =>
  recommendations.flatMap((one) => {
    const [amount] = amountsIn(one.words);
    return amount === undefined || one.facts.amountPence !== null ? [] : [finding(one, 'amountSaid', `${one.label} names ${amount.words}`, 'Note the amount, whether it is one-off or recurring, and where it comes from.')];
  });

/** Noted money says whether it recurs and where it comes from, and its words name the same amount. */
export const moneyComplete: LintRule = ({ recommendations }) =>
  recommendations.flatMap((one) => {
    const { amountPence, recurrence, period, fundingSource } = one.facts;
    if (amountPence === null) return [];
    const named = amountsIn(one.words);
    const found: Finding[] = [];
    const missing = [recurrence === '' ? 'whether it is one-off or recurring' : recurrence === 'recurring' && period === '' ? 'how often or for how long' : '', fundingSource === '' ? 'where it comes from' : ''].filter((part) => part !== '');
    if (missing.length > 0) found.push(finding(one, 'money', `${one.label} asks for ${moneyWords(amountPence)}`, `Say ${missing.join(', and ')}.`));
    if (!named.some(({ pence }) => pence === amountPence)) found.push(finding(one, 'amountWords', `${one.label} does not name ${moneyWords(amountPence)}`, named[0] === undefined ? 'The amount is noted, but the words do not name it.' : `The words name ${named[0].words}.`));
    return found;
  });

/** What a recommendation asks for is what the financial implication speaks of. */
export const amountsAgree: LintRule = ({ paper, numbers, recommendations }) => {
  const financial = paper.sections.find(({ key, parentId }) => parentId !== null && /financ|cost|resource/iu.test(key));
  if (!financial) return [];
  const told = amountsIn(financial.blocks.map(({ runs }) => plainText(runs)).join('\n'));
  if (told.length === 0) return [];
  const name = [numbers.sections.get(financial.id), financial.heading].filter(Boolean).join(' ');
  return recommendations.flatMap((one) => {
    const asked = one.facts.amountPence ?? amountsIn(one.words)[0]?.pence;
    if (asked === undefined || told.some(({ pence }) => pence === asked)) return [];
    return [{ key: `amountsAgree:${one.blockId}`, rule: 'amountsAgree', title: 'Two amounts differ', sentence: `${one.label} asks for ${moneyWords(asked)}. ${name} says ${told.map(({ words }) => words).join(', ')}.`, place: { kind: 'section' as const, id: financial.id } }];
  });
};

function finding({ blockId, sectionId }: Recommendation, rule: string, title: string, sentence: string): Finding {
  return { key: `${rule}:${blockId}`, rule, title, sentence, place: { kind: 'block', id: blockId, sectionId } };
}
