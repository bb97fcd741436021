import type { LintRule } from './finding';

const PLACE = { kind: 'part', part: 'publicity' } as const;

/** An exempt paper names the paragraphs of Schedule 12A that it is exempt under, where the body keeps that Schedule. */
export const exemptParagraphNamed: LintRule = ({ paper }) =>
  paper.publicity !== 'exempt' || !paper.schedule12A || paper.exemptParagraphs.length > 0
    ? []
    : [{ key: 'exemptParagraph', rule: 'exemptParagraph', title: 'The exempt paragraph is not named', sentence: 'Choose the paragraphs of Schedule 12A that this paper is exempt under.', place: PLACE }];

/** An exempt paper says why the public interest in keeping it so outweighs that in disclosing it (Schedule 12A para 10). */
export const publicInterestGiven: LintRule = ({ paper }) =>
  paper.publicity !== 'exempt' || paper.publicInterestReason.trim() !== ''
    ? []
    : [{ key: 'publicInterest', rule: 'publicInterest', title: 'The public interest is not weighed', sentence: 'Say why the public interest in keeping it exempt outweighs that in disclosing it.', place: PLACE }];

/** A paper that comes after the deadline says why it cannot wait (LGA 1972 s.100B(4)(b)). */
export const lateReasonGiven: LintRule = ({ paper }) =>
  paper.lateSince === null || paper.lateReason.trim() !== ''
    ? []
    : [{ key: 'lateReason', rule: 'lateReason', title: 'The paper is late', sentence: `${paper.lateSince} Say what makes it urgent; the reason is printed (LGA 1972 s.100B(4)(b)).`, place: PLACE }];
