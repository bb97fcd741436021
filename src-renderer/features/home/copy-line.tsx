import { makeStyles } from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { instantWords } from '@renderer/ui/instant-words';
import { TextLink } from '@renderer/ui/text-link';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px', padding: '6px 14px', ...type.dense, color: mb.text2 },
  mark: { display: 'flex', color: mb.good },
});

/** When the record was last copied and the copy checked, and the way to "Where is my data?". */
export function CopyLine({ today, onWhere }: { readonly today: CalendarDay; readonly onWhere: () => void }) {
  const styles = useStyles();
  const status = useRead('records', 'status', {}).data;
  if (status?.state !== 'open') return null;
  return (
    <div className={styles.line}>
      <span className={styles.mark} aria-hidden="true">
        <ShieldCheckmark20Regular />
      </span>
      <span>{status.lastBackupAt === null ? 'A checked copy is made while you work.' : `Copy of this record checked ${instantWords(status.lastBackupAt, today)}.`}</span>
      <TextLink onClick={onWhere}>Where is my data?</TextLink>
    </div>
  );
}
