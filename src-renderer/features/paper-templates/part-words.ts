import type { DetailStart } from '@shared/papers/templates/paper-template';
import type { BlockKind } from '@shared/text/model';

/** What a line of the header block starts with, in words. */
export const START_WORDS: Readonly<Record<DetailStart, string>> = {
  nothing: 'Empty: the author fills it in',
  bodyName: 'The name of the body',
  meetingDate: 'The date of the meeting',
  paperTitle: 'The title of the paper',
  itemNumber: 'The number of the agenda item',
  publicity: 'Open, exempt or confidential',
};

/** What a new paragraph of a section is, in words. */
export const KIND_WORDS: Readonly<Partial<Record<BlockKind, string>>> = { numbered: 'Numbered paragraph', paragraph: 'Plain paragraph', bullet: 'Bullet', letter: 'Lettered (a)' };

/** Lines of a field as a list: trimmed, none empty, none twice. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
}
