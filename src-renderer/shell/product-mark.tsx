import { makeStyles } from '@fluentui/react-components';
import { mb } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  mark: { display: 'block', flexShrink: 0 },
  ground: { fill: mb.accent },
  page: { fill: mb.onAccent },
  spine: { fill: mb.accentLine },
  line: { fill: 'none', stroke: mb.accent, strokeLinecap: 'round', strokeLinejoin: 'round' },
});

/** The product's sign, as on its icon. Decorative. */
export function ProductMark({ size = 24 }: { readonly size?: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="24 24 464 464" aria-hidden="true" focusable="false">
      <rect className={styles.ground} x="24" y="24" width="464" height="464" rx="104" />
      <rect className={styles.page} x="112" y="96" width="288" height="320" rx="32" />
      <path className={styles.spine} d="M144 96h24v320h-24a32 32 0 0 1-32-32V128a32 32 0 0 1 32-32z" />
      <path className={styles.line} strokeWidth="22" d="M212 164h140M212 216h140" />
      <path className={styles.line} strokeWidth="30" d="M216 316l42 42 88-96" />
    </svg>
  );
}
