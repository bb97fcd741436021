import { makeStyles } from '@fluentui/react-components';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  facts: { ...type.dense, display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: '16px', rowGap: '6px' },
  term: { color: mb.text3 },
  note: { ...type.caption, color: mb.text3, marginTop: '12px' },
});

/** Which version this is and what it is made of. A build on the fallback runtime says so. */
export function AboutPanel() {
  const about = useRead('settings', 'about', {}).data;
  const styles = useStyles();
  if (!about) return null;
  const facts: readonly (readonly [string, string])[] = [
    ['Minute Book', about.version],
    ['Electron', about.electron],
    ['Chromium', about.chromium],
    ['SQLite', about.sqlite],
  ];
  return (
    <Panel title="About" padded {...(about.testBuild ? { link: <StatusChip tone="attention" shape="triangle">Test build</StatusChip> } : {})}>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt className={styles.term}>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {about.testBuild && <p className={styles.note}>This build runs on an older Electron for testing. It is not for distribution.</p>}
    </Panel>
  );
}
