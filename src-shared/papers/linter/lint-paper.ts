import { numberPaper } from '../paragraph-numbering';
import { blankFacts } from '../recommendations/model';
import { paperRecommendations } from '../recommendations/recommendation-list';
import { fakeHeadings, headingsWithNothing, linkText, pictureWords, tableHeads } from './accessibility-rules';
import { answeredRule } from './answered-rule';
import { appendixMissing, appendixWithoutWords } from './appendix-rules';
import { backgroundPapersListed } from './background-rule';
import { exemptParagraphNamed, lateReasonGiven, publicInterestGiven } from './publicity-rules';
import type { Finding, LintedPaper, LintFacts, LintRule } from './finding';
import { consultedNamed } from './implication-rule';
import { amountSaid, amountsAgree, askMatches, moneyComplete, startsWithVerb } from './recommendation-rules';
import { vagueWords } from './vague-words';

/** Every rule, in the order in which its findings are told. */
export const LINT_RULES: readonly LintRule[] = [
  answeredRule, startsWithVerb, askMatches, amountSaid, moneyComplete, amountsAgree, consultedNamed, backgroundPapersListed, appendixMissing, appendixWithoutWords,
  exemptParagraphNamed, publicInterestGiven, lateReasonGiven, pictureWords, tableHeads, fakeHeadings, headingsWithNothing, linkText, vagueWords,
];

/** What of a paper is to be looked at before it is issued, in plain words, each with its place. */
export function lintPaper(paper: LintedPaper): readonly Finding[] {
  return findingsOf(lintFacts(paper));
}

/** The same, where what the rules ask for has been worked out already. */
export function findingsOf(facts: LintFacts): readonly Finding[] {
  return LINT_RULES.flatMap((rule) => rule(facts));
}

/** What every rule asks for. */
export function lintFacts(paper: LintedPaper): LintFacts {
  const numbers = numberPaper(paper.sections);
  const recommendations = paper.sections
    .filter(({ key, parentId }) => key === 'recommendations' && parentId === null)
    .flatMap((section) =>
      paperRecommendations(section.blocks).map((one, index) => ({
        ...one,
        sectionId: section.id,
        label: numbers.blocks.get(one.blockId) ?? String(index + 1),
        facts: paper.recommendationFacts.find(({ blockId }) => blockId === one.blockId) ?? blankFacts(one.blockId),
      })),
    );
  return { paper, numbers, recommendations };
}
