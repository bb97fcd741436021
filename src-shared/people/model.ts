import { z } from 'zod';
import { bodyKindSchema, memberRoleSchema } from '../bodies/model';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { parseAcademicYear } from '../kernel/academic-year';
import type { AcademicYear } from '../kernel/academic-year';

/** The contract's field for an academic year. */
export const academicYearSchema = z.string().transform((text, context): AcademicYear => {
  const year = parseAcademicYear(text.trim());
  if (year) return year;
  context.addIssue({ code: 'custom', message: 'Enter an academic year such as 2026/27.' });
  return z.NEVER;
});

/** Kinds of interest in a register (domain.md §4.3 and M7: interests, other schools and bodies, relationships). */
export const interestKindSchema = z.enum(['pecuniary', 'personal', 'prejudicial', 'otherGovernance', 'relationship']);
export type InterestKind = z.output<typeof interestKindSchema>;

/** The words for kinds of interest, on screen and in Word. */
export const INTEREST_KIND_WORDS: Readonly<Record<InterestKind, string>> = {
  pecuniary: 'Pecuniary interest',
  personal: 'Personal interest',
  prejudicial: 'Prejudicial interest',
  otherGovernance: 'Governance role elsewhere',
  relationship: 'Relationship',
};

/** One line of somebody's register of interests. An ended one stays in it with its last day. */
export const interestSchema = z.strictObject({
  id: idSchema,
  kind: interestKindSchema,
  nature: z.string(),
  /** The company, school or other body that it is about. */
  organisationName: z.string(),
  from: calendarDaySchema.nullable(),
  until: calendarDaySchema.nullable(),
});
export type Interest = z.output<typeof interestSchema>;

/** That somebody has confirmed their register for an academic year; `nil` when there was nothing to declare. */
export const confirmationSchema = z.strictObject({ id: idSchema, academicYear: academicYearSchema, confirmedOn: calendarDaySchema, nil: z.boolean() });
export type Confirmation = z.output<typeof confirmationSchema>;

/** The five facts of a person. */
export const personFactsSchema = z.strictObject({ honorific: z.string(), name: z.string(), organisationName: z.string(), email: z.string(), phone: z.string() });
export type PersonFacts = z.output<typeof personFactsSchema>;

/** A person in the list of people. */
export const personLineSchema = personFactsSchema.extend({
  id: idSchema,
  /** Bodies that the person sits on today, with the role where it is more than member: "Education Board (Chair)". */
  bodies: z.array(z.string()),
});
export type PersonLine = z.output<typeof personLineSchema>;

/** A term that a person holds, has held or will hold in a seat of a body. */
export const personRoleSchema = z.strictObject({
  membershipId: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  bodyKind: bodyKindSchema,
  seatLabel: z.string(),
  role: memberRoleSchema,
  from: calendarDaySchema.nullable(),
  until: calendarDaySchema.nullable(),
});
export type PersonRole = z.output<typeof personRoleSchema>;

/** A seat that a person stands in for. */
export const standInSchema = z.strictObject({ substituteId: idSchema, bodyId: idSchema, bodyName: z.string(), seatLabel: z.string(), from: calendarDaySchema.nullable(), until: calendarDaySchema.nullable() });

/** What a person leads: a task and finish group, or a priority of a body. */
export const leadSchema = z.strictObject({ what: z.enum(['group', 'priority']), name: z.string(), bodyId: idSchema, bodyName: z.string() });

/** Everything the record knows of a person. Terms and stand-ins by their beginning, the latest first. */
export const personRecordSchema = personFactsSchema.extend({
  id: idSchema,
  roles: z.array(personRoleSchema),
  standsIn: z.array(standInSchema),
  leads: z.array(leadSchema),
  interests: z.array(interestSchema),
  confirmations: z.array(confirmationSchema),
  /** In how many meetings' attendance the person is named. */
  meetings: z.number().int(),
});
export type PersonRecord = z.output<typeof personRecordSchema>;

/** One member of a body with their register of interests; interests by their beginning, confirmations the newest first. */
export const registerLineSchema = z.strictObject({
  personId: idSchema,
  honorific: z.string(),
  name: z.string(),
  organisationName: z.string(),
  email: z.string(),
  seatLabel: z.string(),
  role: memberRoleSchema,
  from: calendarDaySchema.nullable(),
  until: calendarDaySchema.nullable(),
  interests: z.array(interestSchema),
  confirmations: z.array(confirmationSchema),
});
export type RegisterLine = z.output<typeof registerLineSchema>;

/** Two people of the record who may be one, and why it looks so. */
export const likenessSchema = z.enum(['sameEmail', 'sameName', 'initials', 'closeSpelling']);
export type Likeness = z.output<typeof likenessSchema>;

/** A name with its honorific: "Cllr Margaret Oyelaran". */
export function fullName({ honorific, name }: { readonly honorific: string; readonly name: string }): string {
  return honorific === '' ? name : `${honorific} ${name}`;
}
