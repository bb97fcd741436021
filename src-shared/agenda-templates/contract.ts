import { z } from 'zod';
import { askTypeSchema } from '../agenda/model';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, typingWrite, write } from '../kernel/operation';
import { publicitySchema } from '../kernel/publicity';
import type { TableName } from '../kernel/tables';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { agendaSourceSchema, itemKindSchema, templateItemSchema, templateSummarySchema } from './model';
import { standingSchema } from './standing';

const itemFields = z.strictObject({
  title: lineField('title of the item', 300),
  kind: itemKindSchema,
  standing: standingSchema.or(z.literal('')),
  askType: askTypeSchema,
  askWords: optionalLineField('words for what is asked', 60),
  presenterName: optionalLineField('presenter', 150),
  minutesNeeded: z.number().int('Enter whole minutes.').min(0, 'Minutes cannot be below nought.').max(600, 'An item can take at most 600 minutes.'),
  fixedStart: timeOfDaySchema.nullable(),
  publicity: publicitySchema,
  recommendation: textField('recommendation'),
  privateNote: textField('private note'),
  draftMinute: textField('draft minute'),
});

const meetingFields = z.strictObject({
  bodyId: idSchema,
  title: optionalLineField('title of the meeting', 150),
  date: calendarDaySchema,
  startTime: timeOfDaySchema,
  plannedEnd: timeOfDaySchema.or(z.literal('')),
  place: lineField('place', 200),
});

/** What a draft agenda is worked out from. */
const gathered = ['agendaTemplate', 'agendaTemplateItem', 'meeting', 'agendaItem', 'action', 'actionUpdate', 'betweenDecision', 'minuteEntry', 'block', 'body', 'person', 'review', 'recommendation', 'recommendationPart', 'progressUpdate'] as const satisfies readonly TableName[];
/** `arising`: whether open actions are listed under matters arising. */
const draftOf = z.strictObject({ source: agendaSourceSchema, arising: z.boolean() });
const savedAt = z.strictObject({ savedAt: z.string() });

export const agendaTemplatesContract = {
  /** The templates of a body in their order; without a body those of all bodies. */
  list: read(['agendaTemplate', 'agendaTemplateItem', 'body'], z.strictObject({ bodyId: idSchema.optional() }), z.strictObject({ templates: z.array(templateSummarySchema) })),
  get: read(['agendaTemplate', 'agendaTemplateItem', 'body'], z.strictObject({ id: idSchema }), z.strictObject({ template: templateSummarySchema, items: z.array(templateItemSchema) })),
  /** Makes a template from the shipped one, from a template of any body, from an agenda, from a pasted list, or empty. A body's first is its usual one. */
  create: write('Add agenda template', z.strictObject({ bodyId: idSchema, name: lineField('name of the template', 100), source: agendaSourceSchema }), z.strictObject({ id: idSchema })),
  /** Saves the name as it is typed. */
  typeName: typingWrite('Change agenda template', z.strictObject({ id: idSchema, name: lineField('name of the template', 100) }), savedAt),
  makeUsual: write('Choose usual agenda template', z.strictObject({ id: idSchema }), nothing),
  /** Moves a template to the bin; when it was the usual one the next becomes it. */
  remove: write('Move agenda template to the bin', z.strictObject({ id: idSchema }), nothing),
  /** Adds an item last under `parentId` (null: the top level). */
  addItem: write('Add template item', z.strictObject({ templateId: idSchema, parentId: idSchema.nullable(), title: lineField('title of the item', 300) }), z.strictObject({ id: idSchema, savedAt: z.string() })),
  updateItem: write('Change template item', itemFields.partial().extend({ id: idSchema }), nothing),
  /** Saves what is being typed into a field. The keystrokes of one item are one step for Undo. */
  typeItem: typingWrite('Change template item', itemFields.pick({ title: true, presenterName: true, minutesNeeded: true }).partial().extend({ id: idSchema }), savedAt),
  moveItem: write('Move template item', z.strictObject({ id: idSchema, parentId: idSchema.nullable(), beforeId: idSchema.nullable() }), nothing),
  removeItem: write('Move template item to the bin', z.strictObject({ id: idSchema }), nothing),

  /** What a new meeting's agenda would be, in numbers and sentences. */
  preview: read(gathered, draftOf.extend({ bodyId: idSchema, date: calendarDaySchema, startTime: timeOfDaySchema }), z.strictObject({ itemCount: z.number().int(), minutes: z.number().int(), arisingCount: z.number().int(), notes: z.array(z.string()) })),
  /** Makes a meeting with its agenda in one step. `notes` says what was linked, filled and carried. */
  addMeeting: write('Add meeting', draftOf.extend(meetingFields.shape), z.strictObject({ id: idSchema, notes: z.array(z.string()) })),
  /** Adds items to the agenda of a meeting that is there, after those it has. */
  fill: write('Add items to the agenda', draftOf.extend({ meetingId: idSchema }), z.strictObject({ added: z.number().int(), notes: z.array(z.string()) })),
};
