import { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { BlockIds } from '@renderer/features/text/block-ids';
import { documentOf, liveBlocks } from '@renderer/features/text/block-json';
import { CommentMarks, COMMENT_SETTING } from '@renderer/features/text/comment-marks';
import { schemaExtensions } from '@renderer/features/text/editor-schema';
import { block } from './text-harness';

let editor: Editor;
afterEach(() => {
  editor.destroy();
});

it('marks commented paragraphs beside their words, keeps the mark while they are written on, and leads to the comments', () => {
  const opened: string[] = [];
  const element = document.createElement('div');
  document.body.append(element);
  editor = new Editor({ element, injectCSS: false, extensions: schemaExtensions(BlockIds.configure({ startsAs: 'numbered' }), CommentMarks.configure({ onOpen: (id) => opened.push(id) })), content: documentOf([block(1, 'One.'), block(2, 'Two.')], 'numbered') });
  const words = liveBlocks(editor.state.doc);
  const set = (counts: ReadonlyMap<string, number>): void => editor.view.dispatch(editor.state.tr.setMeta(COMMENT_SETTING, counts));
  set(new Map([[block(2, '').id, 3]]));
  const button = (): HTMLElement | null => editor.view.dom.querySelector('.mb-commented button');
  expect(editor.view.dom.querySelectorAll('.mb-commented')).toHaveLength(1);
  expect(button()?.getAttribute('aria-label')).toBe('3 comments');
  expect(liveBlocks(editor.state.doc)).toEqual(words);
  button()?.click();
  expect(opened).toEqual([block(2, '').id]);
  editor.commands.insertContentAt(1, 'And ');
  expect(editor.view.dom.querySelector('.mb-commented')?.textContent).toBe('Two.');
  set(new Map());
  expect(button()).toBeNull();
});
