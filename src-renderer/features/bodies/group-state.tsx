import { makeStyles } from '@fluentui/react-components';
import type { GroupState } from '@shared/bodies/task-group';
import { mb, media } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  track: { height: '4px', borderRadius: '2px', backgroundColor: mb.rail, overflow: 'hidden', [media.forced]: { border: '1px solid CanvasText' } },
  done: { height: '100%', backgroundColor: mb.accent, [media.forced]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' } },
});

/** How a group stands: on course, late, or closed. */
export function GroupStateChip({ state }: { readonly state: GroupState }) {
  if (state === 'closed') return <StatusChip small tone="neutral" shape="tick">Closed</StatusChip>;
  return state === 'late' ? <StatusChip small tone="attention" shape="triangle">Late</StatusChip> : <StatusChip small tone="good" shape="circle">On course</StatusChip>;
}

/** How much of a group's time is over. */
export function TimeOver({ percent, name }: { readonly percent: number; readonly name: string }) {
  const styles = useStyles();
  return (
    <div className={styles.track} role="img" aria-label={`${String(percent)} % of the time of ${name} is over`}>
      <div className={styles.done} style={{ width: `${String(percent)}%` }} />
    </div>
  );
}
