import type { MemberRole } from './model';

/** What the rule needs to know of a member. */
export type PresidingCandidate = { readonly membershipId: string; readonly role: MemberRole };

/** Roles whose holders may take the chair of a body. The clerk, people in attendance and observers do not belong to it. */
const MAY_PRESIDE: Readonly<Record<MemberRole, boolean>> = {
  chair: true,
  viceChair: true,
  member: true,
  associateMember: true,
  clerk: false,
  inAttendance: false,
  observer: false,
};

/** Whether somebody with this role may be chosen to preside at every meeting of the body. */
export function mayPreside(role: MemberRole): boolean {
  return MAY_PRESIDE[role];
}

/**
 * Who presides when nobody was chosen: the first chair, else the first vice-chair (who acts in the chair's absence,
 * SI 2013/1624 r.7), else nobody.
 * @param members in the order of the body's list
 */
export function defaultPresiding(members: readonly PresidingCandidate[]): string | null {
  const first = members.find((member) => member.role === 'chair') ?? members.find((member) => member.role === 'viceChair');
  return first?.membershipId ?? null;
}

/**
 * Who presides after the members changed. Somebody chosen stays while a member who may preside; where nobody else was
 * chosen, the default follows the members (the first chair takes over from a vice-chair who stood in).
 * @param before the members as they were
 * @param current the membership that presided, null when none did
 */
export function presidingAfterChange(before: readonly PresidingCandidate[], after: readonly PresidingCandidate[], current: string | null): string | null {
  if (current === defaultPresiding(before)) return defaultPresiding(after);
  if (current === null) return null;
  const stillThere = after.find((member) => member.membershipId === current);
  return stillThere && mayPreside(stillThere.role) ? current : defaultPresiding(after);
}
