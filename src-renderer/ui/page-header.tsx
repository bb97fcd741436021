import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, media, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: '24px', rowGap: '12px' },
  words: { flex: '1 1 320px', minWidth: 0 },
  over: { ...type.caption, color: mb.text3 },
  title: { ...type.pageTitle, color: mb.text1, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', ...type.dense, color: mb.text2, marginTop: '4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', paddingTop: '8px', [media.small]: { paddingTop: 0 } },
});

type PageHeaderProps = {
  /** The one h1 of the screen. */
  readonly title: string;
  /** A line above the title: where this is, or today's date. */
  readonly over?: ReactNode;
  /** A line below the title: chips and facts. */
  readonly facts?: ReactNode;
  /** Buttons at the right; one filled at most. */
  readonly actions?: ReactNode;
};

/** The top of a screen: title, what it is about, and what can be done here. */
export function PageHeader({ title, over, facts, actions }: PageHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {over !== undefined && <div className={styles.over}>{over}</div>}
        <h1 className={styles.title}>{title}</h1>
        {facts !== undefined && <div className={styles.facts}>{facts}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
