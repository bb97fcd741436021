import { z } from 'zod';
import { idSchema } from '../kernel/ids';
import { calendarDaySchema } from '../kernel/calendar-day';

/** Kinds of Body (domain.md §1). */
export const bodyKindSchema = z.enum([
  'board', 'committee', 'subCommittee', 'forum', 'governingBody', 'trustBoard', 'scrutinyCommittee', 'partnershipBoard', 'taskAndFinishGroup',
]);
export type BodyKind = z.output<typeof bodyKindSchema>;

/** The words for kinds, on screen and in Word. */
export const BODY_KIND_WORDS: Readonly<Record<BodyKind, string>> = {
  board: 'Board',
  committee: 'Committee',
  subCommittee: 'Sub-committee',
  forum: 'Forum',
  governingBody: 'Governing body',
  trustBoard: 'Trust board',
  scrutinyCommittee: 'Scrutiny committee',
  partnershipBoard: 'Partnership board',
  taskAndFinishGroup: 'Task and finish group',
};

/** What somebody does on a Body. `inAttendance` may be present and is not counted. */
export const memberRoleSchema = z.enum(['chair', 'viceChair', 'member', 'associateMember', 'clerk', 'inAttendance', 'observer']);
export type MemberRole = z.output<typeof memberRoleSchema>;

/** The words for roles. */
export const MEMBER_ROLE_WORDS: Readonly<Record<MemberRole, string>> = {
  chair: 'Chair',
  viceChair: 'Vice-chair',
  member: 'Member',
  associateMember: 'Associate member',
  clerk: 'Clerk',
  inAttendance: 'In attendance',
  observer: 'Observer',
};

/** Whether a Seat has a vote: on everything, on nothing, or on named kinds of business only. */
export const votingRightSchema = z.enum(['full', 'none', 'limited']);
export type VotingRight = z.output<typeof votingRightSchema>;

/** A person in a Seat of a Body, with what a screen needs to name them. */
export const memberSchema = z.strictObject({
  membershipId: idSchema,
  personId: idSchema,
  seatId: idSchema,
  honorific: z.string(),
  name: z.string(),
  organisationName: z.string(),
  email: z.string(),
  /** What the Seat is held for: a constituency or an organisation ("Primary headteachers"). */
  seatLabel: z.string(),
  role: memberRoleSchema,
  votingRight: votingRightSchema,
  from: calendarDaySchema.nullable(),
  until: calendarDaySchema.nullable(),
  orderKey: z.string(),
});
export type Member = z.output<typeof memberSchema>;

/** A Body with its members in order. */
export const bodySchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  shortName: z.string(),
  kind: bodyKindSchema,
  /** The council, trust or school that the body belongs to; heads its documents. */
  organisationName: z.string(),
  usualPlace: z.string(),
  usualStart: z.string(),
  presidingMembershipId: idSchema.nullable(),
  members: z.array(memberSchema),
});
export type Body = z.output<typeof bodySchema>;

/** A Body in a list. */
export const bodySummarySchema = bodySchema.omit({ members: true }).extend({ presidingName: z.string(), memberCount: z.number().int(), meetingCount: z.number().int() });
export type BodySummary = z.output<typeof bodySummarySchema>;

/** A person known to the record. */
export const personSchema = z.strictObject({ id: idSchema, honorific: z.string(), name: z.string(), organisationName: z.string(), email: z.string() });
export type Person = z.output<typeof personSchema>;
