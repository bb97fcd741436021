import { useState } from 'react';
import type { Meeting } from '@shared/meetings/model';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';

/** Keeps the agenda of a meeting as a template of its body: without its dates, its open actions and its papers. */
export function SaveTemplateDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const [name, setName] = useState(meeting.title === '' ? 'Ordinary meeting' : meeting.title);
  const create = useWrite('agendaTemplates', 'create', { fields: true });
  const save = (): void =>
    create.mutate(
      { bodyId: meeting.bodyId, name, source: { kind: 'agenda', meetingId: meeting.id } },
      {
        onSuccess: () => {
          onClose();
          showToast({ title: `Saved as a template of ${meeting.bodyName}`, detail: 'It is edited on the page of the body, under “Agenda template”.' });
        },
        onError: () => focusFirstError(),
      },
    );
  return (
    <FormDialog title="Save as a template" open onClose={onClose} submit="Save template" lead="Dates, open actions and papers stay behind." busy={create.isPending} onSubmit={save}>
      <TextField label="Name" required value={name} onChange={setName} error={fieldMessages(create.error)['name']} maxLength={100} />
    </FormDialog>
  );
}
