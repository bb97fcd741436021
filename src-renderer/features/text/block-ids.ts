import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { v7 as uuidV7 } from 'uuid';
import { LONGEST_TEXT } from '@shared/kernel/fields';
import { keysInOrder, repairOrderKeys } from '@shared/text/order-keys';
import type { BlockKind } from '@shared/text/model';
import type { BlockAttributes } from './editor-schema';

/**
 * Keeps every paragraph a row of its own after each change: one id each, order keys that rise, and none longer than a row may
 * be. A paragraph that is split keeps its id where its words are; pasted ones get new ids; a moved one keeps its own.
 */
export const BlockIds = Extension.create<{ readonly startsAs: BlockKind }>({
  name: 'blockIds',
  addOptions: () => ({ startsAs: 'paragraph' }),
  addProseMirrorPlugins() {
    const { startsAs } = this.options;
    return [
      new Plugin({
        appendTransaction: (transactions, _before, state) => (transactions.some((transaction) => transaction.docChanged) ? tidied(state, startsAs) : null),
      }),
    ];
  },
});

function tidied(state: EditorState, startsAs: BlockKind): Transaction | null {
  const transaction = state.tr;
  const { doc } = transaction;
  // Everything was deleted: what is left is a new paragraph of the section's own kind.
  const only = doc.childCount === 1 && doc.content.size === 2 ? doc.firstChild : null;
  if (only && (only.attrs as BlockAttributes).id === null) transaction.setNodeMarkup(0, null, { ...only.attrs, kind: startsAs, level: 1 });
  splitLongParagraphs(transaction);
  tidyTables(transaction);
  giveIds(transaction);
  return transaction.docChanged ? transaction : null;
}

function giveIds(transaction: Transaction): void {
  const nodes: { readonly pos: number; readonly attributes: BlockAttributes; readonly empty: boolean }[] = [];
  transaction.doc.forEach((node, pos) => nodes.push({ pos, attributes: node.attrs as BlockAttributes, empty: node.content.size === 0 }));
  const keeper = new Map<string, number>();
  nodes.forEach(({ attributes: { id }, empty }, index) => {
    if (id === null) return;
    const earlier = keeper.get(id);
    // Enter before the first letter leaves an empty paragraph above: the words keep their row.
    if (earlier === undefined || (nodes[earlier]?.empty === true && !empty)) keeper.set(id, index);
  });
  const keys = nodes.map(({ attributes: { id, orderKey } }, index) => (id !== null && keeper.get(id) === index ? orderKey : null));
  const inOrder = keysInOrder(keys);
  const repaired = inOrder ? keys : repairOrderKeys(keys);
  nodes.forEach(({ pos, attributes }, index) => {
    const id = attributes.id !== null && keeper.get(attributes.id) === index ? attributes.id : uuidV7();
    const orderKey = repaired[index] ?? null;
    if (id !== attributes.id || orderKey !== attributes.orderKey) transaction.setNodeMarkup(pos, null, { ...attributes, id, orderKey });
  });
}

/** The first row of every table is the one that names its columns; after a table or a picture at the end there is a line to go on writing. */
function tidyTables(transaction: Transaction): void {
  const { nodes } = transaction.doc.type.schema;
  const header = nodes['tableHeader'];
  const cell = nodes['tableCell'];
  const block = nodes['block'];
  if (!header || !cell || !block) return;
  transaction.doc.forEach((table, tablePos) => {
    if (table.type.name !== 'table') return;
    table.forEach((row, rowOffset, rowIndex) => {
      const wanted = rowIndex === 0 ? header : cell;
      row.forEach((one: ProseNode, cellOffset) => {
        if (one.type !== wanted) transaction.setNodeMarkup(tablePos + 1 + rowOffset + 1 + cellOffset, wanted, one.attrs);
      });
    });
  });
  if (transaction.doc.lastChild?.type !== block) transaction.insert(transaction.doc.content.size, block.create({ kind: 'paragraph', level: 1 }));
}

/** Cuts what no row can hold at white space, so that a pasted book is kept as well as a line. */
function splitLongParagraphs(transaction: Transaction): void {
  for (let index = 0; index < transaction.doc.childCount; index += 1) {
    const node = transaction.doc.child(index);
    if (node.type.name !== 'block' || node.content.size <= LONGEST_TEXT) continue;
    let pos = 0;
    for (let before = 0; before < index; before += 1) pos += transaction.doc.child(before).nodeSize;
    const text = node.textBetween(0, LONGEST_TEXT, undefined, '\n');
    const space = text.search(/\s\S*$/u);
    transaction.split(pos + 1 + (space > LONGEST_TEXT / 2 ? space + 1 : LONGEST_TEXT - 1));
  }
}
