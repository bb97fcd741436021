import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Edit20Filled, Edit20Regular, People20Regular, PeopleFilled, TextBulletListLtr20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { describeAttendance } from '@shared/minutes/attendance';
import type { Attendance } from '@shared/minutes/model';
import type { Pace } from '@shared/minutes/running';
import { SavedIndicator } from '@renderer/shell/saved-indicator';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { TextLink } from '@renderer/ui/text-link';
import { PaceWords } from './run-bars';
import type { RunPane } from './run-pane';
import { useClock } from './use-clock';

const useStyles = makeStyles({
  strip: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: '10px', padding: '4px 12px', backgroundColor: mb.sub, borderBottom: `1px solid ${mb.line}`, ...type.dense },
  present: { fontWeight: 600 },
  rest: { color: mb.text2 },
  link: { marginInlineStart: 'auto' },
  bar: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px', paddingInlineEnd: '12px', backgroundColor: mb.rail, borderTop: `1px solid ${mb.line}`, ...type.dense, color: mb.text2 },
  part2: { backgroundColor: mb.part2Ground, borderTopColor: mb.part2Line },
  tabs: { display: 'flex', flexWrap: 'wrap' },
  tab: { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: '36px', padding: '2px 12px', border: 'none', borderTop: '2px solid transparent', backgroundColor: 'transparent', color: mb.text2, fontFamily: 'inherit', ...type.dense, cursor: 'pointer' },
  chosen: { backgroundColor: mb.surface, borderTop: `2px solid ${mb.accent}`, color: mb.accent, fontWeight: 600 },
  end: { marginInlineStart: 'auto', display: 'flex', alignItems: 'center', columnGap: '10px', ...tabular, [media.tiny]: { marginInlineStart: 0, paddingInlineStart: '12px', paddingBottom: '2px' } },
  clock: { fontSize: '15px', fontWeight: 600, color: mb.text1 },
});

/** Who is there, in one line at the top; it never leaves the screen. */
export function PresenceStrip({ people, onShowPeople }: { readonly people: readonly Attendance[]; readonly onShowPeople: () => void }) {
  const styles = useStyles();
  const [present = '', ...rest] = describeAttendance(people);
  return (
    <div className={styles.strip}>
      <span className={styles.present}>{present}</span>
      <span className={styles.rest}>{rest.join(' · ')}</span>
      <TextLink className={styles.link} onClick={onShowPeople}>
        People
      </TextLink>
    </div>
  );
}

type Tab = { readonly key: string; readonly words: string; readonly icon: ReactElement | null; readonly chosenIcon: ReactElement | null };

const OWN_TABS: readonly Tab[] = [
  { key: 'agenda', words: 'Agenda', icon: <TextBulletListLtr20Regular />, chosenIcon: <TextBulletListLtr20Regular /> },
  { key: 'item', words: 'Item', icon: <Edit20Regular />, chosenIcon: <Edit20Filled /> },
];
const PEOPLE_ICONS = { icon: <People20Regular />, chosenIcon: <PeopleFilled fontSize={20} /> };

/** The foot of a narrow window: which pane, when the last word was saved, the time. */
export function NarrowTabs({ part2, pane, panes, onPane, pace, savedBefore }: { readonly part2: boolean; readonly pane: string; readonly panes: readonly RunPane[]; readonly onPane: (pane: string) => void; readonly pace: Pace | null; readonly savedBefore: string | null }) {
  const styles = useStyles();
  const clock = useClock();
  const tabs: readonly Tab[] = [...OWN_TABS, ...panes.filter(({ place }) => place !== 'always').map(({ key, words }) => ({ key, words, ...(key === 'attendance' ? PEOPLE_ICONS : { icon: null, chosenIcon: null }) }))];
  return (
    <footer className={mergeClasses(styles.bar, part2 && styles.part2)} data-testid="run-status">
      <nav className={styles.tabs} aria-label="Panes">
        {tabs.map(({ key, words, icon, chosenIcon }) => (
          <button key={key} type="button" className={mergeClasses(styles.tab, key === pane && styles.chosen)} aria-current={key === pane ? 'page' : undefined} onClick={() => onPane(key)}>
            {key === pane ? chosenIcon : icon}
            {words}
          </button>
        ))}
      </nav>
      <span className={styles.end}>
        <SavedIndicator fallback={savedBefore} />
        {pace !== null && <PaceWords pace={pace} short />}
        <span className={styles.clock}>{clock}</span>
      </span>
    </footer>
  );
}
