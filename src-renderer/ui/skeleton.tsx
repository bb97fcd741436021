import { makeStyles } from '@fluentui/react-components';
import { mb } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '14px' },
  line: { height: '14px', borderRadius: '4px', backgroundColor: mb.neutralGround },
  short: { width: '46%' },
  long: { width: '82%' },
  middle: { width: '64%' },
});

/** Lines in the place of what is being read. They stand still: reading takes milliseconds, and nothing pulses. */
export function Skeleton({ lines = 3, label = 'Reading' }: { readonly lines?: number; readonly label?: string }) {
  const styles = useStyles();
  const widths = [styles.long, styles.middle, styles.short];
  return (
    <output className={styles.block} aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className={`${styles.line} ${widths[index % widths.length] ?? ''}`} />
      ))}
    </output>
  );
}
