import { afterEach, describe, expect, it } from 'vitest';
import type { Editor } from '@tiptap/core';
import { undo } from '@tiptap/pm/history';
import { keysInOrder } from '@shared/text/order-keys';
import { indent, leaveListAtStart, moveBlocks, setKind, splitBlock } from '@renderer/features/text/block-commands';
import { liveBlocks } from '@renderer/features/text/block-json';
import { NUMBER_SETTING } from '@renderer/features/text/block-numbers';
import { block, caret, ids, makeEditor, run, shape } from './text-harness';

let editor: Editor;
afterEach(() => {
  // Whatever was done: every paragraph is a row of its own, in order.
  const blocks = liveBlocks(editor.state.doc);
  expect(blocks).toHaveLength(editor.state.doc.childCount);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
  expect(keysInOrder(blocks.map(({ orderKey }) => orderKey))).toBe(true);
  editor.destroy();
});
const labels = (): readonly (string | undefined)[] => [...editor.view.dom.querySelectorAll('p')].map((paragraph) => paragraph.dataset['label']);

describe('rows of the text', () => {
  it('keeps ids, kinds and looks of what the record has', () => {
    editor = makeEditor([{ ...block(1, ''), runs: [{ text: 'To ' }, { text: 'note', bold: true }, { text: '1', superscript: true }, { text: '\nthat', italic: true }, { text: ' site', link: 'https://example.org' }] }, block(2, 'limb', 'letter')]);
    const [first] = liveBlocks(editor.state.doc);
    expect(first?.runs).toEqual([{ text: 'To ' }, { text: 'note', bold: true }, { text: '1', superscript: true }, { text: '\nthat', italic: true }, { text: ' site', link: 'https://example.org' }]);
    expect(ids(editor)).toEqual([1, 2]);
  });

  it('gives an empty text one paragraph with an id', () => {
    editor = makeEditor([]);
    expect(shape(editor)).toEqual([['numbered', 1, '']]);
  });

  it('leaves the id with the words when a paragraph is split', () => {
    editor = makeEditor([block(1, 'One two')]);
    caret(editor, 0, 4);
    run(editor, splitBlock('numbered'));
    expect(shape(editor)).toEqual([['numbered', 1, 'One '], ['numbered', 1, 'two']]);
    expect(ids(editor)).toEqual([1, 'new']);
  });

  it('leaves the id with the words when a paragraph is begun above', () => {
    editor = makeEditor([block(1, 'One')]);
    caret(editor, 0, 0);
    run(editor, splitBlock('numbered'));
    expect(ids(editor)).toEqual(['new', 1]);
  });

  it('keeps the upper id when two paragraphs become one, and brings the lower back with undo', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'two')]);
    caret(editor, 1, 0);
    editor.commands.joinBackward();
    expect([ids(editor), shape(editor)]).toEqual([[1], [['numbered', 1, 'Onetwo']]]);
    run(editor, undo);
    expect([ids(editor), shape(editor).map(([, , words]) => words)]).toEqual([[1, 2], ['One', 'two']]);
  });

  it('changes the order key of the moved paragraph only', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'Two'), block(3, 'Three'), block(4, 'Four')]);
    const before = new Map(liveBlocks(editor.state.doc).map(({ id, orderKey }) => [id, orderKey]));
    caret(editor, 3, 1);
    run(editor, moveBlocks(-1));
    run(editor, moveBlocks(-1));
    expect(ids(editor)).toEqual([1, 4, 2, 3]);
    expect(liveBlocks(editor.state.doc).filter(({ id, orderKey }) => before.get(id) !== orderKey)).toHaveLength(1);
    expect(editor.state.selection.$head.parent.textContent).toBe('Four');
    run(editor, moveBlocks(1));
    expect(ids(editor)).toEqual([1, 2, 4, 3]);
  });

  it('moves several selected paragraphs together and stops at the edge', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'Two'), block(3, 'Three')]);
    editor.commands.setTextSelection({ from: 7, to: 13 });
    run(editor, moveBlocks(-1));
    expect(ids(editor)).toEqual([2, 3, 1]);
    expect(run(editor, moveBlocks(-1))).toBe(true);
    expect(ids(editor)).toEqual([2, 3, 1]);
  });

  it('cuts a paragraph that no row can hold, and keeps every word', () => {
    const words = Array.from({ length: 30_000 }, (_, index) => `word${String(index)}`).join(' ');
    editor = makeEditor([block(1, '')]);
    editor.commands.insertContentAt(1, words);
    const texts = shape(editor).map(([, , text]) => text);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.every((text) => text.length <= 100_000)).toBe(true);
    expect(texts.join('').replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
  });

  it('starts the paragraph after an emptied text with an id again', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'Two')]);
    editor.commands.selectAll();
    editor.commands.deleteSelection();
    expect(shape(editor)).toEqual([['numbered', 1, '']]);
  });
});

describe('Enter over a selection', () => {
  it('replaces everything, or what lies over several paragraphs, by a new paragraph', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'Two', 'letter'), block(3, 'Three')]);
    editor.commands.setTextSelection({ from: 3, to: 13 });
    expect(run(editor, splitBlock('numbered'))).toBe(true);
    expect(shape(editor).map(([, , words]) => words)).toEqual(['On', 'ree']);
    editor.commands.selectAll();
    expect(run(editor, splitBlock('numbered'))).toBe(true);
    expect(shape(editor).map(([, , words]) => words).join('')).toBe('');
  });
});

describe('kinds and levels', () => {
  it('steps in and out in lists, and leaves plain text alone', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'plain', 'paragraph')]);
    caret(editor, 0, 1);
    run(editor, indent(1));
    run(editor, indent(1));
    run(editor, indent(1));
    run(editor, indent(1));
    expect(shape(editor)[0]).toEqual(['roman', 2, 'One']);
    for (let step = 0; step < 4; step += 1) run(editor, indent(-1));
    expect(shape(editor)[0]?.[0]).toBe('numbered');
    caret(editor, 1, 1);
    expect(run(editor, indent(1))).toBe(false);
  });

  it('ends a list with Enter in an empty item, and with Backspace at its start', () => {
    editor = makeEditor([block(1, 'One', 'letter'), block(2, '', 'letter')]);
    caret(editor, 1, 0);
    run(editor, splitBlock('numbered'));
    expect(shape(editor)[1]).toEqual(['numbered', 1, '']);
    caret(editor, 0, 0);
    expect(run(editor, leaveListAtStart('numbered'))).toBe(true);
    expect(run(editor, leaveListAtStart('numbered'))).toBe(false);
    expect([shape(editor)[0], ids(editor)]).toEqual([['numbered', 1, 'One'], [1, 2]]);
  });

  it('goes on in the section’s own kind after a sub-heading', () => {
    editor = makeEditor([block(1, 'Title', 'heading')]);
    caret(editor, 0, 5);
    run(editor, splitBlock('numbered'));
    expect(shape(editor)).toEqual([['heading', 1, 'Title'], ['numbered', 1, '']]);
  });

  it('changes the kind of all selected paragraphs', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'Two')]);
    editor.commands.selectAll();
    run(editor, setKind('letter'));
    expect(shape(editor).map(([kind]) => kind)).toEqual(['letter', 'letter']);
    expect(ids(editor)).toEqual([1, 2]);
  });
});

describe('numbers as they will print', () => {
  it('show beside the paragraphs and follow every change', () => {
    editor = makeEditor([block(1, 'One'), block(2, 'limb', 'letter'), block(3, 'Two')]);
    editor.view.dispatch(editor.state.tr.setMeta(NUMBER_SETTING, { number: '3', before: 0, afterLabel: false }));
    expect(labels()).toEqual(['3.1', '(a)', '3.2']);
    caret(editor, 2, 1);
    run(editor, moveBlocks(-1));
    expect(labels()).toEqual(['3.1', '3.2', '(a)']);
    expect(editor.state.doc.textContent).toBe('OneTwolimb');
  });

  it('leave the first paragraph of an implication to its label', () => {
    editor = makeEditor([block(1, 'None.'), block(2, 'More.')]);
    editor.view.dispatch(editor.state.tr.setMeta(NUMBER_SETTING, { number: '5', before: 2, afterLabel: true }));
    expect(labels()).toEqual([undefined, '5.3']);
  });
});
