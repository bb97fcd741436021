import { makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';
import { StatusShape, type ChipShape } from './status-chip';

export type MessageTone = 'good' | 'attention' | 'bad' | 'part2' | 'information' | 'plain';

const useStyles = makeStyles({
  message: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px', padding: '10px 14px', borderRadius: '6px', border: '1px solid transparent', ...type.dense },
  words: { flex: '1 1 240px', minWidth: 0, color: mb.text1 },
  mark: { display: 'flex', fontSize: '18px' },
  action: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginInlineStart: 'auto' },
  good: { color: mb.good, backgroundColor: mb.goodGround, ...shorthands.borderColor(mb.goodLine) },
  attention: { color: mb.attention, backgroundColor: mb.attentionGround, ...shorthands.borderColor(mb.attentionLine) },
  bad: { color: mb.bad, backgroundColor: mb.badGround, ...shorthands.borderColor(mb.badLine) },
  part2: { color: mb.part2, backgroundColor: mb.part2Ground, ...shorthands.borderColor(mb.part2Line) },
  information: { color: mb.accentTintText, backgroundColor: mb.accentTint, ...shorthands.borderColor(mb.accentLine) },
  plain: { color: mb.text2, backgroundColor: mb.sub, ...shorthands.borderColor(mb.line) },
});

const SHAPE: Readonly<Record<MessageTone, ChipShape>> = { good: 'circle', attention: 'triangle', bad: 'diamond', part2: 'padlock', information: 'none', plain: 'none' };

/** A sentence about the whole screen with its action at the right; one a screen at most. It does not stop anything. */
export function Message({ tone, icon, children, action, className }: { readonly tone: MessageTone; readonly icon?: ReactNode; readonly children: ReactNode; readonly action?: ReactNode; readonly className?: string }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.message, styles[tone], className)}>
      {(icon !== undefined || SHAPE[tone] !== 'none') && (
        <span className={styles.mark} aria-hidden="true">
          {icon ?? <StatusShape shape={SHAPE[tone]} />}
        </span>
      )}
      <div className={styles.words}>{children}</div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
