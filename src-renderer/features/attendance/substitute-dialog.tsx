import { useState } from 'react';
import type { Attendance } from '@shared/minutes/model';
import { fieldMessages } from '@renderer/query/use-write';
import { FormDialog } from '@renderer/ui/form-dialog';
import { PersonPicker } from '@renderer/ui/person-picker';

type SubstituteDialogProps = {
  readonly person: Attendance;
  readonly onAdd: (attendanceId: string, personId: string | null, name: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Who stands in for a seat at this meeting: one of those whom the seat names, or somebody else by name. */
export function SubstituteDialog({ person, onAdd, onClose }: SubstituteDialogProps) {
  const named = person.substitutes;
  // With one name there is nothing to choose: it stands there and can be typed over.
  const [typed, setTyped] = useState(named.length === 1 ? (named[0]?.name ?? '') : '');
  const [error, setError] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);

  const submit = (): void => {
    const name = typed.trim();
    if (name === '') return setError('Enter the name of the substitute.');
    const known = named.find((candidate) => candidate.name === name);
    setBusy(true);
    onAdd(person.id, known?.personId ?? null, known ? '' : name).then(onClose, (failure: unknown) => {
      setBusy(false);
      setError(fieldMessages(failure)['name']);
    });
  };
  const hint = named.length === 0 ? 'The seat names nobody. Type the name of whoever is there.' : `Named for the seat: ${named.map(({ name }) => name).join(', ')}`;
  return (
    <FormDialog title={`Substitute for ${person.name}`} lead="The substitute is marked as present with the seat’s vote. The body itself stays as it is." open onClose={onClose} submit="Mark as present" busy={busy} onSubmit={submit}>
      <PersonPicker
        label="Substitute"
        required
        typed={typed}
        people={named.map(({ personId, name }) => ({ id: personId, name, detail: 'Named for this seat' }))}
        onType={(next) => {
          setTyped(next);
          setError(undefined);
        }}
        onPick={({ name }) => setTyped(name)}
        error={error}
        hint={hint}
      />
    </FormDialog>
  );
}
