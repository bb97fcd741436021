import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { CellSelection, isInTable } from '@tiptap/pm/tables';
import type { BlockKind } from '@shared/text/model';
import type { BlockAttributes } from './editor-schema';

type Place = { readonly index: number; readonly pos: number; readonly attributes: BlockAttributes; readonly size: number };

/** The paragraphs that the selection touches. */
export function selectedBlocks(state: EditorState): readonly Place[] {
  const { from, to } = state.selection;
  const places: Place[] = [];
  let index = 0;
  state.doc.forEach((node, pos) => {
    if (pos + node.nodeSize > from && pos < to + (from === to ? 1 : 0)) places.push({ index, pos, attributes: node.attrs as BlockAttributes, size: node.nodeSize });
    index += 1;
  });
  return places;
}

/** The paragraphs that the selection touches, also those in the cells of tables; not tables and pictures themselves. */
export function selectedParagraphs(state: EditorState): readonly (Pick<Place, 'pos' | 'attributes'> & { readonly inCell: boolean })[] {
  const places: { readonly pos: number; readonly attributes: BlockAttributes; readonly inCell: boolean }[] = [];
  for (const { $from, $to } of state.selection.ranges) {
    state.doc.nodesBetween($from.pos, Math.max($from.pos + 1, $to.pos), (node, pos, parent) => {
      if (node.type.name !== 'block') return true;
      const touched = $from.pos === $to.pos ? pos <= $from.pos && $from.pos <= pos + node.nodeSize - 1 : true;
      if (touched) places.push({ pos, attributes: node.attrs as BlockAttributes, inCell: parent !== null && parent.type.name !== 'doc' });
      return false;
    });
  }
  return places;
}

/** Turns the selected paragraphs into another kind. Roman numerals stand one step further in, as in Word. In a table there are no headings and no numbers of the paper. */
export function setKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    for (const { pos, attributes } of selectedParagraphs(state).filter(({ inCell }) => !inCell || (kind !== 'heading' && kind !== 'numbered'))) transaction.setNodeMarkup(pos, null, { ...attributes, kind, level: kind === 'roman' ? 2 : 1 });
    if (!transaction.docChanged) return false;
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Whether Tab steps in and out here: in lists and sub-paragraphs. In a plain n.m paragraph it goes on to the next field, as everywhere. */
export function isInList(state: EditorState): boolean {
  return selectedParagraphs(state).some(({ attributes: { kind, level } }) => isListed(kind) && (kind !== 'numbered' || level > 1));
}

/** One step further in or out, in lists and numbered paragraphs; false elsewhere. */
export function indent(by: 1 | -1): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    const places = selectedParagraphs(state);
    if (!places.some(({ attributes }) => isListed(attributes.kind))) return false;
    for (const { pos, attributes, inCell } of places) {
      const next = inCell ? steppedInCell(attributes, by) : steppedIn(attributes, by);
      if (next) transaction.setNodeMarkup(pos, null, { ...attributes, ...next });
    }
    // At the last step the key does nothing; it must not throw the person out of the text.
    if (transaction.docChanged) dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** As steppedIn, but the last step out of a list in a cell is a plain paragraph. */
function steppedInCell(attributes: BlockAttributes, by: 1 | -1): Pick<BlockAttributes, 'kind' | 'level'> | null {
  if (by === -1 && (attributes.kind === 'letter' || (attributes.kind === 'bullet' && attributes.level === 1))) return { kind: 'paragraph', level: 1 };
  return steppedIn(attributes, by);
}

function steppedIn({ kind, level }: BlockAttributes, by: 1 | -1): Pick<BlockAttributes, 'kind' | 'level'> | null {
  switch (kind) {
    case 'bullet': {
      const next = level + by;
      return next >= 1 && next <= 3 ? { kind, level: next } : null;
    }
    case 'numbered':
      if (by === 1) return level === 1 ? { kind, level: 2 } : { kind: 'letter', level: 1 };
      return level === 2 ? { kind, level: 1 } : null;
    case 'letter':
      return by === 1 ? { kind: 'roman', level: 2 } : { kind: 'numbered', level: 1 };
    case 'roman':
      return by === 1 ? null : { kind: 'letter', level: 1 };
    case 'heading':
    case 'paragraph':
    case 'table':
    case 'image':
      return null;
  }
}

function isListed(kind: BlockKind): boolean {
  return kind === 'numbered' || kind === 'bullet' || kind === 'letter' || kind === 'roman';
}

/** Puts the selected paragraphs above the one before or below the one after (Word's Alt+Shift+arrow). */
export function moveBlocks(by: 1 | -1): Command {
  return (state, dispatch) => {
    const places = selectedBlocks(state);
    const [first] = places;
    const last = places.at(-1);
    if (!first || !last) return false;
    const neighbour = by === -1 ? first.index - 1 : last.index + 1;
    if (neighbour < 0 || neighbour >= state.doc.childCount) return true;
    const other = state.doc.child(neighbour);
    const transaction: Transaction = state.tr;
    const shift = by * other.nodeSize;
    if (by === -1) {
      const from = first.pos - other.nodeSize;
      transaction.delete(from, first.pos).insert(last.pos + last.size - other.nodeSize, other);
    } else {
      const from = last.pos + last.size;
      transaction.delete(from, from + other.nodeSize).insert(first.pos, other);
    }
    transaction.setSelection(movedSelection(state.selection, transaction, shift));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

function movedSelection(selection: Selection, { doc }: Transaction, shift: number): Selection {
  if (selection instanceof NodeSelection) return NodeSelection.create(doc, selection.from + shift);
  if (selection instanceof CellSelection) return CellSelection.create(doc, selection.$anchorCell.pos + shift, selection.$headCell.pos + shift);
  return TextSelection.create(doc, selection.anchor + shift, selection.head + shift);
}

/**
 * Enter: a new paragraph of the same kind; after a sub-heading one of the section's own kind. In an empty list item it leaves
 * the list, as in Word.
 */
export function splitBlock(startsAs: BlockKind): Command {
  return (state, dispatch) => {
    // A chosen picture is not typed over: the new paragraph comes below it. Chosen cells stay as they are.
    if (state.selection instanceof CellSelection) return true;
    if (state.selection instanceof NodeSelection && state.selection.$from.depth === 0) return newParagraph('after', startsAs)(state, dispatch);
    if (state.selection instanceof NodeSelection) return true;
    const transaction = state.tr.deleteSelection();
    const selection = transaction.selection.$from.depth === 0 ? Selection.near(transaction.doc.resolve(0)) : transaction.selection;
    const { $from } = selection;
    const node = $from.parent;
    const attributes = node.attrs as BlockAttributes;
    const inCell = $from.depth > 1;
    const homeKind = inCell ? 'paragraph' : startsAs;
    const home: Pick<BlockAttributes, 'kind' | 'level'> = { kind: homeKind, level: 1 };
    if (state.selection.empty && node.content.size === 0 && isListed(attributes.kind) && (attributes.kind !== homeKind || attributes.level > 1)) {
      dispatch?.(state.tr.setNodeMarkup($from.before(), null, { ...attributes, ...home }).scrollIntoView());
      return true;
    }
    const atEnd = $from.parentOffset === node.content.size;
    const after = attributes.kind === 'heading' && atEnd ? { ...attributes, ...home } : attributes;
    transaction.split($from.pos, 1, [{ type: node.type, attrs: after }]);
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** Backspace at the start of a list item takes it out of the list first; the next one joins it with the paragraph before. */
export function leaveListAtStart(startsAs: BlockKind): Command {
  return (state, dispatch) => {
    const { selection } = state;
    const { $from } = selection;
    if (!selection.empty || $from.parentOffset > 0) return false;
    if ($from.depth === 0) return false;
    const attributes = $from.parent.attrs as BlockAttributes;
    const homeKind = $from.depth > 1 ? 'paragraph' : startsAs;
    if (attributes.kind === homeKind && attributes.level === 1) return false;
    if (attributes.kind === 'paragraph') return false;
    dispatch?.(state.tr.setNodeMarkup($from.before(), null, { ...attributes, kind: homeKind, level: 1 }).scrollIntoView());
    return true;
  };
}

/** Whether the caret stands in the first or last line of the whole text, for moving on to the next section. */
export function atEdge(state: EditorState, by: 1 | -1): boolean {
  const edge = by === -1 ? Selection.atStart(state.doc) : Selection.atEnd(state.doc);
  const { $head, empty } = state.selection;
  if (!empty || $head.index(0) !== edge.$head.index(0)) return false;
  // Inside a table the arrows go from row to row first.
  return !isInTable(state) || $head.index(1) === (by === -1 ? 0 : $head.node(1).childCount - 1);
}

/** A new paragraph of the section's own kind above or below what is chosen at the top of the text: the way out of a table or a picture. */
export function newParagraph(where: 'before' | 'after', startsAs: BlockKind): Command {
  return (state, dispatch) => {
    const type = state.schema.nodes['block'];
    const places = selectedBlocks(state);
    const place = where === 'before' ? places[0] : places.at(-1);
    if (!type || !place) return false;
    const at = where === 'before' ? place.pos : place.pos + place.size;
    const transaction = state.tr.insert(at, type.create({ kind: startsAs, level: 1 }));
    transaction.setSelection(TextSelection.create(transaction.doc, at + 1));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}
