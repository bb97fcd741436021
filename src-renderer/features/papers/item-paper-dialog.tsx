import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { chosenTemplate, TemplateField, useTemplates } from './template-choice';

/** The item that a paper is begun on. */
export type PaperItem = { readonly id: string; readonly number: string; readonly title: string };

/** Starts the paper of an agenda item: from which template, under which title. */
export function ItemPaperDialog({ bodyId, meetingId, item, onClose }: { readonly bodyId: string; readonly meetingId: string; readonly item: PaperItem; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const templates = useTemplates(bodyId);
  const [chosen, setChosen] = useState<string | null>(null);
  const template = chosenTemplate(templates, chosen);
  const [title, setTitle] = useState(item.title);
  const create = useWrite('papers', 'create', { fields: true });
  const start = (): void => create.mutate({ bodyId, meetingId, agendaItemId: item.id, templateKey: template?.key ?? '', title }, { onSuccess: ({ id }) => void navigate({ to: '/papers/$paperId', params: { paperId: id } }) });
  return (
    <FormDialog title={`Paper for item ${item.number}`.trim()} open onClose={onClose} submit="Start paper" onSubmit={start} busy={create.isPending} lead="Its header block is filled from the meeting and the item.">
      <TemplateField templates={templates} chosen={template} onChoose={setChosen} />
      <TextField label="Title" required value={title} onChange={setTitle} error={fieldMessages(create.error)['title']} maxLength={300} />
    </FormDialog>
  );
}
