import type { PaperStatus, PaperSummary } from '@shared/papers/model';
import { DueChip } from '@renderer/features/paper-workflow/paper-course';
import { StatusChip } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';
import { PAPER_STATUS_WORDS } from './paper-words';

const CHIPS: Readonly<Record<PaperStatus, { readonly tone: ChipTone; readonly shape: ChipShape }>> = { draft: { tone: 'neutral', shape: 'ring' }, submitted: { tone: 'accent', shape: 'half' }, cleared: { tone: 'good', shape: 'tick' }, published: { tone: 'good', shape: 'circle' } };

/** Of a paper in a list: how far it has come, how its deadline stands, what is said of it. */
export function PaperChips({ paper }: { readonly paper: Pick<PaperSummary, 'status' | 'lastStep' | 'due' | 'openComments'> }) {
  const returned = paper.status === 'draft' && paper.lastStep === 'returned';
  return (
    <>
      {paper.openComments > 0 && (
        <StatusChip small tone="plain" shape="none">
          {paper.openComments === 1 ? '1 comment' : `${String(paper.openComments)} comments`}
        </StatusChip>
      )}
      {paper.due !== null && <DueChip due={paper.due} status={paper.status} />}
      {returned ? (
        <StatusChip small tone="attention" shape="triangle">
          Returned
        </StatusChip>
      ) : (
        <StatusChip small {...CHIPS[paper.status]}>
          {PAPER_STATUS_WORDS[paper.status]}
        </StatusChip>
      )}
    </>
  );
}
