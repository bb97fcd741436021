import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Node as ProseNode } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { createSectionCounter, standsAfterLabel } from '@shared/papers/paragraph-numbering';
import { areBlankRuns, isBlankBlock } from '@shared/text/block-words';
import { contentOfNode } from './block-json';
import type { BlockAttributes } from './editor-schema';
import type { FootnoteAttributes, NumberSpec } from './inline-nodes';

/** How the paragraphs of one text are numbered. */
export type NumberSetting = {
  /** The number of the section ("3"); null when its paragraphs are not numbered n.m. */
  readonly number: string | null;
  /** How many n.m of the section come before this text; an implication counts its own label. */
  readonly before: number;
  /** Whether the first paragraph stands on the line of a label that has its number already. */
  readonly afterLabel: boolean;
  /** How many footnotes, tables and pictures stand before this text in its paper. */
  readonly notes?: number;
  readonly tables?: number;
  readonly figures?: number;
};

/** What the plugin keeps: the labels in the order of the paragraphs (null: stands beside its label), the numbers of notes, tables and pictures in theirs, and how they are drawn. */
type Numbers = { readonly setting: NumberSetting; readonly labels: readonly (string | null)[]; readonly marks: readonly string[]; readonly shown: DecorationSet };

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
          const marked = marksOf(transaction.doc, setting);
          const marks = marked.map(({ shownNumber }) => shownNumber);
          const same = sameList(labels, value.labels) && sameList(marks, value.marks);
          return same && !movesParagraphs(transaction) ? { setting, labels, marks, shown: value.shown.map(transaction.mapping, transaction.doc) } : { setting, labels, marks, shown: draw(transaction.doc, labels, marked) };
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
  const marked = marksOf(doc, setting);
  return { setting, labels, marks: marked.map(({ shownNumber }) => shownNumber), shown: draw(doc, labels, marked) };
}

function sameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** A note, a table or a picture that has a number in the paper. */
type Marked = { readonly from: number; readonly to: number; readonly inline: boolean; readonly shownNumber: string };

function marksOf(doc: ProseNode, setting: NumberSetting): readonly Marked[] {
  const marked: Marked[] = [];
  let notes = setting.notes ?? 0;
  let tables = setting.tables ?? 0;
  let figures = setting.figures ?? 0;
  doc.forEach((node, pos) => {
    const content = contentOfNode(node);
    if (content?.type === 'table' && !isBlankBlock({ kind: 'table', content })) {
      tables += 1;
      marked.push({ from: pos, to: pos + node.nodeSize, inline: false, shownNumber: String(tables) });
    }
    if (content?.type === 'image') {
      const counts = !(content.decorative && content.caption === '');
      if (counts) figures += 1;
      marked.push({ from: pos, to: pos + node.nodeSize, inline: false, shownNumber: counts ? String(figures) : '' });
    }
    if (node.isAtom) return;
    node.descendants((inner, at) => {
      if (inner.type.name !== 'footnote' || areBlankRuns((inner.attrs as FootnoteAttributes).runs)) return;
      notes += 1;
      marked.push({ from: pos + 1 + at, to: pos + 1 + at + inner.nodeSize, inline: true, shownNumber: String(notes) });
    });
  });
  return marked;
}

/** Whether any step of a transaction reaches beyond the inside of one paragraph. */
function movesParagraphs(transaction: Transaction): boolean {
  return transaction.steps.some((step, index) => {
    const before = transaction.docs[index] ?? transaction.before;
    let crosses = false;
    step.getMap().forEach((from, to) => {
      // Lists in a cell have labels of their own, which no list above knows.
      crosses ||= before.resolve(from).depth > 1 || (from === to ? before.resolve(from).depth === 0 : before.resolve(from).depth === 0 || !before.resolve(from).sameParent(before.resolve(to)));
    });
    return crosses || step.getMap() === StepMap.empty;
  });
}

function draw(doc: ProseNode, labels: readonly (string | null)[], marked: readonly Marked[]): DecorationSet {
  const decorations: Decoration[] = [];
  let index = 0;
  doc.forEach((node, pos) => {
    const label = labels[index];
    index += 1;
    if (label === null) decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-on-label': 'true' }));
    else if (label !== undefined && label !== '') decorations.push(Decoration.node(pos, pos + node.nodeSize, { 'data-label': label }));
  });
  for (const { from, to, shownNumber } of marked) decorations.push(Decoration.node(from, to, {}, { shownNumber } satisfies NumberSpec));
  drawCells(doc, decorations);
  return DecorationSet.create(doc, decorations);
}

/** Lists in cells count by themselves, each cell from the start; a column without a name is told by its place, as it prints. */
function drawCells(doc: ProseNode, decorations: Decoration[]): void {
  doc.forEach((table, tablePos) => {
    if (table.type.name !== 'table') return;
    table.descendants((cell, at, _row, index) => {
      if (cell.type.name !== 'tableCell' && cell.type.name !== 'tableHeader') return true;
      const count = createSectionCounter(null);
      const start = tablePos + 1 + at;
      if (cell.type.name === 'tableHeader' && cell.textContent === '') decorations.push(Decoration.node(start, start + cell.nodeSize, { 'data-unnamed': `Column ${String(index + 1)}` }));
      cell.forEach((paragraph, offset) => {
        const label = count(paragraph.attrs as BlockAttributes);
        if (label !== '') decorations.push(Decoration.node(start + 1 + offset, start + 1 + offset + paragraph.nodeSize, { 'data-label': label }));
      });
      return false;
    });
  });
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
  if (node.type.name !== 'block') return false;
  for (let index = 0; index < node.childCount; index += 1) {
    const child = node.child(index);
    if (child.type.name === 'footnote' || child.type.name === 'reference' || /\S/u.test(child.text ?? '')) return false;
  }
  return true;
}
