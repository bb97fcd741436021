import { createHash } from 'node:crypto';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { cleanLine, cleanText } from '@shared/kernel/clean-text';
import type { ReturnedComment } from '@shared/papers/word-return/comparison';
import type { Placement } from '@shared/papers/word-return/placement';
import type { ReturnedLine, ReturnedText } from '@shared/papers/word-return/returned-lines';
import { ALL_ACCEPTED, isIn } from '@shared/papers/word-return/stretches';
import type { NeutralComment, NeutralDocument } from '@shared/reading/neutral-document';
import { blockText } from '@shared/reading/neutral-text';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';

/** Longer quotes and remarks say what the place is long before they end. */
const LONGEST_QUOTE = 300;
const LONGEST_COMMENT = 20_000;

/** The comments of a file that came back, each with its place in the paper. A comment that the paper has already, from an earlier reading, is `known`. */
export async function returnedComments(reader: RecordReader, paperId: string, document: NeutralDocument, text: ReturnedText, targets: Placement['targets']): Promise<readonly ReturnedComment[]> {
  if (document.comments.length === 0) return [];
  const known = new Set((await reader.find('paperComment', { paperId })).map(({ sourceId }) => sourceId));
  const keys = new Map(document.comments.map((comment) => [comment.id, keyOf(comment)]));
  const places = placesOf(text, targets);
  const placeOf = (comment: NeutralComment | undefined, depth = 0): Place => places.get(comment?.id ?? '') ?? (comment === undefined || comment.parent === '' || depth > 20 ? NOWHERE : placeOf(document.comments.find(({ id }) => id === comment.parent), depth + 1));
  return document.comments.flatMap((comment): ReturnedComment[] => {
    const words = wordsOf(comment);
    if (words === '') return [];
    const key = keyOf(comment);
    const [, day = '', at = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/u.exec(comment.when) ?? [];
    const when = parseCalendarDay(day);
    return [{ key, parentKey: keys.get(comment.parent) ?? null, byName: cleanLine(comment.author).slice(0, 200), day: when ?? '', at: when === null ? '' : at, words, ...placeOf(comment), resolved: comment.resolved, known: known.has(key) }];
  });
}

/** Adds chosen comments to the paper, answers under what they answer; one that is there already is not added again. Answers how many were added. */
export async function keepReturnedComments(tx: RecordTransaction, paperId: string, comments: readonly ReturnedComment[], today: CalendarDay): Promise<number> {
  const rows = new Map((await tx.find('paperComment', { paperId })).filter(({ sourceId }) => sourceId !== '').map(({ sourceId, id, parentId }) => [sourceId, { id, parentId }]));
  let added = 0;
  // What is answered comes before its answers.
  for (const comment of comments.toSorted((one, other) => Number(one.parentKey !== null) - Number(other.parentKey !== null))) {
    if (rows.has(comment.key)) continue;
    const parent = comment.parentKey === null ? undefined : rows.get(comment.parentKey);
    const { byName, words, quote, blockId, sectionId } = comment;
    const day = comment.day === '' ? today : comment.day;
    const row = await tx.insert('paperComment', { paperId, parentId: parent ? (parent.parentId ?? parent.id) : null, blockId, sectionId, quote, words, byName, saidOn: day, saidAt: comment.at, resolvedOn: comment.resolved ? today : null, resolvedByName: '', source: 'word', sourceId: comment.key });
    rows.set(comment.key, { id: row.id, parentId: row.parentId });
    added += 1;
  }
  return added;
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
