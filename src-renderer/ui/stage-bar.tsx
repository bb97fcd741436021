import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Checkmark12Filled } from '@fluentui/react-icons';
import { mb, media, type } from '@renderer/theme/tokens';
import { Unseen } from './unseen';

/** One stage: its word, and a short line such as "by Mon 16 Nov". */
export type Stage = { readonly key: string; readonly words: string; readonly note?: string };

const useStyles = makeStyles({
  bar: { display: 'flex', width: '100%', minWidth: 0 },
  stage: { position: 'relative', flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', gap: '4px' },
  // The line to the next mark.
  joined: { '::after': { content: '""', position: 'absolute', top: '8px', left: 'calc(50% + 12px)', right: 'calc(-50% + 12px)', borderTop: `2px solid ${mb.line}` } },
  passed: { '::after': { borderTopColor: mb.accent } },
  mark: { display: 'flex', alignItems: 'center', justifyContent: 'center', width: '18px', height: '18px', borderRadius: '50%', border: `2px solid ${mb.outline}`, backgroundColor: mb.surface, color: mb.onAccent },
  done: { backgroundColor: mb.accent, border: `2px solid ${mb.accent}` },
  current: { border: `2px solid ${mb.accent}`, boxShadow: `0 0 0 3px ${mb.accentTint}`, '::before': { content: '""', width: '8px', height: '8px', borderRadius: '50%', border: `4px solid ${mb.accent}` } },
  words: { ...type.caption, color: mb.text2, overflowWrap: 'break-word', maxWidth: '100%' },
  currentWords: { color: mb.accent, fontWeight: 600 },
  note: { ...type.caption, fontSize: '11.5px', color: mb.text3 },
  short: { display: 'none', ...type.caption, color: mb.text2 },
  // Below 1200 px eight words do not fit: done count, current and next say the same.
  wide: { [media.medium]: { display: 'none' } },
  narrow: { [media.medium]: { display: 'block' } },
});

/**
 * How far something has come, as a row of marks. In narrow windows it says "Stage 3 of 8: Held, next Draft" instead;
 * `compact` says so always.
 */
export function StageBar({ stages, current, label, compact = false }: { readonly stages: readonly Stage[]; readonly current: string; readonly label: string; readonly compact?: boolean }) {
  const styles = useStyles();
  const at = Math.max(0, stages.findIndex((stage) => stage.key === current));
  const now = stages[at];
  const next = stages[at + 1];
  return (
    <>
      {!compact && (
        <ol className={mergeClasses(styles.bar, styles.wide)} aria-label={label}>
          {stages.map((stage, index) => (
            <li key={stage.key} className={mergeClasses(styles.stage, index < stages.length - 1 && styles.joined, index < at && styles.passed)} {...(index === at ? { 'aria-current': 'step' as const } : {})}>
              <span className={mergeClasses(styles.mark, index < at && styles.done, index === at && styles.current)} aria-hidden="true">
                {index < at && <Checkmark12Filled />}
              </span>
              <span className={mergeClasses(styles.words, index === at && styles.currentWords)}>
                {stage.words}
                {index < at && <Unseen>, done</Unseen>}
              </span>
              {stage.note !== undefined && <span className={styles.note}>{stage.note}</span>}
            </li>
          ))}
        </ol>
      )}
      <p className={mergeClasses(styles.short, styles.narrow)} style={compact ? { display: 'block' } : {}}>
        Stage {at + 1} of {stages.length}: <strong>{now?.words ?? ''}</strong>
        {next && `, next ${next.words}${next.note === undefined ? '' : ` ${next.note}`}`}
      </p>
    </>
  );
}
