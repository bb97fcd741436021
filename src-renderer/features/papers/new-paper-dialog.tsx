import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { numberAgenda } from '@shared/agenda/numbering';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { useRead } from '@renderer/query/use-read';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useLikelyBody } from './likely-body';
import { dayWords } from './paper-words';
import { chosenTemplate, TemplateField, useTemplates } from './template-choice';

const NONE = '';

/** Starts a paper: for which body, meeting and item, from which template, under which title. */
export function NewPaperDialog({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const bodies = useRead('bodies', 'list', {}).data?.bodies ?? [];
  const [chosenBody, setBody] = useState<string | null>(null);
  const likely = useLikelyBody();
  const bodyId = chosenBody ?? likely;
  const meetings = useRead('meetings', 'list', { bodyId }, { enabled: bodyId !== NONE }).data?.meetings ?? [];
  const [meetingId, setMeeting] = useState<string>(NONE);
  const agenda = useRead('agenda', 'get', { meetingId }, { enabled: meetingId !== NONE }).data;
  const items = agenda?.items.filter(({ kind }) => kind !== 'break') ?? [];
  const [itemId, setItem] = useState<string>(NONE);
  const templates = useTemplates(bodyId === NONE ? null : bodyId);
  const [templateKey, setTemplate] = useState<string | null>(null);
  const template = chosenTemplate(templates, templateKey);
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
          // A meeting is one of this body: which body is likely may change while the dialog is open.
          setBody(bodyId);
          setMeeting(value);
          setItem(NONE);
        }}
      />
      {items.length > 0 && (
        <SelectField label="Agenda item" value={itemId} options={[{ value: NONE, words: 'On no item yet' }, ...items.map((item) => ({ value: item.id, words: `${numbers.get(item.id) ?? ''} ${item.title}` }))]} onChange={setItem} />
      )}
      <TemplateField templates={templates} chosen={template} onChoose={setTemplate} />
      <TextField label="Title" required value={titleNow} onChange={setTitle} error={errors['title']} maxLength={300} />
    </FormDialog>
  );
}
