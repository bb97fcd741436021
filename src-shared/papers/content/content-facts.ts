import type { z } from 'zod';
import { consultedFields } from '../preparation/fields';
import { recommendationFields } from '../recommendations/model';
import type { ContentFacts } from './paper-content';

/** What facts hang on: a recommendation, or the answer to an implication. */
export type FactsOf = 'recommendation' | 'answer';

const FIELDS: Readonly<Record<FactsOf, Readonly<Record<string, z.ZodType>>>> = { recommendation: recommendationFields, answer: consultedFields };

/** Those facts that this version knows and that are what a person could have entered: amounts, days, the words of a list. Others are left out. */
export function soundFacts(of: FactsOf, facts: ContentFacts): ContentFacts {
  return Object.fromEntries(Object.entries(facts).filter(([name, value]) => isSound(of, name, value) === true));
}

/** Whether no fact that this version knows is something that nobody could have entered. */
export function areSoundFacts(of: FactsOf, facts: ContentFacts): boolean {
  return Object.entries(facts).every(([name, value]) => value === null || isSound(of, name, value) !== false);
}

/** Null for a fact of a later version. */
function isSound(of: FactsOf, name: string, value: ContentFacts[string]): boolean | null {
  return Object.hasOwn(FIELDS[of], name) ? (FIELDS[of][name]?.safeParse(value).success ?? null) : null;
}
