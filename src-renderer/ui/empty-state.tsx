import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '10px', padding: '28px 20px', textAlign: 'center' },
  icon: { color: mb.text3, fontSize: '28px', lineHeight: 1, display: 'flex' },
  sentence: { ...type.body, color: mb.text2, maxWidth: '52ch' },
});

/** Nothing here yet: one sentence, one button. */
export function EmptyState({ icon, sentence, action }: { readonly icon?: ReactNode; readonly sentence: string; readonly action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <p className={styles.sentence}>{sentence}</p>
      {action}
    </div>
  );
}
