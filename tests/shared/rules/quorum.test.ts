import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionRoundedUp, quorum, quorumRequired } from '@shared/rules/quorum';
import type { QuorumPolicy } from '@shared/rules/quorum';

const HALF: QuorumPolicy = { type: 'fraction', numerator: 1, denominator: 2, of: 'seatsInPost', atLeast: 1 };
const TRUST: QuorumPolicy = { type: 'fraction', numerator: 1, denominator: 3, of: 'seatsInPost', atLeast: 3 };
const TRUST_SPECIAL: QuorumPolicy = { type: 'fraction', numerator: 2, denominator: 3, of: 'seatsInPost', atLeast: 1 };
const FORUM: QuorumPolicy = { type: 'fraction', numerator: 2, denominator: 5, of: 'totalMembership', atLeast: 1 };
const seats = (totalMembership: number, vacancies = 0, suspended = 0) => ({ totalMembership, vacancies, suspended });

describe('the quorum', () => {
  it.each([
    ['governing body, 16 places of which 4 are vacant (SI 2013/1624 r.14)', HALF, seats(16, 4), 6],
    ['governing body, 13 in post', HALF, seats(13), 7],
    ['Welsh governing body, one of 13 suspended (WSI 2014/1132 r.58)', HALF, seats(13, 0, 1), 6],
    ['academy trust of 7: three is more than a third', TRUST, seats(7), 3],
    ['academy trust of 10: a third rounded up', TRUST, seats(10), 4],
    ['academy trust of 3, removing the chair: two thirds, which is 2', TRUST_SPECIAL, seats(3), 2],
    ['academy trust of 10, removing the chair', TRUST_SPECIAL, seats(10), 7],
    ['schools forum of 17: two fifths (SI 2012/2261 r.8(3))', FORUM, seats(17), 7],
    ['schools forum of 20', FORUM, seats(20), 8],
    ['committee that set three', { type: 'fixed', number: 3 } as QuorumPolicy, seats(9), 3],
  ])('%s', (_name, policy, facts, required) => {
    expect(quorumRequired(policy, facts)).toBe(required);
  });

  it('turns the moment one too many leaves', () => {
    expect(quorum(HALF, { ...seats(13), counting: 7 })).toEqual({ required: 7, counting: 7, met: true, toSpare: 0 });
    expect(quorum(HALF, { ...seats(13), counting: 6 })).toEqual({ required: 7, counting: 6, met: false, toSpare: -1 });
  });

  it('rounds up in whole numbers: never less than the fraction, never a whole one more', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (number, numerator, denominator) => {
      const up = fractionRoundedUp(number, numerator, denominator);
      expect(up * denominator >= number * numerator).toBe(true);
      expect((up - 1) * denominator < number * numerator).toBe(true);
    }));
  });
});
