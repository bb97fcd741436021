import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { mb, media } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { Tabs } from '@renderer/ui/tabs';
import { PreviewPane } from './preview-pane';
import { useFreshMeeting } from './use-fresh-meeting';
import { useIsWide } from './use-media';
import { WriteUp } from './write-up';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 0.85fr) 300px', height: '100%', minHeight: 0 },
  single: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto minmax(0, 1fr)' },
  tabs: { padding: '6px 16px 0', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}` },
  pane: { minWidth: 0, minHeight: 0, overflowY: 'auto', padding: '16px 24px 24px', [media.small]: { padding: '12px' } },
  // A pane that scrolls takes the focus, so that the arrow keys can scroll it.
  side: { padding: '16px', borderLeft: `1px solid ${mb.line}`, [media.medium]: { borderLeft: 'none' } },
  preview: { borderLeft: `1px solid ${mb.line}`, [media.medium]: { borderLeft: 'none' } },
});

type Pane = 'writeUp' | 'preview' | 'side';
const PANES = [
  { key: 'writeUp', words: 'Write-up' },
  { key: 'preview', words: 'Preview' },
  { key: 'side', words: 'Checks and approval' },
] as const;

/** The minutes written up from what was recorded, each line editable where it stands, with the document beside it as it will be sent. */
export function MinutesScreen({ meetingId, beside, itemTools }: { readonly meetingId: string; /** `toWriteUp` shows the write-up, where one pane is shown at a time. */ readonly beside?: (toWriteUp: () => void) => ReactNode; readonly itemTools?: (itemId: string, number: string) => ReactNode }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { running, error } = useFreshMeeting(meetingId);
  const wide = useIsWide();
  const [pane, setPane] = useState<Pane>('writeUp');
  const writeUp = error ? (
    <Message tone="bad">{error.message}</Message>
  ) : running ? (
    <WriteUp running={running} onRun={() => void navigate({ to: '/meetings/$meetingId/run', params: { meetingId } })} itemTools={itemTools} />
  ) : (
    <Skeleton lines={6} label="Reading the minutes" />
  );
  return (
    <div className={mergeClasses(styles.columns, !wide && styles.single)}>
      {!wide && (
        <div className={styles.tabs}>
          <Tabs label="Write-up, preview or checks" items={PANES} current={pane} onChoose={setPane} />
        </div>
      )}
      {(wide || pane === 'writeUp') && (
        <section className={styles.pane} aria-label="Write-up" data-pane="">
          {writeUp}
        </section>
      )}
      {(wide || pane === 'preview') && <PreviewPane meetingId={meetingId} className={styles.preview} />}
      {(wide || pane === 'side') && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={mergeClasses(styles.pane, styles.side)} aria-label="Checks and approval" data-pane="" tabIndex={0}>
          {beside?.(() => setPane('writeUp'))}
        </section>
      )}
    </div>
  );
}
