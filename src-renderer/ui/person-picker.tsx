import { ComboField } from './combo-field';
import type { FieldFrameProps } from './field';
import { matchingPeople, type Pickable } from './matching-people';

type PersonPickerProps = FieldFrameProps & {
  readonly typed: string;
  readonly people: readonly Pickable[];
  /** The name as typed so far; the person is not (any more) one of the known ones. */
  readonly onType: (typed: string) => void;
  readonly onPick: (person: Pickable) => void;
};

/** A person by name or initials: known ones are offered while typing, a new name is simply typed. */
export function PersonPicker({ typed, people, onType, onPick, ...frame }: PersonPickerProps) {
  const found = matchingPeople(people, typed);
  return (
    <ComboField
      {...frame}
      typed={typed}
      onType={onType}
      choices={found.map((person) => ({ id: person.id, words: person.name, detail: person.detail }))}
      onChoose={(choice) => {
        const person = people.find((candidate) => candidate.id === choice.id);
        if (person) onPick(person);
      }}
      none={typed.trim() === '' ? 'Type a name' : `“${typed.trim()}” is new`}
    />
  );
}
