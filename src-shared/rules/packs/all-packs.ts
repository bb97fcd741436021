import type { BodyKind } from '@shared/bodies/model';
import type { RulePack } from '../rule-pack';
import { ACADEMY_TRUST_ENGLAND } from './academy-trust-england';
import { COUNCIL_COMMITTEE_ENGLAND } from './council-committee-england';
import { GOVERNING_BODY_COMMITTEE_ENGLAND } from './governing-body-committee-england';
import { GOVERNING_BODY_ENGLAND } from './governing-body-england';
import { GOVERNING_BODY_WALES } from './governing-body-wales';
import { PARTNERSHIP_BOARD } from './partnership-board';
import { SCHOOLS_FORUM_ENGLAND } from './schools-forum-england';
import { SCRUTINY_COMMITTEE_ENGLAND } from './scrutiny-committee-england';

/** Every rule pack that ships, in the order in which they are offered. */
export const RULE_PACKS: readonly RulePack[] = [
  COUNCIL_COMMITTEE_ENGLAND,
  SCRUTINY_COMMITTEE_ENGLAND,
  SCHOOLS_FORUM_ENGLAND,
  GOVERNING_BODY_ENGLAND,
  GOVERNING_BODY_COMMITTEE_ENGLAND,
  ACADEMY_TRUST_ENGLAND,
  GOVERNING_BODY_WALES,
  PARTNERSHIP_BOARD,
];

/** The pack of this key, or null when this version ships none of that name. */
export function findRulePack(key: string): RulePack | null {
  return RULE_PACKS.find((pack) => pack.key === key) ?? null;
}

/** The pack that a body of this kind most likely goes by; offered, never chosen for anybody. */
export function likelyPack(kind: BodyKind): RulePack {
  switch (kind) {
    case 'committee':
    case 'subCommittee':
      return COUNCIL_COMMITTEE_ENGLAND;
    case 'scrutinyCommittee':
      return SCRUTINY_COMMITTEE_ENGLAND;
    case 'forum':
      return SCHOOLS_FORUM_ENGLAND;
    case 'governingBody':
      return GOVERNING_BODY_ENGLAND;
    case 'trustBoard':
      return ACADEMY_TRUST_ENGLAND;
    case 'board':
    case 'partnershipBoard':
    case 'taskAndFinishGroup':
      return PARTNERSHIP_BOARD;
  }
}
