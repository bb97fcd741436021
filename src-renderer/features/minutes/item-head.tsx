import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { askWordsOf } from '@shared/agenda/model';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import type { RunningMeeting } from '@shared/minutes/model';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';

const useStyles = makeStyles({
  head: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: '16px', padding: '10px 24px 12px', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}`, [media.small]: { gap: '10px', padding: '8px 12px' } },
  words: { flex: '1 1 0', minWidth: 0 },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px', ...type.dense, color: mb.text2 },
  item: { fontWeight: 600, color: mb.accent },
  title: { ...type.pageTitle, color: mb.text1, marginTop: '2px', overflowWrap: 'anywhere', [media.medium]: { fontSize: '19px', lineHeight: '24px' }, [media.small]: { fontSize: '17px', lineHeight: '22px' } },
  // Beside each other where there is room; in a middling window one above the other, so that the title keeps its line.
  side: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: '16px', [media.medium]: { flexDirection: 'column-reverse', alignItems: 'stretch', gap: '6px' }, [media.small]: { display: 'none' } },
  time: { width: '108px', [media.medium]: { width: 'auto' } },
  keys: { [media.medium]: { display: 'none' } },
  figure: { fontSize: '18px', fontWeight: 600, ...tabular },
  of: { ...type.dense, color: mb.text2, ...tabular },
  track: { height: '3px', marginTop: '4px', borderRadius: '2px', backgroundColor: mb.line, overflow: 'hidden', [media.forced]: { height: '6px', border: '1px solid CanvasText', backgroundColor: 'Canvas', forcedColorAdjust: 'none' } },
  bar: { height: '100%', backgroundColor: mb.accent, [media.forced]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' } },
  over: { backgroundColor: mb.attention },
  overWords: { color: mb.attention },
  step: { minWidth: '36px', maxWidth: '36px', height: '36px', padding: 0, flexShrink: 0 },
  close: { flexShrink: 0 },
  elsewhere: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

type ItemHeadProps = {
  readonly item: RunningMeeting['items'][number];
  readonly number: string;
  readonly place: string;
  readonly narrow: boolean;
  /** Minutes taken so far; null while it has not begun. */
  readonly taken: number | null;
  /** Whether this item is being taken now, and what can be done about it. */
  readonly standing: { readonly at: 'notStarted' | 'current' | 'elsewhere' | 'ended'; readonly currentNumber: string };
  readonly onClose: () => void;
  readonly onTake: () => void;
  readonly onBack: () => void;
  readonly onStep: (by: -1 | 1) => void;
};

/** The item that is minuted: number, who presents it, what is asked of the body, and the time it takes against the time it was given. */
export function ItemHead({ item, number, place, narrow, taken, standing, onClose, onTake, onBack, onStep }: ItemHeadProps) {
  const styles = useStyles();
  const over = taken !== null && item.minutesNeeded > 0 && taken > item.minutesNeeded;
  const share = item.minutesNeeded > 0 && taken !== null ? Math.min(100, (taken / item.minutesNeeded) * 100) : 0;
  return (
    <header className={styles.head}>
      {narrow && <Button className={styles.step} icon={<ChevronLeft20Regular />} aria-label="Previous item" data-keep-focus="" onClick={() => onStep(-1)} />}
      <div className={styles.words}>
        <p className={styles.facts}>
          <span className={styles.item}>{narrow ? `Item ${place}` : `Item ${number}`}</span>
          {item.presenterName !== '' && <span>{item.presenterName}</span>}
          {narrow && taken !== null && <span>{takenWords(taken, item.minutesNeeded)}</span>}
          {!narrow && (
            <StatusChip tone="accent" small>
              {askWordsOf(item)}
            </StatusChip>
          )}
          {(item.publicity !== 'open' || !narrow) && (
            <StatusChip tone={item.publicity === 'open' ? 'plain' : 'part2'} shape={item.publicity === 'open' ? 'none' : 'padlock'} small>
              {PUBLICITY_WORDS[item.publicity]}
            </StatusChip>
          )}
          {standing.at === 'elsewhere' && (
            <span className={styles.elsewhere}>
              <StatusChip tone="attention" shape="triangle" small>
                {standing.currentNumber === '' ? 'No item is being taken' : `Item ${standing.currentNumber} is being taken`}
              </StatusChip>
              <TextLink onClick={onTake}>Take this item now (F9)</TextLink>
              {standing.currentNumber !== '' && <TextLink onClick={onBack}>Back to item {standing.currentNumber}</TextLink>}
            </span>
          )}
        </p>
        <h2 className={styles.title}>{item.title}</h2>
      </div>
      <div className={styles.side}>
      {taken !== null && (
        <div className={styles.time}>
          <span className={mergeClasses(styles.figure, over && styles.overWords)}>{taken}</span>
          <span className={mergeClasses(styles.of, over && styles.overWords)}> {item.minutesNeeded > 0 ? `of ${String(item.minutesNeeded)} min` : 'min'}</span>
          {item.minutesNeeded > 0 && (
            <div className={styles.track} aria-hidden="true">
              <div className={mergeClasses(styles.bar, over && styles.over)} style={{ width: `${String(share)}%` }} />
            </div>
          )}
        </div>
      )}
      {standing.at === 'current' && (
        <Button className={styles.close} aria-keyshortcuts="Control+Enter" data-keep-focus="" onClick={onClose}>
          Close item
          <span className={styles.keys}>
            &nbsp;
            <KeyHint keys="Ctrl+Enter" />
          </span>
        </Button>
      )}
      </div>
      {narrow && <Button className={styles.step} icon={<ChevronRight20Regular />} aria-label="Next item" data-keep-focus="" onClick={() => onStep(1)} />}
    </header>
  );
}

/** "13 of 20 min". */
function takenWords(taken: number, needed: number): string {
  return needed > 0 ? `${String(taken)} of ${String(needed)} min` : `${String(taken)} min`;
}
