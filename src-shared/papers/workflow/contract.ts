import { z } from 'zod';
import { calendarDaySchema } from '../../kernel/calendar-day';
import { nothing, optionalLineField, textField } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { read, write } from '../../kernel/operation';
import { timeOfDaySchema } from '../../kernel/time-of-day';
import { paperDueSchema, paperPieceSchema, workflowFactsSchema } from './model';

const step = z.strictObject({ paperId: idSchema, at: timeOfDaySchema, byName: optionalLineField('name', 150) });
const withWords = step.extend({ note: textField('words').pipe(z.string().trim().min(1, 'Write what is to be changed, for whoever wrote the paper.').max(2_000, 'Use at most 2,000 characters.')) });
const kept = z.strictObject({ versionId: idSchema });

/** How a paper comes to be published, forwards and back; at each step it is kept as it stood. */
export const paperWorkflowContract = {
  get: read(['paper', 'paperDetail', 'paperSection', 'block', 'paperVersion', 'body', 'meeting', 'membership', 'person', 'bodyRules', 'ruleOverride', 'oneOffDay'], z.strictObject({ paperId: idSchema }), workflowFactsSchema),
  /** By when the papers of a meeting are due; null where its body has chosen no rules. */
  meetingDue: read(['meeting', 'body', 'bodyRules', 'ruleOverride', 'oneOffDay'], z.strictObject({ meetingId: idSchema }), z.strictObject({ due: paperDueSchema.nullable() })),
  submit: write('Submit paper', step, kept),
  /** Back to whoever wrote it, with words. */
  giveBack: write('Return paper', withWords, kept),
  clear: write('Clear paper', step.extend({ byName: optionalLineField('name', 150).pipe(z.string().min(1, 'Enter who cleared it.')), on: calendarDaySchema }), kept),
  publish: write('Publish paper', step, kept),
  openForChanges: write('Open paper for changes', withWords, kept),
  /** With `fresh`, none is kept where nothing was changed since the last one; `kept` says so, and the answer is of that one. */
  keepVersion: write('Keep a version of the paper', step.extend({ note: optionalLineField('note', 200), fresh: z.boolean().default(false) }), kept.extend({ version: z.number().int(), at: z.string(), kept: z.boolean() })),
  /** Makes the paper say what a version says, after keeping what stands now as another. Who may read it stays as it is now. */
  restoreVersion: write('Go back to a version of the paper', step.extend({ versionId: idSchema }), nothing),
  /** What differs between a version and another (null: the paper as it stands now). */
  compare: read(['paper', 'paperDetail', 'paperSection', 'block', 'paperVersion'], z.strictObject({ versionId: idSchema, withId: idSchema.nullable() }), z.strictObject({ pieces: z.array(paperPieceSchema) })),
};
