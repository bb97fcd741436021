import { EntitySchema } from 'typeorm';
import type { MemberRole, VotingRight } from '@shared/bodies/model';
import type { Publicity } from '@shared/kernel/publicity';
import type { AttendanceStatus, Due, EntryKind } from '@shared/minutes/model';
import { baseColumns, integer, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** Somebody at a meeting, with name, role, seat and vote as they were on that day. 1 and 0 stand for yes and no. */
export type AttendanceRow = BaseRow & {
  meetingId: string;
  personId: string | null;
  membershipId: string | null;
  name: string;
  role: MemberRole;
  seatLabel: string;
  votingRight: VotingRight;
  status: AttendanceStatus;
  presiding: number;
  orderKey: string;
  /** The seat that was attended for; null for somebody without one, and in records made before seats were kept here. */
  seatId?: string | null;
  /** The organisation that the seat was held for, by its name on that day. */
  organisationName?: string;
  /** Whose place was taken, when this is a substitute; else empty. */
  substituteForName?: string;
  /** Whether the meeting consented to the absence (it matters for the six-month rule); empty while it was not asked. */
  consent?: '' | 'accepted' | 'notAccepted';
};
export const attendanceSchema = new EntitySchema<AttendanceRow>({
  name: 'attendance',
  columns: { ...baseColumns, meetingId: text, personId: optionalText, membershipId: optionalText, name: text, role: text, seatLabel: text, votingRight: text, status: text, presiding: integer, orderKey: text, seatId: optionalText, organisationName: textOr(''), substituteForName: textOr(''), consent: textOr('') },
  indices: [{ name: 'attendance_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['personId'], referencedColumnNames: ['id'] },
    { target: 'membership', columnNames: ['membershipId'], referencedColumnNames: ['id'] },
  ],
});

/** One line of the minutes; its text is a block row owned by it. */
export type MinuteEntryRow = BaseRow & { meetingId: string; agendaItemId: string; kind: EntryKind; recordedAt: string; orderKey: string; publicity: Publicity };
export const minuteEntrySchema = new EntitySchema<MinuteEntryRow>({
  name: 'minuteEntry',
  columns: { ...baseColumns, meetingId: text, agendaItemId: text, kind: text, recordedAt: text, orderKey: text, publicity: text },
  indices: [{ name: 'minuteEntry_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
});

/** A Decision, with a number that is allocated once. */
export type DecisionRow = BaseRow & { meetingId: string; entryId: string; number: string };
export const decisionSchema = new EntitySchema<DecisionRow>({
  name: 'decision',
  columns: { ...baseColumns, meetingId: text, entryId: text, number: text },
  indices: [{ name: 'decision_entry', columns: ['entryId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'minuteEntry', columnNames: ['entryId'], referencedColumnNames: ['id'] },
  ],
});

/** An ActionItem: owner and due as they were said, and what the due words were read as. */
export type ActionRow = BaseRow & {
  meetingId: string;
  entryId: string;
  number: string;
  ownerAttendanceId: string | null;
  ownerName: string;
  dueVerbatim: string;
  dueKind: Due['kind'];
  dueDay: string | null;
  status: 'open' | 'done';
};
export const actionSchema = new EntitySchema<ActionRow>({
  name: 'action',
  columns: { ...baseColumns, meetingId: text, entryId: text, number: text, ownerAttendanceId: optionalText, ownerName: text, dueVerbatim: text, dueKind: text, dueDay: optionalText, status: text },
  indices: [{ name: 'action_entry', columns: ['entryId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'minuteEntry', columnNames: ['entryId'], referencedColumnNames: ['id'] },
    { target: 'attendance', columnNames: ['ownerAttendanceId'], referencedColumnNames: ['id'] },
  ],
});
