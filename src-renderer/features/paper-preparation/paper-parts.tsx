import type { Editor } from '@tiptap/core';
import { hasWords } from '@shared/papers/completeness';
import type { LintedPaper, LintFacts, PlaceInText } from '@shared/papers/linter/finding';
import type { Paper } from '@shared/papers/model';
import type { Preparation } from '@shared/papers/preparation/model';
import { Skeleton } from '@renderer/ui/skeleton';
import { AppendicesPanel } from './appendices-panel';
import { BackgroundPanel } from './background-panel';
import { ConsultedPanel } from './consulted-panel';
import { PublicityPanel } from './publicity-panel';
import { RecommendationsPanel } from './recommendations-panel';

type PaperPartsProps = {
  readonly paper: Paper;
  readonly sections: LintedPaper['sections'];
  readonly preparation: Preparation | undefined;
  readonly recommendations: LintFacts['recommendations'];
  readonly locked: boolean;
  readonly editorOf: (sectionId: string) => Editor | null;
  readonly onGo: (target: PlaceInText) => void;
};

/** What belongs to a paper besides its text: recommendations, officers consulted, background papers, appendices, who may read it. */
export function PaperParts({ paper, sections, preparation, recommendations, locked, editorOf, onGo }: PaperPartsProps) {
  if (preparation === undefined) return <Skeleton lines={4} label="Reading what belongs to the paper" />;
  const background = sections.find(({ key, parentId }) => key === 'backgroundPapers' && parentId === null);
  const sayNone = background === undefined || hasWords(background) ? null : () => editorOf(background.id)?.chain().focus('end').insertContent('None.').run();
  return (
    <>
      <RecommendationsPanel paperId={paper.id} paperTitle={paper.title} recommendations={recommendations} preparation={preparation} locked={locked} onItem={paper.agendaItemId !== null} sectionId={sections.find(({ key, parentId }) => key === 'recommendations' && parentId === null)?.id ?? null} editorOf={editorOf} onGo={(sectionId, id) => onGo({ kind: 'block', id, sectionId })} />
      <ConsultedPanel implications={sections.filter(({ parentId }) => parentId !== null)} preparation={preparation} locked={locked} />
      <BackgroundPanel paperId={paper.id} papers={preparation.backgroundPapers} locked={locked} onNone={sayNone === null ? null : () => void sayNone()} />
      <AppendicesPanel paperId={paper.id} preparation={preparation} locked={locked} />
      <PublicityPanel paperId={paper.id} preparation={preparation} locked={locked} />
    </>
  );
}
