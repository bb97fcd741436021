import { makeStyles } from '@fluentui/react-components';
import { Link } from '@tanstack/react-router';
import type { PaperSummary } from '@shared/papers/model';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';
import { PaperChips } from './paper-chips';
import { dayWords, paperPlace } from './paper-words';

const useStyles = makeStyles({
  // One grid for all rows, so that what they are for stands in one column however long the other ends are.
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 300px) auto', columnGap: '16px', [media.small]: { display: 'block' } },
  row: {
    display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', alignItems: 'center', columnGap: '16px', minHeight: `calc(52px + ${mb.rowExtra})`, padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, color: 'inherit', textDecorationLine: 'none',
    ':hover': { backgroundColor: mb.hover },
    [media.small]: { gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: '2px' },
  },
  item: { display: 'grid', gridColumn: '1 / -1', gridTemplateColumns: 'subgrid', [media.small]: { display: 'block' }, ':last-child > a': { borderBottom: 'none' } },
  title: { ...type.dense, fontWeight: 500, color: mb.text1, overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
  place: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere', [media.small]: { gridColumn: '1 / -1', gridRow: 2 } },
  end: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', alignItems: 'center', gap: '8px' },
  when: { ...type.caption, color: mb.text3, ...tabular, [media.small]: { display: 'none' } },
});

/** Papers as rows: title and template, what they are for, how far they have come. */
export function PaperList({ label, papers }: { readonly label: string; readonly papers: readonly PaperSummary[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {papers.map((paper) => (
        <li key={paper.id} className={styles.item}>
          <Link to="/papers/$paperId" params={{ paperId: paper.id }} className={styles.row}>
            <span>
              <div className={styles.title}>{paper.title}</div>
              <div className={styles.second}>{paper.templateName}</div>
            </span>
            <span className={styles.place}>
              <div>{paperPlace(paper)}</div>
              {paper.itemTitle !== null && <div className={styles.second}>{paper.itemTitle}</div>}
            </span>
            <span className={styles.end}>
              <span className={styles.when}>changed {dayWords(paper.updatedAt.slice(0, 10))}</span>
              {paper.publicity !== 'open' && (
                <StatusChip small tone="part2" shape="padlock">
                  {paper.publicity === 'exempt' ? 'Exempt' : 'Confidential'}
                </StatusChip>
              )}
              <PaperChips paper={paper} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
