import { EntitySchema } from 'typeorm';
import type { BodyKind, MemberRole, VotingRight } from '@shared/bodies/model';
import { baseColumns, optionalText, text } from '@main/store/row';
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
};
export const bodySchema = new EntitySchema<BodyRow>({
  name: 'body',
  columns: { ...baseColumns, name: text, shortName: text, kind: text, organisationId: optionalText, parentBodyId: optionalText, status: text, usualPlace: text, usualStart: text, presidingMembershipId: optionalText },
  foreignKeys: [
    { target: 'organisation', columnNames: ['organisationId'], referencedColumnNames: ['id'] },
    { target: 'body', columnNames: ['parentBodyId'], referencedColumnNames: ['id'] },
  ],
});

/** A person, once, whatever seats they hold. */
export type PersonRow = BaseRow & { honorific: string; name: string; organisationName: string; email: string };
export const personSchema = new EntitySchema<PersonRow>({ name: 'person', columns: { ...baseColumns, honorific: text, name: text, organisationName: text, email: text } });

/** A Seat (Post): a place on a Body, held for a constituency or an organisation, whoever fills it. */
export type SeatRow = BaseRow & { bodyId: string; label: string; organisationId: string | null; votingRight: VotingRight; orderKey: string };
export const seatSchema = new EntitySchema<SeatRow>({
  name: 'seat',
  columns: { ...baseColumns, bodyId: text, label: text, organisationId: optionalText, votingRight: text, orderKey: text },
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
