import { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { BlockIds } from '@renderer/features/text/block-ids';
import { documentOf, liveBlocks } from '@renderer/features/text/block-json';
import { schemaExtensions } from '@renderer/features/text/editor-schema';
import { FindMarks, FIND_SETTING, type FindSetting } from '@renderer/features/text/find-marks';
import { block } from './text-harness';

let editor: Editor;
afterEach(() => {
  editor.destroy();
});

it('shows where the words stand and which of them is gone to, follows what is typed, and goes when nothing is looked for', () => {
  const element = document.createElement('div');
  document.body.append(element);
  editor = new Editor({ element, injectCSS: false, extensions: schemaExtensions(BlockIds.configure({ startsAs: 'numbered' }), FindMarks), content: documentOf([block(1, 'The budget.'), block(2, 'A budget again.')], 'numbered') });
  const words = liveBlocks(editor.state.doc);
  const look = (setting: FindSetting): void => editor.view.dispatch(editor.state.tr.setMeta(FIND_SETTING, setting));
  const found = (): (string | null)[] => [...editor.view.dom.querySelectorAll('.mb-found')].map((mark) => mark.textContent);
  look({ query: { words: 'Budget', matchCase: false, wholeWord: false }, here: 1 });
  expect(found()).toEqual(['budget', 'budget']);
  expect(editor.view.dom.querySelector('.mb-found-here')?.parentElement?.textContent).toBe('A budget again.');
  expect(liveBlocks(editor.state.doc)).toEqual(words);
  editor.commands.insertContentAt(1, 'Budget: ');
  expect(found()).toEqual(['Budget', 'budget', 'budget']);
  look({ query: null, here: -1 });
  expect(found()).toEqual([]);
});
