import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, tabular, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '14px',
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
  date: { ...type.dense, ...tabular, fontWeight: 500, flexShrink: 0, minWidth: '56px', color: mb.text2 },
  icon: { display: 'flex', color: mb.text3 },
  words: { flex: 1, minWidth: 0 },
  title: { ...type.body, fontWeight: 500, display: 'block', overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3, display: 'block' },
});

type RowLinkProps = {
  readonly date?: string;
  readonly icon?: ReactNode;
  readonly title: string;
  readonly second: ReactNode;
  /** What stands at the right: a chip, a time. */
  readonly chip?: ReactNode;
  readonly onOpen: () => void;
};

/** A row of a list that leads somewhere: a date or an icon at the left, two lines, a chip at the right. */
export function RowLink({ date, icon, title, second, chip, onOpen }: RowLinkProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <button type="button" className={styles.row} onClick={onOpen}>
        {date !== undefined && <span className={styles.date}>{date}</span>}
        {icon !== undefined && (
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
        )}
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.second}>{second}</span>
        </span>
        {chip}
      </button>
    </li>
  );
}
