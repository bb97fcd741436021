import { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { plainText } from '@shared/text/model';
import type { Block, BlockKind } from '@shared/text/model';
import { keysAfter } from '@shared/text/order-keys';
import { BlockIds } from '@renderer/features/text/block-ids';
import { documentOf, liveBlocks } from '@renderer/features/text/block-json';
import { BlockKeys } from '@renderer/features/text/block-keys';
import { BlockNumbers } from '@renderer/features/text/block-numbers';
import { schemaExtensions } from '@renderer/features/text/editor-schema';
import { Pasting } from '@renderer/features/text/pasting';

/** A paragraph of the record for a test. */
export function block(number: number, text: string, kind: BlockKind = 'numbered', level = 1): Block {
  const orderKey = keysAfter(null, 60)[number] ?? '';
  return { id: `0190c0de-0000-7000-8000-${String(number).padStart(12, '0')}`, ownerKind: 'paperSection', ownerId: '0190c0de-0000-7000-9000-000000000000', kind, level, orderKey, runs: text === '' ? [] : [{ text }], publicity: 'open', revision: 1, contentHash: '' };
}

/** The editor of a section as the application makes it, on a page of its own. */
export function makeEditor(blocks: readonly Block[], startsAs: BlockKind = 'numbered'): Editor {
  const element = document.createElement('div');
  document.body.append(element);
  return new Editor({
    element,
    injectCSS: false,
    enableCoreExtensions: { keymap: false },
    extensions: schemaExtensions(BlockIds.configure({ startsAs }), BlockNumbers, Pasting, BlockKeys.configure({ options: () => ({ startsAs, takeBack: () => undefined, askLink: () => undefined, leave: () => false }) })),
    content: documentOf(blocks, startsAs),
  });
}

export function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

/** Kind, level and words of each paragraph. */
export function shape(editor: Editor): readonly (readonly [string, number, string])[] {
  return liveBlocks(editor.state.doc).map(({ kind, level, runs }) => [kind, level, plainText(runs)] as const);
}

/** Ids as numbers of `block(…)`; "new" for a paragraph made in the editor. */
export function ids(editor: Editor): readonly (number | 'new')[] {
  return liveBlocks(editor.state.doc).map(({ id }) => (id.startsWith('0190c0de-') ? Number(id.slice(-12)) : 'new'));
}

/** Puts the caret into a paragraph, at a character of it. */
export function caret(editor: Editor, paragraph: number, character: number): void {
  let pos = 1;
  for (let index = 0; index < paragraph; index += 1) pos += editor.state.doc.child(index).nodeSize;
  editor.commands.setTextSelection(pos + character);
}
