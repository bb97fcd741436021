import { checkCompleteness } from '../completeness';
import type { LintRule } from './finding';

/** Every required line of the header block, every required section and every implication is answered; nil must be said. */
export const answeredRule: LintRule = ({ paper }) =>
  checkCompleteness(paper)
    .filter(({ answered, target }) => !answered && !answeredBeside(paper, target))
    .map(({ target, title, sentence }) => ({ key: `answered:${target.id}`, rule: 'answered', title, sentence, place: target }));

/** Background papers and appendices are answered by their lists too. */
function answeredBeside(paper: Parameters<LintRule>[0]['paper'], target: { readonly kind: string; readonly id: string }): boolean {
  const key = paper.sections.find(({ id }) => target.kind === 'section' && id === target.id)?.key;
  return (key === 'backgroundPapers' && paper.backgroundPapers.length > 0) || (key === 'appendices' && paper.appendices.length > 0);
}
