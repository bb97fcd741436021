import { makeStyles } from '@fluentui/react-components';
import { Book20Regular } from '@fluentui/react-icons';
import type { RecentRecord } from '@shared/records/model';
import { mb, type } from '@renderer/theme/tokens';
import { RowLink } from '@renderer/ui/row-link';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { instantWords } from '@renderer/ui/instant-words';

const useStyles = makeStyles({
  place: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  time: { ...type.caption, color: mb.text3, whiteSpace: 'nowrap' },
});

/** Records opened before, the newest first. One that is not where it was can still be chosen: the next screen says what can be done. */
export function RecentList({ records, onOpen }: { readonly records: readonly RecentRecord[]; readonly onOpen: (key: string) => void }) {
  const styles = useStyles();
  const today = useToday();
  return (
    <ul aria-label="Recent records">
      {records.map((record) => (
        <RowLink
          key={record.key}
          icon={<Book20Regular />}
          title={record.name}
          second={
            <span className={styles.place} title={`${record.folder} · ${record.fileName}`}>
              {record.fileName} in {record.folder}
            </span>
          }
          chip={
            record.present ? (
              <span className={styles.time}>{instantWords(record.openedAt, today)}</span>
            ) : (
              <StatusChip tone="attention" shape="triangle">
                Not there now
              </StatusChip>
            )
          }
          onOpen={() => onOpen(record.key)}
        />
      ))}
    </ul>
  );
}
