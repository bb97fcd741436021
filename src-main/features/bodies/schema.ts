import { EntitySchema } from 'typeorm';
import type { BodyKind, MemberRole, VotingRight } from '@shared/bodies/model';
import { baseColumns, integer, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A council, trust, school or partner that bodies belong to and seats are held for. */
export type OrganisationRow = BaseRow & { name: string };
export const organisationSchema = new EntitySchema<OrganisationRow>({ name: 'organisation', columns: { ...baseColumns, name: text } });

/** A Body. `parentBodyId` is the body it reports to; `status` interim, standing or closed (used from the bodies feature on). */
export type BodyRow = BaseRow & {
  name: string;
  shortName: string;
  kind: BodyKind;
  organisationId: string | null;
  parentBodyId: string | null;
  status: 'interim' | 'standing' | 'closed';
  usualPlace: string;
  usualStart: string;
  presidingMembershipId: string | null;
  /** How agenda items are numbered: a style of src-shared/agenda/numbering.ts. */
  numberingStyle?: string;
  /** JSON list of the Body's own words for what is asked, each with the ask type it stands for. */
  askTypes?: string;
  /** JSON list of the deadlines before an agenda is issued ("Papers to the clerk", so many days before). */
  paperDeadlines?: string;
};
export const bodySchema = new EntitySchema<BodyRow>({
  name: 'body',
  columns: { ...baseColumns, name: text, shortName: text, kind: text, organisationId: optionalText, parentBodyId: optionalText, status: text, usualPlace: text, usualStart: text, presidingMembershipId: optionalText, numberingStyle: textOr('decimal'), askTypes: textOr('[]'), paperDeadlines: textOr('[]') },
  foreignKeys: [
    { target: 'organisation', columnNames: ['organisationId'], referencedColumnNames: ['id'] },
    { target: 'body', columnNames: ['parentBodyId'], referencedColumnNames: ['id'] },
  ],
});

/** A person, once, whatever seats they hold. */
export type PersonRow = BaseRow & { honorific: string; name: string; organisationName: string; email: string; phone?: string };
export const personSchema = new EntitySchema<PersonRow>({ name: 'person', columns: { ...baseColumns, honorific: text, name: text, organisationName: text, email: text, phone: { type: 'text', default: '' } } });

/** A Seat (Post): a place on a Body, held for a constituency or an organisation, whoever fills it. */
export type SeatRow = BaseRow & {
  bodyId: string;
  label: string;
  organisationId: string | null;
  votingRight: VotingRight;
  orderKey: string;
  /** The heading that seats are listed under ("Schools and academies"). */
  groupLabel?: string;
  appointingBody?: string;
  /** How long a term lasts, in months; 0 when it goes with an office or no length is set. */
  termMonths?: number;
  /** Held by whoever holds an office: no term, no end. 1 and 0 stand for yes and no. */
  byOffice?: number;
  /** For a limited vote: JSON list of the kinds of business that the seat votes on. */
  businessKinds?: string;
  /** The day the seat was abolished; null while it is there. */
  endedOn?: string | null;
};
export const seatSchema = new EntitySchema<SeatRow>({
  name: 'seat',
  columns: {
    ...baseColumns,
    bodyId: text,
    label: text,
    organisationId: optionalText,
    votingRight: text,
    orderKey: text,
    groupLabel: { type: 'text', default: '' },
    appointingBody: { type: 'text', default: '' },
    termMonths: { type: 'integer', default: 0 },
    byOffice: { type: 'integer', default: 0 },
    businessKinds: { type: 'text', default: '[]' },
    endedOn: optionalText,
  },
  indices: [{ name: 'seat_body', columns: ['bodyId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'organisation', columnNames: ['organisationId'], referencedColumnNames: ['id'] },
  ],
});

/** A Membership: a person in a Seat for dates. A re-election is a new row. */
export type MembershipRow = BaseRow & { bodyId: string; seatId: string; personId: string; role: MemberRole; fromDay: string | null; untilDay: string | null; orderKey: string };
export const membershipSchema = new EntitySchema<MembershipRow>({
  name: 'membership',
  columns: { ...baseColumns, bodyId: text, seatId: text, personId: text, role: text, fromDay: optionalText, untilDay: optionalText, orderKey: text },
  indices: [{ name: 'membership_body', columns: ['bodyId'] }, { name: 'membership_person', columns: ['personId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'seat', columnNames: ['seatId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['personId'], referencedColumnNames: ['id'] },
  ],
});

/** A named stand-in with the vote of the Seat, for dates. */
export type SubstituteRow = BaseRow & { bodyId: string; seatId: string; personId: string; fromDay: string | null; untilDay: string | null };
export const substituteSchema = new EntitySchema<SubstituteRow>({
  name: 'substitute',
  columns: { ...baseColumns, bodyId: text, seatId: text, personId: text, fromDay: optionalText, untilDay: optionalText },
  indices: [{ name: 'substitute_seat', columns: ['seatId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'seat', columnNames: ['seatId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['personId'], referencedColumnNames: ['id'] },
  ],
});

/** A stretch of a Body's life: an interim body that becomes standing keeps both. */
export type BodyPhaseRow = BaseRow & { bodyId: string; phase: 'interim' | 'standing' | 'closed'; fromDay: string | null; agreedAtMeetingId: string | null; note: string };
export const bodyPhaseSchema = new EntitySchema<BodyPhaseRow>({
  name: 'bodyPhase',
  columns: { ...baseColumns, bodyId: text, phase: text, fromDay: optionalText, agreedAtMeetingId: optionalText, note: text },
  indices: [{ name: 'bodyPhase_body', columns: ['bodyId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['agreedAtMeetingId'], referencedColumnNames: ['id'] },
  ],
});

/** What makes a Body a TaskAndFinishGroup: who leads it, what it is for, when it reports and ends. */
export type TaskGroupRow = BaseRow & { bodyId: string; remit: string; leadPersonId: string | null; reportDueDay: string | null; endDay: string | null };
export const taskGroupSchema = new EntitySchema<TaskGroupRow>({
  name: 'taskGroup',
  columns: { ...baseColumns, bodyId: text, remit: text, leadPersonId: optionalText, reportDueDay: optionalText, endDay: optionalText },
  indices: [{ name: 'taskGroup_body', columns: ['bodyId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['leadPersonId'], referencedColumnNames: ['id'] },
  ],
});

/** One version of a Body's purpose or TermsOfReference; its text is block rows owned by it. `agreedOn` null while it is a draft. */
export type TermsOfReferenceRow = BaseRow & { bodyId: string; version: number; agreedOn: string | null; agreedAtMeetingId: string | null };
export const termsOfReferenceSchema = new EntitySchema<TermsOfReferenceRow>({
  name: 'termsOfReference',
  columns: { ...baseColumns, bodyId: text, version: integer, agreedOn: optionalText, agreedAtMeetingId: optionalText },
  indices: [{ name: 'termsOfReference_body', columns: ['bodyId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['agreedAtMeetingId'], referencedColumnNames: ['id'] },
  ],
});
