import { describe, expect, it } from 'vitest';
import type { MemberRole } from '@shared/bodies/model';
import { defaultPresiding, mayPreside, presidingAfterChange } from '@shared/bodies/presiding';

const members = (...roles: readonly MemberRole[]) => roles.map((role, index) => ({ membershipId: `m${String(index + 1)}`, role }));

describe('who presides by default', () => {
  it.each([
    { roles: [], presiding: null },
    { roles: ['member', 'clerk', 'inAttendance'], presiding: null },
    { roles: ['member', 'chair', 'viceChair'], presiding: 'm2' },
    { roles: ['viceChair', 'chair'], presiding: 'm2' },
    { roles: ['chair', 'chair'], presiding: 'm1' },
    { roles: ['clerk', 'viceChair'], presiding: 'm2' },
  ] satisfies { roles: MemberRole[]; presiding: string | null }[])('$roles', ({ roles, presiding }) => {
    expect(defaultPresiding(members(...roles))).toBe(presiding);
  });

  it.each([
    ['chair', true], ['viceChair', true], ['member', true], ['associateMember', true], ['clerk', false], ['inAttendance', false], ['observer', false],
  ] as const)('%s may preside: %s', (role, may) => {
    expect(mayPreside(role)).toBe(may);
  });
});

describe('who presides after a change', () => {
  it('is the first chair as soon as there is one', () => {
    expect(presidingAfterChange(members('member'), members('member', 'chair'), null)).toBe('m2');
  });
  it('is the chair in the place of a vice-chair who stood in', () => {
    expect(presidingAfterChange(members('viceChair'), members('viceChair', 'chair'), 'm1')).toBe('m2');
  });
  it('stays whoever was chosen when a member joins', () => {
    expect(presidingAfterChange(members('chair', 'viceChair'), members('chair', 'viceChair', 'member'), 'm2')).toBe('m2');
  });
  it('stays nobody when nobody was chosen on purpose', () => {
    expect(presidingAfterChange(members('chair'), members('chair', 'member'), null)).toBeNull();
  });
  it('goes with the office', () => {
    const before = [{ membershipId: 'a', role: 'chair' }, { membershipId: 'b', role: 'chair' }] as const;
    const after = [{ membershipId: 'a', role: 'member' }, { membershipId: 'b', role: 'chair' }] as const;
    expect(presidingAfterChange(before, after, 'a')).toBe('b');
  });
  it('falls back to the default when the chosen one leaves', () => {
    const before = members('chair', 'member');
    expect(presidingAfterChange(before, before.slice(0, 1), 'm2')).toBe('m1');
  });
  it('falls back to the default when the chosen one becomes the clerk', () => {
    expect(presidingAfterChange(members('chair', 'member'), members('chair', 'clerk'), 'm2')).toBe('m1');
  });
});
