import type { InterestKind } from '../people/model';
import type { Declaration, DeclarationKind } from './model';

/** The families of rules that speak of interests in words of their own. */
type Regime = 'council' | 'school' | 'local';

const REGIMES: Readonly<Record<string, Regime>> = {
  'council-committee-england': 'council',
  'scrutiny-committee-england': 'council',
  'governing-body-england': 'school',
  'governing-body-committee-england': 'school',
  'governing-body-wales': 'school',
  'academy-trust-england': 'school',
};

const WORDS: Readonly<Record<Regime, Readonly<Record<DeclarationKind, string>>>> = {
  council: { pecuniary: 'Disclosable pecuniary interest', otherRegistrable: 'Other registrable interest', nonRegistrable: 'Non-registrable interest', personal: 'Personal interest', prejudicial: 'Prejudicial interest', loyalty: 'Conflict of loyalty' },
  school: { pecuniary: 'Pecuniary interest', otherRegistrable: 'Other registered interest', nonRegistrable: 'Interest that is not registered', personal: 'Personal interest', prejudicial: 'Conflict of interest', loyalty: 'Conflict of loyalty' },
  local: { pecuniary: 'Pecuniary interest', otherRegistrable: 'Other registered interest', nonRegistrable: 'Interest that is not registered', personal: 'Personal interest', prejudicial: 'Prejudicial interest', loyalty: 'Conflict of loyalty' },
};

/** What is offered, in its order: councils by the Localism Act 2011 and the model code; governors by pecuniary interest, conflict and loyalty (domain.md §4.3). */
const OFFERED: Readonly<Record<Regime, readonly DeclarationKind[]>> = {
  council: ['pecuniary', 'otherRegistrable', 'nonRegistrable'],
  school: ['pecuniary', 'prejudicial', 'loyalty', 'personal'],
  local: ['personal', 'prejudicial', 'pecuniary', 'loyalty'],
};

/** What the rules ask of somebody who has declared such an interest, to be shown beside the choice. */
const ASKED: Readonly<Record<Regime, string>> = {
  council: 'With a disclosable pecuniary interest a member takes no part and does not vote without a dispensation. (Localism Act 2011, sections 30 to 33)',
  school: 'A governor with a pecuniary interest or a conflict withdraws and does not vote. (SI 2013/1624, regulation 16 and Schedule 1)',
  local: 'As the body’s own terms say.',
};

function regimeOf(packKey: string | null): Regime {
  return (packKey === null ? undefined : REGIMES[packKey]) ?? 'local';
}

/** The words for a kind of interest, as the rules of the body call it. */
export function declarationKindWords(kind: DeclarationKind, packKey: string | null): string {
  return WORDS[regimeOf(packKey)][kind];
}

/** The kinds to choose from under the rules of a body; one already declared is always among them. */
export function declarationKindsFor(packKey: string | null, declared: DeclarationKind | null = null): readonly DeclarationKind[] {
  const offered = OFFERED[regimeOf(packKey)];
  return declared === null || offered.includes(declared) ? offered : [...offered, declared];
}

/** What the rules ask of somebody with an interest. */
export function interestRuleWords(packKey: string | null): string {
  return ASKED[regimeOf(packKey)];
}

/** Kinds that take the vote on the item away while no dispensation is recorded. */
const BARRING: Readonly<Record<Regime, ReadonlySet<DeclarationKind>>> = {
  council: new Set<DeclarationKind>(['pecuniary']),
  school: new Set<DeclarationKind>(['pecuniary', 'prejudicial']),
  local: new Set<DeclarationKind>(['pecuniary', 'prejudicial']),
};

/** Whether a declaration takes the vote on its item away: by what the person did, or by its kind while nothing else is known. */
export function barsFromVote({ kind, did }: Pick<Declaration, 'kind' | 'did'>, packKey: string | null): boolean {
  if (did === 'dispensation') return false;
  return did === 'stayedWithoutVote' || did === 'withdrew' || BARRING[regimeOf(packKey)].has(kind);
}

const FROM_REGISTER: Readonly<Record<Regime, Readonly<Record<InterestKind, DeclarationKind>>>> = {
  council: { pecuniary: 'pecuniary', personal: 'nonRegistrable', prejudicial: 'nonRegistrable', otherGovernance: 'otherRegistrable', relationship: 'nonRegistrable' },
  school: { pecuniary: 'pecuniary', personal: 'personal', prejudicial: 'prejudicial', otherGovernance: 'loyalty', relationship: 'personal' },
  local: { pecuniary: 'pecuniary', personal: 'personal', prejudicial: 'prejudicial', otherGovernance: 'loyalty', relationship: 'personal' },
};

/** The kind that a line of the register of interests is declared as, unless the clerk says another. */
export function declaredAs(kind: InterestKind, packKey: string | null): DeclarationKind {
  return FROM_REGISTER[regimeOf(packKey)][kind];
}
