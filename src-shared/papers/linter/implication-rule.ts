import { hasWords } from '../completeness';
import { plainText } from '../../text/model';
import type { LintRule } from './finding';
import { sectionName } from './section-name';

/** Nothing to say: nobody need be asked for that. */
const NIL = /^(?:none|nil|no|not applicable|n\/a|there are no(?:ne)?\b.*)[.\s]*$/iu;

/** An implication that has something to say names the officer who was consulted and the day (word.md §4). */
export const consultedNamed: LintRule = (facts) =>
  facts.paper.sections.flatMap((section) => {
    if (section.parentId === null || !hasWords(section) || section.key === 'consultation') return [];
    if (NIL.test(section.blocks.map(({ runs }) => plainText(runs)).join(' ').trim())) return [];
    const consulted = facts.paper.consulted.find(({ sectionId }) => sectionId === section.id);
    const missing = [consulted === undefined || consulted.name === '' ? 'who was consulted' : '', consulted?.on === null || consulted === undefined ? 'when' : ''].filter((part) => part !== '');
    return missing.length === 0 ? [] : [{ key: `consulted:${section.id}`, rule: 'consulted', title: sectionName(facts, section), sentence: `Say ${missing.join(' and ')}.`, place: { kind: 'section' as const, id: section.id } }];
  });
