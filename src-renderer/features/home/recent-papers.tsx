import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { PaperSummary } from '@shared/papers/model';
import { useRead } from '@renderer/query/use-read';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import { RowLink } from '@renderer/ui/row-link';

/** How many papers Home shows. */
const SHOWN = 4;

/** The papers worked on last. Titles of exempt and confidential papers stay out of Home. */
export function newestOpenPapers(papers: readonly PaperSummary[]): readonly PaperSummary[] {
  return papers
    .filter((paper) => paper.publicity === 'open')
    .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .slice(0, SHOWN);
}

/** "Education Board, 24 November 2026", or the body alone where the paper is for no meeting yet. */
function paperWords(paper: PaperSummary): string {
  const day = paper.meetingDate === null ? null : parseCalendarDay(paper.meetingDate);
  return day === null ? paper.bodyName : `${paper.bodyName}, ${formatDay(day)}`;
}

/** Where writing was left. */
export function RecentPapers({ onOpen, onAll }: { readonly onOpen: (id: string) => void; readonly onAll: () => void }) {
  const papers = newestOpenPapers(useRead('papers', 'list', {}).data?.papers ?? []);
  if (papers.length === 0) return null;
  return (
    <Panel title="Recent papers" link={<TextLink onClick={onAll}>All</TextLink>}>
      <ul>
        {papers.map((paper) => (
          <RowLink key={paper.id} title={paper.title} second={paperWords(paper)} onOpen={() => onOpen(paper.id)} />
        ))}
      </ul>
    </Panel>
  );
}
