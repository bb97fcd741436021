import type { RulePack } from '../rules/rule-pack';
import type { BetweenOutcome, Consent } from './model';

/** How many must agree in writing. `source` says where the rule is from; `check` true: custom, to be checked locally. */
export type ResolutionRule = { readonly needs: 'all' | 'majority'; readonly words: string; readonly source: string; readonly check: boolean };

/**
 * The rule that a body's written resolutions go by: its pack's own (academy trusts: every member entitled to vote, model articles
 * 113 to 123), else every member too, as the stricter reading where nothing is laid down.
 */
export function resolutionRule(pack: RulePack | null): ResolutionRule {
  const own = pack?.conditions.find(({ key }) => key === 'writtenResolution');
  if (own) return { needs: 'all', words: own.words, source: own.citation, check: own.confidence === 'check' };
  return { needs: 'all', words: 'The agreement of every member entitled to vote is asked for.', source: 'Custom. Check the body’s own rules: many may not decide in writing at all.', check: true };
}

/** How many of those asked have to agree. */
export function consentsNeeded(rule: ResolutionRule, asked: number): number {
  return rule.needs === 'all' ? asked : Math.floor(asked / 2) + 1;
}

/** Where a written resolution stands, by what was answered. Nobody asked: it cannot be carried. */
export type ResolutionState = { readonly asked: number; readonly agreed: number; readonly against: number; readonly waiting: number; readonly needed: number; readonly outcome: BetweenOutcome };

/** Counts the answers. It is carried once enough agree, and lost as soon as enough can no longer come. */
export function resolutionState(rule: ResolutionRule, consents: readonly Consent[]): ResolutionState {
  const count = (answer: Consent['answer']): number => consents.filter((consent) => consent.answer === answer).length;
  const [asked, agreed, waiting] = [consents.length, count('agrees'), count('')];
  const needed = consentsNeeded(rule, asked);
  const outcome: BetweenOutcome = asked > 0 && agreed >= needed ? 'carried' : agreed + waiting < needed || asked === 0 ? 'lost' : '';
  return { asked, agreed, against: count('against'), waiting, needed, outcome: asked === 0 ? '' : outcome };
}

/** Where it stands in words: "7 of 9 agree, 2 have not answered; all 9 are needed". */
export function resolutionWords(state: ResolutionState): string {
  const { asked, agreed, against, waiting, needed } = state;
  const parts = [`${String(agreed)} of ${String(asked)} ${agreed === 1 ? 'agrees' : 'agree'}`];
  if (against > 0) parts.push(`${String(against)} against`);
  if (waiting > 0) parts.push(waiting === 1 ? '1 has not answered' : `${String(waiting)} have not answered`);
  return `${parts.join(', ')}; ${needed === asked ? `all ${String(asked)}` : String(needed)} ${needed === 1 ? 'is' : 'are'} needed`;
}
