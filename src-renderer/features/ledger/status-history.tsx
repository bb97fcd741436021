import { makeStyles } from '@fluentui/react-components';
import { formatDay } from '@shared/kernel/calendar-day';
import { STATUS_WORDS } from '@shared/ledger/ledger-words';
import type { Recommendation } from '@shared/ledger/model';
import { mb, type } from '@renderer/theme/tokens';
import { DrawerSection } from './drawer-section';
import { StandingChip } from './ledger-chips';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  change: { display: 'grid', gridTemplateColumns: '128px 110px minmax(0, 1fr)', columnGap: '12px', padding: '6px 0', alignItems: 'center', ...type.dense, color: mb.text2, overflowWrap: 'anywhere' },
  day: { fontWeight: 600, color: mb.text1 },
});

/** How the status changed, the newest first; closing with its reason and who agreed it, reopening beside it. */
export function StatusHistory({ history }: { readonly history: Recommendation['history'] }) {
  const styles = useStyles();
  if (history.length === 0) return null;
  return (
    <DrawerSection title="History of status">
      <ul className={styles.list} aria-label="History of status">
        {history.map(({ id, day, to, from, reason, agreedBy }) => (
          <li key={id} className={styles.change}>
            <span className={styles.day}>{formatDay(day)}</span>
            <span>
              <StandingChip standing={{ kind: 'recommendation', status: to }} words={STATUS_WORDS[to]} small />
            </span>
            <span>{[from === 'closed' ? 'Reopened' : '', reason, agreedBy === '' ? '' : `Agreed by ${agreedBy}`].filter((words) => words !== '').map((words) => words.replace(/[.\s]+$/u, '')).join('. ')}</span>
          </li>
        ))}
      </ul>
    </DrawerSection>
  );
}
