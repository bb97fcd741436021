import type { EntryKind } from './model';

/** What a thread needs to know of an entry. */
export type ThreadEntry = { readonly id: string; readonly kind: EntryKind; readonly replyToEntryId: string | null };

/** What others answer: a question, or a challenge. */
export function isAsked(kind: EntryKind): boolean {
  return kind === 'question' || kind === 'challenge';
}

/** What hangs on a question or a challenge: the answer, and what came of it. */
export function isReply(kind: EntryKind): boolean {
  return kind === 'answer' || kind === 'impact';
}

/** The question or challenge that an entry hangs on, when it is still there; null for an entry that stands by itself. */
export function askedBefore<E extends ThreadEntry>(entries: readonly E[], entry: Pick<E, 'replyToEntryId'>): E | null {
  return entry.replyToEntryId === null ? null : (entries.find(({ id, kind }) => id === entry.replyToEntryId && isAsked(kind)) ?? null);
}

/** The question or challenge that an answer after all these entries would answer: the last one asked. Null when nothing was. */
export function lastAsked<E extends ThreadEntry>(entries: readonly E[]): E | null {
  return entries.toReversed().find(({ kind }) => isAsked(kind)) ?? null;
}

/** An entry with everything that hangs on it, in order: they are moved and taken away together. */
export function threadOf<E extends ThreadEntry>(entries: readonly E[], id: string): readonly E[] {
  return entries.filter((entry) => entry.id === id || entry.replyToEntryId === id);
}

/** The entry that comes after the thread of a question: the place where its next answer stands before. Null: at the end. */
export function afterThread<E extends ThreadEntry>(entries: readonly E[], askedId: string): E | null {
  const last = entries.findLastIndex((entry) => entry.id === askedId || entry.replyToEntryId === askedId);
  return entries[last + 1] ?? null;
}
