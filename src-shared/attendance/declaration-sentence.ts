import type { DeclaredDeed } from './model';

/** What a sentence about a declaration says. `kindWords` as the rules of the body call the kind ("Disclosable pecuniary interest"). */
export type DeclarationWords = {
  readonly name: string;
  readonly kindWords: string;
  readonly nature: string;
  /** Empty when it concerns the whole meeting, or an item without a number. */
  readonly itemLabel: string;
  readonly did: DeclaredDeed;
};

const DEEDS: Readonly<Record<DeclaredDeed, string>> = {
  '': '',
  stayed: ' They remained and took part.',
  stayedWithoutVote: ' They remained and took no part in the vote.',
  withdrew: ' They withdrew while it was considered.',
  dispensation: ' They had a dispensation and remained.',
};

/** "Tom Ashworth declared a personal interest in item 6 as governor of a school named in table 2. They remained and took no part in the vote." (domain.md I4: person, item, nature, kind, what was done). */
export function declarationSentence({ name, kindWords, nature, itemLabel, did }: DeclarationWords): string {
  const kind = `${kindWords.slice(0, 1).toLowerCase()}${kindWords.slice(1)}`;
  const what = itemLabel === '' ? '' : ` in item ${itemLabel}`;
  const joined = /^(?:as|because|being|through|by|for|in|of|on|with)\b/i.test(nature) ? ` ${nature.slice(0, 1).toLowerCase()}${nature.slice(1)}` : `: ${nature}`;
  return `${name} declared ${/^[aeio]/i.test(kind) ? 'an' : 'a'} ${kind}${what}${joined.replace(/[\s.]+$/, '')}.${DEEDS[did]}`;
}
