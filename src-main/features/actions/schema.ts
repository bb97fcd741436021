import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import { baseColumns, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A dated line on how far an ActionItem has come. `status` is what it was set to with this line; empty when it was left as it stood. */
export type ActionUpdateRow = BaseRow & { actionId: string; meetingId: string | null; day: string; words: string; byName: string; status: '' | 'open' | 'done' | 'dropped'; publicity: Publicity };
export const actionUpdateSchema = new EntitySchema<ActionUpdateRow>({
  name: 'actionUpdate',
  columns: { ...baseColumns, actionId: text, meetingId: optionalText, day: text, words: text, byName: text, status: text, publicity: text },
  indices: [{ name: 'actionUpdate_action', columns: ['actionId'] }],
  foreignKeys: [
    { target: 'action', columnNames: ['actionId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
  ],
});
