/** How a bookmark begins that ties words to the record. The line in front hides it from Word's lists of bookmarks. */
export const MARK_PREFIX = '_mb';

/** The property of a file that holds the mark of what it was made from. */
export const ORIGIN_PROPERTY = 'MinuteBookPaper';

/** Letters that tell a row, and letters that tell the words it had when the file was made. */
export const MARK_LETTERS = { row: 12, words: 8 } as const;

/** The mark in the name of a bookmark; null for a bookmark of anything else. Word keeps the case of names, other programs may not. */
export function markOfBookmark(name: string): string | null {
  return /^_mb([a-p]{20})$/iu.exec(name)?.[1]?.toLowerCase() ?? null;
}
