import { generateKeyBetween } from 'fractional-indexing';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { bodiesContract } from '@shared/bodies/contract';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { mayPreside, presidingAfterChange } from '@shared/bodies/presiding';
import type { PresidingCandidate } from '@shared/bodies/presiding';
import { termRefusal } from '@shared/bodies/term';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';
import { bodySummaries, bodyWithMembers, isPersonUsed, knownPeople, membersOf, presidingCandidates, whatHangsOnBody } from './records';

/** Bodies, their members and who presides. */
export const bodiesHandlers: HandlersFor<typeof bodiesContract> = {
  list: async ({ reader }) => ({ bodies: await bodySummaries(reader) }),

  get: async ({ reader }, { id }) => await bodyWithMembers(reader, id),

  create: async ({ tx }, { organisationName, ...fields }) => {
    const body = await tx.insert('body', {
      ...fields,
      organisationId: await organisationNamed(tx, organisationName),
      parentBodyId: null,
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
    const { meetings, papers } = await whatHangsOnBody(tx, id);
    if (meetings > 0) throw new Refusal(ruleRefusal('bodyHasMeetings', `${body.name} has ${count(meetings, 'meeting')}. Move ${meetings === 1 ? 'it' : 'them'} to the bin first, then the body.`));
    if (papers > 0) throw new Refusal(ruleRefusal('bodyHasPapers', `${body.name} has ${count(papers, 'paper')}. Move ${papers === 1 ? 'it' : 'them'} to the bin first, then the body.`));
    for (const member of await membersOf(tx, id)) await removeMembership(tx, member.membershipId);
    await tx.remove('body', id);
    return {};
  },

  people: async ({ reader }) => ({ people: await knownPeople(reader) }),

  addMember: async ({ tx }, { bodyId, personId, honorific, name, organisationName, email, seatLabel, role, votingRight, from, until }) => {
    const body = await tx.get('body', bodyId, 'body');
    checkTerm(from, until);
    const members = await membersOf(tx, bodyId);
    const orderKey = generateKeyBetween(members.at(-1)?.orderKey ?? null, null);
    const facts = { honorific, name, organisationName, email };
    if (personId !== undefined) await tx.get('person', personId, 'person');
    const person = personId === undefined ? await tx.insert('person', facts) : await tx.update('person', personId, facts);
    const seat = await tx.insert('seat', { bodyId, label: seatLabel, organisationId: null, votingRight, orderKey });
    const membership = await tx.insert('membership', { bodyId, seatId: seat.id, personId: person.id, role, fromDay: from, untilDay: until, orderKey });
    await settlePresiding(tx, bodyId, members, body.presidingMembershipId);
    return { membershipId: membership.id };
  },

  updateMember: async ({ tx }, { membershipId, ...changes }) => {
    const membership = await tx.get('membership', membershipId, 'member');
    const body = await tx.get('body', membership.bodyId, 'body');
    const before = await presidingCandidates(tx, body.id);
    const from = changes.from === undefined ? (membership.fromDay as CalendarDay | null) : changes.from;
    const until = changes.until === undefined ? (membership.untilDay as CalendarDay | null) : changes.until;
    checkTerm(from, until);
    const { honorific, name, organisationName, email, seatLabel, votingRight, role } = changes;
    await updateIfAny(tx, 'person', membership.personId, given({ honorific, name, organisationName, email }));
    await updateIfAny(tx, 'seat', membership.seatId, given({ label: seatLabel, votingRight }));
    await updateIfAny(tx, 'membership', membershipId, given({ role, fromDay: changes.from, untilDay: changes.until }));
    await settlePresiding(tx, body.id, before, body.presidingMembershipId);
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

  removeMember: async ({ tx }, { membershipId }) => {
    const membership = await tx.get('membership', membershipId, 'member');
    const body = await tx.get('body', membership.bodyId, 'body');
    const before = await presidingCandidates(tx, body.id);
    await removeMembership(tx, membershipId);
    await settlePresiding(tx, body.id, before, body.presidingMembershipId);
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
};

/** The organisation of this name, made when the record does not know it; names are compared without regard to case. Null for an empty name. */
async function organisationNamed(tx: RecordTransaction, name: string): Promise<string | null> {
  if (name === '') return null;
  const known = await tx.find('organisation', {});
  const same = known.find((organisation) => organisation.name === name) ?? known.find((organisation) => organisation.name.toLowerCase() === name.toLowerCase());
  if (!same) return (await tx.insert('organisation', { name })).id;
  // Typing the same name in other letters corrects its spelling everywhere: there is one organisation of the name.
  if (same.name !== name) await tx.update('organisation', same.id, { name });
  return same.id;
}

/** Moves a membership to the bin with its seat, and with the person when nothing else names them. */
async function removeMembership(tx: RecordTransaction, membershipId: string): Promise<void> {
  const membership = await tx.get('membership', membershipId, 'member');
  await tx.remove('membership', membershipId);
  await tx.remove('seat', membership.seatId);
  if (!(await isPersonUsed(tx, membership.personId))) await tx.remove('person', membership.personId);
}

async function settlePresiding(tx: RecordTransaction, bodyId: string, before: readonly PresidingCandidate[], current: string | null): Promise<void> {
  const presiding = presidingAfterChange(before, await presidingCandidates(tx, bodyId), current);
  if (presiding !== current) await tx.update('body', bodyId, { presidingMembershipId: presiding });
}

function checkTerm(from: CalendarDay | null, until: CalendarDay | null): void {
  const refusal = termRefusal({ from, until });
  if (refusal !== null) throw new Refusal(invalid('until', refusal));
}

async function updateIfAny<T extends 'person' | 'seat' | 'membership'>(tx: RecordTransaction, table: T, id: string, patch: RowPatch<T>): Promise<void> {
  if (Object.keys(patch).length > 0) await tx.update(table, id, patch);
}

/** The fields that were sent: a field left out keeps what it has. */
function given<F extends object>(fields: F): { [K in keyof F]?: Exclude<F[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof F]?: Exclude<F[K], undefined> };
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
