import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { likenessIndex } from '@shared/people/likeness';
import type { PersonFacts } from '@shared/people/model';
import { fullName } from '@shared/people/model';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { useRead } from '@renderer/query/use-read';
import { announce } from '@renderer/ui/announce';
import { FieldRow, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';

const NOBODY: PersonFacts = { honorific: '', name: '', organisationName: '', email: '', phone: '' };

type PersonDialogProps = { /** Whose facts are changed; null adds somebody. */ readonly person: (PersonFacts & { readonly id: string }) | null; readonly onClose: () => void; readonly onAdded?: (id: string) => void };

/** The five facts of a person. Somebody whom the record may know already is named, never joined by itself. */
export function PersonDialog({ person, onClose, onAdded }: PersonDialogProps) {
  const [facts, setFacts] = useState<PersonFacts>(person === null ? NOBODY : { honorific: person.honorific, name: person.name, organisationName: person.organisationName, email: person.email, phone: person.phone });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const create = useWrite('people', 'create', { fields: true });
  const update = useWrite('people', 'update', { fields: true });
  const set = (key: keyof PersonFacts) => (value: string) => setFacts({ ...facts, [key]: value });
  const refused = (error: unknown): void => {
    setErrors(fieldMessages(error));
    focusFirstError();
  };
  const send = (): void => {
    if (person === null) create.mutate(facts, { onSuccess: ({ id }) => (announce(`${facts.name} added`), onClose(), onAdded?.(id)), onError: refused });
    else update.mutate({ id: person.id, ...facts }, { onSuccess: onClose, onError: refused });
  };
  return (
    <FormDialog title={person === null ? 'Add person' : `Change ${fullName(person)}`} open onClose={onClose} submit={person === null ? 'Add person' : 'Save'} busy={create.isPending || update.isPending} onSubmit={send}>
      <FieldRow>
        <TextField label="Title" value={facts.honorific} onChange={set('honorific')} error={errors['honorific']} hint="For example Cllr, Dr" />
        <TextField label="Name" required value={facts.name} onChange={set('name')} error={errors['name']} />
      </FieldRow>
      {person === null && <KnownAlready name={facts.name} email={facts.email} onGone={onClose} />}
      <TextField label="Organisation" value={facts.organisationName} onChange={set('organisationName')} error={errors['organisationName']} />
      <FieldRow>
        <TextField label="E-mail" inputMode="email" value={facts.email} onChange={set('email')} error={errors['email']} />
        <TextField label="Telephone" value={facts.phone} onChange={set('phone')} error={errors['phone']} />
      </FieldRow>
    </FormDialog>
  );
}

function KnownAlready({ name, email, onGone }: { readonly name: string; readonly email: string; readonly onGone: () => void }) {
  const navigate = useNavigate();
  const people = useRead('people', 'list', {}).data?.people ?? [];
  // Fewer letters than this are like too many names.
  if (name.trim().length < 4 && email === '') return null;
  const found = likenessIndex(people).likest({ name, email });
  if (found === null) return null;
  const open = (): void => {
    onGone();
    void navigate({ to: '/people/$personId', params: { personId: found.person.id } });
  };
  return (
    <Message tone="attention" action={<Button size="small" onClick={open}>Open that entry</Button>}>
      The record may already know this person: {fullName(found.person)}
      {found.person.organisationName !== '' && `, ${found.person.organisationName}`}. If it is somebody else, go on.
    </Message>
  );
}
