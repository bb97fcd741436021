import { z } from 'zod';
import { exemptParagraphsField } from '../../agenda/exempt-paragraphs';
import { nothing, optionalLineField } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { read, write } from '../../kernel/operation';
import { publicitySchema } from '../../kernel/publicity';
import { timeOfDaySchema } from '../../kernel/time-of-day';
import { recommendationFields } from '../recommendations/model';
import { appendixTitle, backgroundFields, consultedFields, publicInterestField } from './fields';
import { preparationSchema } from './model';

const paper = { paperId: idSchema };
const TABLES = ['paper', 'paperSection', 'paperRecommendation', 'block', 'backgroundPaper', 'paperAppendix', 'attachment', 'agendaItem', 'agendaIssue', 'meeting', 'motion', 'minuteEntry', 'recommendation', 'bodyRules', 'ruleOverride', 'body'] as const;

/** What belongs to a paper besides its text: what hangs on its recommendations and where they were taken, who was consulted, background papers, appendices, who may read it. */
export const preparationContract = {
  get: read(TABLES, z.strictObject(paper), preparationSchema),
  /** What a recommendation asks, and its money. */
  noteRecommendation: write('Change recommendation', z.strictObject({
    ...paper,
    blockId: idSchema,
    ...recommendationFields,
  }), nothing),
  /** Puts recommendations, word for word with their sub-letters, where the agenda recommends under the paper's item; `replace` takes away what is there. */
  liftToItem: write('Take recommendations to the agenda', z.strictObject({ ...paper, replace: z.boolean() }), z.strictObject({ lifted: z.number().int() })),
  /** Moves one recommendation at the meeting, word for word; mover and seconder are added there. */
  liftToMotion: write('Take recommendation to the meeting', z.strictObject({ ...paper, blockId: idSchema, at: timeOfDaySchema }), z.strictObject({ motionId: idSchema, meetingId: idSchema })),
  /** Who was consulted on an implication, and when. */
  noteConsulted: write('Note who was consulted', z.strictObject({ sectionId: idSchema, name: consultedFields.consultedName, on: consultedFields.consultedOn }), nothing),
  addBackgroundPaper: write('Add background paper', z.strictObject({ ...paper, ...backgroundFields }), z.strictObject({ id: idSchema })),
  changeBackgroundPaper: write('Change background paper', z.strictObject({ id: idSchema, ...backgroundFields }), nothing),
  moveBackgroundPaper: write('Move background paper', z.strictObject({ id: idSchema, beforeId: idSchema.nullable() }), nothing),
  removeBackgroundPaper: write('Remove background paper', z.strictObject({ id: idSchema }), nothing),
  /** Of our own, or with `attachmentId` a file that is attached to the paper. */
  addAppendix: write('Add appendix', z.strictObject({ ...paper, title: appendixTitle, attachmentId: idSchema.nullable(), publicity: publicitySchema.default('open') }), z.strictObject({ id: idSchema })),
  changeAppendix: write('Change appendix', z.strictObject({ id: idSchema, title: appendixTitle, publicity: publicitySchema }), nothing),
  moveAppendix: write('Move appendix', z.strictObject({ id: idSchema, beforeId: idSchema.nullable() }), nothing),
  removeAppendix: write('Remove appendix', z.strictObject({ id: idSchema }), nothing),
  /** Who may read it: every paragraph follows. */
  setPublicity: write('Change who may read the paper', z.strictObject({ ...paper, publicity: publicitySchema, exemptParagraphs: exemptParagraphsField, publicInterestReason: publicInterestField }), nothing),
  setLateReason: write('Give the reason for a late paper', z.strictObject({ ...paper, lateReason: optionalLineField('reason', 1_000) }), nothing),
};
