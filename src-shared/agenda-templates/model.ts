import { z } from 'zod';
import { askTypeSchema } from '../agenda/model';
import { idSchema } from '../kernel/ids';
import { publicitySchema } from '../kernel/publicity';
import { standingSchema } from './standing';

/** An item of business, or a break that takes time and has no number. */
export const itemKindSchema = z.enum(['item', 'break']);

/** One item of an AgendaTemplate. `recommendation`, `privateNote` and `draftMinute` are plain text, a paragraph a line. */
export const templateItemSchema = z.strictObject({
  id: idSchema,
  templateId: idSchema,
  parentId: idSchema.nullable(),
  orderKey: z.string(),
  title: z.string(),
  kind: itemKindSchema,
  standing: standingSchema.or(z.literal('')),
  askType: askTypeSchema,
  /** The Body's own words for what is asked; empty when askType's words are used. */
  askWords: z.string(),
  presenterName: z.string(),
  minutesNeeded: z.number().int(),
  /** The time, HH:MM, that it must not begin before; null when it follows the item before. */
  fixedStart: z.string().nullable(),
  publicity: publicitySchema,
  recommendation: z.string(),
  privateNote: z.string(),
  draftMinute: z.string(),
});
export type TemplateItem = z.output<typeof templateItemSchema>;

/** An AgendaTemplate in a list. One of a body's templates is the usual one. */
export const templateSummarySchema = z.strictObject({ id: idSchema, bodyId: idSchema, bodyName: z.string(), name: z.string(), usual: z.boolean(), itemCount: z.number().int(), minutes: z.number().int() });
export type TemplateSummary = z.output<typeof templateSummarySchema>;

/** What a new agenda is made from. `shipped` is the starting template for the body's kind; `list` is text as it was pasted. */
export const agendaSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('template'), templateId: idSchema }),
  z.strictObject({ kind: z.literal('shipped') }),
  z.strictObject({ kind: z.literal('agenda'), meetingId: idSchema }),
  z.strictObject({ kind: z.literal('list'), text: z.string().max(100_000, 'The list is too long. Paste at most 300 items at a time.') }),
  /** Only what earlier meetings deferred and no agenda has taken up. */
  z.strictObject({ kind: z.literal('deferred') }),
  z.strictObject({ kind: z.literal('empty') }),
]);
export type AgendaSource = z.output<typeof agendaSourceSchema>;
