import { Mark, mergeAttributes, Node } from '@tiptap/core';
import type { AnyExtension, Extensions } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { blockKindSchema } from '@shared/text/model';
import { FootnoteNode, ReferenceNode } from './inline-nodes';
import { PictureNode } from './picture-node';
import { tableNodes } from './table-nodes';
import type { BlockKind } from '@shared/text/model';

/** What every paragraph carries: the row it is. `id` and `orderKey` are null for a moment after it was made (block-ids.ts). */
export type BlockAttributes = { readonly id: string | null; readonly kind: BlockKind; readonly level: number; readonly orderKey: string | null };

/** A text is a flat list of paragraphs, tables and pictures: what is not in this schema cannot be typed, pasted or kept. */
const BlockDocument = Node.create({ name: 'doc', topNode: true, content: '(block | table | picture)+' });

/** One paragraph, whatever its kind: kinds and levels are attributes, so that changing one changes one row and never its id. */
const BlockNode = Node.create({
  name: 'block',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    id: { default: null, rendered: false, parseHTML: () => null },
    orderKey: { default: null, rendered: false, parseHTML: () => null },
    kind: { default: 'paragraph', rendered: false, parseHTML: (element) => kindOf(element.getAttribute('data-kind')) },
    level: { default: 1, rendered: false, parseHTML: (element) => levelOf(element.getAttribute('data-level')) },
  }),
  // White space was put right before (pasted-html.ts); what is left is meant.
  parseHTML: () => [{ tag: 'p', preserveWhitespace: 'full' }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { kind, level } = node.attrs as BlockAttributes;
    const role = kind === 'heading' ? { role: 'heading', 'aria-level': '3' } : {};
    return ['p', mergeAttributes(HTMLAttributes, { 'data-kind': kind, 'data-level': String(level), ...role }), 0];
  },
});

const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0],
});

/** A link that may leave the house: http, https and mailto. In the editor it is text with an address, not a way out of the application. */
const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isSafeLink(element.getAttribute('href') ?? '') ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, rel: 'noreferrer', tabindex: '-1' }, 0],
});

/** Whether an address may be kept as a link; the record's own rule (src-shared/text/model.ts). */
export function isSafeLink(address: string): boolean {
  return address.length <= 2_000 && /^(?:https?:\/\/|mailto:)[^\s<>"]+$/iu.test(address);
}

/** The whole schema, with bold, italic, line breaks and the editor's own undo, and nothing else of the kit. */
export function schemaExtensions(...own: readonly AnyExtension[]): Extensions {
  return [
    BlockDocument,
    BlockNode,
    Superscript,
    LinkMark,
    FootnoteNode,
    ReferenceNode,
    ...tableNodes,
    PictureNode,
    StarterKit.configure({
      document: false, paragraph: false, heading: false, blockquote: false, bulletList: false, orderedList: false, listItem: false, listKeymap: false,
      code: false, codeBlock: false, horizontalRule: false, strike: false, underline: false, link: false, gapcursor: false, trailingNode: false,
      undoRedo: { depth: 200, newGroupDelay: 800 },
    }),
    ...own,
  ];
}

function kindOf(value: string | null): BlockKind {
  const kind = blockKindSchema.safeParse(value);
  return kind.success ? kind.data : 'paragraph';
}

function levelOf(value: string | null): number {
  const level = Number(value);
  return level === 2 || level === 3 ? level : 1;
}
