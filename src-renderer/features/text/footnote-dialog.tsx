import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { useState } from 'react';
import { cleanLine } from '@shared/kernel/clean-text';
import { rewordRuns } from '@shared/ledger/reword-runs';
import { plainText } from '@shared/text/model';
import type { NoteRun } from '@shared/text/model';
import { TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { focusText } from './focus-text';
import type { FootnoteAttributes } from './inline-nodes';

/** Puts a footnote where the caret stands, or changes the one that is chosen; an emptied one goes. */
export function FootnoteDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const [chosen] = useState(() => chosenNote(editor));
  const [words, setWords] = useState(chosen === null ? '' : plainText(chosen.runs));
  const [error, setError] = useState<string | undefined>(undefined);

  const keep = (): void => {
    const text = cleanLine(words);
    if (text === '' && chosen === null) {
      setError('Enter the words of the footnote.');
      return;
    }
    onClose();
    const { state, view, schema } = editor;
    const runs: readonly NoteRun[] = chosen === null ? [{ text }] : rewordRuns(chosen.runs, text);
    const note = schema.nodes['footnote']?.create({ runs });
    if (!note) return;
    if (chosen === null) {
      // Behind what is selected: a note never takes the place of words.
      view.dispatch(state.tr.insert(state.selection.to, note).scrollIntoView());
    } else if (state.doc.nodeAt(chosen.pos)?.type.name === 'footnote') {
      view.dispatch(text === '' ? state.tr.delete(chosen.pos, chosen.pos + 1) : state.tr.setNodeMarkup(chosen.pos, null, { runs }));
    }
    focusText(editor);
  };
  return (
    <FormDialog title={chosen ? 'Footnote' : 'Insert footnote'} open onClose={onClose} submit={chosen ? (words.trim() === '' ? 'Take footnote away' : 'Change footnote') : 'Insert footnote'} onSubmit={keep}>
      <TextAreaField label="Words of the footnote" value={words} onChange={setWords} error={error} rows={3} hint="Printed at the foot of the page, with the next number." />
    </FormDialog>
  );
}

function chosenNote(editor: Editor): { readonly pos: number; readonly runs: readonly NoteRun[] } | null {
  const { selection } = editor.state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return null;
  return { pos: selection.from, runs: (selection.node.attrs as FootnoteAttributes).runs };
}
