import { EntitySchema } from 'typeorm';
import { baseColumns, integer, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** One line of a person's register of interests. `kind` pecuniary, personal, prejudicial, otherGovernance or relationship. */
export type InterestRow = BaseRow & { personId: string; kind: string; nature: string; organisationName: string; fromDay: string | null; untilDay: string | null };
export const interestSchema = new EntitySchema<InterestRow>({
  name: 'interest',
  columns: { ...baseColumns, personId: text, kind: text, nature: text, organisationName: text, fromDay: optionalText, untilDay: optionalText },
  indices: [{ name: 'interest_person', columns: ['personId'] }],
  foreignKeys: [{ target: 'person', columnNames: ['personId'], referencedColumnNames: ['id'] }],
});

/** That a person has confirmed the register for an academic year ("2026/27"), also when there is nothing to declare (`nil` 1). */
export type InterestConfirmationRow = BaseRow & { personId: string; academicYear: string; confirmedOn: string; nil: number };
export const interestConfirmationSchema = new EntitySchema<InterestConfirmationRow>({
  name: 'interestConfirmation',
  columns: { ...baseColumns, personId: text, academicYear: text, confirmedOn: text, nil: integer },
  indices: [{ name: 'interestConfirmation_person', columns: ['personId'] }],
  foreignKeys: [{ target: 'person', columnNames: ['personId'], referencedColumnNames: ['id'] }],
});
