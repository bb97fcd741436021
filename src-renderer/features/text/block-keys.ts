import { Extension } from '@tiptap/core';
import { baseKeymap } from '@tiptap/pm/commands';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { NodeSelection } from '@tiptap/pm/state';
import type { Command } from '@tiptap/pm/state';
import type { BlockKind } from '@shared/text/model';
import { isInTable } from '@tiptap/pm/tables';
import { atEdge, indent, isInList, leaveListAtStart, moveBlocks, splitBlock } from './block-commands';
import { tabInTable } from './table-commands';

/** What the keys of a text need from around it. */
export type BlockKeyOptions = {
  /** The kind of a new paragraph in this section. */
  readonly startsAs: BlockKind;
  /** Undo and redo beyond what was typed here: the record's. */
  readonly takeBack: (direction: 'undo' | 'redo') => void;
  /** Asks for the address of a link (Ctrl+K, as in Word). */
  readonly askLink: () => void;
  /** Puts the caret into the text before or after this one; false when there is none. */
  readonly leave: (by: 1 | -1) => boolean;
  /** Asks about the picture or footnote that is chosen. */
  readonly openNode?: () => boolean;
  /** Puts the focus on the tools of the text. */
  readonly toTools?: () => void;
};

/**
 * The keys of a text: Enter, Tab and Shift+Tab inside lists only, Esc then Tab to leave from anywhere, Alt+Shift+arrows to move
 * and to step in and out as in Word, undo that goes on into the record's own.
 */
export const BlockKeys = Extension.create<{ options: () => BlockKeyOptions }, { leaving: boolean }>({
  name: 'blockKeys',
  priority: 200,
  addOptions: () => ({
    options: () => ({ startsAs: 'paragraph', takeBack: () => undefined, askLink: () => undefined, leave: () => false }),
  }),
  addStorage: () => ({ leaving: false }),
  addKeyboardShortcuts() {
    const run = (make: () => Command) => (): boolean => make()(this.editor.state, this.editor.view.dispatch, this.editor.view);
    const options = (): BlockKeyOptions => this.options.options();
    const tab = (by: 1 | -1) => (): boolean => {
      if (this.storage.leaving) {
        this.storage.leaving = false;
        return false;
      }
      if (isInTable(this.editor.state)) return run(() => tabInTable(by))();
      return isInList(this.editor.state) && run(() => indent(by))();
    };
    const arrow = (by: 1 | -1) => (): boolean => {
      const { state, view } = this.editor;
      return atEdge(state, by) && view.endOfTextblock(by === -1 ? 'up' : 'down') && options().leave(by);
    };
    const history = (direction: 'undo' | 'redo') => (): boolean => {
      const depth = direction === 'undo' ? undoDepth(this.editor.state) : redoDepth(this.editor.state);
      if (depth === 0) options().takeBack(direction);
      else if (direction === 'undo') this.editor.commands.undo();
      else this.editor.commands.redo();
      return true;
    };
    return {
      Enter: () => {
        const { selection } = this.editor.state;
        if (selection instanceof NodeSelection && options().openNode?.() === true) return true;
        return run(() => splitBlock(options().startsAs))();
      },
      Backspace: run(() => leaveListAtStart(options().startsAs)),
      Tab: tab(1),
      'Shift-Tab': tab(-1),
      Escape: () => {
        this.storage.leaving = true;
        return false;
      },
      'Alt-Shift-ArrowUp': run(() => moveBlocks(-1)),
      'Alt-Shift-ArrowDown': run(() => moveBlocks(1)),
      'Alt-Shift-ArrowRight': run(() => indent(1)),
      'Alt-Shift-ArrowLeft': run(() => indent(-1)),
      ArrowUp: arrow(-1),
      ArrowDown: arrow(1),
      'Alt-F10': () => {
        options().toTools?.();
        return true;
      },
      'Mod-k': () => {
        options().askLink();
        return true;
      },
      'Mod-z': history('undo'),
      'Mod-y': history('redo'),
      'Mod-Shift-z': history('redo'),
    };
  },
  // The editor's own keymap makes an emptied paragraph a plain one with a new id; the bare one of ProseMirror does not.
  addProseMirrorPlugins: () => [keymap(baseKeymap)],
  onTransaction({ transaction }) {
    if (transaction.docChanged || transaction.selectionSet) this.storage.leaving = false;
  },
  onBlur() {
    this.storage.leaving = false;
  },
});
