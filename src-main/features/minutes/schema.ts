import { EntitySchema } from 'typeorm';
import type { MemberRole, VotingRight } from '@shared/bodies/model';
import type { Publicity } from '@shared/kernel/publicity';
import type { AttendanceStatus, Due, EntryKind } from '@shared/minutes/model';
import { baseColumns, integer, integerOr, optionalText, text, textOr } from '@main/store/row';
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
  /** 1 when they take part from elsewhere. */
  remote?: number;
  /** Initials or a short name that the clerk types for them; empty: made from the name. */
  shortName?: string;
};
export const attendanceSchema = new EntitySchema<AttendanceRow>({
  name: 'attendance',
  columns: { ...baseColumns, meetingId: text, personId: optionalText, membershipId: optionalText, name: text, role: text, seatLabel: text, votingRight: text, status: text, presiding: integer, orderKey: text, seatId: optionalText, organisationName: textOr(''), substituteForName: textOr(''), consent: textOr(''), remote: integerOr(0), shortName: textOr('') },
  indices: [{ name: 'attendance_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['personId'], referencedColumnNames: ['id'] },
    { target: 'membership', columnNames: ['membershipId'], referencedColumnNames: ['id'] },
  ],
});

/** One line of the minutes; its text is a block row owned by it. */
export type MinuteEntryRow = BaseRow & {
  meetingId: string;
  agendaItemId: string;
  kind: EntryKind;
  recordedAt: string;
  orderKey: string;
  publicity: Publicity;
  /** The question or challenge that this answers, or whose impact it tells; null for any other. */
  replyToEntryId?: string | null;
  /** The row that its sentence is written from (`attendanceEvent`, `declaration`, `motion`, `exclusion`, `adjournment`, `agendaItem`, `betweenDecision`…); empty when it was typed. */
  aboutKind?: string;
  aboutId?: string | null;
  /** 1 when the clerk has changed a sentence that was written from its row: it no longer follows it. */
  wordedByHand?: number;
  /** 1 when it is kept in the record and left out of the minutes. */
  leftOut?: number;
};
export const minuteEntrySchema = new EntitySchema<MinuteEntryRow>({
  name: 'minuteEntry',
  columns: { ...baseColumns, meetingId: text, agendaItemId: text, kind: text, recordedAt: text, orderKey: text, publicity: text, replyToEntryId: optionalText, aboutKind: textOr(''), aboutId: optionalText, wordedByHand: integerOr(0), leftOut: integerOr(0) },
  indices: [{ name: 'minuteEntry_meeting', columns: ['meetingId'] }, { name: 'minuteEntry_item', columns: ['agendaItemId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
});

/** A Decision, with a number that is allocated once. */
export type DecisionRow = BaseRow & {
  meetingId: string;
  entryId: string;
  number: string;
  /** Decisions, resolutions and approvals are different things. */
  kind?: 'decision' | 'resolution' | 'approval';
  motionId?: string | null;
  /** What the paper recommended, word for word, when it was decided; empty without a paper. */
  recommendedText?: string;
};
export const decisionSchema = new EntitySchema<DecisionRow>({
  name: 'decision',
  columns: { ...baseColumns, meetingId: text, entryId: text, number: text, kind: textOr('decision'), motionId: optionalText, recommendedText: textOr('') },
  indices: [{ name: 'decision_entry', columns: ['entryId'] }, { name: 'decision_meeting', columns: ['meetingId'] }],
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
  status: 'open' | 'done' | 'dropped';
  /** JSON list of everybody it was given to, when there are several: `{ attendanceId, personId, name }`. */
  owners?: string;
  /** The day it was done or dropped; null while it is open. */
  closedOn?: string | null;
  closedReason?: string;
  /** 1 while the reading of the due words was not sure and nobody has said which is meant. */
  dueUnsure?: number;
};
export const actionSchema = new EntitySchema<ActionRow>({
  name: 'action',
  columns: { ...baseColumns, meetingId: text, entryId: text, number: text, ownerAttendanceId: optionalText, ownerName: text, dueVerbatim: text, dueKind: text, dueDay: optionalText, status: text, owners: textOr('[]'), closedOn: optionalText, closedReason: textOr(''), dueUnsure: integerOr(0) },
  indices: [{ name: 'action_entry', columns: ['entryId'] }, { name: 'action_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'minuteEntry', columnNames: ['entryId'], referencedColumnNames: ['id'] },
    { target: 'attendance', columnNames: ['ownerAttendanceId'], referencedColumnNames: ['id'] },
  ],
});

/** How a Body has its minutes worded and numbered. Words and choices are those of `@shared/minutes/house-wording`. */
export type MinutesSettingsRow = BaseRow & { bodyId: string; decidedWord: string; numbering: 'perMeeting' | 'throughTheYear'; numberPrefix: string; initialsBox: number; showTimes: number; actionTable: number; memberNames: string; /** Whether the minutes follow the agenda or the order in which items were taken. */ itemOrder: 'agenda' | 'business' };
export const minutesSettingsSchema = new EntitySchema<MinutesSettingsRow>({
  name: 'minutesSettings',
  columns: { ...baseColumns, bodyId: text, decidedWord: text, numbering: text, numberPrefix: text, initialsBox: integer, showTimes: integer, actionTable: integer, memberNames: text, itemOrder: text },
  indices: [{ name: 'minutesSettings_body', columns: ['bodyId'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});

/** A stock sentence typed as `;;name`. */
export type SnippetRow = BaseRow & { name: string; words: string; orderKey: string };
export const snippetSchema = new EntitySchema<SnippetRow>({ name: 'snippet', columns: { ...baseColumns, name: text, words: text, orderKey: text } });

/** A word that spelling accepts in this record. */
export type SpellingWordRow = BaseRow & { word: string };
export const spellingWordSchema = new EntitySchema<SpellingWordRow>({ name: 'spellingWord', columns: { ...baseColumns, word: text } });
