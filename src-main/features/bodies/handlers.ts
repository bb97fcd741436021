import { generateKeyBetween } from 'fractional-indexing';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { bodiesContract } from '@shared/bodies/contract';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { mayPreside } from '@shared/bodies/presiding';
import { termRefusal } from '@shared/bodies/term';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';
import { removePrioritiesOf } from '@main/features/priorities/priority-rows';
import { checkSeatTerm, count, given, organisationNamed, removeAllOf, removeMembership, settlePresiding } from './body-rows';
import { bodySummaries, bodyWithMembers, knownPeople, membersOf, presidingCandidates, whatHangsOnBody } from './records';
import { seatHandlers } from './seat-handlers';
import { structureHandlers } from './structure-handlers';
import { termsHandlers } from './terms-handlers';

/** Bodies, their members and who presides. */
export const bodiesHandlers: HandlersFor<typeof bodiesContract> = {
  list: async ({ reader, today }) => ({ bodies: await bodySummaries(reader, today) }),

  get: async ({ reader, today }, { id }) => await bodyWithMembers(reader, id, today),

  create: async ({ tx }, { organisationName, parentBodyId = null, ...fields }) => {
    if (parentBodyId !== null) await tx.get('body', parentBodyId, 'parent body');
    const body = await tx.insert('body', {
      ...fields,
      organisationId: await organisationNamed(tx, organisationName),
      parentBodyId,
      status: 'standing',
      presidingMembershipId: null,
    });
    return { id: body.id };
  },

  update: async ({ tx }, { id, organisationName, ...fields }) => {
    await tx.get('body', id, 'body');
    const patch: RowPatch<'body'> = { ...given(fields) };
    if (organisationName !== undefined) patch.organisationId = await organisationNamed(tx, organisationName);
    if (Object.keys(patch).length > 0) await tx.update('body', id, patch);
    return {};
  },

  remove: async ({ tx }, { id }) => {
    const body = await tx.get('body', id, 'body');
    const { meetings, papers, children } = await whatHangsOnBody(tx, id);
    if (meetings > 0) throw new Refusal(ruleRefusal('bodyHasMeetings', `${body.name} has ${count(meetings, 'meeting')}. Move ${meetings === 1 ? 'it' : 'them'} to the bin first, then the body.`));
    if (papers > 0) throw new Refusal(ruleRefusal('bodyHasPapers', `${body.name} has ${count(papers, 'paper')}. Move ${papers === 1 ? 'it' : 'them'} to the bin first, then the body.`));
    if (children > 0) throw new Refusal(ruleRefusal('bodyHasChildren', `${count(children, 'body')} ${children === 1 ? 'reports' : 'report'} to ${body.name}. Choose another parent for ${children === 1 ? 'it' : 'them'} first.`));
    await removePrioritiesOf(tx, id);
    for (const member of await membersOf(tx, id)) await removeMembership(tx, member.membershipId);
    for (const table of ['substitute', 'seat', 'bodyPhase', 'taskGroup', 'termsOfReference'] as const) await removeAllOf(tx, table, id);
    await tx.remove('body', id);
    return {};
  },

  people: async ({ reader }) => ({ people: await knownPeople(reader) }),

  addMember: async ({ tx, today }, { bodyId, personId, honorific, name, organisationName, email, seatLabel, role, votingRight, from, until }) => {
    const body = await tx.get('body', bodyId, 'body');
    checkTerm(from, until);
    const before = await presidingCandidates(tx, bodyId, today);
    const members = await membersOf(tx, bodyId);
    const orderKey = generateKeyBetween(members.at(-1)?.orderKey ?? null, null);
    const lastSeat = (await tx.find('seat', { bodyId }, { orderKey: 'ASC' })).at(-1);
    const facts = { honorific, name, organisationName, email };
    if (personId !== undefined) await tx.get('person', personId, 'person');
    const person = personId === undefined ? await tx.insert('person', facts) : await tx.update('person', personId, facts);
    const seat = await tx.insert('seat', { bodyId, label: seatLabel, organisationId: null, votingRight, orderKey: generateKeyBetween(lastSeat?.orderKey ?? null, null) });
    const membership = await tx.insert('membership', { bodyId, seatId: seat.id, personId: person.id, role, fromDay: from, untilDay: until, orderKey });
    await settlePresiding(tx, bodyId, before, body.presidingMembershipId, today);
    return { membershipId: membership.id };
  },

  updateMember: async ({ tx, today }, { membershipId, ...changes }) => {
    const membership = await tx.get('membership', membershipId, 'member');
    const body = await tx.get('body', membership.bodyId, 'body');
    const before = await presidingCandidates(tx, body.id, today);
    const from = changes.from === undefined ? (membership.fromDay as CalendarDay | null) : changes.from;
    const until = changes.until === undefined ? (membership.untilDay as CalendarDay | null) : changes.until;
    checkTerm(from, until);
    if (changes.from !== undefined || changes.until !== undefined) await checkSeatTerm(tx, membership.seatId, { from, until }, membershipId);
    const { honorific, name, organisationName, email, seatLabel, votingRight, role } = changes;
    await updateIfAny(tx, 'person', membership.personId, given({ honorific, name, organisationName, email }));
    await updateIfAny(tx, 'seat', membership.seatId, given({ label: seatLabel, votingRight }));
    await updateIfAny(tx, 'membership', membershipId, given({ role, fromDay: changes.from, untilDay: changes.until }));
    await settlePresiding(tx, body.id, before, body.presidingMembershipId, today);
    return {};
  },

  moveMember: async ({ tx }, { membershipId, beforeMembershipId }) => {
    const membership = await tx.get('membership', membershipId, 'member');
    if (beforeMembershipId === membershipId) return {};
    const others = (await membersOf(tx, membership.bodyId)).filter((member) => member.membershipId !== membershipId);
    const at = beforeMembershipId === null ? others.length : others.findIndex((member) => member.membershipId === beforeMembershipId);
    if (at < 0) throw new Refusal(ruleRefusal('memberOfAnotherBody', 'The member it should stand before is no longer in this list.'));
    const orderKey = generateKeyBetween(others[at - 1]?.orderKey ?? null, others[at]?.orderKey ?? null);
    await tx.update('membership', membershipId, { orderKey });
    return {};
  },

  removeMember: async ({ tx, today }, { membershipId }) => {
    const membership = await tx.get('membership', membershipId, 'member');
    const body = await tx.get('body', membership.bodyId, 'body');
    const before = await presidingCandidates(tx, body.id, today);
    await removeMembership(tx, membershipId);
    await settlePresiding(tx, body.id, before, body.presidingMembershipId, today);
    return {};
  },

  setPresiding: async ({ tx }, { bodyId, membershipId }) => {
    await tx.get('body', bodyId, 'body');
    if (membershipId !== null) {
      const membership = await tx.get('membership', membershipId, 'member');
      if (membership.bodyId !== bodyId) throw new Refusal(ruleRefusal('memberOfAnotherBody', 'Only a member of this body can preside at its meetings.'));
      if (!mayPreside(membership.role)) {
        throw new Refusal(ruleRefusal('roleMayNotPreside', `Somebody whose role is “${MEMBER_ROLE_WORDS[membership.role]}” cannot preside. Change the role first.`));
      }
    }
    await tx.update('body', bodyId, { presidingMembershipId: membershipId });
    return {};
  },

  ...seatHandlers,
  ...structureHandlers,
  ...termsHandlers,
};

function checkTerm(from: CalendarDay | null, until: CalendarDay | null): void {
  const refusal = termRefusal({ from, until });
  if (refusal !== null) throw new Refusal(invalid('until', refusal));
}

async function updateIfAny<T extends 'person' | 'seat' | 'membership'>(tx: RecordTransaction, table: T, id: string, patch: RowPatch<T>): Promise<void> {
  if (Object.keys(patch).length > 0) await tx.update(table, id, patch);
}
