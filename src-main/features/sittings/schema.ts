import { EntitySchema } from 'typeorm';
import { baseColumns, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/**
 * A stretch in which the meeting does not sit: a break, an adjournment to later or to another day, or because there was no quorum.
 * `resumedDay` and `resumedAt` are null while it has not been resumed; `resumesDay`, `resumesAt` and `resumesPlace` say when and where it is to be.
 */
export type AdjournmentRow = BaseRow & {
  meetingId: string;
  agendaItemId: string | null;
  kind: 'adjourned' | 'noQuorum';
  day: string;
  at: string;
  reason: string;
  resumesDay: string | null;
  resumesAt: string | null;
  resumesPlace: string;
  resumedDay: string | null;
  resumedAt: string | null;
  entryId: string | null;
};
export const adjournmentSchema = new EntitySchema<AdjournmentRow>({
  name: 'adjournment',
  columns: { ...baseColumns, meetingId: text, agendaItemId: optionalText, kind: text, day: text, at: text, reason: text, resumesDay: optionalText, resumesAt: optionalText, resumesPlace: text, resumedDay: optionalText, resumedAt: optionalText, entryId: optionalText },
  indices: [{ name: 'adjournment_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
  ],
});
