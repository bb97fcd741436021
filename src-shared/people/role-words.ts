import { MEMBER_ROLE_WORDS } from '../bodies/model';
import type { MemberRole } from '../bodies/model';

/** A body with what somebody does there: "Education Board (Chair)"; a member needs no word. */
export function roleWords(bodyName: string, role: MemberRole): string {
  return role === 'member' ? bodyName : `${bodyName} (${MEMBER_ROLE_WORDS[role]})`;
}
