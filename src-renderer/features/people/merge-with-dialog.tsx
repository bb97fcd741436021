import { useState } from 'react';
import { likenessOf } from '@shared/people/likeness';
import { fullName } from '@shared/people/model';
import type { PersonFacts, PersonLine } from '@shared/people/model';
import { useRead } from '@renderer/query/use-read';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { PersonPicker } from '@renderer/ui/person-picker';
import { MergeDialog } from './merge-dialog';

type MergeWithDialogProps = { readonly person: PersonFacts & { readonly id: string }; readonly onClose: () => void; readonly onMerged: (keptId: string) => void };

/** Chooses the entry that somebody was entered under a second time. */
export function MergeWithDialog({ person, onClose, onMerged }: MergeWithDialogProps) {
  const people = (useRead('people', 'list', {}).data?.people ?? []).filter((other) => other.id !== person.id);
  const [typed, setTyped] = useState('');
  const [other, setOther] = useState<PersonLine | null>(null);
  const [comparing, setComparing] = useState(false);
  const [refused, setRefused] = useState(false);
  if (comparing && other !== null) return <MergeDialog one={person} other={other} likeness={likenessOf(person, other)} onClose={onClose} onMerged={onMerged} />;
  return (
    <FormDialog
      title={`Merge ${fullName(person)} with another entry`}
      lead="For somebody who was entered twice. Both entries are shown before anything happens."
      open
      onClose={onClose}
      submit="Compare"
      onSubmit={() => {
        setComparing(other !== null);
        setRefused(other === null);
        if (other === null) focusFirstError();
      }}
    >
      <PersonPicker
        label="Other entry"
        required
        typed={typed}
        error={refused && other === null ? 'Choose the other entry from the list.' : undefined}
        people={people.map(({ id, name, organisationName, email }) => ({ id, name, detail: [organisationName, email].filter((words) => words !== '').join(', ') }))}
        onType={(name) => {
          setTyped(name);
          setOther(null);
        }}
        onPick={(picked) => {
          setTyped(picked.name);
          setOther(people.find((candidate) => candidate.id === picked.id) ?? null);
        }}
      />
    </FormDialog>
  );
}
