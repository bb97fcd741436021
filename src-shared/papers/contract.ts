import { z } from 'zod';
import { app, read, typingWrite, write } from '../kernel/operation';
import { idSchema } from '../kernel/ids';
import { cleanText } from '../kernel/clean-text';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { paperSchema, paperSummarySchema } from './model';
import { reportReadingSchema } from './report-reading';
import { paperTemplateSchema } from './templates/template-schema';

const templateKey = z.string().max(60);
/** The template that a text is laid out for: the paper's own where it has one. */
const usedTemplate = { templateKey, template: paperTemplateSchema.nullable().exactOptional() };

export const papersContract = {
  list: read(['paper', 'paperDetail', 'block', 'paperComment', 'agendaItem', 'meeting', 'body', 'bodyRules', 'ruleOverride', 'oneOffDay'], z.strictObject({ meetingId: idSchema.optional(), bodyId: idSchema.optional() }), z.strictObject({ papers: z.array(paperSummarySchema) })),
  get: read(['paper', 'paperDetail', 'paperSection', 'block', 'body', 'meeting', 'agendaItem'], z.strictObject({ id: idSchema }), paperSchema),
  /** Starts a paper from a template; on an item its details are filled from the meeting. */
  create: write('Start paper', z.strictObject({ bodyId: idSchema, meetingId: idSchema.nullable(), agendaItemId: idSchema.nullable(), templateKey, title: lineField('title of the paper', 300) }), z.strictObject({ id: idSchema })),
  rename: write('Rename paper', z.strictObject({ id: idSchema, title: lineField('title of the paper', 300) }), nothing),
  /** A line of the header block; an empty value is kept as it is. */
  updateDetail: typingWrite('Typing', z.strictObject({ id: idSchema, value: optionalLineField('answer', 500) }), z.strictObject({ savedAt: z.string() })),
  /** Replaces words in the whole text of the paper, tables, footnotes and captions with it, as one step. Answers how often they stood there. */
  replaceWords: write('Replace words', z.strictObject({ id: idSchema, words: z.string().min(1).max(500), by: z.string().max(500).transform(cleanText), matchCase: z.boolean(), wholeWord: z.boolean() }), z.strictObject({ count: z.number().int() })),
  remove: write('Move paper to the bin', z.strictObject({ id: idSchema }), nothing),
  /** Reads pasted text or HTML into the shape of the template; nothing is kept yet. */
  readPasted: app(z.strictObject({ ...usedTemplate, text: z.string().max(5_000_000), html: z.string().max(20_000_000) }), reportReadingSchema),
  /** Asks for a file and reads it likewise; `null` when the person cancels. */
  readFile: app(z.strictObject(usedTemplate), z.strictObject({ reading: reportReadingSchema.nullable() })),
  /**
   * Keeps a reading in the paper: sections and implications are filled, with text that was there before kept in front; headings and
   * labels become those that were written; lines of the header block take the values that were read, an empty one replaces nothing.
   * What is still `unplaced` is not kept: the screen has it placed or left out first.
   */
  fill: write('Fill paper from text', z.strictObject({ id: idSchema, reading: reportReadingSchema }), nothing),
};
