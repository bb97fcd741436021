import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node as ProseNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
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

/** What the plugin keeps: the labels in the order of the paragraphs (null: stands beside its label), and how they are drawn. */
type Numbers = { readonly setting: NumberSetting; readonly labels: readonly (string | null)[]; readonly shown: DecorationSet };

const KEY = new PluginKey<Numbers>('blockNumbers');
const NOT_NUMBERED: NumberSetting = { number: null, before: 0, afterLabel: false };

/** Shows the labels that will print in front of the paragraphs. They are not part of the text: nothing typed can break them. */
export const BlockNumbers = Extension.create({
  name: 'blockNumbers',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: KEY,
      state: {
        init: (_config, state) => numbersOf(state.doc, NOT_NUMBERED),
        apply: (transaction, value) => {
          const setting = (transaction.getMeta(KEY) as NumberSetting | undefined) ?? value.setting;
          if (setting === value.setting && !transaction.docChanged) return value;
          const labels = labelsOf(transaction.doc, setting);
          // Most keystrokes change no number: then what is drawn only moves along.
          const same = labels.length === value.labels.length && labels.every((label, index) => label === value.labels[index]);
          return same && !movesParagraphs(transaction) ? { setting, labels, shown: value.shown.map(transaction.mapping, transaction.doc) } : { setting, labels, shown: draw(transaction.doc, labels) };
        },
      },
      props: { decorations: (state) => KEY.getState(state)?.shown ?? null },
    }),
  ],
});

/** The key under which a transaction carries a new setting. */
export const NUMBER_SETTING = KEY;

function numbersOf(doc: ProseNode, setting: NumberSetting): Numbers {
  const labels = labelsOf(doc, setting);
  return { setting, labels, shown: draw(doc, labels) };
}

/** Whether any step of a transaction reaches beyond the inside of one paragraph. */
function movesParagraphs(transaction: Transaction): boolean {
  return transaction.steps.some((step, index) => {
    const before = transaction.docs[index] ?? transaction.before;
    let crosses = false;
    step.getMap().forEach((from, to) => {
      crosses ||= from === to ? before.resolve(from).depth === 0 : before.resolve(from).depth === 0 || !before.resolve(from).sameParent(before.resolve(to));
    });
    return crosses || step.getMap() === StepMap.empty;
  });
}

function draw(doc: ProseNode, labels: readonly (string | null)[]): DecorationSet {
  const decorations: Decoration[] = [];
  let index = 0;
  doc.forEach((node, pos) => {
    const label = labels[index];
    index += 1;
    if (label === null) decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-on-label': 'true' }));
    else if (label !== undefined && label !== '') decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-label': label }));
  });
  return DecorationSet.create(doc, decorations);
}

function labelsOf(doc: ProseNode, setting: NumberSetting): readonly (string | null)[] {
  const count = createSectionCounter(setting.number);
  for (let counted = 0; counted < setting.before; counted += 1) count({ kind: 'numbered', level: 1 });
  const labels: (string | null)[] = [];
  const first = setting.afterLabel ? firstOf(doc) : null;
  doc.forEach((node) => {
    const { kind, level } = node.attrs as BlockAttributes;
    labels.push(node === first && standsAfterLabel({ kind, level }) ? null : count({ kind, level }, isBlank(node)));
  });
  return labels;
}

function firstOf(doc: ProseNode): ProseNode | null {
  for (let index = 0; index < doc.childCount; index += 1) if (!isBlank(doc.child(index))) return doc.child(index);
  return doc.firstChild;
}

/** Without reading a whole text: the first character that is no space decides. */
function isBlank(node: ProseNode): boolean {
  for (let index = 0; index < node.childCount; index += 1) if (/\S/u.test(node.child(index).text ?? '')) return false;
  return true;
}
