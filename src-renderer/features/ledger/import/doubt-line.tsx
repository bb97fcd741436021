import { Button, makeStyles } from '@fluentui/react-components';
import type { PlanDoubt } from '@shared/ledger/plan-reading';
import { mb, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', ...type.caption, color: mb.text2, marginTop: '3px' },
  words: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Something unsure: shape and words say so, with the words it was read from. `onRight` says that it is right as it stands; without it only a change helps. */
export function DoubtLine({ doubt, of, onRight }: { readonly doubt: PlanDoubt; readonly of: string; readonly onRight?: (() => void) | undefined }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <StatusChip small tone="attention" shape="triangle">
        To check
      </StatusChip>
      <span className={styles.words}>
        {doubt.sentence}
        {doubt.words !== '' && <> Read from “{doubt.words}”.</>}
      </span>
      {onRight !== undefined && (
        <Button size="small" onClick={onRight} aria-label={`It is right: ${of}`}>
          It is right
        </Button>
      )}
    </div>
  );
}
