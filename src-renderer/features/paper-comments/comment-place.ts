import type { PaperComment } from '@shared/papers/comments/model';
import { numberPaper } from '@shared/papers/paragraph-numbering';
import { plainText } from '@shared/text/model';
import { selectedBlocks } from '@renderer/features/text/block-commands';
import type { LiveSection, PaperState } from '@renderer/features/papers/paper-store';

/** What a comment is about: a paragraph with the words chosen in it, or (null) the whole paper. */
export type CommentTarget = { readonly blockId: string; readonly sectionId: string; readonly quote: string } | null;

/** The longest stretch of words that is kept with a comment. */
const LONGEST_QUOTE = 300;

/** The paragraph with the caret, with what is selected in it or else its words; null where no text is being written. */
export function targetAtCaret({ activeId, handles }: PaperState): CommentTarget {
  const editor = activeId === null ? undefined : handles.get(activeId)?.editor;
  if (activeId === null || editor === undefined) return null;
  const { state } = editor;
  const [place] = selectedBlocks(state);
  const blockId = place?.attributes.id ?? null;
  if (place === undefined || blockId === null) return null;
  const { from, to, empty } = state.selection;
  const words = empty ? (state.doc.nodeAt(place.pos)?.textContent ?? '') : state.doc.textBetween(from, to, ' ');
  return words.trim() === '' ? null : { blockId, sectionId: activeId, quote: words.trim().slice(0, LONGEST_QUOTE) };
}

/** Where comments are, in the numbers of the paper as it stands: words for each, and the order of reading. */
export type CommentPlaces = { readonly order: ReadonlyMap<string, number>; readonly wordsOf: (comment: Pick<PaperComment, 'blockId' | 'sectionId'>) => string; readonly sectionOf: (comment: Pick<PaperComment, 'blockId' | 'sectionId'>) => string | null };

/** Reads the places off a paper: a comment on a paragraph that was emptied or taken out has words that say so, and no section. */
export function commentPlaces(sections: readonly LiveSection[]): CommentPlaces {
  const numbers = numberPaper(sections);
  const order = new Map<string, number>();
  const sectionOfBlock = new Map<string, string>();
  for (const section of sections) {
    order.set(section.id, order.size);
    for (const block of section.blocks) {
      order.set(block.id, order.size);
      if (plainText(block.runs).trim() !== '') sectionOfBlock.set(block.id, section.id);
    }
  }
  const sectionWords = (id: string): string => {
    const section = sections.find((one) => one.id === id);
    return section === undefined ? '' : [numbers.sections.get(id) ?? '', section.heading].filter((part) => part !== '').join(' ');
  };
  const sectionOf: CommentPlaces['sectionOf'] = ({ blockId, sectionId }) => (blockId === null ? sectionId : (sectionOfBlock.get(blockId) ?? null));
  return {
    order,
    sectionOf,
    wordsOf: (comment) => {
      if (comment.blockId === null && comment.sectionId === null) return 'The paper';
      const section = sectionOf(comment);
      if (section === null) return 'A paragraph that is no longer there';
      const label = comment.blockId === null ? '' : (numbers.blocks.get(comment.blockId) ?? '');
      return label === '' || label === '•' ? sectionWords(section) : label.startsWith('(') ? `${sectionWords(section)} ${label}` : label;
    },
  };
}
