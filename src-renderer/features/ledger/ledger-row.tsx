import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { memo, type MouseEvent } from 'react';
import { formatDayInColumn, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { describeDue } from '@shared/minutes/due-date';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { today } from '@renderer/ui/today';
import { StatusShape } from '@renderer/ui/status-chip';
import { RowText } from '@renderer/ui/row-text';
import type { RowDeeds } from '@renderer/ui/use-chosen-rows';
import { columnTemplate, ROW_HEIGHT } from './ledger-columns';
import { ResponseChip, StandingChip } from './ledger-chips';

const clamp = { display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden' } as const;

const useStyles = makeStyles({
  row: {
    display: 'grid', ...columnTemplate, alignItems: 'center', columnGap: '12px', padding: '0 12px', position: 'absolute', left: 0, right: 0, boxSizing: 'border-box', height: `calc(${String(ROW_HEIGHT)}px + ${mb.rowExtra})`, borderBottom: `1px solid ${mb.softLine}`, ...type.dense, color: mb.text2, ':hover': { backgroundColor: mb.hover },
    [media.small]: { gridTemplateColumns: '32px minmax(0, 1fr) auto', gridTemplateRows: 'auto auto', alignContent: 'center', rowGap: '2px', height: `calc(84px + ${mb.rowExtra})` },
  },
  chosen: { backgroundColor: mb.accentTint, boxShadow: `inset 3px 0 0 ${mb.accent}`, ':hover': { backgroundColor: mb.accentTint } },
  // Over the row's button, and large enough to be hit.
  box: { position: 'relative', zIndex: 1, display: 'flex', alignItems: 'center', justifyContent: 'center', width: '32px', height: '32px', '& input': { width: '16px', height: '16px', margin: 0, accentColor: mb.accent }, [media.small]: { gridRow: '1 / span 2' } },
  reference: { fontWeight: 600, color: mb.text1, overflowWrap: 'anywhere', ...tabular, [media.small]: { display: 'none' } },
  cell: { minWidth: 0, ...clamp, overflowWrap: 'anywhere' },
  quiet: { color: mb.text3 },
  due: { minWidth: 0, [media.small]: { display: 'none' } },
  verbatim: { color: mb.text1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // In two lines where the column is narrow: a date that is cut off is worse than none.
  long: { ...type.caption, color: mb.text3, ...clamp, overflowWrap: 'anywhere' },
  attention: { color: mb.attention, fontWeight: 500 },
  bad: { color: mb.bad, fontWeight: 500 },
  notSmall: { [media.small]: { display: 'none' } },
  wide: { minWidth: 0, [media.medium]: { display: 'none' } },
  state: { [media.small]: { gridColumn: '3', gridRow: '1' } },
  second: { display: 'none', [media.small]: { display: 'block', gridColumn: '2 / span 2', ...type.caption, color: mb.text3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } },
  shape: { display: 'inline-block', width: '8px', height: '8px', marginInlineEnd: '4px' },
});

type LedgerRowProps = {
  readonly row: TrackerRow;
  readonly index: number;
  readonly top: number;
  readonly tabbable: boolean;
  readonly chosen: boolean;
  readonly deeds: RowDeeds;
};

/** A line of the tracker: two lines of text at most; in a narrow window reference, owner and date stand under the words. */
export const LedgerRow = memo(function LedgerRow({ row, index, top, tabbable, chosen, deeds }: LedgerRowProps) {
  const styles = useStyles();
  const due = describeDue(row.due);
  const owner = row.ownerName === '' ? 'Nobody named' : row.ownerName;
  return (
    <div role="row" aria-rowindex={index + 2} data-index={index} data-virtual-row="" className={mergeClasses(styles.row, chosen && styles.chosen)} style={{ top }}>
      <div role="cell" className={styles.box}>
        <input type="checkbox" aria-label={`Choose ${row.reference}`} checked={chosen} tabIndex={-1} onClick={(event: MouseEvent) => deeds.toggle(index, event.shiftKey)} onChange={() => undefined} />
      </div>
      <div role="cell" className={styles.reference}>
        {row.reference}
      </div>
      <RowText text={row.text} publicity={row.publicity} tabbable={tabbable} onOpen={() => deeds.open(index)} onFocus={() => deeds.focused(index)} onKeyDown={deeds.onKeyDown} />
      <div role="cell" className={styles.wide}>
        {row.response !== null && <ResponseChip response={row.response} small />}
      </div>
      <div role="cell" className={mergeClasses(styles.cell, styles.notSmall, row.ownerName === '' && styles.quiet)}>
        {owner}
      </div>
      <div role="cell" className={styles.due}>
        {row.due.verbatim === '' ? <span className={styles.quiet}>No timescale</span> : <div className={styles.verbatim}>“{row.due.verbatim}”</div>}
        <Reading row={row} />
      </div>
      <div role="cell" className={mergeClasses(styles.wide, styles.quiet)} {...(row.lastUpdate === null ? {} : { title: row.lastUpdate.words })}>
        {row.lastUpdate === null ? '' : row.lastUpdate.day === null ? 'Undated' : formatDayInColumn(row.lastUpdate.day, today())}
      </div>
      <div role="cell" className={styles.state}>
        <StandingChip standing={row.standing} words={row.statusWords} small />
      </div>
      <div role="cell" className={styles.second}>
        {[row.reference, owner, row.overdue ? `overdue: ${due}` : due === '' ? 'no timescale' : due].join(' · ')}
      </div>
    </div>
  );
});

/** What the words of a timescale were read as, and whether that day has passed or nobody has said which is meant. */
function Reading({ row: { due, dueSure, overdue } }: { readonly row: TrackerRow }) {
  const styles = useStyles();
  if (due.verbatim === '') return null;
  if (!dueSure) {
    return (
      <div className={mergeClasses(styles.long, styles.attention)}>
        <StatusShape shape="triangle" className={styles.shape} />
        Please check
      </div>
    );
  }
  const read = due.kind === 'meeting' && due.day !== null ? formatDayWithWeekday(due.day) : describeDue(due);
  const says = read === `“${due.verbatim}”` ? 'No date read' : read;
  if (overdue) {
    return (
      <div className={mergeClasses(styles.long, styles.bad)}>
        <StatusShape shape="diamond" className={styles.shape} />
        Overdue: {says}
      </div>
    );
  }
  return says.toLowerCase() === due.verbatim.toLowerCase() ? null : <div className={styles.long}>{says}</div>;
}
