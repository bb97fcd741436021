import { nameKey } from '@shared/bodies/same-person';
import type { PersonLine } from '@shared/people/model';

/** What the list of people is sorted by. */
export const PEOPLE_ORDERS = ['name', 'organisationName', 'email', 'bodies'] as const;
export type PeopleOrder = (typeof PEOPLE_ORDERS)[number];
export type PeopleSort = { readonly by: PeopleOrder; readonly down: boolean };

/** A person with what the list is searched and sorted by, made once for many searches. */
export type FoundPerson = { readonly person: PersonLine; readonly words: string; readonly keys: Readonly<Record<PeopleOrder, string>> };

const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Without accents and case. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Makes the people ready to be searched. */
export function prepared(people: readonly PersonLine[]): readonly FoundPerson[] {
  return people.map((person) => {
    const name = nameKey(person.name).split(' ');
    const bodies = person.bodies.join(', ');
    return {
      person,
      words: folded([person.honorific, person.name, person.organisationName, person.email, person.phone, bodies].join(' ')),
      // By surname, as a register is: the last word, then the others.
      keys: { name: [name.at(-1) ?? '', ...name.slice(0, -1)].join(' '), organisationName: person.organisationName, email: person.email, bodies },
    };
  });
}

/** The people in whom every word typed is found, sorted; those who have nothing to be sorted by come last either way. */
export function arranged(people: readonly FoundPerson[], typed: string, { by, down }: PeopleSort): readonly PersonLine[] {
  const wanted = folded(typed).split(/\s+/u).filter((word) => word !== '');
  const found = wanted.length === 0 ? [...people] : people.filter(({ words }) => wanted.every((word) => words.includes(word)));
  found.sort((one, other) => {
    const first = one.keys[by];
    const second = other.keys[by];
    if ((first === '') !== (second === '')) return first === '' ? 1 : -1;
    const order = collator.compare(first, second);
    return order === 0 ? collator.compare(one.keys.name, other.keys.name) : down ? -order : order;
  });
  return found.map(({ person }) => person);
}
