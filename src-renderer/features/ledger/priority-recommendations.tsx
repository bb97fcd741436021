import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { rowOfRecommendation } from '@shared/ledger/tracker-row';
import { describeDue } from '@shared/minutes/due-date';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { StandingChip } from './ledger-chips';
import { RecommendationDrawer } from './recommendation-drawer';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexDirection: 'column', gap: '3px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ...type.dense, ':last-child': { borderBottom: 'none' } },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', color: mb.text3, ...type.caption },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
});

/** The recommendations that are tied to a priority, each leading to all of it; nothing where there is none. */
export function PriorityRecommendations({ priorityId }: { readonly priorityId: string }) {
  const styles = useStyles();
  const today = useToday();
  const [openId, setOpenId] = useState<string | null>(null);
  const read = useRead('ledger', 'ofPriority', { priorityId }).data?.recommendations ?? [];
  if (read.length === 0) return null;
  const rows = read.map((one) => rowOfRecommendation(one, today));
  return (
    <Panel title="Recommendations" count={String(rows.length)}>
      <ul className={styles.list} aria-label="Recommendations tied to this priority">
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <TextLink className={styles.link} label={`Open ${row.reference} of ${row.from}`} onClick={() => setOpenId(row.id)}>
              {`${row.reference} ${row.text}`}
            </TextLink>
            <div className={styles.line}>
              <StandingChip standing={row.standing} words={row.statusWords} small />
              <span>{row.ownerName === '' ? 'Nobody named' : row.ownerName}</span>
              {row.due.verbatim !== '' && <span>{row.overdue ? `Overdue: ${describeDue(row.due)}` : `“${row.due.verbatim}”`}</span>}
              <span>{row.from}</span>
            </div>
          </li>
        ))}
      </ul>
      {openId !== null && <RecommendationDrawer id={openId} ids={rows.map(({ id }) => id)} today={today} onOpen={setOpenId} onClose={() => setOpenId(null)} />}
    </Panel>
  );
}
