import { z } from 'zod';
import { calendarDaySchema } from '../../kernel/calendar-day';
import { groupBy } from '../../kernel/group-by';
import { idSchema } from '../../kernel/ids';
import { LONGEST_TEXT } from '../../kernel/fields';

/** One comment on a paper, or (with a parent) an answer to one. */
export const paperCommentSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  /** The paragraph it is about, and its section; both null for one on the whole paper. Either may be gone by now. */
  blockId: idSchema.nullable(),
  sectionId: idSchema.nullable(),
  /** The words it was made on. */
  quote: z.string().max(LONGEST_TEXT),
  words: z.string().max(LONGEST_TEXT),
  byName: z.string().max(300),
  on: calendarDaySchema,
  /** HH:MM, or "" where it is not known. */
  at: z.string().max(5),
  resolvedOn: calendarDaySchema.nullable(),
  resolvedByName: z.string().max(300),
  /** Where it came from: written here, in Word, or with a file of the paper. */
  source: z.enum(['', 'word', 'paperFile']),
  /** Its id there, so that the same file brings it only once. */
  sourceId: z.string().max(200),
});
export type PaperComment = z.output<typeof paperCommentSchema>;

/** A comment with its answers. */
export type CommentThread = { readonly comment: PaperComment; readonly answers: readonly PaperComment[] };

/** Comments with their answers, those still open first, each in the order of the paper: those on the whole paper before all. */
export function threadsOf(comments: readonly PaperComment[], order: ReadonlyMap<string, number>): readonly CommentThread[] {
  const answers = groupBy(comments.filter(({ parentId }) => parentId !== null), ({ parentId }) => parentId ?? '');
  const placeOf = ({ blockId, sectionId }: PaperComment): number => (blockId === null && sectionId === null ? -1 : (order.get(blockId ?? '') ?? order.get(sectionId ?? '') ?? Number.MAX_SAFE_INTEGER));
  return comments
    .filter(({ parentId }) => parentId === null)
    .map((comment) => ({ comment, answers: answers.get(comment.id) ?? [] }))
    .toSorted((one, other) => Number(one.comment.resolvedOn !== null) - Number(other.comment.resolvedOn !== null) || placeOf(one.comment) - placeOf(other.comment));
}
