import { generateKeyBetween } from 'fractional-indexing';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { isCounted, isInRoom } from '@shared/minutes/attendance';
import type { RecordTransaction } from '@main/store/record-transaction';
import { attendanceRowsOf } from './records';
import type { AttendanceRow } from './schema';

/**
 * Puts a Substitute on the list, right after whose place is taken, with the seat, its organisation and its vote as they are there. The
 * holder is not in the room for the seat: expected or present becomes apologies; an absence stays one.
 */
export async function addSubstituteRow(tx: RecordTransaction, holder: AttendanceRow, who: { readonly personId: string | null; readonly name: string }): Promise<AttendanceRow> {
  if ((holder.substituteForName ?? '') !== '') throw new Refusal(ruleRefusal('substituteOfSubstitute', `${holder.name} stands in already. Choose who holds the seat.`));
  if (!isCounted(holder.role)) throw new Refusal(ruleRefusal('noSeat', `${holder.name} holds no seat of this body, so nobody can stand in for it.`));
  const seated = await seatedOtherwise(tx, holder);
  if (seated !== null) throw new Refusal(ruleRefusal('seatTaken', takenWords(seated)));
  const people = await attendanceRowsOf(tx, holder.meetingId);
  const person = who.personId === null ? null : await tx.get('person', who.personId, 'person');
  const name = person === null ? who.name : [person.honorific, person.name].filter((part) => part !== '').join(' ');
  if (name === '') throw new Refusal(invalid('name', 'Enter the name of the substitute.'));
  const twice = people.find((other) => person !== null && other.personId === person.id && isInRoom(other.status));
  if (twice) throw new Refusal(ruleRefusal('alreadyThere', `${twice.name} is at this meeting already and cannot also stand in for another seat.`));
  const at = people.findIndex(({ id }) => id === holder.id);
  const row = await tx.insert('attendance', {
    meetingId: holder.meetingId,
    personId: person?.id ?? null,
    membershipId: null,
    name,
    role: 'member',
    seatId: holder.seatId ?? (await seatOf(tx, holder)),
    seatLabel: holder.seatLabel,
    organisationName: holder.organisationName ?? '',
    votingRight: holder.votingRight,
    status: 'present',
    presiding: 0,
    orderKey: generateKeyBetween(holder.orderKey, people[at + 1]?.orderKey ?? null),
    substituteForName: holder.name,
    consent: '',
  });
  if (holder.status === 'expected' || isInRoom(holder.status)) await tx.update('attendance', holder.id, { status: 'apologies' });
  return row;
}

/** Who else is in the room for somebody's seat: the substitute of its holder, or the holder. Null when nobody is. */
export async function seatedOtherwise(tx: RecordTransaction, row: AttendanceRow): Promise<AttendanceRow | null> {
  const seatId = row.seatId ?? (await seatOf(tx, row));
  if (seatId === null) return null;
  for (const other of await attendanceRowsOf(tx, row.meetingId)) {
    if (other.id !== row.id && isInRoom(other.status) && (other.seatId ?? (await seatOf(tx, other))) === seatId) return other;
  }
  return null;
}

/** Why somebody cannot be in the room for a seat. */
export function takenWords(seated: Pick<AttendanceRow, 'name' | 'substituteForName'>): string {
  return (seated.substituteForName ?? '') === ''
    ? `${seated.name}, who holds the seat, is marked as present. Mark that first: a seat has one vote.`
    : `${seated.name} is marked as the substitute for ${seated.substituteForName ?? ''}. Take the substitute off the list first: a seat has one vote.`;
}

/** The seat that a row stands for; rows made before seats were kept in them know it through their membership. */
async function seatOf(tx: RecordTransaction, row: AttendanceRow): Promise<string | null> {
  return row.membershipId === null ? null : ((await tx.findById('membership', row.membershipId))?.seatId ?? null);
}
