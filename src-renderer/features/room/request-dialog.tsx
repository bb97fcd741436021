import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { numberAgenda } from '@shared/agenda/numbering';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { REQUEST_WORDS, requestKindSchema } from '@shared/room/model';
import type { MeetingRequest } from '@shared/room/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';

const NO_ITEM = '';

/** Adds or changes a public question, a petition, a deputation or a motion on notice. */
export function RequestDialog({ meetingId, request, onClose }: { readonly meetingId: string; readonly request: MeetingRequest | null; readonly onClose: () => void }) {
  const agenda = useRead('agenda', 'get', { meetingId }).data;
  const [facts, setFacts] = useState({
    kind: request?.kind ?? ('question' as const),
    fromName: request?.fromName ?? '',
    organisationName: request?.organisationName ?? '',
    seconderName: request?.seconderName ?? '',
    words: request?.words ?? '',
    addressedTo: request?.addressedTo ?? '',
    response: request?.response ?? '',
    publicity: request?.publicity ?? ('open' as const),
    agendaItemId: request?.agendaItemId ?? NO_ITEM,
  });
  const [received, setReceived] = useState(request?.receivedOn ? formatDay(request.receivedOn) : '');
  const [signatures, setSignatures] = useState(request && request.signatures > 0 ? String(request.signatures) : '');
  const [dayRefused, setDayRefused] = useState(false);
  const add = useWrite('room', 'addRequest', { fields: true });
  const update = useWrite('room', 'updateRequest', { fields: true });
  const remove = useWrite('room', 'removeRequest');
  const errors = fieldMessages(add.error ?? update.error);
  const change = (fields: Partial<{ -readonly [K in keyof typeof facts]: (typeof facts)[K] | MeetingRequest[K] }>): void => setFacts((now) => ({ ...now, ...fields }) as typeof now);
  const motion = facts.kind === 'motionOnNotice';
  const numbers = numberAgenda(agenda?.items ?? [], agenda?.numbering);

  const save = (): void => {
    const receivedOn = received.trim() === '' ? null : readTypedDay(received);
    setDayRefused(received.trim() !== '' && receivedOn === null);
    if (received.trim() !== '' && receivedOn === null) return void requestAnimationFrame(() => focusFirstError());
    const signed = facts.kind === 'petition' && signatures.trim() !== '' ? Number(signatures.replaceAll(',', '')) : 0;
    const fields = { ...facts, agendaItemId: facts.agendaItemId === NO_ITEM ? null : facts.agendaItemId, seconderName: motion ? facts.seconderName : '', receivedOn, signatures: signed };
    const after = { onSuccess: onClose, onError: () => focusFirstError() };
    if (request === null) add.mutate({ meetingId, ...fields }, after);
    else update.mutate({ id: request.id, ...fields }, after);
  };
  const toBin = (): void => {
    if (request === null) return;
    remove.mutate({ id: request.id }, { onSuccess: () => (toastRemoved(`${REQUEST_WORDS[request.kind]} moved to the bin`), onClose()) });
  };
  return (
    <FormDialog title={request === null ? 'Add a question, petition or motion' : REQUEST_WORDS[request.kind]} open onClose={onClose} submit={request === null ? 'Add' : 'Keep'} wide busy={add.isPending || update.isPending} onSubmit={save}>
      <FieldRow>
        <SelectField label="Kind" value={facts.kind} options={requestKindSchema.options.map((kind) => ({ value: kind, words: REQUEST_WORDS[kind] }))} onChange={(kind) => change({ kind })} />
        <TextField label="Received on" value={received} onChange={setReceived} error={dayRefused ? NOT_A_DAY : undefined} hint={dayEcho(received) ?? 'For example 24 November 2026'} />
        <SelectField label="Publicity" value={facts.publicity} options={publicitySchema.options.map((publicity) => ({ value: publicity, words: PUBLICITY_WORDS[publicity] }))} onChange={(publicity) => change({ publicity })} />
      </FieldRow>
      <FieldRow>
        <TextField label={motion ? 'Moved by' : 'From'} required value={facts.fromName} onChange={(fromName) => change({ fromName })} error={errors['fromName']} maxLength={150} />
        <TextField label="Organisation" value={facts.organisationName} onChange={(organisationName) => change({ organisationName })} maxLength={150} />
        {motion && <TextField label="Seconded by" value={facts.seconderName} onChange={(seconderName) => change({ seconderName })} maxLength={150} />}
        {facts.kind === 'petition' && <TextField label="Signatures" inputMode="numeric" value={signatures} onChange={setSignatures} error={errors['signatures']} />}
      </FieldRow>
      <TextAreaField label={motion ? 'Motion' : 'Words'} required value={facts.words} onChange={(words) => change({ words })} error={errors['words']} rows={4} hint="As they were handed in" />
      <FieldRow>
        <TextField label="To" value={facts.addressedTo} onChange={(addressedTo) => change({ addressedTo })} maxLength={150} hint="Who is to answer" />
        <SelectField
          label="Agenda item"
          value={facts.agendaItemId}
          options={[{ value: NO_ITEM, words: 'No item yet' }, ...(agenda?.items ?? []).filter((item) => item.kind === 'item').map((item) => ({ value: item.id, words: `${numbers.get(item.id) ?? ''} ${item.title}` }))]}
          onChange={(agendaItemId) => change({ agendaItemId })}
        />
      </FieldRow>
      <TextAreaField label="Response" value={facts.response} onChange={(response) => change({ response })} error={errors['response']} rows={3} />
      {request !== null && (
        <div>
          <Button icon={<Delete20Regular />} onClick={toBin}>
            Move to the bin
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
