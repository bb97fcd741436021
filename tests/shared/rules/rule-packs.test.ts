import { describe, expect, it } from 'vitest';
import { ruleValueSchemas } from '@shared/rules/model';
import { findRulePack, likelyPack, RULE_PACKS } from '@shared/rules/packs/all-packs';
import { quorumRequired } from '@shared/rules/quorum';
import { EDITABLE_RULES } from '@shared/rules/rule-pack';
import type { RulePack } from '@shared/rules/rule-pack';
import { bodyKindSchema } from '@shared/bodies/model';

const pack = (key: string): RulePack => {
  const found = findRulePack(key);
  if (!found) throw new Error(key);
  return found;
};
const quorumOf = (key: string, total: number, vacancies = 0): number => quorumRequired(pack(key).quorum.value, { totalMembership: total, vacancies, suspended: 0 });

describe('the shipped rule packs', () => {
  it('have keys of their own, a date, and values that can be kept', () => {
    expect(new Set(RULE_PACKS.map((one) => one.key)).size).toBe(RULE_PACKS.length);
    for (const one of RULE_PACKS) {
      expect(one.version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const key of EDITABLE_RULES) {
        expect(ruleValueSchemas[key].safeParse(one[key].value).success, `${one.key} ${key}`).toBe(true);
        expect(one[key].citation, `${one.key} ${key}`).not.toBe('');
        expect(one[key].words, `${one.key} ${key}`).toMatch(/\.$/);
      }
      for (const condition of one.conditions) expect(condition.citation).not.toBe('');
    }
  });

  it('offer a pack for every kind of body', () => {
    for (const kind of bodyKindSchema.options) expect(RULE_PACKS).toContain(likelyPack(kind));
  });

  // Every number that was read in its source (domain.md §4, marked H).
  it.each([
    ['N1', 'governing-body-england', 7, 'calendar', 'read'],
    ['N3', 'governing-body-committee-england', 7, 'calendar', 'read'],
    ['N5', 'governing-body-wales', 5, 'working', 'read'],
    ['N6', 'council-committee-england', 5, 'working', 'read'],
    ['N6, scrutiny', 'scrutiny-committee-england', 5, 'working', 'read'],
    ['N10', 'academy-trust-england', 7, 'calendar', 'check'],
    ['N11', 'schools-forum-england', 5, 'working', 'check'],
  ])('%s: notice of %s is %i clear %s days (%s)', (_rule, key, clearDays, counting, confidence) => {
    expect(pack(key).notice.value).toMatchObject({ clearDays, counting });
    expect(pack(key).notice.confidence).toBe(confidence);
  });

  it('N5: Welsh governing bodies give 7 clear working days for four kinds of business, never shortened', () => {
    const special = pack('governing-body-wales').specialNotice;
    expect(special).toHaveLength(4);
    for (const one of special) expect(one).toMatchObject({ mayBeShortened: false, value: { clearDays: 7, counting: 'working' } });
  });

  it('N4: at least 3 meetings in a school year, and 3 governors may ask for one; N11: a forum meets at least 4 times', () => {
    expect(pack('governing-body-england').meetings.value).toEqual({ atLeast: 3, year: 'academic', requisitionBy: 3 });
    expect(pack('schools-forum-england').meetings.value.atLeast).toBe(4);
  });

  it.each([
    ['Q1', 'governing-body-england', 16, 4, 6],
    ['Q1', 'governing-body-england', 13, 0, 7],
    ['Q2', 'governing-body-wales', 13, 0, 7],
    ['Q3', 'governing-body-committee-england', 9, 0, 3],
    ['Q7', 'academy-trust-england', 7, 0, 3],
    ['Q7', 'academy-trust-england', 10, 0, 4],
    ['Q7', 'academy-trust-england', 12, 2, 4],
    ['Q8', 'schools-forum-england', 17, 0, 7],
    ['Q8', 'schools-forum-england', 20, 3, 8],
  ])('%s: the quorum of %s of %i with %i vacant is %i', (_rule, key, total, vacant, required) => {
    expect(quorumOf(key, total, vacant)).toBe(required);
  });

  it('Q7: two thirds, rounded up, for removing a trustee or the chair and for appointing a parent trustee', () => {
    const special = pack('academy-trust-england').specialQuorum;
    expect(special).toHaveLength(3);
    for (const one of special) {
      expect(quorumRequired(one.value, { totalMembership: 3, vacancies: 0, suspended: 0 })).toBe(2);
      expect(quorumRequired(one.value, { totalMembership: 10, vacancies: 0, suspended: 0 })).toBe(7);
    }
  });

  it('Q4 and Q10: who has a casting vote, and where a member’s own vote is recorded on demand', () => {
    expect(pack('governing-body-england').voting.value).toMatchObject({ castingVote: 'chairIfMember', ownVoteOnDemand: false });
    expect(pack('council-committee-england').voting.value).toMatchObject({ castingVote: 'chair', ownVoteOnDemand: true });
  });

  it('M5: minutes are inspected for 6 years, background papers for 4', () => {
    expect(pack('council-committee-england').retention.value.map((one) => one.years)).toEqual([6, 4]);
  });

  it.each([
    ['Q5', 'governing-body-england', 'closureConfirmed', '28 days'],
    ['Q5, Wales', 'governing-body-wales', 'closureConfirmed', '28 clear working days'],
    ['Q7', 'academy-trust-england', 'reconvene', '7 days'],
    ['M7', 'academy-trust-england', 'notifyChanges', '14 days'],
    ['S1', 'scrutiny-committee-england', 'response', '2 months beginning with'],
    ['I1', 'council-committee-england', 'interests', '28 days beginning with'],
    ['M8', 'governing-body-england', 'nonAttendance', '6 months'],
  ])('%s: %s says so (%s)', (_rule, key, condition, words) => {
    expect(pack(key).conditions.find((one) => one.key === condition)?.words).toContain(words);
  });

  it('never give custom as law: what was not verified says so', () => {
    for (const one of RULE_PACKS) for (const key of EDITABLE_RULES) if (/^(custom|local terms|the board’s own|standing orders)/i.test(one[key].citation)) expect(one[key].confidence, `${one.key} ${key}`).toBe('check');
  });
});
