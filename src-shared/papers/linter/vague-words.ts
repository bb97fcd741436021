import { plainText } from '../../text/model';
import type { LintRule } from './finding';
import { paragraphName } from './section-name';

/** Words that ask "how much" or "when" of whoever has to decide. */
const VAGUE = /\b(substantial|significant|considerable|in due course|as soon as possible|going forward|various stakeholders|a number of)(?:ly)?\b/iu;

/** A word that leaves the reader to guess how much or when; the first of each paragraph. Told in recommendations and implications, where it is decided on. */
export const vagueWords: LintRule = (facts) =>
  facts.paper.sections
    .filter(({ key, parentId }) => key === 'recommendations' || parentId !== null)
    .flatMap((section) =>
      section.blocks.flatMap(({ id, runs }) => {
        const word = VAGUE.exec(plainText(runs))?.[0];
        return word === undefined ? [] : [{ key: `vague:${id}`, rule: 'vague', title: `“${word}” in ${paragraphName(facts, section, id)}`, sentence: 'Say how much, or when: a number or a day.', place: { kind: 'block' as const, id, sectionId: section.id } }];
      }),
    );
