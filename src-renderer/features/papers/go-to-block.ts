import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { PaperStore } from './paper-store';

/** Puts the caret into a paragraph or a table of a section, or chooses a picture, and shows it; false where it is not there any more. */
export function goToBlock(store: PaperStore, sectionId: string, blockId: string): boolean {
  const editor = store.getState().handles.get(sectionId)?.editor;
  if (!editor) return false;
  let found = false;
  editor.state.doc.forEach((node, pos) => {
    if (node.attrs['id'] !== blockId) return;
    found = true;
    const { from, to } = editor.state.selection;
    // Where the caret stands in it already, it stays.
    if (node.isAtom) editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)));
    else if (from <= pos || to >= pos + node.nodeSize) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(pos + 1))));
    // A text that is locked has no caret, and takes the focus all the same.
    if (editor.isEditable) editor.view.focus();
    else editor.view.dom.focus({ preventScroll: true });
    const shown = editor.view.nodeDOM(pos);
    if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' });
  });
  return found;
}

/** Chooses the nth footnote of a section (0 first) and shows it; false when there is none. */
export function goToNote(store: PaperStore, sectionId: string, index: number): boolean {
  const editor = store.getState().handles.get(sectionId)?.editor;
  if (!editor) return false;
  const places: number[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name === 'footnote') places.push(pos);
  });
  const pos = places[index];
  if (pos === undefined) return false;
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)).scrollIntoView());
  editor.view.focus();
  return true;
}
