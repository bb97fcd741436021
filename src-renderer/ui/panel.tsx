import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  panel: { backgroundColor: mb.surface, borderRadius: '8px', border: `1px solid ${mb.line}`, boxShadow: mb.shadowCard, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px', padding: '10px 14px' },
  ruled: { borderBottom: `1px solid ${mb.softLine}` },
  title: { ...type.cardTitle, color: mb.text1 },
  count: { ...type.dense, color: mb.text3 },
  link: { marginInlineStart: 'auto' },
  padded: { padding: '14px' },
});

type PanelProps = {
  readonly title: ReactNode;
  /** Beside the title: a number, or a short line in words. */
  readonly count?: ReactNode;
  /** At the right: one link, chip or small button. */
  readonly link?: ReactNode;
  /** h2 as a rule; h3 inside a section that has its own h2. */
  readonly level?: 2 | 3;
  /** Rows and tables go to the panel's edge; prose and fields are padded. */
  readonly padded?: boolean;
  /** A line between head and content; left out where the content starts at once with prose. */
  readonly ruled?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A card that answers one question: title, count, one link, content. It never scrolls by itself. */
export function Panel({ title, count, link, level = 2, padded = false, ruled = true, className, children }: PanelProps) {
  const styles = useStyles();
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={mergeClasses(styles.panel, className)} aria-labelledby={titleId}>
      <div className={mergeClasses(styles.head, ruled && styles.ruled)}>
        <Heading id={titleId} className={styles.title}>
          {title}
        </Heading>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {link !== undefined && <span className={styles.link}>{link}</span>}
      </div>
      <div className={padded ? styles.padded : undefined}>{children}</div>
    </section>
  );
}
