import { Button, makeStyles } from '@fluentui/react-components';
import { formatDay } from '@shared/kernel/calendar-day';
import { keptTimeInMinutes } from '@shared/kernel/time-of-day';
import type { PaperVersion } from '@shared/papers/workflow/model';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { VERSION_WORDS } from './step-words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  version: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  title: { ...type.dense, fontWeight: 500, color: mb.text1 },
  second: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  lead: { ...type.caption, color: mb.text3, padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}` },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '10px 14px' },
});

/** The versions that were kept of a paper, newest first, each with the way to what changed since. */
export function VersionsPanel({ versions, onCompare, onKeep }: { readonly versions: readonly PaperVersion[]; readonly onCompare: (versionId: string) => void; readonly onKeep: () => void }) {
  const styles = useStyles();
  return (
    <Panel title="Versions" count={versions.length}>
      <p className={styles.lead}>A version is kept at each step of the paper, and whenever you press Ctrl+S while you write it.</p>
      <ul className={styles.list} aria-label="Versions">
        {versions.map(({ id, version, step, day, at, byName, note }) => (
          <li key={id} className={styles.version}>
            <span>
              <div className={styles.title}>
                {version}. {VERSION_WORDS[step]}
                {byName === '' ? '' : ` by ${byName}`}
              </div>
              <div className={styles.second}>
                {formatDay(day)}, {keptTimeInMinutes(at)}
                {note === '' ? '' : `\n${note}`}
              </div>
            </span>
            <Button size="small" appearance="subtle" aria-label={`Compare version ${String(version)}`} onClick={() => onCompare(id)}>
              Compare
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        <Button size="small" aria-keyshortcuts="Control+S" onClick={onKeep}>
          Keep a version now
        </Button>
      </div>
    </Panel>
  );
}
