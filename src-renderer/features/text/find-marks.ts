import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findWords } from '@shared/text/find-words';
import type { WordQuery } from '@shared/text/find-words';
import { plainText } from '@shared/text/model';
import { contentOfNode } from './block-json';
import type { FootnoteAttributes } from './inline-nodes';
import { toldMarks, type ToldMarks } from './told-marks';

/** A place in a text where the words stand: a stretch of it, or (`whole`) the mark of a note, a table or a picture that has them. */
export type FoundPlace = { readonly from: number; readonly to: number; readonly whole: boolean };
/** What an editor is told to show: what is looked for, and which of its places is the one that is gone to; -1 for none. */
export type FindSetting = { readonly query: WordQuery | null; readonly here: number };

/** The key under which a transaction carries what is looked for. */
export const FIND_SETTING = new PluginKey<ToldMarks<FindSetting>>('findMarks');

/** Shows where the words that are looked for stand. */
export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins: () => [toldMarks<FindSetting>({ key: FIND_SETTING, first: { query: null, here: -1 }, showsNothing: ({ query }) => query === null, draw })],
});

/** Every place of a text where the words stand, in order. */
export function placesIn(doc: ProseNode, query: WordQuery): readonly FoundPlace[] {
  const places: FoundPlace[] = [];
  const whole = (from: number, node: ProseNode, text: string): void => {
    if (findWords(text, query).length > 0) places.push({ from, to: from + node.nodeSize, whole: true });
  };
  doc.descendants((node, pos) => {
    const content = contentOfNode(node);
    if (content?.type === 'table') whole(pos, node, `${content.caption}\n${content.description}`);
    if (content?.type === 'image') whole(pos, node, `${content.caption}\n${content.alt}`);
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '\uFFFC'));
    for (const { from, to } of findWords(text, query)) places.push({ from: pos + 1 + from, to: pos + 1 + to, whole: false });
    node.forEach((child, offset) => {
      if (child.type.name === 'footnote') whole(pos + 1 + offset, child, plainText((child.attrs as FootnoteAttributes).runs));
    });
    return false;
  });
  return places;
}

function draw(doc: ProseNode, { query, here }: FindSetting): DecorationSet {
  if (query === null) return DecorationSet.empty;
  return DecorationSet.create(doc, placesIn(doc, query).map(({ from, to, whole }, index) => {
    const look = { class: index === here ? 'mb-found mb-found-here' : 'mb-found' };
    return whole ? Decoration.node(from, to, look) : Decoration.inline(from, to, look);
  }));
}
