import { generateKeyBetween } from 'fractional-indexing';
import { isCounted, settledStatus } from '@shared/minutes/attendance';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { MeetingRow } from '@main/features/meetings/schema';
import { attendanceRowsOf, seatHoldersOn } from './records';
import type { SeatHolder } from './records';
import type { AttendanceRow } from './schema';

/** Copies the members of the body who sit on it that day into the meeting; those already taken stay as they are. */
export async function takeInMembers(tx: RecordTransaction, meeting: MeetingRow): Promise<void> {
  const taken = await attendanceRowsOf(tx, meeting.id);
  const known = new Set(taken.map(({ membershipId }) => membershipId));
  const hasPresider = taken.some(({ presiding }) => presiding === 1);
  let orderKey = taken.at(-1)?.orderKey ?? null;
  for (const holder of await seatHoldersOn(tx, meeting.bodyId, meeting.date)) {
    if (known.has(holder.membershipId)) continue;
    orderKey = generateKeyBetween(orderKey, null);
    await tx.insert('attendance', { ...copiedFrom(holder), meetingId: meeting.id, status: 'expected', presiding: hasPresider ? 0 : holder.presiding, orderKey });
  }
}

/**
 * Brings the list up to the moment in which the meeting begins: names, roles and seats as they are now, new members in, and
 * out go those who left the body meanwhile and were not marked. From here on later changes of the body leave it alone.
 */
export async function settleMembers(tx: RecordTransaction, meeting: MeetingRow): Promise<void> {
  const holders = new Map((await seatHoldersOn(tx, meeting.bodyId, meeting.date)).map((holder) => [holder.membershipId, holder]));
  for (const row of await attendanceRowsOf(tx, meeting.id)) {
    if (row.membershipId === null) continue;
    const holder = holders.get(row.membershipId);
    if (!holder) {
      if (row.status === 'expected') await tx.remove('attendance', row.id);
      continue;
    }
    const copied = copiedFrom(holder);
    const status = settledStatus(copied.role, row.status);
    if (differs(row, copied) || status !== row.status) await tx.update('attendance', row.id, { ...copied, status });
  }
  await takeInMembers(tx, meeting);
}

/** Marks everybody still expected as there: members present, the others in attendance. */
export async function markExpectedAsPresent(tx: RecordTransaction, meetingId: string): Promise<void> {
  for (const row of await attendanceRowsOf(tx, meetingId)) {
    if (row.status === 'expected') await tx.update('attendance', row.id, { status: settledStatus(row.role, 'present') });
  }
}

/** Adds somebody who sits on no seat of the body, at the end of the list and there. */
export async function addToMeeting(tx: RecordTransaction, meetingId: string, name: string, role: AttendanceRow['role']): Promise<AttendanceRow> {
  const last = (await attendanceRowsOf(tx, meetingId)).at(-1);
  return await tx.insert('attendance', {
    meetingId,
    personId: null,
    membershipId: null,
    name,
    role,
    seatLabel: '',
    votingRight: isCounted(role) ? 'full' : 'none',
    status: settledStatus(role, 'present'),
    presiding: 0,
    orderKey: generateKeyBetween(last?.orderKey ?? null, null),
  });
}

const COPIED = ['personId', 'membershipId', 'name', 'role', 'seatId', 'seatLabel', 'organisationName', 'votingRight'] as const satisfies readonly (keyof SeatHolder & keyof AttendanceRow)[];
type Copied = Pick<SeatHolder, (typeof COPIED)[number]>;

function copiedFrom({ personId, membershipId, name, role, seatId, seatLabel, organisationName, votingRight }: SeatHolder): Copied {
  return { personId, membershipId, name, role, seatId, seatLabel, organisationName, votingRight };
}

function differs(row: AttendanceRow, copied: Copied): boolean {
  return COPIED.some((column) => row[column] !== copied[column]);
}
