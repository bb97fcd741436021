import { makeStyles } from '@fluentui/react-components';
import { Book20Regular } from '@fluentui/react-icons';
import type { RecentRecord } from '@shared/records/model';
import { mb, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { instantWords } from '@renderer/ui/instant-words';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    width: '100%',
    minHeight: `calc(52px + ${mb.rowExtra})`,
    padding: '6px 14px',
    border: 'none',
    backgroundColor: 'transparent',
    color: mb.text1,
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: mb.hover },
  },
  icon: { display: 'flex', color: mb.text3 },
  words: { flex: 1, minWidth: 0 },
  name: { ...type.body, fontWeight: 500, display: 'block', overflowWrap: 'anywhere' },
  place: { ...type.caption, color: mb.text3, display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  time: { ...type.caption, color: mb.text3, whiteSpace: 'nowrap' },
});

/** Records opened before, the newest first. One that is not where it was can still be chosen: the next screen says what can be done. */
export function RecentList({ records, onOpen }: { readonly records: readonly RecentRecord[]; readonly onOpen: (key: string) => void }) {
  const styles = useStyles();
  const today = useToday();
  return (
    <ul aria-label="Recent records">
      {records.map((record) => (
        <li key={record.key} className={styles.row}>
          <button type="button" className={styles.button} onClick={() => onOpen(record.key)}>
            <span className={styles.icon} aria-hidden="true">
              <Book20Regular />
            </span>
            <span className={styles.words}>
              <span className={styles.name}>{record.name}</span>
              <span className={styles.place} title={`${record.folder} · ${record.fileName}`}>
                {record.fileName} in {record.folder}
              </span>
            </span>
            {record.present ? (
              <span className={styles.time}>{instantWords(record.openedAt, today)}</span>
            ) : (
              <StatusChip tone="attention" shape="triangle">
                Not there now
              </StatusChip>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
