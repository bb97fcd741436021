import { Node } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import type { Decoration, NodeView } from '@tiptap/pm/view';
import { plainText, runSchema } from '@shared/text/model';
import type { NoteRun } from '@shared/text/model';
import { readJson } from './row-attributes';

/** What a footnote's mark carries: the words of the note. */
export type FootnoteAttributes = { readonly runs: readonly NoteRun[] };
/** What a reference carries: what it points to, and the number that it shows. */
export type ReferenceAttributes = { readonly target: string; readonly text: string };

/** What the numbering tells a node's view in the decoration around it: the number it has in the paper. */
export type NumberSpec = { readonly shownNumber?: string };

/** The number that the decorations around a node carry; empty before it is counted. */
export function numberOf(decorations: readonly Decoration[]): string {
  for (const decoration of decorations) {
    const { shownNumber } = decoration.spec as NumberSpec;
    if (shownNumber !== undefined) return shownNumber;
  }
  return '';
}

/** The view of a node that is drawn by us alone: `show` puts into `dom` what the node holds and the number it has in the paper, at the start and after each change. */
export function numberedView(dom: HTMLElement, node: ProseNode, decorations: readonly Decoration[], show: (now: ProseNode, number: string) => void): NodeView {
  show(node, numberOf(decorations));
  return {
    dom,
    update: (now, nowDecorations) => {
      if (now.type !== node.type) return false;
      show(now, numberOf(nowDecorations));
      return true;
    },
    ignoreMutation: () => true,
  };
}

/** The mark of a footnote. Its words stand at the foot of the page; here they are in the mark's title and under the paper. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  marks: '',
  addAttributes: () => ({
    runs: {
      default: [],
      parseHTML: (element) => readNote(element.getAttribute('data-footnote')),
      renderHTML: (attributes) => ({ 'data-footnote': JSON.stringify(attributes['runs']) }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-footnote]', priority: 60, getAttrs: (element) => (readNote(element.getAttribute('data-footnote')).length > 0 ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, '*'],
  addNodeView: () => ({ node, decorations }) => {
    const dom = document.createElement('sup');
    dom.className = 'mb-note';
    const show = (now: ProseNode, number: string): void => {
      const words = plainText((now.attrs as FootnoteAttributes).runs);
      dom.textContent = number === '' ? '*' : number;
      dom.title = words;
      dom.setAttribute('aria-label', `Footnote ${number}: ${words}`);
      dom.setAttribute('role', 'note');
    };
    return numberedView(dom, node, decorations, show);
  },
});

/** A cross-reference: the number of another paragraph, table or picture. It follows when that is renumbered (block-references.ts). */
export const ReferenceNode = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    target: { default: '', parseHTML: (element) => element.getAttribute('data-reference') ?? '', renderHTML: (attributes) => ({ 'data-reference': String(attributes['target']) }) },
    text: { default: '', rendered: false, parseHTML: (element) => element.textContent ?? '' },
  }),
  parseHTML: () => [{ tag: 'span[data-reference]', getAttrs: (element) => (runSchema.safeParse({ text: '', reference: { target: element.getAttribute('data-reference') } }).success ? null : false) }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, (node.attrs as ReferenceAttributes).text],
  renderText: ({ node }) => (node.attrs as ReferenceAttributes).text,
});

function readNote(text: string | null): NoteRun[] {
  const run = runSchema.safeParse({ text: '', footnote: { runs: readJson(text) } });
  return run.success ? (run.data.footnote?.runs ?? []) : [];
}
