import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import type { MemberRole } from '@shared/bodies/model';
import type { RoomPerson } from '@shared/documents/build-sign-in-sheet';
import type { RecordReader } from '@main/store/record-reader';

/**
 * Who is expected in the room, who presides first, then members in the order of the body, then those who are not counted: as
 * attendance was prepared, and before that as memberships stand on the day of the meeting.
 */
export async function peopleOfMeeting(reader: RecordReader, meetingId: string): Promise<readonly RoomPerson[]> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const attendance = await reader.find('attendance', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
  if (attendance.length > 0) return inRoomOrder(attendance.map((one) => ({ name: one.name, role: one.role, seatLabel: one.seatLabel, presiding: one.presiding === 1 })));
  const body = await reader.get('body', meeting.bodyId, 'body');
  const rows = await reader.query<{ id: string; honorific: string; name: string; role: MemberRole; label: string }>(
    `SELECT m.id, p.honorific, p.name, m.role, s.label FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId
      WHERE m.bodyId = ? AND m.deletedAt IS NULL AND (m.fromDay IS NULL OR m.fromDay <= ?) AND (m.untilDay IS NULL OR m.untilDay >= ?) ORDER BY m.orderKey, m.id`,
    [meeting.bodyId, meeting.date, meeting.date],
  );
  return inRoomOrder(rows.map((row) => ({ name: [row.honorific, row.name].filter((part) => part !== '').join(' '), role: row.role, seatLabel: row.label, presiding: row.id === body.presidingMembershipId })));
}

type Expected = { readonly name: string; readonly role: MemberRole; readonly seatLabel: string; readonly presiding: boolean };

const NOT_COUNTED: ReadonlySet<MemberRole> = new Set(['clerk', 'inAttendance', 'observer']);

function inRoomOrder(people: readonly Expected[]): readonly RoomPerson[] {
  const rank = (one: Expected): number => (one.presiding ? 0 : NOT_COUNTED.has(one.role) ? 2 : 1);
  return people.toSorted((one, other) => rank(one) - rank(other)).map((one) => ({ name: one.name, what: what(one), counted: !NOT_COUNTED.has(one.role) }));
}

function what({ role, seatLabel }: Expected): string {
  const named = role === 'member' || role === 'inAttendance' ? '' : MEMBER_ROLE_WORDS[role];
  return [named, seatLabel].filter((part) => part !== '').join(', ') || MEMBER_ROLE_WORDS[role];
}
