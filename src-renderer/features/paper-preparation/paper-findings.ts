import { useMemo } from 'react';
import type { Paper } from '@shared/papers/model';
import type { Finding, LintedPaper, LintFacts, PlaceInText } from '@shared/papers/linter/finding';
import { findingsOf, lintFacts } from '@shared/papers/linter/lint-paper';
import { lintedPaper } from '@shared/papers/linter/linted-paper';
import type { Preparation } from '@shared/papers/preparation/model';
import { createNameMatcher } from '@shared/privacy/name-matching';
import type { NameMatcher } from '@shared/privacy/name-matching';
import { wordsOfBlock } from '@shared/text/block-words';
import { useRead } from '@renderer/query/use-read';

/** A guarded name that stands in the text at this moment. */
export type NameFinding = { readonly guardedNameId: string; readonly words: string; readonly place: PlaceInText; readonly where: string };

type Sections = LintedPaper['sections'];

/** What is pointed out in a paper besides its unanswered questions, with what belongs to it besides its text. */
export type FoundInPaper = { readonly preparation: Preparation | undefined; readonly recommendations: LintFacts['recommendations']; readonly findings: readonly Finding[]; readonly names: readonly NameFinding[] };

/** Everything that is pointed out in a paper as it stands in the editors. */
export function useFoundInPaper(paper: Paper, sections: Sections): FoundInPaper {
  const names = useNameFindings(paper, sections);
  return { ...useFindings(paper, sections), names };
}

/** What the rules find in a paper as it stands in the editors, but for what is unanswered: that is told by the checks of its answers. */
function useFindings(paper: Paper, sections: Sections): Omit<FoundInPaper, 'names'> {
  const preparation = useRead('preparation', 'get', { paperId: paper.id }).data;
  const facts = useMemo(() => (preparation === undefined ? null : lintFacts(lintedPaper(paper, sections, preparation))), [paper, sections, preparation]);
  const findings = useMemo(() => (facts === null ? [] : findingsOf(facts).filter(({ rule }) => rule !== 'answered')), [facts]);
  return { preparation, recommendations: facts?.recommendations ?? [], findings };
}

/** The guarded names in an open paper as it stands in the editors, each once in each section; those accepted with a reason are left out. */
function useNameFindings(paper: Paper, sections: Sections): readonly NameFinding[] {
  const names = useRead('privacy', 'names', { bodyId: paper.bodyId }).data?.names;
  const { accepted, open = false } = useRead('privacy', 'found', { ownerKind: 'paper', ownerId: paper.id }).data ?? {};
  const matcher = useMemo(() => (names === undefined || accepted === undefined ? null : createNameMatcher(names.filter(({ id }) => !accepted.some(({ guardedNameId }) => guardedNameId === id)))), [names, accepted]);
  return useMemo(() => (matcher === null || !open || paper.publicity !== 'open' ? [] : namesIn(matcher, paper, sections)), [matcher, open, paper, sections]);
}

function namesIn(matcher: NameMatcher, paper: Paper, sections: Sections): readonly NameFinding[] {
  const found = new Map<string, NameFinding>();
  const look = (text: string, within: string, place: PlaceInText, where: string): void => {
    for (const { id, words } of matcher(text)) if (!found.has(`${within} ${id}`)) found.set(`${within} ${id}`, { guardedNameId: id, words, place, where });
  };
  for (const { id, label, value } of paper.details) look(value, id, { kind: 'detail', id }, label);
  for (const { id: sectionId, heading, blocks } of sections) for (const { id, runs, content } of blocks) look(wordsOfBlock({ runs, content: content ?? null }), sectionId, { kind: 'block', id, sectionId }, heading);
  return [...found.values()];
}
