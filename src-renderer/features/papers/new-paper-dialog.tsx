import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { numberAgenda } from '@shared/agenda/numbering';
import { PAPER_TEMPLATES } from '@shared/papers/templates/all-templates';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { useRead } from '@renderer/query/use-read';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { dayWords } from './paper-words';

const NONE = '';

/** Starts a paper: for which body, meeting and item, from which template, under which title. */
export function NewPaperDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const bodies = useRead('bodies', 'list', {}).data?.bodies ?? [];
  const [chosenBody, setBody] = useState<string | null>(null);
  const bodyId = chosenBody ?? bodies[0]?.id ?? NONE;
  const meetings = useRead('meetings', 'list', { bodyId }, { enabled: bodyId !== NONE }).data?.meetings ?? [];
  const [meetingId, setMeeting] = useState<string>(NONE);
  const agenda = useRead('agenda', 'get', { meetingId }, { enabled: meetingId !== NONE }).data;
  const items = agenda?.items.filter(({ kind }) => kind !== 'break') ?? [];
  const [itemId, setItem] = useState<string>(NONE);
  const own = useRead('paperTemplates', 'list', { bodyId }, { enabled: bodyId !== NONE }).data?.templates ?? [];
  // A body that has templates of its own means them to be used.
  const templates = [...own.map(({ id, name, purpose }) => ({ key: id, name: `${name} (our own)`, purpose })), ...PAPER_TEMPLATES];
  const [chosenTemplate, setTemplate] = useState<string | null>(null);
  const template = templates.find(({ key }) => key === chosenTemplate) ?? templates[0];
  const [title, setTitle] = useState<string | null>(null);
  const create = useWrite('papers', 'create', { fields: true });
  const numbers = numberAgenda(agenda?.items ?? [], agenda?.numbering);
  const titleNow = title ?? items.find((item) => item.id === itemId)?.title ?? '';
  const errors = fieldMessages(create.error);

  const start = (): void => {
    create.mutate(
      { bodyId, meetingId: meetingId === NONE ? null : meetingId, agendaItemId: itemId === NONE ? null : itemId, templateKey: template?.key ?? NONE, title: titleNow },
      { onSuccess: ({ id }) => void navigate({ to: '/papers/$paperId', params: { paperId: id } }) },
    );
  };
  return (
    <FormDialog title="New paper" open onClose={onClose} submit="Start paper" onSubmit={start} busy={create.isPending} lead="On an item, its header block is filled from the meeting.">
      <SelectField
        label="Body"
        value={bodyId}
        options={bodies.map((body) => ({ value: body.id, words: body.name }))}
        onChange={(value) => {
          setBody(value);
          setMeeting(NONE);
          setItem(NONE);
        }}
      />
      <SelectField
        label="Meeting"
        value={meetingId}
        options={[{ value: NONE, words: 'For no meeting yet' }, ...meetings.map((meeting) => ({ value: meeting.id, words: [dayWords(meeting.date), meeting.title].filter(Boolean).join(' · ') }))]}
        onChange={(value) => {
          setMeeting(value);
          setItem(NONE);
        }}
      />
      {items.length > 0 && (
        <SelectField label="Agenda item" value={itemId} options={[{ value: NONE, words: 'On no item yet' }, ...items.map((item) => ({ value: item.id, words: `${numbers.get(item.id) ?? ''} ${item.title}` }))]} onChange={setItem} />
      )}
      <SelectField label="Template" value={template?.key ?? NONE} options={templates.map(({ key, name }) => ({ value: key, words: name }))} onChange={setTemplate} hint={template?.purpose} />
      <TextField label="Title" required value={titleNow} onChange={setTitle} error={errors['title']} maxLength={300} />
    </FormDialog>
  );
}
