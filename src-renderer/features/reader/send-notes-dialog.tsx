import { useState } from 'react';
import { toastSaved } from '@renderer/features/documents/toast-saved';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

/** Asked before private notes leave: they go into a file that the person sends. */
export function SendNotesDialog({ documentId, count, onClose }: { readonly documentId: string; readonly count: number; readonly onClose: () => void }) {
  const send = useWrite('reader', 'sendNotes');
  const [byName, setByName] = useState('');
  const submit = (): void => {
    void flushAllSavers().then(() =>
      send.mutate(
        { documentId, byName },
        {
          onSuccess: (answer) => {
            if (answer.state === 'cancelled') return;
            onClose();
            toastSaved('Notes saved as a Word file', answer);
          },
        },
      ),
    );
  };
  return (
    <FormDialog title="Send my notes" lead={`${count === 1 ? 'Your note goes' : `Your ${String(count)} notes go`} into a Word file, each under the words that it was made on. Attach the file to an e-mail; your notes here stay yours.`} open onClose={onClose} submit="Save the notes…" onSubmit={submit} busy={send.isPending}>
      <TextField label="Your name" value={byName} onChange={setByName} maxLength={300} />
    </FormDialog>
  );
}
