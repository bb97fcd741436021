import { Button } from '@fluentui/react-components';
import { NoteAdd20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { targetAtCaret } from '@renderer/features/paper-comments/comment-place';
import { goToBlock } from '@renderer/features/papers/go-to-block';
import type { PaperStore } from '@renderer/features/papers/paper-store';
import { useRead } from '@renderer/query/use-read';
import { NotesPanel, useAddNote } from './notes-panel';

/** Anchor of a note on the whole paper. */
const WHOLE_PAPER = 'paper';

/** Private notes beside a paper, each on the paragraph where the cursor stood. */
export function PaperNotes({ paperId, store }: { readonly paperId: string; readonly store: PaperStore }) {
  const notes = useRead('reader', 'notes', { paperId }).data?.notes ?? [];
  const [fresh, setFresh] = useState<string | null>(null);
  const addNote = useAddNote(setFresh);
  const add = (): void => {
    const target = targetAtCaret(store.getState());
    addNote({ paperId }, target?.blockId ?? WHOLE_PAPER, target?.quote ?? '');
  };
  const go = (blockId: string): void => {
    for (const sectionId of store.getState().handles.keys()) if (goToBlock(store, sectionId, blockId)) return;
  };
  return (
    <NotesPanel
      on={{ paperId }}
      notes={notes}
      fresh={fresh}
      onGo={({ anchor }) => go(anchor)}
      empty="Put the cursor in a paragraph and write down what you want to ask. Notes stay on this computer."
      add={
        <Button size="small" icon={<NoteAdd20Regular />} onClick={add}>
          Add a note
        </Button>
      }
    />
  );
}
