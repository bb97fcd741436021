import type { Editor } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';

type Placed = { readonly node: ProseNode; readonly from: number; readonly to: number };

/** Puts a group of paragraphs before another, or (`after`) behind it, as one step that the editor can take back. They keep their ids. */
export function moveGroup(editor: Editor, moved: readonly string[], target: readonly string[], side: 'before' | 'after'): void {
  const group = placesOf(editor, moved);
  const other = placesOf(editor, target);
  const [start, end] = [group[0]?.from, group.at(-1)?.to];
  const to = side === 'before' ? other[0]?.from : other.at(-1)?.to;
  if (start === undefined || end === undefined || to === undefined || (to > start && to < end)) return;
  const transaction = editor.state.tr.delete(start, end);
  editor.view.dispatch(transaction.insert(transaction.mapping.map(to), group.map(({ node }) => node)));
}

/** Takes paragraphs out of an editor. */
export function removeGroup(editor: Editor, ids: readonly string[]): void {
  const places = placesOf(editor, ids);
  const [start, end] = [places[0]?.from, places.at(-1)?.to];
  if (start !== undefined && end !== undefined) editor.view.dispatch(editor.state.tr.delete(start, end));
}

/** Writes a recommendation at the end of its section, in the paragraph that is still empty there or in a new one, as one step of the editor. */
export function appendRecommendation(editor: Editor, words: string): void {
  const { doc, schema, tr } = editor.state;
  const block = schema.nodes['block'];
  if (!block) return;
  const text = schema.text(words);
  const last = doc.lastChild;
  if (last?.type === block && last.content.size === 0) tr.insert(doc.content.size - 1, text);
  else tr.insert(doc.content.size, block.create({ kind: 'numbered', level: 1 }, text));
  editor.view.dispatch(tr);
}

/** Everything from the first to the last of these paragraphs. */
function placesOf(editor: Editor, ids: readonly string[]): readonly Placed[] {
  const all: (Placed & { readonly id: unknown })[] = [];
  editor.state.doc.forEach((node, offset) => all.push({ node, from: offset, to: offset + node.nodeSize, id: node.attrs['id'] }));
  const first = all.findIndex(({ id }) => id === ids[0]);
  const last = all.findLastIndex(({ id }) => id === ids.at(-1));
  return first < 0 || last < first ? [] : all.slice(first, last + 1);
}
