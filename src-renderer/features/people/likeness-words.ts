import type { Likeness } from '@shared/people/model';

/** Why two entries may be one person, in a line. */
export const LIKENESS_WORDS: Readonly<Record<Likeness, string>> = {
  sameName: 'The same name',
  sameEmail: 'The same e-mail address',
  initials: 'The same name but for initials',
  closeSpelling: 'Names spelled nearly alike',
};
