import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ChecklistLine, ChecklistPlace } from '@shared/issue/checklist';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusShape } from '@renderer/ui/status-chip';
import type { ChipShape } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { Unseen } from '@renderer/ui/unseen';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  line: { display: 'grid', gridTemplateColumns: '18px 1fr', columnGap: '8px', padding: '7px 14px', ...type.body, color: mb.text1 },
  mark: { display: 'flex', alignItems: 'center', height: '20px' },
  places: { display: 'flex', flexWrap: 'wrap', columnGap: '14px' },
  pass: { color: mb.good },
  note: { color: mb.text3 },
  warn: { color: mb.attention },
  stop: { color: mb.bad },
});

const MARK: Readonly<Record<ChecklistLine['level'], { readonly shape: ChipShape; readonly words: string }>> = {
  pass: { shape: 'tick', words: 'In order' },
  note: { shape: 'ring', words: 'For information' },
  warn: { shape: 'triangle', words: 'Warning' },
  stop: { shape: 'diamond', words: 'Cannot be issued so' },
};

/** Whether the agenda can go out: each line passes, warns or stops, with links to what it speaks of. */
export function ChecklistPanel({ lines, onJump }: { readonly lines: readonly ChecklistLine[]; readonly onJump: (place: ChecklistPlace) => void }) {
  const styles = useStyles();
  const asked = lines.filter((line) => line.level !== 'note');
  const ready = asked.filter((line) => line.level === 'pass').length;
  return (
    <Panel title="Before it can be issued" count={`${String(ready)} of ${String(asked.length)} ready`}>
      <ul className={styles.list} aria-label="Checklist">
        {lines.map((line) => (
          <li key={line.key} className={styles.line}>
            <span className={mergeClasses(styles.mark, styles[line.level])}>
              <StatusShape shape={MARK[line.level].shape} />
              <Unseen>{MARK[line.level].words}:</Unseen>
            </span>
            <div>
              {line.sentence}
              {line.places.length > 0 && (
                <div className={styles.places}>
                  {line.places.map((place) => (
                    <TextLink key={`${place.to} ${place.words}`} onClick={() => onJump(place)} label={`Go to ${place.words}`}>
                      {place.words}
                    </TextLink>
                  ))}
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
