import { z } from 'zod';
import { idSchema } from '../kernel/ids';
import { blockSchema } from '../text/model';
import { publicitySchema } from '../kernel/publicity';
import { datedDeadlineSchema } from '../rules/paper-deadlines';
import { paperTemplateSchema } from './templates/template-schema';

/** How far a paper has come. */
export const paperStatusSchema = z.enum(['draft', 'submitted', 'cleared', 'published']);
export type PaperStatus = z.output<typeof paperStatusSchema>;

/** The steps a paper goes, forwards and back. */
export const paperStepSchema = z.enum(['submitted', 'returned', 'cleared', 'published', 'reopened']);
export type PaperStep = z.output<typeof paperStepSchema>;

/** The last step that a paper went; "" for a draft that was never submitted. */
export const lastStepSchema = z.enum(['', ...paperStepSchema.options]);
export type LastStep = z.output<typeof lastStepSchema>;

/** One "Label: value" line of a paper's header block. An empty value is kept and printed. */
export const paperDetailSchema = z.strictObject({ id: idSchema, key: z.string(), label: z.string(), value: z.string(), orderKey: z.string() });
export type PaperDetail = z.output<typeof paperDetailSchema>;

/** One headed section. `implication` sections are the lines of an implications section: each a label with an answer of its own. */
export const paperSectionSchema = z.strictObject({
  id: idSchema,
  key: z.string(),
  /** For an implication: the id of the section that it answers under. */
  parentId: idSchema.nullable(),
  heading: z.string(),
  /** Whether its paragraphs are numbered n.m. */
  numbered: z.boolean(),
  required: z.boolean(),
  guidance: z.string(),
  orderKey: z.string(),
  blocks: z.array(blockSchema),
});
export type PaperSection = z.output<typeof paperSectionSchema>;

/** A paper with everything in it, in order. */
export const paperSchema = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  meetingId: idSchema.nullable(),
  agendaItemId: idSchema.nullable(),
  templateKey: z.string(),
  /** The body's own template that it was begun from, as it was then; null when `templateKey` names one that comes with the product. */
  template: paperTemplateSchema.nullable(),
  title: z.string(),
  status: paperStatusSchema,
  publicity: publicitySchema,
  bodyName: z.string(),
  /** The day of its meeting, `YYYY-MM-DD`; null for a paper that is for no meeting yet. */
  meetingDate: z.string().nullable(),
  /** The number that the agenda gives its item at this moment; null without an item. */
  itemNumber: z.string().nullable(),
  details: z.array(paperDetailSchema),
  sections: z.array(paperSectionSchema),
});
export type Paper = z.output<typeof paperSchema>;

/** A paper in a list. */
export const paperSummarySchema = paperSchema.omit({ details: true, sections: true, itemNumber: true, template: true }).extend({
  templateName: z.string(),
  itemTitle: z.string().nullable(),
  updatedAt: z.string(),
  /** The step that brought it to where it is, with its words ("" for none). */
  lastStep: lastStepSchema,
  stepNote: z.string(),
  /** By when it is due; null without a meeting or without rules, and once the meeting is past. */
  due: datedDeadlineSchema.nullable(),
  /** Comments that are not resolved. */
  openComments: z.number().int(),
});
export type PaperSummary = z.output<typeof paperSummarySchema>;
