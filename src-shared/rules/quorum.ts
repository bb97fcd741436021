/**
 * How many must be there. Integer arithmetic only: ⅔ of 3 is 2, which 0.67 × 3 rounded up is not.
 * `of`: `seatsInPost` leaves vacancies out; `totalMembership` counts the seats there are.
 */
export type QuorumPolicy =
  | { readonly type: 'fixed'; readonly number: number }
  | { readonly type: 'fraction'; readonly numerator: number; readonly denominator: number; readonly of: 'seatsInPost' | 'totalMembership'; readonly atLeast: number };

/** Who is on the body and who is in the room, as numbers. */
export type QuorumFacts = {
  readonly totalMembership: number;
  readonly vacancies: number;
  /** Members who may not act in this meeting (WSI 2014/1132 r.58: suspended governors are not counted). */
  readonly suspended: number;
  /** Members in the room who count towards the quorum now: not those who have withdrawn. */
  readonly counting: number;
};

/** What is needed, what is there, and how many may still leave (`toSpare`, negative when it is not met). */
export type Quorum = { readonly required: number; readonly counting: number; readonly met: boolean; readonly toSpare: number };

/** ⌈numerator · number ⁄ denominator⌉ in whole numbers. */
export function fractionRoundedUp(number: number, numerator: number, denominator: number): number {
  return Math.floor((number * numerator + denominator - 1) / denominator);
}

/** How many members must be present. */
export function quorumRequired(policy: QuorumPolicy, facts: Pick<QuorumFacts, 'totalMembership' | 'vacancies' | 'suspended'>): number {
  if (policy.type === 'fixed') return policy.number;
  const base = policy.of === 'seatsInPost' ? facts.totalMembership - facts.vacancies - facts.suspended : facts.totalMembership;
  return Math.max(policy.atLeast, fractionRoundedUp(Math.max(0, base), policy.numerator, policy.denominator));
}

/** Whether there is a quorum, for the meeting or for one vote. */
export function quorum(policy: QuorumPolicy, facts: QuorumFacts): Quorum {
  const required = quorumRequired(policy, facts);
  return { required, counting: facts.counting, met: facts.counting >= required, toSpare: facts.counting - required };
}
