import type { Editor } from '@tiptap/core';

/** Gives the focus back to a text after a dialog: at once, and again when the dialog has let go of it. */
export function focusText(editor: Editor): void {
  editor.view.focus();
  setTimeout(() => {
    if (!editor.isDestroyed) editor.view.focus();
  }, 0);
}
