import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import { wholeRecommendation } from '@shared/ledger/import/typed-paragraphs';
import type { DraftRow } from '@shared/ledger/import/plan-draft';
import { mb, media, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';
import { useVirtualRows } from '@renderer/ui/use-virtual-rows';
import { firstWords } from './import-words';

const ROW_HEIGHT = 58;
/** Rows that Page Up and Page Down go. */
const PAGE = 10;

const useStyles = makeStyles({
  pane: { overflowY: 'auto', maxHeight: 'min(640px, 72vh)', borderRight: `1px solid ${mb.softLine}`, [media.small]: { maxHeight: '220px', borderRight: 'none', borderBottom: `1px solid ${mb.softLine}` } },
  rows: { position: 'relative' },
  row: { position: 'absolute', left: 0, width: '100%', textAlign: 'start', fontFamily: 'inherit', color: mb.text1, backgroundColor: 'transparent', borderTop: 'none', borderLeft: 'none', borderRight: 'none', boxSizing: 'border-box', height: `calc(${String(ROW_HEIGHT)}px + ${mb.rowExtra})`, padding: '6px 12px', borderBottom: `1px solid ${mb.softLine}`, cursor: 'default', ...type.dense, ':hover': { backgroundColor: mb.hover } },
  chosen: { backgroundColor: mb.accentTint, boxShadow: `inset 3px 0 0 ${mb.accent}`, ':hover': { backgroundColor: mb.accentTint }, [media.forced]: { outline: '2px solid Highlight', outlineOffset: '-3px' } },
  head: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '22px' },
  reference: { fontWeight: 600, color: mb.text1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', marginInlineEnd: 'auto' },
  words: { display: 'block', color: mb.text2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

type RowsListProps = { readonly rows: readonly DraftRow[]; readonly current: number; readonly onChoose: (index: number) => void };

/** The recommendations that were read: one is shown beside. Arrow keys, Page Up and Down, Home and End go through them. */
export function RowsList({ rows, current, onChoose }: RowsListProps) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { from, to, rowHeight, show } = useVirtualRows(list, rows.length, ROW_HEIGHT);
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + PAGE, PageUp: current - PAGE, Home: 0, End: rows.length - 1 };
    const next = steps[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const index = Math.min(rows.length - 1, Math.max(0, next));
    onChoose(index);
    show(index);
  };
  // The one that is chosen is always drawn, so that a screen reader finds it.
  const drawn = [...new Set([...Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index), current])].filter((index) => index >= 0 && index < rows.length).sort((one, other) => one - other);
  return (
    <div className={styles.pane}>
      <div ref={list} className={styles.rows} role="listbox" tabIndex={0} aria-label="Recommendations that were read" aria-activedescendant={`${id}-${String(current)}`} style={{ height: rows.length * rowHeight }} onKeyDown={onKeyDown}>
        {drawn.map((index) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <button
              type="button"
              tabIndex={-1}
              key={row.key}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === current}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              {...(index === from ? { 'data-virtual-row': '' } : {})}
              className={mergeClasses(styles.row, index === current && styles.chosen)}
              style={{ top: index * rowHeight }}
              onClick={() => onChoose(index)}
            >
              <span className={styles.head}>
                <span className={styles.reference}>{row.reference === '' ? 'No reference yet' : row.reference}</span>
                {row.doubts.length > 0 && (
                  <StatusChip small tone="attention" shape="triangle">
                    {row.doubts.length} to check
                  </StatusChip>
                )}
              </span>
              <span className={styles.words}>{firstWords(wholeRecommendation(row)) || 'No recommendation'}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
