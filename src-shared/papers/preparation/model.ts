import { z } from 'zod';
import { calendarDaySchema } from '../../kernel/calendar-day';
import { idSchema } from '../../kernel/ids';
import { publicitySchema } from '../../kernel/publicity';
import { liftedToSchema, recommendationFactsSchema } from '../recommendations/model';

/** A document that a report relies on (LGA 1972 s.100D). One that discloses exempt matter is kept here and never listed. */
export const backgroundPaperSchema = z.strictObject({ id: idSchema, title: z.string(), whereHeld: z.string(), link: z.string(), disclosesExempt: z.boolean() });
export type BackgroundPaper = z.output<typeof backgroundPaperSchema>;

/** An appendix: an attached file, or one of our own, whose text is paragraphs that belong to it. `words` are those, for the checks. */
export const paperAppendixSchema = z.strictObject({ id: idSchema, title: z.string(), attachmentId: idSchema.nullable(), publicity: publicitySchema, words: z.string() });
export type PaperAppendix = z.output<typeof paperAppendixSchema>;

/** What belongs to a paper besides its text. */
export const preparationSchema = z.strictObject({
  recommendations: z.array(recommendationFactsSchema),
  lifted: z.array(liftedToSchema),
  /** Whether its item recommends something on the agenda already. */
  itemRecommends: z.boolean(),
  consulted: z.array(z.strictObject({ sectionId: idSchema, name: z.string(), on: calendarDaySchema.nullable() })),
  backgroundPapers: z.array(backgroundPaperSchema),
  appendices: z.array(paperAppendixSchema),
  attachments: z.array(z.strictObject({ id: idSchema, title: z.string(), fileName: z.string(), publicity: publicitySchema })),
  publicity: publicitySchema,
  exemptParagraphs: z.array(z.string()),
  publicInterestReason: z.string(),
  regime: z.enum(['schedule12A', 'schedule12AWales', 'governingBody', 'published', 'local']).nullable(),
  lateReason: z.string(),
  /** "The agenda was issued on 14 November 2026." while it is late; null in time. */
  lateSince: z.string().nullable(),
});
export type Preparation = z.output<typeof preparationSchema>;
