import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import type { AskType } from '@shared/agenda/model';
import { baseColumns, integer, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** One item of an agenda. Planned and actual publicity are two columns, because a motion to exclude the public can be lost. */
export type AgendaItemRow = BaseRow & {
  meetingId: string;
  parentId: string | null;
  orderKey: string;
  title: string;
  presenterPersonId: string | null;
  presenterName: string;
  minutesNeeded: number;
  askType: AskType;
  publicity: Publicity;
  actualPublicity: Publicity | null;
  state: 'live' | 'withdrawn' | 'deferred';
  issuedNumber: string | null;
  startedAt: string | null;
  closedAt: string | null;
};
export const agendaItemSchema = new EntitySchema<AgendaItemRow>({
  name: 'agendaItem',
  columns: { ...baseColumns, meetingId: text, parentId: optionalText, orderKey: text, title: text, presenterPersonId: optionalText, presenterName: text, minutesNeeded: integer, askType: text, publicity: text, actualPublicity: optionalText, state: text, issuedNumber: optionalText, startedAt: optionalText, closedAt: optionalText },
  indices: [{ name: 'agendaItem_meeting', columns: ['meetingId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['parentId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['presenterPersonId'], referencedColumnNames: ['id'] },
  ],
});
