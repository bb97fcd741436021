import { generateKeyBetween } from 'fractional-indexing';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { addDays, formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { seatOperations } from '@shared/bodies/seats-contract';
import { substituteRefusal, termsOverlap } from '@shared/bodies/seat-terms';
import { termRefusal } from '@shared/bodies/term';
import type { HandlersFor } from '@main/boundary/handlers';
import type { RecordTransaction, RowPatch } from '@main/store/record-transaction';
import { checkSeatTerm, given, organisationNamed, personMeant, removeSubstituteRow, settlePresiding } from './body-rows';
import { membersOf, presidingCandidates } from './records';
import { seatsOf, seatTerms } from './seat-records';

/** Seats of a body, who holds them for which term, and who stands in. */
export const seatHandlers: HandlersFor<typeof seatOperations> = {
  seats: async ({ reader }, { bodyId }) => {
    await reader.get('body', bodyId, 'body');
    return { seats: await seatsOf(reader, bodyId) };
  },

  addSeats: async ({ tx }, { bodyId, count, organisationName, byOffice, businessKinds, ...fields }) => {
    await tx.get('body', bodyId, 'body');
    const organisationId = await organisationNamed(tx, organisationName);
    const seats = await tx.find('seat', { bodyId }, { orderKey: 'ASC', id: 'ASC' });
    const lastAlike = seats.findLastIndex((seat) => seat.groupLabel === fields.groupLabel && seat.label === fields.label);
    const lastOfGroup = seats.findLastIndex((seat) => seat.groupLabel === fields.groupLabel);
    const at = [lastAlike, lastOfGroup, seats.length - 1].find((place) => place >= 0) ?? -1;
    const next = seats[at + 1]?.orderKey ?? null;
    let orderKey = seats[at]?.orderKey ?? null;
    const seatIds: string[] = [];
    for (let added = 0; added < count; added += 1) {
      orderKey = keyBetween(orderKey, next);
      seatIds.push((await tx.insert('seat', { ...fields, byOffice: byOffice ? 1 : 0, businessKinds: JSON.stringify(businessKinds), bodyId, organisationId, orderKey, endedOn: null })).id);
    }
    return { seatIds };
  },

  updateSeat: async ({ tx }, { seatId, organisationName, byOffice, businessKinds, ...fields }) => {
    await tx.get('seat', seatId, 'seat');
    const patch: RowPatch<'seat'> = { ...given(fields), ...seatColumns({ byOffice, businessKinds }) };
    if (organisationName !== undefined) patch.organisationId = await organisationNamed(tx, organisationName);
    if (Object.keys(patch).length > 0) await tx.update('seat', seatId, patch);
    return {};
  },

  moveSeat: async ({ tx }, { seatId, beforeSeatId }) => {
    const seat = await tx.get('seat', seatId, 'seat');
    if (beforeSeatId === seatId) return {};
    const others = (await tx.find('seat', { bodyId: seat.bodyId }, { orderKey: 'ASC', id: 'ASC' })).filter((other) => other.id !== seatId);
    const at = beforeSeatId === null ? others.length : others.findIndex((other) => other.id === beforeSeatId);
    if (at < 0) throw new Refusal(ruleRefusal('seatOfAnotherBody', 'The seat it should stand before is no longer in this list.'));
    await tx.update('seat', seatId, { orderKey: keyBetween(others[at - 1]?.orderKey ?? null, others[at]?.orderKey ?? null) });
    return {};
  },

  endSeat: async ({ tx }, { seatId, on }) => {
    await tx.get('seat', seatId, 'seat');
    const held = on === null ? undefined : (await seatTerms(tx, seatId)).find((term) => termsOverlap(term, { from: addDays(on, 1), until: null }));
    if (held && on !== null) throw new Refusal(ruleRefusal('seatHeld', `${held.name} holds this seat after ${formatDay(on)}. End that term first, then abolish the seat.`));
    await tx.update('seat', seatId, { endedOn: on });
    return {};
  },

  removeSeat: async ({ tx }, { seatId }) => {
    await tx.get('seat', seatId, 'seat');
    const [term] = await seatTerms(tx, seatId);
    if (term) throw new Refusal(ruleRefusal('seatUsed', `${term.name} holds or has held this seat, so it stays in the record. Abolish it with a last day instead.`));
    for (const substitute of await tx.find('substitute', { seatId })) await removeSubstituteRow(tx, substitute.id, substitute.personId);
    await tx.remove('seat', seatId);
    return {};
  },

  fillSeat: async ({ tx, today }, { seatId, role, from, until, ...who }) => {
    const seat = await tx.get('seat', seatId, 'seat');
    await checkSeatTerm(tx, seatId, { from, until });
    if (seat.endedOn && termsOverlap({ from, until }, { from: addDays(seat.endedOn as CalendarDay, 1), until: null })) {
      throw new Refusal(ruleRefusal('seatEnded', `This seat was abolished with ${formatDay(seat.endedOn as CalendarDay)} as its last day.`));
    }
    const body = await tx.get('body', seat.bodyId, 'body');
    const before = await presidingCandidates(tx, body.id, today);
    const personId = await personMeant(tx, who);
    const elsewhere = (await tx.find('membership', { bodyId: body.id, personId })).find((other) => other.seatId !== seatId && termsOverlap(termOf(other), { from, until }));
    if (elsewhere) throw new Refusal(ruleRefusal('holdsAnotherSeat', 'That person holds another seat of this body in those days. One person has one seat: end the other term first.'));
    const last = (await membersOf(tx, body.id)).at(-1);
    const membership = await tx.insert('membership', { bodyId: body.id, seatId, personId, role, fromDay: from, untilDay: until, orderKey: generateKeyBetween(last?.orderKey ?? null, null) });
    await settlePresiding(tx, body.id, before, body.presidingMembershipId, today);
    return { membershipId: membership.id };
  },

  endTerm: async ({ tx, today }, { membershipId, on }) => {
    const membership = await tx.get('membership', membershipId, 'term');
    const term = { from: termOf(membership).from, until: on };
    const refusal = termRefusal(term);
    if (refusal !== null) throw new Refusal(invalid('on', refusal));
    await checkSeatTerm(tx, membership.seatId, term, membershipId);
    const body = await tx.get('body', membership.bodyId, 'body');
    const before = await presidingCandidates(tx, body.id, today);
    await tx.update('membership', membershipId, { untilDay: on });
    await endSubstitutes(tx, membership.seatId, on);
    await settlePresiding(tx, body.id, before, body.presidingMembershipId, today);
    return {};
  },

  newTerm: async ({ tx, today }, { membershipId, from, until }) => {
    const before = await tx.get('membership', membershipId, 'term');
    const old = termOf(before);
    if (old.until === null) {
      const lastDay = addDays(from, -1);
      const refusal = termRefusal({ from: old.from, until: lastDay });
      if (refusal !== null) throw new Refusal(invalid('from', 'The new term begins before the present one has begun.'));
      await tx.update('membership', membershipId, { untilDay: lastDay });
    }
    await checkSeatTerm(tx, before.seatId, { from, until });
    const { bodyId, seatId, personId, role, orderKey } = before;
    const members = await membersOf(tx, bodyId);
    const at = members.findIndex((member) => member.membershipId === membershipId);
    const term = await tx.insert('membership', { bodyId, seatId, personId, role, fromDay: from, untilDay: until, orderKey: keyBetween(orderKey, members[at + 1]?.orderKey ?? null) });
    const body = await tx.get('body', bodyId, 'body');
    // Whoever presides goes on presiding once the new term runs; before that, meetings find the person by both terms.
    if (body.presidingMembershipId === membershipId && from <= today) await tx.update('body', bodyId, { presidingMembershipId: term.id });
    return { membershipId: term.id };
  },

  setSubstitute: async ({ tx, today }, { seatId, from, until, ...who }) => {
    const seat = await tx.get('seat', seatId, 'seat');
    const refusal = substituteRefusal({ from, until, personId: who.personId }, await seatTerms(tx, seatId), today);
    if (refusal !== null) throw new Refusal(invalid(refusal.field, refusal.message));
    const earlier = (await tx.find('substitute', { seatId })).filter((other) => termsOverlap(termOf(other), { from, until }));
    const personId = await personMeant(tx, who);
    const substitute = await tx.insert('substitute', { bodyId: seat.bodyId, seatId, personId, fromDay: from, untilDay: until });
    for (const other of earlier) {
      if (from !== null && (other.fromDay === null || other.fromDay < from)) await tx.update('substitute', other.id, { untilDay: addDays(from, -1) });
      else await removeSubstituteRow(tx, other.id, other.personId);
    }
    return { substituteId: substitute.id };
  },

  removeSubstitute: async ({ tx }, { substituteId, on }) => {
    const substitute = await tx.get('substitute', substituteId, 'substitute');
    if (on === null) {
      await removeSubstituteRow(tx, substituteId, substitute.personId);
      return {};
    }
    const refusal = termRefusal({ from: termOf(substitute).from, until: on });
    if (refusal !== null) throw new Refusal(invalid('on', refusal));
    await tx.update('substitute', substituteId, { untilDay: on });
    return {};
  },
};

/** A substitute stands in for a holder: without one there is nothing to stand in for. */
async function endSubstitutes(tx: RecordTransaction, seatId: string, on: CalendarDay): Promise<void> {
  const followed = (await seatTerms(tx, seatId)).some((term) => term.from !== null && term.from > on);
  if (followed) return;
  for (const substitute of await tx.find('substitute', { seatId })) {
    const days = termOf(substitute);
    if (days.until !== null && days.until <= on) continue;
    if (days.from !== null && days.from > on) await removeSubstituteRow(tx, substitute.id, substitute.personId);
    else await tx.update('substitute', substitute.id, { untilDay: on });
  }
}

function termOf(row: { readonly fromDay: string | null; readonly untilDay: string | null }): { readonly from: CalendarDay | null; readonly until: CalendarDay | null } {
  return { from: row.fromDay as CalendarDay | null, until: row.untilDay as CalendarDay | null };
}

/** A key between two others; rows that share a key (a member's seat and its copy) are taken as one place. */
function keyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after !== null && before !== null && after <= before ? null : after);
}

function seatColumns({ byOffice, businessKinds }: { readonly byOffice?: boolean | undefined; readonly businessKinds?: readonly string[] | undefined }): { byOffice?: number; businessKinds?: string } {
  return { ...(byOffice === undefined ? {} : { byOffice: byOffice ? 1 : 0 }), ...(businessKinds === undefined ? {} : { businessKinds: JSON.stringify(businessKinds) }) };
}
