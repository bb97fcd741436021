import { z } from 'zod';
import { memberRoleSchema, votingRightSchema } from '../bodies/model';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { attendanceStatusSchema } from '../minutes/model';
import { ruleChangeSchema } from '../rules/model';

/** What somebody does at a door: comes late, goes, comes back, or goes for an interest. */
export const movementKindSchema = z.enum(['arrives', 'leaves', 'returns', 'withdraws']);
export type MovementKind = z.output<typeof movementKindSchema>;

/** What is kept as an event of the room: a movement, or that somebody takes the chair. */
export const roomEventKindSchema = z.enum([...movementKindSchema.options, 'presides']);
export type RoomEventKind = z.output<typeof roomEventKindSchema>;

/** The words for events, on the screen. */
export const ROOM_EVENT_WORDS: Readonly<Record<RoomEventKind, string>> = { arrives: 'Arrived', leaves: 'Left', returns: 'Returned', withdraws: 'Withdrew for an interest', presides: 'Took the chair' };

/** One event of the room. `at` is HH:MM on the clock of the room; the day stands beside it, because a meeting may pass midnight or go on another day. */
export const roomEventSchema = z.strictObject({
  id: idSchema,
  attendanceId: idSchema,
  kind: roomEventKindSchema,
  day: calendarDaySchema,
  at: z.string(),
  agendaItemId: idSchema.nullable(),
  declarationId: idSchema.nullable(),
  /** They take part from elsewhere from then on. */
  remote: z.boolean(),
  reason: z.string(),
});
export type RoomEvent = z.output<typeof roomEventSchema>;

/** Somebody of a meeting, with what decides whether they are counted and may vote: all as it was on the day. */
export const roomPersonSchema = z.strictObject({
  id: idSchema,
  personId: idSchema.nullable(),
  name: z.string(),
  role: memberRoleSchema,
  seatId: idSchema.nullable(),
  seatLabel: z.string(),
  /** The heading that the seat is listed under ("Primary schools"); votes of one sector only go by it. */
  groupLabel: z.string(),
  votingRight: votingRightSchema,
  /** For a limited vote: the kinds of business that the seat votes on. */
  businessKinds: z.array(z.string()),
  status: attendanceStatusSchema,
  /** Whose place is taken, by a Substitute; else empty. */
  substituteForName: z.string(),
  presiding: z.boolean(),
  /** They took part from elsewhere from the beginning. */
  remote: z.boolean(),
});
export type RoomPerson = z.output<typeof roomPersonSchema>;

/** Kinds of interest that can be declared; each regime has its own words for some of them (declaration-kinds.ts). */
export const declarationKindSchema = z.enum(['pecuniary', 'otherRegistrable', 'nonRegistrable', 'personal', 'prejudicial', 'loyalty']);
export type DeclarationKind = z.output<typeof declarationKindSchema>;

/** What somebody did who had declared an interest; empty until it is known. */
export const declaredDeedSchema = z.enum(['', 'stayed', 'stayedWithoutVote', 'withdrew', 'dispensation']);
export type DeclaredDeed = z.output<typeof declaredDeedSchema>;

/** The words for what was done. */
export const DEED_WORDS: Readonly<Record<DeclaredDeed, string>> = {
  '': 'Not yet said',
  stayed: 'Stayed and took part',
  stayedWithoutVote: 'Stayed, took no part in the vote',
  withdrew: 'Withdrew',
  dispensation: 'Stayed with a dispensation',
};

/** A DeclarationOfInterest; `agendaItemId` null when it concerns the whole meeting. */
export const declarationSchema = z.strictObject({
  id: idSchema,
  attendanceId: idSchema,
  agendaItemId: idSchema.nullable(),
  kind: declarationKindSchema,
  nature: z.string(),
  did: declaredDeedSchema,
  declaredAt: z.string(),
  publicity: publicitySchema,
});
export type Declaration = z.output<typeof declarationSchema>;

/** That the meeting went on although there was no quorum, and why. */
export const quorumOverrideSchema = z.strictObject({ id: idSchema, agendaItemId: idSchema.nullable(), day: calendarDaySchema, at: z.string(), reason: z.string() });
export type QuorumOverride = z.output<typeof quorumOverrideSchema>;

/** What the quorum is reckoned from: the body's pack of rules (null while none is chosen), what it has changed, and its seats on the day. */
export const quorumFactsSchema = z.strictObject({
  packKey: z.string().nullable(),
  changes: z.array(ruleChangeSchema),
  totalMembership: z.number().int(),
  vacancies: z.number().int(),
});
export type QuorumFacts = z.output<typeof quorumFactsSchema>;

/** An interest of the register that somebody of the meeting could declare. */
export const registeredInterestSchema = z.strictObject({ id: idSchema, attendanceId: idSchema, kind: declarationKindSchema, words: z.string() });
export type RegisteredInterest = z.output<typeof registeredInterestSchema>;

/** Everything that says who is in the room of one meeting, who counts and who may vote. */
export const meetingRoomSchema = z.strictObject({
  meetingId: idSchema,
  day: calendarDaySchema,
  actualStart: z.string().nullable(),
  actualEnd: z.string().nullable(),
  /** The last day on which it sat. */
  lastDay: calendarDaySchema,
  currentItemId: idSchema.nullable(),
  people: z.array(roomPersonSchema),
  events: z.array(roomEventSchema),
  declarations: z.array(declarationSchema),
  overrides: z.array(quorumOverrideSchema),
  facts: quorumFactsSchema,
  items: z.array(z.strictObject({ id: idSchema, label: z.string(), title: z.string(), publicity: publicitySchema, closedAt: z.string().nullable() })),
  interests: z.array(registeredInterestSchema),
});
export type MeetingRoom = z.output<typeof meetingRoomSchema>;
