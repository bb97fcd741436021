import { createHash } from 'node:crypto';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { cleanLine, cleanText } from '@shared/kernel/clean-text';
import type { PaperComment } from '@shared/papers/comments/model';
import type { ReturnedComment } from '@shared/papers/word-return/comparison';
import type { Placement } from '@shared/papers/word-return/placement';
import type { ReturnedLine, ReturnedText } from '@shared/papers/word-return/returned-lines';
import { ALL_ACCEPTED, isIn } from '@shared/papers/word-return/stretches';
import type { NeutralComment, NeutralDocument } from '@shared/reading/neutral-document';
import { blockText } from '@shared/reading/neutral-text';
import { bringComments, commentSource, knownComments } from '@main/features/paper-comments/comment-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';

/** Longer quotes and remarks say what the place is long before they end. */
const LONGEST_QUOTE = 300;
const LONGEST_COMMENT = 20_000;

/** The comments of a file that came back, each with its place in the paper. A comment that the paper has already, from an earlier reading, is `known`. */
export async function returnedComments(reader: RecordReader, paperId: string, document: NeutralDocument, text: ReturnedText, targets: Placement['targets']): Promise<readonly ReturnedComment[]> {
  if (document.comments.length === 0) return [];
  const known = await knownComments(reader, paperId);
  const stateOf = (key: string) => known.get(commentSource('word', key))?.state;
  const keys = new Map(document.comments.map((comment) => [comment.id, keyOf(comment)]));
  const places = placesOf(text, targets);
  const placeOf = (comment: NeutralComment | undefined, depth = 0): Place => places.get(comment?.id ?? '') ?? (comment === undefined || comment.parent === '' || depth > 20 ? NOWHERE : placeOf(document.comments.find(({ id }) => id === comment.parent), depth + 1));
  // What answers a comment that was taken off here stays off with it.
  const isTakenOff = (comment: NeutralComment | undefined, depth = 0): boolean => comment !== undefined && (stateOf(keyOf(comment)) === 'takenOff' || (stateOf(keyOf(comment)) !== 'here' && comment.parent !== '' && depth < 20 && isTakenOff(document.comments.find(({ id }) => id === comment.parent), depth + 1)));
  return document.comments.flatMap((comment): ReturnedComment[] => {
    const words = wordsOf(comment);
    if (words === '') return [];
    const key = keyOf(comment);
    const [, day = '', at = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/u.exec(comment.when) ?? [];
    const when = parseCalendarDay(day);
    return [{ key, parentKey: keys.get(comment.parent) ?? null, byName: cleanLine(comment.author).slice(0, 200), day: when ?? '', at: when === null ? '' : at, words, ...placeOf(comment), resolved: comment.resolved, known: stateOf(key) === 'here', takenOff: isTakenOff(comment) }];
  });
}

/** Adds chosen comments to the paper, answers under what they answer. `became`: paragraphs that got another id as the paper was taken over. Answers how many were added. */
export async function keepReturnedComments(tx: RecordTransaction, paperId: string, comments: readonly ReturnedComment[], today: CalendarDay, became: ReadonlyMap<string, string>): Promise<number> {
  const known = await knownComments(tx, paperId);
  const idOf = (key: string): string | null => known.get(commentSource('word', key))?.id ?? null;
  const ids = new Map(comments.map(({ key }) => [key, idOf(key) ?? tx.newId()]));
  const arriving = comments.map(({ key, parentKey, byName, words, quote, blockId, sectionId, day, at, resolved }): PaperComment => ({
    id: ids.get(key) ?? tx.newId(), parentId: parentKey === null ? null : (ids.get(parentKey) ?? idOf(parentKey)), blockId, sectionId, quote, words, byName,
    on: parseCalendarDay(day) ?? today, at, resolvedOn: resolved ? today : null, resolvedByName: '', source: 'word', sourceId: key,
  }));
  return await bringComments(tx, paperId, arriving, became);
}

type Place = Pick<ReturnedComment, 'quote' | 'blockId' | 'sectionId'>;
const NOWHERE: Place = { quote: '', blockId: null, sectionId: null };

/** The first paragraph that a comment hangs on, and all the words it was made on. */
function placesOf({ entries }: ReturnedText, targets: Placement['targets']): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  entries.forEach((entry, index) => {
    const lines: readonly ReturnedLine[] = entry.type === 'line' ? [entry] : entry.rows.flatMap(({ cells }) => cells.flat());
    const target = targets.get(index) ?? { blockId: null, sectionId: null };
    for (const { text, comments, change } of lines.flatMap(({ stretches }) => stretches)) {
      for (const id of comments) {
        const before = places.get(id) ?? { quote: '', ...target };
        places.set(id, isIn(change, ALL_ACCEPTED) ? { ...before, quote: (before.quote + text).slice(0, LONGEST_QUOTE) } : before);
      }
    }
  });
  return places;
}

/** Word counts comments anew each time it saves: who, when and what stay. */
function keyOf(comment: NeutralComment): string {
  return createHash('sha256').update([comment.author, comment.when, wordsOf(comment)].join('\n')).digest('hex').slice(0, 40);
}

function wordsOf({ blocks }: NeutralComment): string {
  return cleanText(blocks.map((block) => blockText(block)).join('\n')).trim().slice(0, LONGEST_COMMENT);
}
