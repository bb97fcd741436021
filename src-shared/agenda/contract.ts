import { z } from 'zod';
import { read, typingWrite, write } from '../kernel/operation';
import { idSchema } from '../kernel/ids';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { publicitySchema } from '../kernel/publicity';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { agendaSettingsSchema, bodyAsksField } from './agenda-settings';
import { exemptParagraphsField } from './exempt-paragraphs';
import { agendaItemSchema, askTypeSchema, itemKindSchema } from './model';
import { agendaNumberingSchema, numberingStyleSchema } from './numbering';

const itemFields = z.strictObject({
  title: lineField('title of the item', 300),
  presenterName: optionalLineField('presenter', 150),
  presenterPersonId: idSchema.nullable(),
  minutesNeeded: z.number().int('Enter whole minutes.').min(0, 'Minutes cannot be below nought.').max(600, 'An item can take at most 600 minutes.'),
  askType: askTypeSchema,
  publicity: publicitySchema,
});

/** What an item may say besides. */
const furtherFields = z.strictObject({
  askWords: optionalLineField('words for what is asked', 40),
  speakers: optionalLineField('speakers', 300),
  fixedStart: timeOfDaySchema.nullable(),
  exemptParagraphs: exemptParagraphsField,
  publicInterestReason: optionalLineField('public interest reason', 1_000),
  publicTitle: optionalLineField('title for the public', 300),
  specialBusiness: optionalLineField('business with longer notice', 300),
  stateReason: optionalLineField('reason', 500),
  urgentReason: optionalLineField('special circumstances', 1_000),
  linkedMeetingId: idSchema.nullable(),
});

const changeable = itemFields.extend(furtherFields.shape).partial().extend({ id: idSchema });
const typeable = itemFields
  .pick({ title: true, presenterName: true, presenterPersonId: true, minutesNeeded: true })
  .extend(furtherFields.pick({ speakers: true, publicInterestReason: true, publicTitle: true, stateReason: true, urgentReason: true }).shape)
  .partial()
  .extend({ id: idSchema });
const place = { parentId: idSchema.nullable(), beforeId: idSchema.nullable() };

export const agendaContract = {
  /** The items of a meeting, in order, sub-items after their parent; how they are numbered, and the body's own words for what is asked. */
  get: read(['agendaItem', 'paper', 'attachment', 'bodyRules', 'ruleOverride', 'person', 'meeting', 'body'], z.strictObject({ meetingId: idSchema }), z.strictObject({ items: z.array(agendaItemSchema), numbering: agendaNumberingSchema, askTypes: agendaSettingsSchema.shape.askTypes })),
  /** Adds an item after `afterId` (at its level), or last under `parentId` (null: the top level) when `afterId` is null. */
  addItem: write('Add agenda item', itemFields.extend({ meetingId: idSchema, afterId: idSchema.nullable(), parentId: idSchema.nullable().default(null), kind: itemKindSchema.default('item') }), z.strictObject({ id: idSchema, savedAt: z.string() })),
  updateItem: write('Change agenda item', changeable, nothing),
  /** Saves what is being typed into a field of an item. The keystrokes of one item are one step for Undo. */
  typeItem: typingWrite('Change agenda item', typeable, z.strictObject({ savedAt: z.string() })),
  /** Puts an item under `parentId` (null: top level) before `beforeId` (null: last). A move into itself is refused. */
  moveItem: write('Move agenda item', z.strictObject({ id: idSchema, ...place }), nothing),
  /** Puts several items at one place, in the order of the agenda; each with its sub-items. All or nothing. */
  moveItems: write('Move agenda items', z.strictObject({ ids: z.array(idSchema).min(1).max(500), ...place }), nothing),
  /** Withdraws an item with its sub-items: it keeps its place and its number and says so. */
  withdrawItem: write('Withdraw agenda item', z.strictObject({ id: idSchema, reason: optionalLineField('reason', 500) }), nothing),
  /** Defers an item with its sub-items to a later meeting, or, with null, to one not yet known. It keeps its place and its number. */
  deferItem: write('Defer agenda item', z.strictObject({ id: idSchema, reason: optionalLineField('reason', 500), toMeetingId: idSchema.nullable() }), nothing),
  /** Takes a withdrawn or deferred item with its sub-items back into the business of the meeting. */
  reinstateItem: write('Take agenda item back', z.strictObject({ id: idSchema }), nothing),
  /** Moves an item with its sub-items to the bin; refused when it has minutes, or was on an agenda that is issued. */
  removeItem: write('Move agenda item to the bin', z.strictObject({ id: idSchema }), nothing),
  /** How a body makes its agendas. */
  settings: read(['body'], z.strictObject({ bodyId: idSchema }), agendaSettingsSchema),
  setNumbering: write('Change numbering of agendas', z.strictObject({ bodyId: idSchema, style: numberingStyleSchema }), nothing),
  /** Sets the body's own words for what is asked, as they are typed; none: the usual ones. Items keep the words they have. */
  setAskTypes: typingWrite('Change words for what is asked', z.strictObject({ bodyId: idSchema, askTypes: bodyAsksField }), z.strictObject({ savedAt: z.string() })),
};
