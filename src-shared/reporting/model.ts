import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';

/** A stretch of days; both its first and its last day belong to it. */
export const periodSchema = z.strictObject({ from: calendarDaySchema, until: calendarDaySchema });
export type Period = z.output<typeof periodSchema>;

/**
 * How a seat was represented at a meeting. `unmarked` where attendance was never marked: nobody is called absent because a clerk did not
 * get to it.
 */
export const SEAT_OUTCOMES = ['present', 'substitute', 'apologies', 'absent', 'unmarked'] as const;
export type SeatOutcome = (typeof SEAT_OUTCOMES)[number];

/** The words for outcomes, as columns. */
export const OUTCOME_WORDS: Readonly<Record<SeatOutcome, string>> = { present: 'Present', substitute: 'Substitute', apologies: 'Apologies', absent: 'Absent', unmarked: 'Not marked' };

const tallySchema = z.strictObject({
  /** At how many meetings somebody was expected. The other numbers always add up to it. */
  expected: z.number().int(),
  present: z.number().int(),
  substitute: z.number().int(),
  apologies: z.number().int(),
  absent: z.number().int(),
  unmarked: z.number().int(),
});
export type Tally = z.output<typeof tallySchema>;

/** The attendance of one organisation or constituency, over all of its seats. */
export const organisationLineSchema = tallySchema.extend({ name: z.string(), seats: z.number().int() });
export type OrganisationLine = z.output<typeof organisationLineSchema>;

/** The attendance of one seat, whoever held it. */
export const seatLineSchema = tallySchema.extend({
  /** The seat, or the person where there is no seat. */
  key: z.string(),
  label: z.string(),
  organisationName: z.string(),
  /** Everybody who held it at these meetings, in the order in which they came. */
  holders: z.array(z.string()),
});
export type SeatAttendanceLine = z.output<typeof seatLineSchema>;

/** Attendance of a body over a period. */
export const attendanceReportSchema = z.strictObject({
  period: periodSchema,
  meetings: z.array(z.strictObject({ id: idSchema, day: calendarDaySchema })),
  seats: z.array(seatLineSchema),
  organisations: z.array(organisationLineSchema),
});
export type AttendanceReport = z.output<typeof attendanceReportSchema>;

/** A term about to end. */
export const endingTermSchema = z.strictObject({ membershipId: idSchema, name: z.string(), seatLabel: z.string(), appointingBody: z.string(), until: calendarDaySchema, days: z.number().int() });
export type EndingTerm = z.output<typeof endingTermSchema>;

/** Where somebody stands with the six months of non-attendance. */
export const absenceClockSchema = z.strictObject({
  membershipId: idSchema,
  name: z.string(),
  /** The first meeting missed without consent: day one. */
  from: calendarDaySchema,
  /** The last of the six months. */
  until: calendarDaySchema,
  state: z.enum(['running', 'expired']),
  missed: z.array(calendarDaySchema),
  /** Meetings with apologies whose consent nobody has recorded: it may change everything. */
  consentUnknown: z.array(calendarDaySchema),
  /** The next meeting in those months at which attending ends the run. */
  nextMeeting: calendarDaySchema.nullable(),
});
export type AbsenceClock = z.output<typeof absenceClockSchema>;

/** A change of the body that has to be entered in the national register, and by when. */
export const bodyChangeSchema = z.strictObject({ key: z.string(), kind: z.enum(['appointed', 'reappointed', 'left']), name: z.string(), seatLabel: z.string(), day: calendarDaySchema, due: calendarDaySchema, passed: z.boolean() });
export type BodyChange = z.output<typeof bodyChangeSchema>;

/** The words for changes. */
export const CHANGE_WORDS: Readonly<Record<BodyChange['kind'], string>> = { appointed: 'Appointed', reappointed: 'Appointed again', left: 'Left' };

/** One governor's attendance at one body's meetings. */
export const personAttendanceSchema = z.strictObject({ bodyName: z.string(), attended: z.number().int(), expected: z.number().int() });

/** One governor or associate member in the statutory table. */
export const statutoryLineSchema = z.strictObject({
  personId: idSchema,
  name: z.string(),
  role: z.string(),
  appointedBy: z.string(),
  /** The terms that fall into the twelve months, the first one first: "1 September 2024 to 31 August 2028". */
  terms: z.array(z.string()),
  appointedOn: calendarDaySchema.nullable(),
  /** The last day in office; null while in office. */
  leftOn: calendarDaySchema.nullable(),
  interests: z.array(z.string()),
  attendance: z.array(personAttendanceSchema),
  /** For associate members: what they may vote on. Empty for governors. */
  votingRight: z.string(),
});
export type StatutoryLine = z.output<typeof statutoryLineSchema>;

/** A committee in the statutory table. */
export const committeeLineSchema = z.strictObject({ bodyId: idSchema, name: z.string(), chair: z.string(), remit: z.string() });
export type CommitteeLine = z.output<typeof committeeLineSchema>;

/** Everything that a governing body or trust publishes about its members. */
export const statutoryTableSchema = z.strictObject({
  on: calendarDaySchema,
  /** The first day of the twelve months. */
  since: calendarDaySchema,
  /** The last academic year, for attendance: "2025/26". */
  year: z.string(),
  governors: z.array(statutoryLineSchema),
  associates: z.array(statutoryLineSchema),
  committees: z.array(committeeLineSchema),
});
export type StatutoryTable = z.output<typeof statutoryTableSchema>;
