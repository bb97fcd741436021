import { useRead } from '@renderer/query/use-read';
import { PersonPicker } from './person-picker';

/** Somebody known to the record, or a name or post as it is typed. */
export type OwnerChoice = { readonly personId: string | null; readonly name: string };

/** Who something is given to: a person of the record, or anybody by name or post ("Head of Finance"). */
export function OwnerField({ label, value, onChange, error, hint }: { readonly label: string; readonly value: OwnerChoice; readonly onChange: (value: OwnerChoice) => void; readonly error?: string | undefined; readonly hint?: string }) {
  const people = useRead('people', 'list', {}).data?.people ?? [];
  return (
    <PersonPicker
      label={label}
      typed={value.name}
      people={people.map(({ id, name, bodies }) => ({ id, name, detail: bodies[0] ?? '' }))}
      onType={(name) => onChange({ personId: null, name })}
      onPick={({ id, name }) => onChange({ personId: id, name })}
      error={error}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
