import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { endWords, minutesWords } from '@shared/agenda/timing';
import type { AgendaTimes } from '@shared/agenda/timing';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { StatusShape } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  budget: { display: 'flex', alignItems: 'center', gap: '12px', marginInlineStart: 'auto', minWidth: 0, [media.small]: { marginInlineStart: 0, flexBasis: '100%' } },
  column: { display: 'flex', flexDirection: 'column', gap: '4px', width: '232px', maxWidth: '100%' },
  end: { display: 'flex', alignItems: 'center', gap: '6px', justifyContent: 'flex-end', ...type.dense, fontWeight: 600, color: mb.text1, ...tabular, [media.small]: { justifyContent: 'flex-start' } },
  over: { color: mb.attention },
  bar: { display: 'flex', height: '5px', borderRadius: '3px', overflow: 'hidden', backgroundColor: mb.neutralLine, [media.forced]: { border: '1px solid CanvasText' } },
  used: { backgroundColor: mb.accent, forcedColorAdjust: 'none', [media.forced]: { backgroundColor: 'Highlight' } },
  beyond: { backgroundColor: mb.attention, forcedColorAdjust: 'none', [media.forced]: { backgroundColor: 'CanvasText' } },
  sum: { ...type.dense, color: mb.text3, whiteSpace: 'nowrap', ...tabular },
});

/** When the meeting will end by its agenda, against the planned end: a sentence, a bar, and the sum of minutes. */
export function TimeBudget({ times }: { readonly times: AgendaTimes }) {
  const styles = useStyles();
  const over = times.minutesOver !== null && times.minutesOver > 0;
  const whole = Math.max(times.totalMinutes, times.plannedMinutes ?? 0, 1);
  const within = Math.min(times.totalMinutes, times.plannedMinutes ?? times.totalMinutes);
  return (
    <div className={styles.budget}>
      <div className={styles.column}>
        <div className={mergeClasses(styles.end, over && styles.over)}>
          {over && <StatusShape shape="triangle" />}
          {endWords(times)}
        </div>
        {times.plannedMinutes !== null && (
          <div className={styles.bar} aria-hidden="true">
            <span className={styles.used} style={{ width: `${String((within / whole) * 100)}%` }} />
            {over && <span className={styles.beyond} style={{ width: `${String(((times.totalMinutes - within) / whole) * 100)}%` }} />}
          </div>
        )}
      </div>
      <span className={styles.sum}>{times.plannedMinutes === null ? minutesWords(times.totalMinutes) : `${String(times.totalMinutes)} of ${String(times.plannedMinutes)} min`}</span>
    </div>
  );
}
