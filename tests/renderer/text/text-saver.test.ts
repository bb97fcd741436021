import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Editor } from '@tiptap/core';
import { conflict } from '@shared/kernel/result';
import { OperationError } from '@shared/make-client';
import type { BlockChange } from '@shared/text/contract';
import { plainText } from '@shared/text/model';
import type { Block } from '@shared/text/model';
import { createTextSaver } from '@renderer/features/text/text-saver';
import type { TextSaver } from '@renderer/features/text/text-saver';
import { block, caret, makeEditor } from './text-harness';

/** A record of paragraphs as main keeps it: revisions rise, stale ones are refused, nothing is half done. */
function makeRecord(blocks: readonly Block[]) {
  const rows = new Map(blocks.map((one) => [one.id, one]));
  const writes: { readonly changes: readonly BlockChange[]; readonly removed: readonly string[] }[] = [];
  let gate: Promise<void> = Promise.resolve();
  return {
    rows,
    writes,
    hold: () => {
      let open = (): void => undefined;
      gate = new Promise((resolve) => (open = resolve));
      return () => open();
    },
    texts: () => [...rows.values()].sort((one, other) => (one.orderKey < other.orderKey ? -1 : 1)).map(({ runs }) => plainText(runs)),
    client: {
      text: {
        load: () => Promise.resolve({ blocks: [...rows.values()] }),
        save: async ({ changes, removed }: { readonly changes: readonly BlockChange[]; readonly removed: readonly string[] }) => {
          await gate;
          writes.push({ changes, removed });
          for (const change of changes) if ((rows.get(change.id)?.revision ?? 0) !== change.revision) throw new OperationError(conflict('changed since'));
          const revisions: Record<string, number> = {};
          for (const id of removed) rows.delete(id);
          for (const change of changes) {
            revisions[change.id] = change.revision + 1;
            rows.set(change.id, { ...block(0, ''), ...change, runs: [...change.runs], revision: change.revision + 1 });
          }
          return { savedAt: '2026-11-21T19:04:00.000Z', revisions };
        },
      },
    },
  };
}

let editor: Editor;
let record: ReturnType<typeof makeRecord>;
let saver: TextSaver;
let conflicts: number;
const begin = (...blocks: readonly Block[]): void => {
  record = makeRecord(blocks);
  editor = makeEditor(blocks);
  conflicts = 0;
  saver = createTextSaver(record.client, { ownerKind: 'paperSection', ownerId: block(0, '').ownerId }, () => (conflicts += 1));
  saver.startFrom(editor.state.doc, blocks);
  editor.on('update', () => saver.push(editor.state.doc));
};
beforeEach(() => {
  begin(block(1, 'One'), block(2, 'Two'), block(3, 'Three'));
});
afterEach(() => {
  editor.destroy();
});

describe('saving a text as it is typed', () => {
  it('sends the paragraph that changed and no other', async () => {
    caret(editor, 1, 3);
    editor.commands.insertContent('!');
    await saver.flush();
    expect(record.writes.map(({ changes, removed }) => [changes.map(({ runs }) => plainText(runs)), removed])).toEqual([[['Two!'], []]]);
    expect(record.texts()).toEqual(['One', 'Two!', 'Three']);
  });

  it('sends the first keystroke at once, and those that come while it is on the way together', async () => {
    const open = record.hold();
    caret(editor, 0, 3);
    for (const letter of ' more') editor.commands.insertContent(letter);
    open();
    await saver.flush();
    expect(record.writes).toHaveLength(2);
    expect(record.texts()[0]).toBe('One more');
  });

  it('sends a split as one write, and a joined paragraph as a change and a removal', async () => {
    caret(editor, 2, 2);
    editor.commands.splitBlock();
    await saver.flush();
    expect(record.texts()).toEqual(['One', 'Two', 'Th', 'ree']);
    caret(editor, 3, 0);
    editor.commands.joinBackward();
    await saver.flush();
    expect(record.texts()).toEqual(['One', 'Two', 'Three']);
    expect(record.writes.at(-1)?.removed).toHaveLength(1);
  });

  it('writes nothing for the empty paragraph that an empty text shows', async () => {
    begin();
    saver.push(editor.state.doc);
    await saver.flush();
    expect(record.writes).toEqual([]);
  });

  it('removes emptied paragraphs and keeps one to type in', async () => {
    editor.commands.selectAll();
    editor.commands.deleteSelection();
    await saver.flush();
    expect(record.texts()).toEqual(['']);
  });

  it('keeps a large paste in several writes, whole and in order', async () => {
    const lines = Array.from({ length: 650 }, (_, index) => `Line ${String(index)}`);
    editor.commands.insertContentAt(editor.state.doc.content.size, lines.map((text) => ({ type: 'block', attrs: { kind: 'numbered' }, content: [{ type: 'text', text }] })));
    await saver.flush();
    expect(record.texts()).toEqual(['One', 'Two', 'Three', ...lines]);
    expect(record.writes.every(({ changes }) => changes.length <= 500)).toBe(true);
  });

  it('puts what was typed over what changed in the record meanwhile, and touches nothing else', async () => {
    const [one, two] = [block(1, 'One'), block(2, 'Two')];
    record.rows.set(one.id, { ...one, runs: [{ text: 'One, from the history' }], revision: 4 });
    record.rows.set(two.id, { ...two, runs: [{ text: 'Two, from the history' }], revision: 5 });
    caret(editor, 1, 3);
    editor.commands.insertContent(' typed');
    await saver.flush();
    expect(record.texts()).toEqual(['One, from the history', 'Two typed', 'Three']);
    expect(conflicts).toBe(1);
  });

  it('keeps a paragraph that the history took away while it was typed in', async () => {
    record.rows.delete(block(2, '').id);
    caret(editor, 1, 3);
    editor.commands.insertContent(' typed');
    await saver.flush();
    expect(record.texts()).toEqual(['One', 'Two typed', 'Three']);
  });
});
