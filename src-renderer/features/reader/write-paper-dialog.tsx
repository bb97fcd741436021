import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { PAPER_TEMPLATES } from '@shared/papers/templates/all-templates';
import { client } from '@renderer/client';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { showNotice } from '@renderer/query/notices';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

/** Starts a paper without a record: the body is a name, made known here when it is new. */
export function WritePaperDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const bodies = useRead('bodies', 'list', {}).data?.bodies ?? [];
  const [typedBody, setBody] = useState<string | null>(null);
  const bodyName = typedBody ?? bodies[0]?.name ?? '';
  const [title, setTitle] = useState('');
  const [templateKey, setTemplate] = useState(PAPER_TEMPLATES[0]?.key ?? '');
  const [noBody, setNoBody] = useState(false);
  const create = useWrite('papers', 'create', { fields: true });
  const errors = fieldMessages(create.error);
  const start = async (): Promise<void> => {
    const name = bodyName.trim();
    setNoBody(name === '');
    if (name === '') return;
    const known = bodies.find((body) => body.name.toLowerCase() === name.toLowerCase());
    try {
      const bodyId = known?.id ?? (await client.bodies.create({ name, shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' })).id;
      create.mutate({ bodyId, meetingId: null, agendaItemId: null, templateKey, title }, { onSuccess: ({ id }) => void navigate({ to: '/papers/$paperId', params: { paperId: id } }) });
    } catch (error) {
      showNotice(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <FormDialog title="Write a paper" lead="When it is finished, send it to the clerk as a file: More, Send as file." open onClose={onClose} submit="Start paper" onSubmit={() => void start()} busy={create.isPending}>
      <TextField label="Title" required value={title} onChange={setTitle} error={errors['title']} maxLength={300} />
      <TextField label="Which body it is for" required hint="For example the governing body, board or committee." value={bodyName} onChange={setBody} error={noBody ? 'Enter the name of the body.' : undefined} maxLength={150} />
      <SelectField label="Template" value={templateKey} options={PAPER_TEMPLATES.map(({ key, name }) => ({ value: key, words: name }))} onChange={setTemplate} hint={PAPER_TEMPLATES.find(({ key }) => key === templateKey)?.purpose} />
    </FormDialog>
  );
}
