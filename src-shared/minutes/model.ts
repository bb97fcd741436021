import { z } from 'zod';
import { idSchema } from '../kernel/ids';
import { calendarDaySchema } from '../kernel/calendar-day';
import { publicitySchema } from '../kernel/publicity';
import { agendaItemSchema } from '../agenda/model';
import { agendaNumberingSchema } from '../agenda/numbering';
import { meetingSchema } from '../meetings/model';
import { memberRoleSchema, votingRightSchema } from '../bodies/model';
import { blockSchema } from '../text/model';

/** Whether somebody is there. `expected` until it is marked; who is `suspended` from this meeting is neither there nor absent. */
export const attendanceStatusSchema = z.enum(['expected', 'present', 'apologies', 'absent', 'inAttendance', 'observer', 'guest', 'suspended']);
export type AttendanceStatus = z.output<typeof attendanceStatusSchema>;

/** The words for attendance. */
export const ATTENDANCE_WORDS: Readonly<Record<AttendanceStatus, string>> = {
  expected: 'Expected',
  present: 'Present',
  apologies: 'Apologies',
  absent: 'Absent',
  inAttendance: 'In attendance',
  observer: 'Observer',
  guest: 'Guest',
  suspended: 'Suspended',
};

/** Whether the meeting consented to an absence: SI 2012/1034 Sch 4 counts only what it did not consent to. Empty while nobody has said. */
export const absenceConsentSchema = z.enum(['', 'accepted', 'notAccepted']);
export type AbsenceConsent = z.output<typeof absenceConsentSchema>;

/** The words for consent, after the word for the absence. */
export const CONSENT_WORDS: Readonly<Record<AbsenceConsent, string>> = { '': 'Consent not recorded', accepted: 'Consent given', notAccepted: 'Consent not given' };

/** Somebody named to stand in for a seat on the day of the meeting; `personId` as the record knows them. */
export const namedSubstituteSchema = z.strictObject({ personId: idSchema, name: z.string() });
export type NamedSubstitute = z.output<typeof namedSubstituteSchema>;

/** Somebody at one meeting: name, role and seat as they were on that day. Later changes of the body do not rewrite them. */
export const attendanceSchema = z.strictObject({
  id: idSchema,
  personId: idSchema.nullable(),
  membershipId: idSchema.nullable(),
  name: z.string(),
  role: memberRoleSchema,
  seatLabel: z.string(),
  votingRight: votingRightSchema,
  status: attendanceStatusSchema,
  presiding: z.boolean(),
  orderKey: z.string(),
  /** The seat that is attended for; null without one, and in meetings held before seats were kept here. */
  seatId: idSchema.nullable(),
  /** The organisation that the seat was held for on that day. */
  organisationName: z.string(),
  /** Whose place is taken, by a Substitute; else empty. */
  substituteForName: z.string(),
  consent: absenceConsentSchema,
  /** Who is named to stand in for the seat on that day; empty for a substitute. */
  substitutes: z.array(namedSubstituteSchema),
});
export type Attendance = z.output<typeof attendanceSchema>;

/**
 * What one line of the minutes is. Decided, resolved and noted are different things. `answer` and `impact` hang on a question or a
 * challenge; `movement` is somebody coming or going; `procedure` is what happens to the meeting itself: an adjournment, a change to the
 * order of business, the exclusion of the public.
 */
export const entryKindSchema = z.enum(['note', 'decision', 'resolved', 'noted', 'action', 'motion', 'question', 'challenge', 'answer', 'impact', 'interest', 'movement', 'procedure']);
export type EntryKind = z.output<typeof entryKindSchema>;

/** The words for kinds of entry. */
export const ENTRY_KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  note: 'Note',
  decision: 'Decision',
  resolved: 'Resolved',
  noted: 'Noted',
  action: 'Action',
  motion: 'Motion',
  question: 'Question',
  challenge: 'Challenge',
  answer: 'Answer',
  impact: 'Impact',
  interest: 'Interest',
  movement: 'Arrival or departure',
  procedure: 'Procedure',
};

/** When an action is due: the words as typed, and what they were read as. `none` when nothing was said. */
export const dueSchema = z.strictObject({
  verbatim: z.string().max(200),
  kind: z.enum(['none', 'day', 'month', 'meeting', 'ongoing', 'words']),
  /** The day it comes to (the last day of a month); null when it cannot be known. */
  day: calendarDaySchema.nullable(),
});
export type Due = z.output<typeof dueSchema>;

/** One line of the minutes with what hangs on it. */
export const minuteEntrySchema = z.strictObject({
  id: idSchema,
  agendaItemId: idSchema,
  kind: entryKindSchema,
  /** HH:MM on the clock of the room when it was recorded. */
  recordedAt: z.string(),
  orderKey: z.string(),
  publicity: publicitySchema,
  /** The question or challenge that an answer or an impact hangs on; null for an entry that stands by itself. */
  replyToEntryId: idSchema.nullable(),
  block: blockSchema,
  decision: z.strictObject({ id: idSchema, number: z.string() }).nullable(),
  action: z.strictObject({ id: idSchema, number: z.string(), ownerName: z.string(), ownerAttendanceId: idSchema.nullable(), due: dueSchema }).nullable(),
});
export type MinuteEntry = z.output<typeof minuteEntrySchema>;

/** Everything the run screen shows of one meeting. */
export const runningMeetingSchema = z.strictObject({
  meeting: meetingSchema,
  people: z.array(attendanceSchema),
  items: z.array(agendaItemSchema.extend({ startedAt: z.string().nullable(), closedAt: z.string().nullable(), /** Its place in the order of business; null while it was not taken, and in meetings held before the order was kept. */ takenOrder: z.number().int().nullable() })),
  entries: z.array(minuteEntrySchema),
  numbering: agendaNumberingSchema,
  /** What stands in the capture box of each item, not yet recorded. */
  drafts: z.array(z.strictObject({ agendaItemId: idSchema, block: blockSchema })),
  currentItemId: idSchema.nullable(),
  nextMeetingDate: calendarDaySchema.nullable(),
});
export type RunningMeeting = z.output<typeof runningMeetingSchema>;
