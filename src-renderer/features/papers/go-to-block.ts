import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { PaperStore } from './paper-store';

/** Puts the caret into a paragraph or a table of a section, or chooses a picture, and shows it. */
export function goToBlock(store: PaperStore, sectionId: string, blockId: string): void {
  const editor = store.getState().handles.get(sectionId)?.editor;
  if (!editor) return;
  editor.state.doc.forEach((node, pos) => {
    if (node.attrs['id'] !== blockId) return;
    const selection = node.isAtom ? NodeSelection.create(editor.state.doc, pos) : TextSelection.near(editor.state.doc.resolve(pos + 1));
    editor.view.dispatch(editor.state.tr.setSelection(selection));
    editor.view.focus();
    const shown = editor.view.nodeDOM(pos);
    if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' });
  });
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
