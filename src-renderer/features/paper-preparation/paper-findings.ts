import { useMemo } from 'react';
import type { Paper } from '@shared/papers/model';
import type { Finding, LintedPaper } from '@shared/papers/linter/finding';
import { lintPaper } from '@shared/papers/linter/lint-paper';
import { lintedPaper } from '@shared/papers/linter/linted-paper';
import type { Preparation } from '@shared/papers/preparation/model';
import { createNameMatcher } from '@shared/privacy/name-matching';
import type { NameMatcher } from '@shared/privacy/name-matching';
import { wordsOfBlock } from '@shared/text/block-words';
import { useRead } from '@renderer/query/use-read';

/** A guarded name that stands in the text at this moment. */
export type NameFinding = { readonly guardedNameId: string; readonly words: string; readonly place: { readonly kind: 'section' | 'detail'; readonly id: string }; readonly where: string };

type Sections = LintedPaper['sections'];

/** What is pointed out in a paper besides its unanswered questions, with what belongs to it besides its text. */
export type FoundInPaper = { readonly preparation: Preparation | undefined; readonly findings: readonly Finding[]; readonly names: readonly NameFinding[] };

/** Everything that is pointed out in a paper as it stands in the editors. */
export function useFoundInPaper(paper: Paper, sections: Sections): FoundInPaper {
  const names = useNameFindings(paper, sections);
  return { ...useFindings(paper, sections), names };
}

/** What the rules find in a paper as it stands in the editors, but for what is unanswered: that is told by the checks of its answers. */
function useFindings(paper: Paper, sections: Sections): { readonly preparation: Preparation | undefined; readonly findings: readonly Finding[] } {
  const preparation = useRead('preparation', 'get', { paperId: paper.id }).data;
  const findings = useMemo(() => (preparation === undefined ? [] : lintPaper(lintedPaper(paper, sections, preparation)).filter(({ rule }) => rule !== 'answered')), [paper, sections, preparation]);
  return { preparation, findings };
}

/** The guarded names in an open paper as it stands in the editors, each once in each section; those accepted with a reason are left out. */
function useNameFindings(paper: Paper, sections: Sections): readonly NameFinding[] {
  const names = useRead('privacy', 'names', { bodyId: paper.bodyId }).data?.names;
  const accepted = useRead('privacy', 'found', { ownerKind: 'paper', ownerId: paper.id }).data?.accepted;
  const matcher = useMemo(() => (names === undefined || accepted === undefined ? null : createNameMatcher(names.filter(({ id }) => !accepted.some(({ guardedNameId }) => guardedNameId === id)))), [names, accepted]);
  return useMemo(() => (matcher === null || paper.publicity !== 'open' ? [] : namesIn(matcher, paper, sections)), [matcher, paper, sections]);
}

function namesIn(matcher: NameMatcher, paper: Paper, sections: Sections): readonly NameFinding[] {
  const found = new Map<string, NameFinding>();
  const look = (text: string, place: NameFinding['place'], where: string): void => {
    for (const { id, words } of matcher(text)) if (!found.has(`${place.id} ${id}`)) found.set(`${place.id} ${id}`, { guardedNameId: id, words, place, where });
  };
  for (const { id, label, value } of paper.details) look(value, { kind: 'detail', id }, label);
  for (const { id, heading, blocks } of sections) for (const { runs, content } of blocks) look(wordsOfBlock({ runs, content: content ?? null }), { kind: 'section', id }, heading);
  return [...found.values()];
}
