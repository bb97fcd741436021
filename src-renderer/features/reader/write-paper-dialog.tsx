import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '@renderer/client';
import { chosenTemplate, TemplateField, useTemplates } from '@renderer/features/papers/template-choice';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { showFailure } from '@renderer/query/notices';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

/** Starts a paper without a record: the body is a name, made known here when it is new. */
export function WritePaperDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const bodies = useRead('bodies', 'list', {}).data?.bodies ?? [];
  const [typedBody, setBody] = useState<string | null>(null);
  const bodyName = typedBody ?? bodies[0]?.name ?? '';
  const [title, setTitle] = useState('');
  const known = bodies.find((body) => body.name.toLowerCase() === bodyName.trim().toLowerCase());
  const templates = useTemplates(known?.id ?? null);
  const [templateKey, setTemplate] = useState<string | null>(null);
  const template = chosenTemplate(templates, templateKey);
  const [noBody, setNoBody] = useState(false);
  const create = useWrite('papers', 'create', { fields: true });
  const errors = fieldMessages(create.error);
  const start = async (): Promise<void> => {
    const name = bodyName.trim();
    setNoBody(name === '');
    if (name === '') return;
    try {
      const bodyId = known?.id ?? (await client.bodies.create({ name, shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).id;
      create.mutate({ bodyId, meetingId: null, agendaItemId: null, templateKey: template?.key ?? '', title }, { onSuccess: ({ id }) => void navigate({ to: '/papers/$paperId', params: { paperId: id } }) });
    } catch (error) {
      showFailure(error);
    }
  };
  return (
    <FormDialog title="Write a paper" lead="When it is finished, press “Send to the clerk” above it: it becomes a file for you to attach to an e-mail." open onClose={onClose} submit="Start paper" onSubmit={() => void start()} busy={create.isPending}>
      <TextField label="Title" required value={title} onChange={setTitle} error={errors['title']} maxLength={300} />
      <TextField label="Which body it is for" required hint="For example the governing body, board or committee." value={bodyName} onChange={setBody} error={noBody ? 'Enter the name of the body.' : undefined} maxLength={150} />
      <TemplateField templates={templates} chosen={template} onChoose={setTemplate} />
    </FormDialog>
  );
}
