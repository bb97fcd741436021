import { Extension, Node } from '@tiptap/core';
import type { AnyExtension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { tableEditing } from '@tiptap/pm/tables';
import { captionText } from '@shared/documents/document-model';
import { columnShares, ownShares } from '@shared/documents/prose-figures';
import { tableContentSchema } from '@shared/text/model';
import { contentOfNode } from './block-json';
import { numberOf } from './inline-nodes';
import { readJson, rowAttributes } from './row-attributes';

/** What a table carries besides its cells. */
export type TableAttributes = { readonly id: string | null; readonly orderKey: string | null; readonly kind: 'table'; readonly level: number; readonly caption: string; readonly description: string; readonly headingColumn: boolean; readonly widths: readonly number[] | null };

/** The roles by which prosemirror-tables knows the nodes. */
const ROLES: Readonly<Record<string, string>> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' };

/** A span is always one: no command makes another, and what is pasted is split (pasted-tables.ts). prosemirror-tables wants the attributes. */
const spans = {
  colspan: { default: 1, rendered: false, parseHTML: (): number => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: (): number => 1 },
  colwidth: { default: null, rendered: false, parseHTML: (): null => null },
} as const;

const TableNode = Node.create({
  name: 'table',
  content: 'tableRow+',
  isolating: true,
  defining: true,
  addAttributes: () => ({
    ...rowAttributes,
    kind: { default: 'table', rendered: false, parseHTML: () => 'table' },
    level: { default: 1, rendered: false, parseHTML: () => 1 },
    caption: { default: '', parseHTML: (element) => element.getAttribute('data-caption') ?? '', renderHTML: (attributes) => ({ 'data-caption': String(attributes['caption']) }) },
    description: { default: '', parseHTML: (element) => element.getAttribute('data-description') ?? '', renderHTML: (attributes) => ({ 'data-description': String(attributes['description']) }) },
    headingColumn: { default: false, parseHTML: (element) => element.hasAttribute('data-heading-column'), renderHTML: (attributes) => (attributes['headingColumn'] === true ? { 'data-heading-column': '' } : {}) },
    widths: { default: null, parseHTML: (element) => readWidths(element.getAttribute('data-widths')), renderHTML: (attributes) => (attributes['widths'] === null ? {} : { 'data-widths': JSON.stringify(attributes['widths']) }) },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
  addNodeView: () => ({ node, decorations }) => {
    const dom = document.createElement('div');
    dom.className = 'mb-table';
    const caption = document.createElement('p');
    caption.className = 'mb-caption';
    caption.contentEditable = 'false';
    const scroller = document.createElement('div');
    scroller.className = 'mb-table-scroll';
    const table = document.createElement('table');
    const body = document.createElement('tbody');
    const columns = document.createElement('colgroup');
    table.append(columns, body);
    scroller.append(table);
    dom.append(caption, scroller);
    const show = (now: ProseNode, number: string): void => {
      const attributes = now.attrs as TableAttributes;
      const words = number === '' ? ['Table', attributes.caption].filter((part) => part !== '').join(': ') : captionText({ caption: attributes.caption, count: { word: 'Table', number: Number(number), counted: false } });
      if (caption.textContent !== words) caption.textContent = words;
      table.setAttribute('aria-label', words);
      table.toggleAttribute('data-heading-column', attributes.headingColumn);
      showWidths(now, table, columns);
    };
    show(node, numberOf(decorations));
    return {
      dom,
      contentDOM: body,
      update: (now, nowDecorations) => {
        if (now.type !== node.type) return false;
        show(now, numberOf(nowDecorations));
        return true;
      },
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !body.contains(mutation.target),
    };
  },
});

/** Columns that were given widths have them here as in print; all others are as wide as their words ask of the page. */
function showWidths(node: ProseNode, table: HTMLElement, columns: HTMLElement): void {
  const content = contentOfNode(node);
  const shares = content?.type === 'table' && ownShares(content) !== null ? columnShares(content) : [];
  const spelled = shares.map((share) => share.toFixed(2)).join(' ');
  if (columns.dataset['shares'] === spelled) return;
  columns.dataset['shares'] = spelled;
  table.toggleAttribute('data-widths', shares.length > 0);
  columns.replaceChildren(
    ...shares.map((share) => {
      const column = document.createElement('col');
      column.style.width = `${String(share)}%`;
      return column;
    }),
  );
}

function readWidths(text: string | null): readonly number[] | null {
  const widths = tableContentSchema.shape.widths.safeParse(readJson(text));
  return widths.success ? (widths.data ?? null) : null;
}

const TableRowNode = Node.create({ name: 'tableRow', content: '(tableCell | tableHeader)+', parseHTML: () => [{ tag: 'tr' }], renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0] });

const TableCellNode = Node.create({ name: 'tableCell', content: 'block+', isolating: true, addAttributes: () => ({ ...spans }), parseHTML: () => [{ tag: 'td' }], renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0] });

/** A cell of the first row, which names the columns (block-ids.ts keeps the first row made of these). */
const TableHeaderNode = Node.create({ name: 'tableHeader', content: 'block+', isolating: true, addAttributes: () => ({ ...spans }), parseHTML: () => [{ tag: 'th' }], renderHTML: ({ HTMLAttributes }) => ['th', { ...HTMLAttributes, scope: 'col' }, 0] });

/** Selecting, deleting and pasting cells as tables want it, and one shape for every row. */
const TableEditing = Extension.create({
  name: 'tableEditing',
  // Behind our own keys: Tab and Enter are decided there.
  priority: 50,
  addProseMirrorPlugins: () => [tableEditing({ allowTableNodeSelection: false })],
  extendNodeSchema: (extension) => {
    const role = ROLES[extension.name];
    return role === undefined ? {} : { tableRole: role };
  },
});

/** Everything of the schema that makes tables. */
export const tableNodes: readonly AnyExtension[] = [TableNode, TableRowNode, TableCellNode, TableHeaderNode, TableEditing];
