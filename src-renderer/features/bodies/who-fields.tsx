import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '@shared/bodies/model';
import { peopleOfSameName } from '@shared/bodies/same-person';
import { useRead } from '@renderer/query/use-read';
import { FieldRow, TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { PersonPicker } from '@renderer/ui/person-picker';

/** Somebody the record knows, or the facts of somebody new. */
export type Who = { readonly personId: string | null; readonly honorific: string; readonly name: string; readonly organisationName: string; readonly email: string };
export const NOBODY: Who = { personId: null, honorific: '', name: '', organisationName: '', email: '' };

type WhoFieldsProps = { readonly label: string; readonly who: Who; readonly onChange: (who: Who) => void; readonly error?: string | undefined };

/** Chooses a person by name; somebody new is typed. A name that the record knows already is offered, never merged by itself. */
export function WhoFields({ label, who, onChange, error }: WhoFieldsProps) {
  const people = useRead('bodies', 'people', {}).data?.people ?? [];
  const [other, setOther] = useState<string | null>(null);
  const same = who.personId === null && who.name !== other ? peopleOfSameName(people, who.name)[0] : undefined;
  const take = ({ id, honorific, name, organisationName, email }: Person): void => onChange({ personId: id, honorific, name, organisationName, email });
  return (
    <>
      <PersonPicker
        label={label}
        required
        typed={who.name}
        error={error}
        people={people.map((person) => ({ id: person.id, name: person.name, detail: person.organisationName }))}
        onType={(name) => onChange(who.personId === null ? { ...who, name } : { ...NOBODY, name })}
        onPick={(picked) => {
          const person = people.find((candidate) => candidate.id === picked.id);
          if (person) take(person);
        }}
      />
      {same && (
        <Message tone="attention" action={<><Button size="small" onClick={() => take(same)}>It is the same person</Button><Button size="small" onClick={() => setOther(who.name)}>Somebody else</Button></>}>
          The record already knows {same.name}
          {same.organisationName !== '' && `, ${same.organisationName}`}.
        </Message>
      )}
      {who.personId === null && who.name.trim() !== '' && (
        <>
          <FieldRow>
            <TextField label="Title" value={who.honorific} onChange={(honorific) => onChange({ ...who, honorific })} hint="For example Cllr, Dr" />
            <TextField label="Organisation" value={who.organisationName} onChange={(organisationName) => onChange({ ...who, organisationName })} />
          </FieldRow>
          <TextField label="E-mail" inputMode="email" value={who.email} onChange={(email) => onChange({ ...who, email })} />
        </>
      )}
    </>
  );
}
