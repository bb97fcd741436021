import fc from 'fast-check';
import { joinBackward } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { numberPaper } from '@shared/papers/paragraph-numbering';
import { plainText } from '@shared/text/model';
import { keysInOrder } from '@shared/text/order-keys';
import { indent, moveBlocks, setKind, splitBlock } from '@renderer/features/text/block-commands';
import { liveBlocks } from '@renderer/features/text/block-json';
import { NUMBER_SETTING } from '@renderer/features/text/block-numbers';
import { block, makeEditor, run } from './text-harness';

type Edit = { readonly at: number; readonly to: number; readonly what: 'type' | 'delete' | 'split' | 'join' | 'up' | 'down' | 'in' | 'out' | 'letter' | 'numbered' | 'bullet' | 'bold' | 'undo' | 'redo' };
const edit = fc.record<Edit>({
  at: fc.nat(400),
  to: fc.nat(400),
  what: fc.constantFrom('type', 'delete', 'split', 'join', 'up', 'down', 'in', 'out', 'letter', 'numbered', 'bullet', 'bold', 'undo', 'redo'),
});

it('keeps rows, order and numbers right through any editing', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
      const editor = makeEditor([block(1, 'One'), block(2, 'limb', 'letter'), block(3, 'Two'), block(4, '', 'numbered'), block(5, 'point', 'bullet')]);
      editor.view.dispatch(editor.state.tr.setMeta(NUMBER_SETTING, { number: '3', before: 0, afterLabel: false }));
      for (const { at, to, what } of edits) {
        const size = editor.state.doc.content.size;
        const [from, end] = [at % size, to % size].toSorted((one, other) => one - other);
        editor.view.dispatch(editor.state.tr.setSelection(TextSelection.between(editor.state.doc.resolve(from ?? 0), editor.state.doc.resolve(what === 'type' || what === 'join' ? (from ?? 0) : (end ?? 0)))));
        switch (what) {
          case 'type':
            editor.view.dispatch(editor.state.tr.insertText('x'));
            break;
          case 'delete':
            editor.view.dispatch(editor.state.tr.deleteSelection());
            break;
          case 'split':
            run(editor, splitBlock('numbered'));
            break;
          case 'join':
            run(editor, joinBackward);
            break;
          case 'up':
          case 'down':
            run(editor, moveBlocks(what === 'up' ? -1 : 1));
            break;
          case 'in':
          case 'out':
            run(editor, indent(what === 'in' ? 1 : -1));
            break;
          case 'letter':
          case 'numbered':
          case 'bullet':
            run(editor, setKind(what));
            break;
          case 'bold':
            editor.chain().toggleMark('bold').run();
            break;
          case 'undo':
            run(editor, undo);
            break;
          case 'redo':
            run(editor, redo);
            break;
        }
        const blocks = liveBlocks(editor.state.doc);
        expect(blocks).toHaveLength(editor.state.doc.childCount);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        expect(keysInOrder(blocks.map(({ orderKey }) => orderKey))).toBe(true);
        const numbers = numberPaper([{ id: 'a', parentId: null, numbered: true, blocks: [] }, { id: 'b', parentId: null, numbered: true, blocks: [] }, { id: 's', parentId: null, numbered: true, blocks }]).blocks;
        const shown = [...editor.view.dom.querySelectorAll('p')].map((paragraph) => [paragraph.dataset['label'] ?? '', paragraph.textContent]);
        expect(shown).toEqual(blocks.map(({ id, runs }) => [numbers.get(id) ?? '', plainText(runs)]));
      }
      editor.destroy();
      document.body.replaceChildren();
    }),
    { numRuns: 60 },
  );
});
