import type { Command } from '@tiptap/pm/state';
import { DELETED_TARGET } from '@shared/papers/paper-references';
import type { ReferenceAttributes } from './inline-nodes';

/**
 * Lets every cross-reference of a text show the number that its target has now; one whose target is gone says so. It is a change of the text, because
 * it prints; it is no step of Undo, because nobody made it.
 * @param labels what a reference to each block and section of the paper shows
 */
export function refreshReferences(labels: ReadonlyMap<string, string>): Command {
  return (state, dispatch) => {
    const transaction = state.tr;
    state.doc.descendants((node, pos) => {
      if (node.type.name !== 'reference') return;
      const { target, text } = node.attrs as ReferenceAttributes;
      const shown = labels.get(target) ?? DELETED_TARGET;
      if (shown !== text) transaction.setNodeMarkup(pos, null, { ...node.attrs, text: shown });
    });
    if (!transaction.docChanged) return false;
    dispatch?.(transaction.setMeta('addToHistory', false));
    return true;
  };
}
