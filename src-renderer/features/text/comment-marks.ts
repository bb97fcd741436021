import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { toldMarks, type ToldMarks } from './told-marks';

/** How many open comments each paragraph has, by its id. */
export type CommentCounts = ReadonlyMap<string, number>;

/** The key under which a transaction carries the comments. */
export const COMMENT_SETTING = new PluginKey<ToldMarks<CommentCounts>>('commentMarks');

/** Marks paragraphs that are commented: a line beside them and a button that says how many comments there are. They are not part of the text. */
export const CommentMarks = Extension.create<{ readonly onOpen: (blockId: string) => void }>({
  name: 'commentMarks',
  addOptions: () => ({ onOpen: () => undefined }),
  addProseMirrorPlugins() {
    const { onOpen } = this.options;
    return [toldMarks<CommentCounts>({ key: COMMENT_SETTING, first: new Map(), showsNothing: (counts) => counts.size === 0, draw: (doc, counts) => draw(doc, counts, onOpen) })];
  },
});

/** "1 comment", "3 comments". */
export function commentsWords(count: number): string {
  return count === 1 ? '1 comment' : `${String(count)} comments`;
}

function draw(doc: ProseNode, counts: CommentCounts, onOpen: (blockId: string) => void): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((node, pos) => {
    const id = String(node.attrs['id']);
    const count = counts.get(id) ?? 0;
    if (count === 0) return;
    decorations.push(Decoration.node(pos, pos + node.nodeSize, { class: 'mb-commented' }));
    // At the end of a paragraph; above a table or a picture, which hold no mark of ours.
    const at = node.isTextblock ? pos + node.nodeSize - 1 : pos;
    decorations.push(Decoration.widget(at, () => buttonOf(count, () => onOpen(id)), { side: node.isTextblock ? 1 : -1, key: `comments ${id} ${String(count)}`, ignoreSelection: true, stopEvent: () => true }));
  });
  return DecorationSet.create(doc, decorations);
}

/** Tab passes it by: the tools above the text have the same for the paragraph with the caret. */
function buttonOf(count: number, onOpen: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mb-comments';
  button.tabIndex = -1;
  button.setAttribute('aria-label', commentsWords(count));
  button.title = `Show ${commentsWords(count)}`;
  // Drawn, not written: what is read of a paragraph are its words.
  button.dataset['count'] = String(count);
  button.append(bubble());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', onOpen);
  return button;
}

const SVG = 'http://www.w3.org/2000/svg';

function bubble(): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg');
  drawing.setAttribute('viewBox', '0 0 12 12');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M2 1.5h8a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H6L3.5 11V8.5H2a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z');
  drawing.append(path);
  return drawing;
}
