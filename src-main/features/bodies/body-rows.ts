import { invalid, Refusal } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { presidingAfterChange } from '@shared/bodies/presiding';
import type { PresidingCandidate } from '@shared/bodies/presiding';
import { seatTermRefusal } from '@shared/bodies/seat-terms';
import type { Term } from '@shared/bodies/term';
import type { RecordTransaction } from '@main/store/record-transaction';
import { isPersonUsed, presidingCandidates } from './records';
import { seatTerms } from './seat-records';

/** The organisation of this name, made when the record does not know it; names are compared without regard to case. Null for an empty name. */
export async function organisationNamed(tx: RecordTransaction, name: string): Promise<string | null> {
  if (name === '') return null;
  const known = await tx.find('organisation', {});
  const same = known.find((organisation) => organisation.name === name) ?? known.find((organisation) => organisation.name.toLowerCase() === name.toLowerCase());
  if (!same) return (await tx.insert('organisation', { name })).id;
  // Typing the same name in other letters corrects its spelling everywhere: there is one organisation of the name.
  if (same.name !== name) await tx.update('organisation', same.id, { name });
  return same.id;
}

/** Somebody the record knows, or somebody new; refuses a person without a name. */
export type Who = { readonly personId: string | null; readonly honorific: string; readonly name: string; readonly organisationName: string; readonly email: string };

/** The id of the person meant, who is added when new. What the record knows of somebody is left as it is. */
export async function personMeant(tx: RecordTransaction, { personId, ...facts }: Who): Promise<string> {
  if (personId !== null) return (await tx.get('person', personId, 'person')).id;
  if (facts.name === '') throw new Refusal(invalid('name', 'Enter the name.'));
  return (await tx.insert('person', facts)).id;
}

/** Refuses a term that does not fit into a seat beside its other terms. */
export async function checkSeatTerm(tx: RecordTransaction, seatId: string, term: Term, exceptMembershipId: string | null = null): Promise<void> {
  const others = (await seatTerms(tx, seatId)).filter((other) => other.membershipId !== exceptMembershipId);
  const refusal = seatTermRefusal(term, others);
  if (refusal !== null) throw new Refusal(invalid(refusal.field, refusal.message));
}

/**
 * Moves a membership to the bin, with the person when nothing else names them. The seat goes too when it was made together with this
 * member and nobody else has held it; a seat that was there before them is vacant again.
 */
export async function removeMembership(tx: RecordTransaction, membershipId: string): Promise<void> {
  const membership = await tx.get('membership', membershipId, 'member');
  const seat = await tx.get('seat', membership.seatId, 'seat');
  await tx.remove('membership', membershipId);
  const heldByOthers = (await tx.find('membership', { seatId: seat.id })).length > 0;
  if (!heldByOthers) for (const substitute of await tx.find('substitute', { seatId: seat.id })) await removeSubstituteRow(tx, substitute.id, substitute.personId);
  if (!heldByOthers && seat.createdAt === membership.createdAt) await tx.remove('seat', seat.id);
  await forgetUnused(tx, membership.personId, membership.createdAt);
}

/** Moves a substitute to the bin, with the person when nothing else names them. */
export async function removeSubstituteRow(tx: RecordTransaction, substituteId: string, personId: string): Promise<void> {
  const { createdAt } = await tx.get('substitute', substituteId, 'substitute');
  await tx.remove('substitute', substituteId);
  await forgetUnused(tx, personId, createdAt);
}

/** Moves a person to the bin who was entered together with a row that goes, when nothing else names them. Somebody who was in the list of people before stays in it. */
async function forgetUnused(tx: RecordTransaction, personId: string, madeAt: string): Promise<void> {
  const person = await tx.findById('person', personId);
  if (person !== null && person.createdAt === madeAt && !(await isPersonUsed(tx, personId))) await tx.remove('person', personId);
}

/** Moves every row of a body in one of its tables to the bin. */
export async function removeAllOf(tx: RecordTransaction, table: 'substitute' | 'seat' | 'bodyPhase' | 'taskGroup' | 'termsOfReference', bodyId: string): Promise<void> {
  for (const row of await tx.find(table, { bodyId })) await tx.remove(table, row.id);
}

/** Lets whoever presides follow a change of the members. */
export async function settlePresiding(tx: RecordTransaction, bodyId: string, before: readonly PresidingCandidate[], current: string | null, today: CalendarDay): Promise<void> {
  const presiding = presidingAfterChange(before, await presidingCandidates(tx, bodyId, today), current);
  if (presiding !== current) await tx.update('body', bodyId, { presidingMembershipId: presiding });
}

/** The fields that were sent: a field left out keeps what it has. */
export function given<F extends object>(fields: F): { [K in keyof F]?: Exclude<F[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof F]?: Exclude<F[K], undefined> };
}

/** "1 body", "3 bodies". */
export function count(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${String(number)} ${number === 1 ? noun : plural}`;
}
