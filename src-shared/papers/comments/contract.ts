import { z } from 'zod';
import { calendarDaySchema } from '../../kernel/calendar-day';
import { nothing, optionalLineField, textField } from '../../kernel/fields';
import { idSchema } from '../../kernel/ids';
import { read, write } from '../../kernel/operation';
import { timeOfDaySchema } from '../../kernel/time-of-day';
import { paperCommentSchema } from './model';

const words = textField('comment').pipe(z.string().trim().min(1, 'Write the comment.').max(4_000, 'A comment can have at most 4,000 characters.'));
const said = z.strictObject({ words, byName: optionalLineField('name', 150), at: timeOfDaySchema });
const one = z.strictObject({ commentId: idSchema });

/** What readers say of a paper to whoever writes it. It is never in a document, a pack or on the projected page. */
export const paperCommentsContract = {
  /** Comments and their answers in the order they were made. */
  list: read(['paperComment'], z.strictObject({ paperId: idSchema }), z.strictObject({ comments: z.array(paperCommentSchema) })),
  /** On a paragraph (with the words it is about), or, with neither block nor section, on the paper. */
  add: write('Comment on paper', said.extend({ paperId: idSchema, blockId: idSchema.nullable(), sectionId: idSchema.nullable(), quote: z.string().max(2_000) }), z.strictObject({ id: idSchema })),
  answer: write('Answer comment', said.extend({ commentId: idSchema }), z.strictObject({ id: idSchema })),
  reword: write('Change comment', one.extend({ words }), nothing),
  resolve: write('Resolve comment', one.extend({ byName: optionalLineField('name', 150), on: calendarDaySchema }), nothing),
  reopen: write('Reopen comment', one, nothing),
  /** With its answers. */
  remove: write('Move comment to the bin', one, nothing),
};
