import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { mb, type } from '@renderer/theme/tokens';
import type { Keeping } from './use-keeping';

const useStyles = makeStyles({
  bar: { position: 'sticky', bottom: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 14px', padding: '12px 14px', margin: '0 -14px -8px', backgroundColor: mb.surface, borderTop: `1px solid ${mb.line}`, ...type.dense, color: mb.text2, zIndex: 1 },
  progress: { flex: '1 1 200px', maxWidth: '320px' },
});

type KeepBarProps = { readonly words: string; readonly possible: boolean; readonly note: string; readonly keeping: Keeping; readonly onKeep: () => void; readonly onCancel: () => void };

/** The one button that keeps, with progress and a way to stop while it works. */
export function KeepBar({ words, possible, note, keeping, onKeep, onCancel }: KeepBarProps) {
  const styles = useStyles();
  if (keeping.job !== null) {
    return (
      <div className={styles.bar}>
        <ProgressBar className={styles.progress} value={keeping.job.fraction} aria-label="Keeping the plan" />
        <output>{keeping.job.sentence}</output>
        <Button onClick={keeping.stop}>Stop</Button>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      <Button appearance="primary" disabledFocusable={!possible} onClick={onKeep}>
        {words}
      </Button>
      <Button appearance="subtle" onClick={onCancel}>
        Cancel
      </Button>
      <span>{note}</span>
    </div>
  );
}
