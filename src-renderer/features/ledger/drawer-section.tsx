import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', borderTop: `1px solid ${mb.softLine}`, paddingTop: '12px' },
  heading: { ...type.cardTitle, color: mb.text1, marginInlineEnd: 'auto' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** A part of the drawer under its own heading, its links at the right. */
export function DrawerSection({ title, links, children }: { readonly title: string; readonly links?: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        {links}
      </div>
      {children}
    </section>
  );
}
