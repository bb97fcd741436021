import { initialsOf } from './initials';

/** Somebody who can be picked; `detail` tells people of one name apart (seat, organisation). */
export type Pickable = { readonly id: string; readonly name: string; readonly detail: string };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The people whose name, or a word of it, begins with what was typed, or whose initials it is; those whose name begins with
 * it first. Accents do not matter. Everybody for an empty line.
 */
export function matchingPeople(people: readonly Pickable[], typed: string): readonly Pickable[] {
  const wanted = plain(typed.trim());
  if (wanted === '') return people;
  const rank = (person: Pickable): number => {
    const name = plain(person.name);
    if (name.startsWith(wanted)) return 0;
    if (plain(initialsOf(person.name)) === wanted) return 1;
    if (name.split(/[\s'-]+/).some((word) => word.startsWith(wanted))) return 2;
    return name.includes(wanted) ? 3 : 9;
  };
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter((entry) => entry.rank < 9)
    .sort((one, other) => one.rank - other.rank)
    .map((entry) => entry.person);
}
