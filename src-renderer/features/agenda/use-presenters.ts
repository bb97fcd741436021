import { useMemo } from 'react';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { useRead } from '@renderer/query/use-read';
import type { Presenter } from './presenter-cell';

/** Who can be offered as presenter: the chair as such, then the members of the body in its order. The same list until the body changes. */
export function usePresenters(bodyId: string): readonly Presenter[] {
  const body = useRead('bodies', 'get', { id: bodyId }).data;
  return useMemo(() => {
    if (!body) return [];
    const presiding = body.members.find((member) => member.membershipId === body.presidingMembershipId);
    const chair: Presenter = { id: 'chair', name: 'Chair', detail: presiding?.name ?? 'whoever presides', personId: null };
    const members = body.members.map((member): Presenter => ({ id: member.membershipId, name: member.name, detail: member.seatLabel === '' ? MEMBER_ROLE_WORDS[member.role] : member.seatLabel, personId: member.personId }));
    return [chair, ...members];
  }, [body]);
}
