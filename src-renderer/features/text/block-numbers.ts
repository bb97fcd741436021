import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { createSectionCounter, standsAfterLabel } from '@shared/papers/paragraph-numbering';
import type { BlockAttributes } from './editor-schema';

/** How the paragraphs of one text are numbered. */
export type NumberSetting = {
  /** The number of the section ("3"); null when its paragraphs are not numbered n.m. */
  readonly number: string | null;
  /** How many n.m of the section come before this text; an implication counts its own label. */
  readonly before: number;
  /** Whether the first paragraph stands on the line of a label that has its number already. */
  readonly afterLabel: boolean;
};

const KEY = new PluginKey<{ readonly setting: NumberSetting; readonly shown: DecorationSet }>('blockNumbers');
const NOT_NUMBERED: NumberSetting = { number: null, before: 0, afterLabel: false };

/** Shows the labels that will print in front of the paragraphs. They are not part of the text: nothing typed can break them. */
export const BlockNumbers = Extension.create({
  name: 'blockNumbers',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: KEY,
      state: {
        init: (_config, state) => ({ setting: NOT_NUMBERED, shown: labelsOf(state.doc, NOT_NUMBERED) }),
        apply: (transaction, value) => {
          const setting = (transaction.getMeta(KEY) as NumberSetting | undefined) ?? value.setting;
          if (setting === value.setting && !transaction.docChanged) return value;
          return { setting, shown: labelsOf(transaction.doc, setting) };
        },
      },
      props: { decorations: (state) => KEY.getState(state)?.shown ?? null },
    }),
  ],
});

/** The key under which a transaction carries a new setting. */
export const NUMBER_SETTING = KEY;

function labelsOf(doc: ProseNode, setting: NumberSetting): DecorationSet {
  const count = createSectionCounter(setting.number);
  for (let counted = 0; counted < setting.before; counted += 1) count({ kind: 'numbered', level: 1 });
  const decorations: Decoration[] = [];
  const first = setting.afterLabel ? firstOf(doc) : null;
  doc.forEach((node, pos) => {
    const { kind, level } = node.attrs as BlockAttributes;
    if (node === first && standsAfterLabel({ kind, level })) {
      decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-on-label': 'true' }));
      return;
    }
    const label = count({ kind, level }, node.textContent.trim() === '');
    if (label !== '') decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-label': label }));
  });
  return DecorationSet.create(doc, decorations);
}

function firstOf(doc: ProseNode): ProseNode | null {
  for (let index = 0; index < doc.childCount; index += 1) if (doc.child(index).textContent.trim() !== '') return doc.child(index);
  return doc.firstChild;
}
