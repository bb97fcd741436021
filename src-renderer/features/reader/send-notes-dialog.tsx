import { useState } from 'react';
import { client } from '@renderer/client';
import { useWrite } from '@renderer/query/use-write';
import { showNotice } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';

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
            const { exportKey, fileName, note } = answer;
            showToast({ title: 'Notes saved as a Word file', detail: note === '' ? fileName : note, actions: [{ words: 'Show in folder', run: () => void client.documents.showExport({ exportKey }).catch((error: unknown) => showNotice(String(error))) }] });
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
