import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { media } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '24px', minHeight: '100%', maxWidth: '1680px', [media.small]: { padding: '16px' }, [media.tiny]: { padding: '12px' } },
  columns: { display: 'flex', alignItems: 'flex-start', gap: '16px', [media.medium]: { flexDirection: 'column', alignItems: 'stretch' } },
  main: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '16px' },
  side: { flex: '0 0 372px', width: '372px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '16px', [media.medium]: { flexBasis: 'auto', width: 'auto' } },
});

/** A screen that scrolls as a whole: page padding and the gap between cards. */
export function Page({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return <div className={mergeClasses(useStyles().page, className)}>{children}</div>;
}

/** One wide pane and one side pane; below 1200 px the side pane follows under the wide one. */
export function PageColumns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{main}</div>
      <div className={styles.side}>{side}</div>
    </div>
  );
}
