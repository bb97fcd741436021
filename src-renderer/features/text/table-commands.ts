import type { Node as ProseNode, Schema } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, goToNextCell, isInTable, selectedRect } from '@tiptap/pm/tables';
import { MOST_COLUMNS, MOST_ROWS } from '@shared/text/model';
import { selectedBlocks } from './block-commands';
import type { TableAttributes } from './table-nodes';

/** What a new table begins with. */
export type NewTable = { readonly rows: number; readonly columns: number; readonly caption: string };

/** The table that holds the caret or the chosen cells; null outside of any. */
export function currentTable(state: EditorState): { readonly pos: number; readonly node: ProseNode; readonly attributes: TableAttributes } | null {
  const { $from } = state.selection;
  const node = $from.depth > 0 ? $from.node(1) : null;
  return node?.type.name === 'table' ? { pos: $from.before(1), node, attributes: node.attrs as TableAttributes } : null;
}

/** Puts a table below the paragraph with the caret, in place of one that is empty, and the caret into its first cell. `rows` counts the header row. */
export function insertTable({ rows, columns, caption }: NewTable): Command {
  return (state, dispatch) => {
    const table = makeTable(state.schema, Math.min(rows, MOST_ROWS), Math.min(columns, MOST_COLUMNS), caption);
    return table !== null && insertBlock(table)(state, dispatch);
  };
}

/** Puts a node of the top of the text below the paragraph with the caret, in place of one that is empty. */
export function insertBlock(node: ProseNode): Command {
  return (state, dispatch) => {
    const place = selectedBlocks(state).at(-1);
    if (!place) return false;
    const replaces = place.attributes.kind !== 'table' && place.attributes.kind !== 'image' && place.size === 2;
    const from = replaces ? place.pos : place.pos + place.size;
    const transaction = state.tr.replaceWith(from, place.pos + place.size, node);
    if (!node.isAtom) transaction.setSelection(TextSelection.near(transaction.doc.resolve(from + 1)));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

function makeTable(schema: Schema, rows: number, columns: number, caption: string): ProseNode | null {
  const { table, tableRow, tableCell, tableHeader, block } = schema.nodes;
  if (!table || !tableRow || !tableCell || !tableHeader || !block) return null;
  const row = (type: typeof tableCell): ProseNode => tableRow.create(null, Array.from({ length: columns }, () => type.create(null, block.create({ kind: 'paragraph', level: 1 }))));
  return table.create({ caption }, [row(tableHeader), ...Array.from({ length: Math.max(1, rows - 1) }, () => row(tableCell))]);
}

/** Tab in a table: the next cell, and after the last one a new row; Shift+Tab: the one before. Always taken, so that the caret never falls out of a table by Tab. */
export function tabInTable(by: 1 | -1): Command {
  return (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    if (goToNextCell(by)(state, dispatch)) return true;
    if (by === -1 || !view) return true;
    const added = addRow('after')(state, dispatch);
    if (added) goToNextCell(1)(view.state, view.dispatch);
    return true;
  };
}

/** A row above or below; refused where the table has as many as it may have. */
export function addRow(where: 'before' | 'after'): Command {
  return (state, dispatch) => (currentTable(state)?.node.childCount ?? MOST_ROWS) < MOST_ROWS && (where === 'before' ? addRowBefore : addRowAfter)(state, dispatch);
}

/** A column to the left or to the right, as wide as the others are on average where they have widths. */
export function addColumn(where: 'before' | 'after'): Command {
  return (state, dispatch) => {
    if (!isInTable(state) || (currentTable(state)?.node.firstChild?.childCount ?? MOST_COLUMNS) >= MOST_COLUMNS) return false;
    const { left, right } = selectedRect(state);
    const at = where === 'before' ? left : right;
    return (where === 'before' ? addColumnBefore : addColumnAfter)(state, dispatch && ((transaction) => dispatch(withWidths(transaction, state, (widths) => widths.toSpliced(at, 0, widths.reduce((sum, width) => sum + width, 0) / widths.length)))));
  };
}

/** The widths of the table that holds the caret, changed along with its columns. */
function withWidths(transaction: Transaction, state: EditorState, change: (widths: readonly number[]) => readonly number[]): Transaction {
  const table = currentTable(state);
  return table === null || table.attributes.widths === null ? transaction : transaction.setNodeAttribute(table.pos, 'widths', change(table.attributes.widths));
}

/** Takes the rows with the caret or the chosen cells away; the last row goes with its table. */
export const removeRows: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { top, bottom, left, map, tableStart } = selectedRect(state);
  return bottom - top >= map.height ? removeTable(state, dispatch) : deleteRow(state, dispatch && ((transaction) => dispatch(withCaret(transaction, tableStart - 1, top, left))));
};

/** Takes the columns away; the last column goes with its table. */
export const removeColumns: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { left, right, top, map, tableStart } = selectedRect(state);
  return right - left >= map.width ? removeTable(state, dispatch) : deleteColumn(state, dispatch && ((transaction) => dispatch(withCaret(withWidths(transaction, state, (widths) => widths.toSpliced(left, right - left)), tableStart - 1, top, left))));
};

/** Leaves the caret in the table, in the place of what went or the last one before it. */
function withCaret(transaction: Transaction, tablePos: number, row: number, column: number): Transaction {
  const table = transaction.doc.nodeAt(tablePos);
  if (!table) return transaction;
  const at = Math.min(row, table.childCount - 1);
  let pos = tablePos + 1;
  for (let before = 0; before < at; before += 1) pos += table.child(before).nodeSize;
  const line = table.child(at);
  pos += 1;
  for (let before = 0; before < Math.min(column, line.childCount - 1); before += 1) pos += line.child(before).nodeSize;
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(pos + 1)));
}

/** Takes the whole table away. */
export const removeTable: Command = (state, dispatch) => {
  const table = currentTable(state);
  if (!table) return false;
  const transaction = state.tr.delete(table.pos, table.pos + table.node.nodeSize);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(Math.min(table.pos, transaction.doc.content.size))));
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** Puts the row with the caret above the one before or below the one after; the header row keeps its place at the top. */
export function moveRow(by: 1 | -1): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { top, bottom, table, tableStart } = selectedRect(state);
    const other = by === -1 ? top - 1 : bottom;
    if (top === 0 || other < 1 || other >= table.childCount) return true;
    const starts: number[] = [];
    table.forEach((_row, offset) => starts.push(tableStart + offset));
    const moved = table.child(other);
    const from = starts[other] ?? 0;
    const first = starts[top] ?? 0;
    const last = (starts[bottom - 1] ?? 0) + table.child(bottom - 1).nodeSize;
    const transaction = state.tr;
    if (by === -1) transaction.delete(from, from + moved.nodeSize).insert(last - moved.nodeSize, moved);
    else transaction.delete(from, from + moved.nodeSize).insert(first, moved);
    const shift = by * moved.nodeSize;
    transaction.setSelection(TextSelection.between(transaction.doc.resolve(state.selection.anchor + shift), transaction.doc.resolve(state.selection.head + shift)));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Changes what is said of the table. */
export function changeTable(change: Partial<Pick<TableAttributes, 'caption' | 'description' | 'headingColumn' | 'widths'>>): Command {
  return (state, dispatch) => {
    const table = currentTable(state);
    if (!table) return false;
    dispatch?.(state.tr.setNodeMarkup(table.pos, null, { ...table.attributes, ...change }));
    return true;
  };
}
