/** Somebody whom a line can name. `id` is the attendance row's. */
export type NamedPerson = { readonly id: string; readonly name: string };

const TITLES = /^(?:cllr|councillor|mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|sir|dame|lord|lady|canon|fr|father|sister|alderman|ald|hon|rt)\.?$/i;

/** Letters without accents, in small: what is compared when somebody types a name in a hurry. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[’']/g, '').toLowerCase();
}

function nameWords(name: string): string[] {
  const words = name.split(/[\s-]+/).filter((word) => word !== '');
  const named = words.filter((word) => !TITLES.test(word));
  return named.length === 0 ? words : named;
}

/** "MO" for Cllr Margaret Oyelaran: the first letters of first and last name, without title. */
export function initialsOf(name: string): string {
  const words = nameWords(name);
  const first = Array.from(words[0] ?? '')[0] ?? '';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return (first + last).toUpperCase();
}

/**
 * The people whom typed letters can mean, in the order given: by initials ("jk"), by the start of any of their names ("ja",
 * "kau"), by the start of the whole name ("jasmine k"). A whole name means that person only.
 */
export function findPeople<P extends NamedPerson>(typed: string, people: readonly P[]): readonly P[] {
  const letters = folded(typed.trim());
  if (letters === '') return people;
  const exact = people.filter((person) => folded(person.name) === letters);
  if (exact.length > 0) return exact;
  return people.filter((person) => {
    const words = nameWords(person.name).map(folded);
    const initials = words.map((word) => word.slice(0, 1)).join('');
    return initials === letters || folded(initialsOf(person.name)) === letters || words.some((word) => word.startsWith(letters)) || words.join(' ').startsWith(letters) || folded(person.name).startsWith(letters);
  });
}

/** How many characters after an "@" belong to a name: a whole name of the meeting with its spaces, or else one word. */
export function lengthOfName(after: string, people: readonly NamedPerson[]): number {
  const lower = after.toLowerCase();
  const whole = people
    .map(({ name }) => name.length)
    .filter((length, index) => lower.startsWith((people[index]?.name ?? '').toLowerCase()) && !/^[\p{L}\p{N}]/u.test(after.slice(length)));
  if (whole.length > 0) return Math.max(...whole);
  return /^[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*/u.exec(after)?.[0].length ?? 0;
}
