import { makeStyles } from '@fluentui/react-components';
import { PaperFiles } from '@renderer/features/attachments/paper-files';
import { CommentsPanel } from '@renderer/features/paper-comments/comments-panel';
import type { CommentAsked, CommentOpened } from '@renderer/features/paper-comments/comments-panel';
import type { CommentTarget } from '@renderer/features/paper-comments/comment-place';
import { FindingsPanel } from '@renderer/features/paper-preparation/findings-panel';
import type { FoundInPaper } from '@renderer/features/paper-preparation/paper-findings';
import { PaperParts } from '@renderer/features/paper-preparation/paper-parts';
import { VersionsPanel } from '@renderer/features/paper-workflow/versions-panel';
import { PaperNotes } from '@renderer/features/reader/paper-notes';
import { useRead } from '@renderer/query/use-read';
import type { PlaceInText } from '@shared/papers/linter/finding';
import type { Paper } from '@shared/papers/model';
import { isLocked } from '@shared/papers/workflow/steps';
import type { WorkflowFacts } from '@shared/papers/workflow/model';
import { Tabs } from '@renderer/ui/tabs';
import { ChecksPanel } from './checks-panel';
import type { NumberDiffers } from './checks-panel';
import type { PaperFacts } from './paper-facts';
import type { PaperStore } from './paper-store';

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', gap: '14px', minWidth: 0 },
});

/** What stands beside a paper. */
export type SideTab = 'checks' | 'notes' | 'parts' | 'comments' | 'versions' | 'files';

type PaperSideProps = {
  readonly paper: Paper;
  readonly facts: PaperFacts;
  readonly found: FoundInPaper;
  readonly store: PaperStore;
  readonly course: WorkflowFacts | undefined;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly open: { readonly checks: number; readonly comments: number };
  readonly numberDiffers: NumberDiffers | null;
  readonly onGo: (target: PlaceInText) => void;
  readonly next: CommentAsked;
  readonly opened: CommentOpened;
  readonly onTarget: (target: CommentTarget) => void;
  readonly onCompare: (versionId: string) => void;
  readonly onKeep: () => void;
  /** Closes the drawer that this stands in, where the window is narrow. */
  readonly onLeave?: () => void;
};

/** Checks, comments, versions and files of a paper, one at a time. */
export function PaperSide({ paper, facts, found: { preparation, recommendations, findings, names }, store, course, tab, onTab, open, numberDiffers, onGo, next, opened, onTarget, onCompare, onKeep, onLeave }: PaperSideProps) {
  const styles = useStyles();
  // Among the person's own papers there are notes that nobody else sees.
  const status = useRead('records', 'status', {}).data;
  const personal = status?.state === 'open' && status.personal === true;
  const paperId = paper.id;
  const editorOf = (sectionId: string) => store.getState().handles.get(sectionId)?.editor ?? null;
  const tabs = [
    { key: 'checks' as const, words: 'Checks', count: open.checks + findings.length + names.length },
    ...(personal ? [{ key: 'notes' as const, words: 'My notes' }] : []),
    { key: 'parts' as const, words: 'Parts' },
    { key: 'comments' as const, words: 'Comments', count: open.comments },
    { key: 'versions' as const, words: 'Versions' },
    { key: 'files' as const, words: 'Files' },
  ];
  return (
    <div className={styles.side}>
      <Tabs small label="Beside the paper" items={tabs} current={tab} onChoose={onTab} />
      {tab === 'checks' && <FindingsPanel paperId={paperId} findings={findings} names={names} onGo={(place) => (place.kind === 'part' ? onTab('parts') : onGo(place))} />}
      {tab === 'checks' && <ChecksPanel facts={facts} numberDiffers={numberDiffers} onGo={onGo} />}
      {tab === 'notes' && <PaperNotes paperId={paperId} store={store} />}
      {tab === 'parts' && <PaperParts paper={paper} sections={facts.sections} preparation={preparation} recommendations={recommendations} locked={isLocked(paper.status)} editorOf={editorOf} onGo={onGo} />}
      {tab === 'comments' && <CommentsPanel paperId={paperId} sections={facts.sections} store={store} clerkName={course?.clerkName ?? ''} next={next} opened={opened} onTarget={onTarget} {...(onLeave === undefined ? {} : { onGo: onLeave })} />}
      {tab === 'versions' && <VersionsPanel versions={course?.versions ?? []} onCompare={onCompare} onKeep={onKeep} />}
      {tab === 'files' && <PaperFiles paperId={paperId} />}
    </div>
  );
}
