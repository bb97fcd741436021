/** What is compared. */
export type NamedPerson = { readonly id: string; readonly name: string };

/**
 * People of the record whose name is the one being typed, so that the screen can offer them. Two people may bear one name:
 * this only offers, it never merges. Case, accents, punctuation and honorifics before the name do not count.
 */
export function peopleOfSameName<P extends NamedPerson>(people: readonly P[], typed: string): readonly P[] {
  const wanted = nameKey(typed);
  return wanted === '' ? [] : people.filter((person) => nameKey(person.name) === wanted);
}

/** A name reduced to what two spellings of it share. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|rev|revd|canon|sir|dame|lord|lady) )+(?=\S)/u, '');
}
