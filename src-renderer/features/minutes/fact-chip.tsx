import { makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  chip: { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: '22px', maxWidth: '100%', paddingInline: '8px', borderRadius: '4px', border: `1px solid ${mb.actionLine}`, backgroundColor: mb.actionGround, color: mb.action, ...type.caption, fontWeight: 500 },
  unsure: { ...shorthands.borderColor(mb.attentionLine), backgroundColor: mb.attentionGround, color: mb.attention },
  icon: { display: 'flex', flexShrink: 0 },
});

/** Owner or due date of an action, with its icon; amber while it cannot be known. */
export function FactChip({ icon, unsure, children }: { readonly icon: ReactNode; readonly unsure: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.chip, unsure && styles.unsure)}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span>{children}</span>
    </span>
  );
}
