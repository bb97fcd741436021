import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { mb, media } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { Tabs } from '@renderer/ui/tabs';
import { PreviewPane } from './preview-pane';
import { useFreshMeeting } from './use-fresh-meeting';
import { useIsWide } from './use-media';
import { WriteUp } from './write-up';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', height: '100%', minHeight: 0 },
  single: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'auto minmax(0, 1fr)' },
  tabs: { padding: '6px 16px 0', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}` },
  pane: { minWidth: 0, minHeight: 0, overflowY: 'auto', padding: '16px 24px 24px', [media.small]: { padding: '12px' } },
  preview: { borderLeft: `1px solid ${mb.line}`, [media.medium]: { borderLeft: 'none' } },
});

type Pane = 'writeUp' | 'preview';
const PANES = [
  { key: 'writeUp', words: 'Write-up' },
  { key: 'preview', words: 'Preview' },
] as const;

/** The minutes written up from what was recorded, each line editable where it stands, with the document beside it as it will be sent. */
export function MinutesScreen({ meetingId }: { readonly meetingId: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { running, error } = useFreshMeeting(meetingId);
  const wide = useIsWide();
  const [pane, setPane] = useState<Pane>('writeUp');
  const writeUp = error ? (
    <Message tone="bad">{error.message}</Message>
  ) : running ? (
    <WriteUp running={running} onRun={() => void navigate({ to: '/meetings/$meetingId/run', params: { meetingId } })} />
  ) : (
    <Skeleton lines={6} label="Reading the minutes" />
  );
  return (
    <div className={mergeClasses(styles.columns, !wide && styles.single)}>
      {!wide && (
        <div className={styles.tabs}>
          <Tabs label="Write-up or preview" items={PANES} current={pane} onChoose={setPane} />
        </div>
      )}
      {(wide || pane === 'writeUp') && (
        <section className={styles.pane} aria-label="Write-up" data-pane="">
          {writeUp}
        </section>
      )}
      {(wide || pane === 'preview') && <PreviewPane meetingId={meetingId} className={styles.preview} />}
    </div>
  );
}
