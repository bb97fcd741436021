import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowSortDown16Regular, ArrowSortUp16Regular } from '@fluentui/react-icons';
import { useMemo, useRef } from 'react';
import type { LedgerLine, LedgerOrder, LedgerSort } from '@shared/ledger/tracker-views';
import { mb, media, type } from '@renderer/theme/tokens';
import { Unseen } from '@renderer/ui/unseen';
import { useChosenRows } from '@renderer/ui/use-chosen-rows';
import { useVirtualRows } from '@renderer/ui/use-virtual-rows';
import { LedgerRow } from './ledger-row';
import { columnTemplate, ROW_HEIGHT } from './ledger-columns';

const COLUMNS: readonly { readonly key: LedgerOrder; readonly words: string; readonly wideOnly?: boolean }[] = [
  { key: 'reference', words: 'Reference' },
  { key: 'text', words: 'Recommendation' },
  { key: 'response', words: 'Response', wideOnly: true },
  { key: 'owner', words: 'Owner' },
  { key: 'due', words: 'Timescale' },
  { key: 'update', words: 'Update', wideOnly: true },
  { key: 'status', words: 'Status' },
];

const useStyles = makeStyles({
  head: { display: 'grid', ...columnTemplate, alignItems: 'center', columnGap: '12px', padding: '0 12px', minHeight: `calc(32px + ${mb.rowExtra})`, backgroundColor: mb.sub, borderBottom: `1px solid ${mb.softLine}`, borderRadius: '8px 8px 0 0', [media.small]: { display: 'none' } },
  sort: { ...type.dense, fontWeight: 600, color: mb.text2, fontFamily: 'inherit', border: 'none', backgroundColor: 'transparent', padding: 0, minHeight: '24px', display: 'inline-flex', alignItems: 'center', gap: '4px', cursor: 'pointer', ':hover': { color: mb.text1 } },
  rows: { position: 'relative' },
  wide: { [media.medium]: { display: 'none' } },
  group: { position: 'absolute', left: 0, right: 0, boxSizing: 'border-box', height: `calc(${String(ROW_HEIGHT)}px + ${mb.rowExtra})`, display: 'flex', alignItems: 'flex-end', gap: '8px', padding: '0 14px 8px', borderBottom: `1px solid ${mb.line}`, backgroundColor: mb.sub, ...type.cardTitle, color: mb.text1, [media.small]: { height: `calc(84px + ${mb.rowExtra})` } },
  count: { ...type.dense, color: mb.text3 },
});

type LedgerTableProps = {
  readonly label: string;
  readonly lines: readonly LedgerLine[];
  readonly sort: LedgerSort;
  readonly onSort: (by: LedgerOrder) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onOpen: (id: string) => void;
};

/** The rows of the tracker; only those seen are drawn. One stop for Tab: arrow keys move, Enter opens, Space chooses, Ctrl+A chooses all. */
export function LedgerTable({ label, lines, sort, onSort, chosen, onChosen, onOpen }: LedgerTableProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows(list, lines.length, ROW_HEIGHT);
  const ids = useMemo(() => lines.map((line) => (line.kind === 'row' ? line.row.id : null)), [lines]);
  const { current, deeds } = useChosenRows({ list, ids, rows, chosen, onChosen, onOpen });
  const drawn = Array.from({ length: Math.max(0, rows.to - rows.from) }, (_value, offset) => rows.from + offset);
  // The row that holds the focus stays, wherever the pane is scrolled to.
  if (lines.length > 0 && (current < rows.from || current >= rows.to)) drawn.push(current);
  return (
    <div role="table" aria-label={label} aria-rowcount={lines.length + 1}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={styles.head}>
          <div role="columnheader">
            <Unseen>Chosen</Unseen>
          </div>
          {COLUMNS.map(({ key, words, wideOnly }) => (
            <div key={key} role="columnheader" className={mergeClasses(wideOnly === true && styles.wide)} {...(key === sort.by ? { 'aria-sort': sort.down ? ('descending' as const) : ('ascending' as const) } : {})}>
              <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                {words}
                {key === sort.by && (sort.down ? <ArrowSortDown16Regular aria-hidden="true" /> : <ArrowSortUp16Regular aria-hidden="true" />)}
              </button>
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={list} className={styles.rows} style={{ height: lines.length * rows.rowHeight }}>
        {drawn.map((index) => {
          const line = lines[index];
          if (line === undefined) return null;
          const top = index * rows.rowHeight;
          if (line.kind === 'group') {
            return (
              <div key={`group ${line.words}`} role="row" aria-rowindex={index + 2} data-index={index} data-virtual-row="" className={styles.group} style={{ top }}>
                <div role="cell">
                  {line.words} <span className={styles.count}>{line.count}</span>
                </div>
              </div>
            );
          }
          return <LedgerRow key={`${String(line.at)} ${line.row.id}`} row={line.row} index={index} top={top} tabbable={index === current} chosen={chosen.has(line.row.id)} deeds={deeds} />;
        })}
      </div>
    </div>
  );
}
