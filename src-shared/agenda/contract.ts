import { z } from 'zod';
import { read, typingWrite, write } from '../kernel/operation';
import { idSchema } from '../kernel/ids';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { publicitySchema } from '../kernel/publicity';
import { agendaItemSchema, askTypeSchema } from './model';

const itemFields = z.strictObject({
  title: lineField('title of the item', 300),
  presenterName: optionalLineField('presenter', 150),
  presenterPersonId: idSchema.nullable(),
  minutesNeeded: z.number().int('Enter whole minutes.').min(0, 'Minutes cannot be below nought.').max(600, 'An item can take at most 600 minutes.'),
  askType: askTypeSchema,
  publicity: publicitySchema,
});

export const agendaContract = {
  /** The items of a meeting, in order, sub-items after their parent. */
  get: read(['agendaItem', 'paper', 'person'], z.strictObject({ meetingId: idSchema }), z.strictObject({ items: z.array(agendaItemSchema) })),
  /** Adds an item after `afterId` (at its level), or last under `parentId` (null: the top level) when `afterId` is null. */
  addItem: write('Add agenda item', itemFields.extend({ meetingId: idSchema, afterId: idSchema.nullable(), parentId: idSchema.nullable().default(null) }), z.strictObject({ id: idSchema, savedAt: z.string() })),
  updateItem: write('Change agenda item', itemFields.partial().extend({ id: idSchema }), nothing),
  /** Saves what is being typed into a field of an item. The keystrokes of one item are one step for Undo. */
  typeItem: typingWrite('Change agenda item', itemFields.pick({ title: true, presenterName: true, presenterPersonId: true, minutesNeeded: true }).partial().extend({ id: idSchema }), z.strictObject({ savedAt: z.string() })),
  /** Puts an item under `parentId` (null: top level) before `beforeId` (null: last). A move into itself is refused. */
  moveItem: write('Move agenda item', z.strictObject({ id: idSchema, parentId: idSchema.nullable(), beforeId: idSchema.nullable() }), nothing),
  /** Moves an item with its sub-items to the bin; refused when it has minutes. */
  removeItem: write('Move agenda item to the bin', z.strictObject({ id: idSchema }), nothing),
};
