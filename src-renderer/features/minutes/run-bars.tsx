import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { ArrowExit20Regular, MoreHorizontal20Regular, Play20Filled, QuestionCircle20Regular, RecordStop20Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { Pace } from '@shared/minutes/running';
import type { RunningMeeting } from '@shared/minutes/model';
import { runCommand } from '@renderer/commands/command-handlers';
import { RUN_DEEDS } from '@renderer/run-deeds';
import { ProductMark } from '@renderer/shell/product-mark';
import { SavedIndicator } from '@renderer/shell/saved-indicator';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';
import { StatusChip } from '@renderer/ui/status-chip';
import type { RunDeed, RunDeedProps, RunPaneProps } from './run-pane';
import { useClock } from './use-clock';

/** Below this (400 % zoom) the names and the buttons of the bar stand under each other. */
const TINY = '@media (max-width: 479px)';

/** Below this the buttons of a running meeting and its place do not stand in one line. */
const CROWDED = '@media (max-width: 1399px)';

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: '10px', minHeight: '48px', padding: '6px 16px', backgroundColor: mb.surface, borderBottom: `1px solid ${mb.line}`, [media.small]: { padding: '4px 12px' }, [TINY]: { flexWrap: 'wrap', rowGap: '4px' } },
  part2: { backgroundColor: mb.part2Ground, borderTopColor: mb.part2Line, borderBottomColor: mb.part2Line, color: mb.part2 },
  mark: { display: 'flex', [media.small]: { display: 'none' } },
  names: { flex: '1 1 180px', minWidth: '150px', display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '10px' },
  // Two lines at most, whole in the tooltip: a long name must not take the meeting's room.
  body: { ...type.sectionTitle, overflowWrap: 'anywhere', display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  // On one line, whole in the tooltip: the bar keeps its height. Where its buttons leave no room the place gives way, and the date is never cut.
  when: { ...type.dense, color: mb.text2, minWidth: 0, maxWidth: '100%', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', [CROWDED]: { whiteSpace: 'normal' } },
  place: { [CROWDED]: { display: 'none' } },
  tools: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', alignItems: 'center', gap: '8px', minWidth: 0, [TINY]: { flexBasis: '100%', justifyContent: 'flex-start', rowGap: '4px' } },
  // On a window of 1,280 pixels the bar would need a second line for one word.
  help: { [CROWDED]: { minWidth: '32px', paddingInline: '6px' } },
  helpWords: { display: 'inline-flex', alignItems: 'center', [CROWDED]: { display: 'none' } },
  more: { [TINY]: { marginInlineStart: 'auto' } },
  status: { flexShrink: 0, display: 'flex', alignItems: 'center', columnGap: '14px', rowGap: '2px', minHeight: '32px', padding: '2px 16px', backgroundColor: mb.rail, borderTop: `1px solid ${mb.line}`, ...type.dense, color: mb.text2, [media.small]: { padding: '2px 12px' }, /* What could not be saved is said in full, above the rest. */ ':has([data-failed])': { flexWrap: 'wrap' } },
  end: { marginInlineStart: 'auto', display: 'flex', alignItems: 'center', columnGap: '14px', ...tabular },
  under: { color: mb.good, fontWeight: 600 },
  over: { color: mb.attention, fontWeight: 600 },
  clock: { ...tabular, fontSize: '15px', fontWeight: 600, color: mb.text1 },
});

type RunBarProps = {
  readonly meeting: RunningMeeting['meeting'];
  readonly narrow: boolean;
  /** Whether what is typed now belongs to Part 2: the bars say so together with the box. */
  readonly part2: boolean;
  readonly canStart: boolean;
  /** Whether it stands adjourned: then it is not in progress, which its own chip says. */
  readonly adjourned: boolean;
  /** What the deeds of other features are told; null while there is no item. */
  readonly deeds: RunPaneProps | null;
  readonly onStart: () => void;
  readonly onEnd: () => void;
  readonly onLeave: () => void;
  /** In a narrow window the button that closes the item stands up here; null when no item can be closed. */
  readonly onCloseItem: (() => void) | null;
};

/** The bar of the run screen: which meeting, where it stands, start, end, leave. */
export function RunBar({ meeting, narrow, part2, canStart, adjourned, deeds, onStart, onEnd, onLeave, onCloseItem }: RunBarProps) {
  const styles = useStyles();
  const running = meeting.actualStart !== null && meeting.actualEnd === null;
  return (
    <header className={mergeClasses(styles.bar, part2 && styles.part2)} data-pane="">
      <span className={styles.mark}>
        <ProductMark />
      </span>
      <div className={styles.names}>
        <h1 className={styles.body} title={meeting.bodyName}>
          {meeting.bodyName}
        </h1>
        <span className={styles.when} title={[formatDayWithWeekday(meeting.date), meeting.place].filter((part) => part !== '').join(' · ')}>
          {narrow ? formatDay(meeting.date) : formatDayWithWeekday(meeting.date)}
          {!narrow && meeting.place !== '' && <span className={styles.place}> · {meeting.place}</span>}
        </span>
      </div>
      <div className={styles.tools}>
        {!narrow && !adjourned && <RunState meeting={meeting} />}
        {canStart && meeting.actualStart === null && (
          <Button appearance="primary" icon={<Play20Filled />} onClick={onStart}>
            Start meeting
          </Button>
        )}
        {deeds && <Deeds bar="top" told={deeds} as="button" inMenu={narrow ? false : null} />}
        {narrow && onCloseItem !== null && <Button onClick={onCloseItem}>Close item</Button>}
        {!narrow && running && (
          // Start stood here a moment ago: the second half of a double click on it does not end the meeting, however slowly the machine goes.
          <Button icon={<RecordStop20Regular />} onClick={({ detail }) => detail < 2 && onEnd()}>
            End meeting
          </Button>
        )}
        {!narrow && (
          <Button icon={<ArrowExit20Regular />} onClick={onLeave}>
            Leave this screen
          </Button>
        )}
        {!narrow && (
          <Button className={styles.help} appearance="subtle" icon={<QuestionCircle20Regular />} aria-label="Help" title="Help (F1)" aria-keyshortcuts="F1" onClick={() => runCommand('help.contents')}>
            <span className={styles.helpWords}>
              Help&nbsp;
              <KeyHint keys="F1" />
            </span>
          </Button>
        )}
        {narrow && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button className={styles.more} icon={<MoreHorizontal20Regular />} aria-label="More" />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {deeds && <Deeds bar="top" told={deeds} as="menuItem" inMenu />}
                {running && <MenuItem onClick={onEnd}>End meeting</MenuItem>}
                <MenuItem onClick={onLeave}>Leave this screen</MenuItem>
                <MenuItem secondaryContent="F1" onClick={() => runCommand('help.contents')}>
                  Help
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
    </header>
  );
}

/** What other features put into a bar. `inMenu` null: everything, else only what does or does not go into the menu of a narrow window. */
function Deeds({ bar, told, as, inMenu }: { readonly bar: RunDeed['bar']; readonly told: RunPaneProps; readonly as: RunDeedProps['as']; readonly inMenu: boolean | null }) {
  return RUN_DEEDS.filter((deed) => deed.bar === bar && (inMenu === null || deed.inMenu === inMenu)).map(({ key, Content }) => (
    <Suspense key={key} fallback={null}>
      <Content {...told} as={as} />
    </Suspense>
  ));
}

/** Whether the meeting runs, in a chip. */
export function RunState({ meeting }: { readonly meeting: RunningMeeting['meeting'] }) {
  if (meeting.actualStart === null) {
    return (
      <StatusChip tone="neutral" shape="ring">
        Not started
      </StatusChip>
    );
  }
  if (meeting.actualEnd !== null) {
    return (
      <StatusChip tone="neutral" shape="tick">
        Ended {meeting.actualEnd}
      </StatusChip>
    );
  }
  return (
    <StatusChip tone="good" shape="circle">
      In progress since {meeting.actualStart}
    </StatusChip>
  );
}

/** When the meeting is about to end, against its planned end. Nothing before it runs. */
export function PaceWords({ pace, short }: { readonly pace: Pace; readonly short: boolean }) {
  const styles = useStyles();
  const { minutesOver, endsAbout } = pace;
  if (minutesOver === null) return <span>{`Ends about ${endsAbout}`}</span>;
  const minutes = Math.abs(minutesOver);
  const amount = amountWords(minutes, short);
  if (minutesOver === 0) return <span className={styles.under}>On time</span>;
  const words = `${amount} ${minutesOver > 0 ? 'over' : 'under'}`;
  return <span className={mergeClasses(minutesOver > 0 ? styles.over : styles.under)}>{short ? words : `${words}: ends about ${endsAbout}`}</span>;
}

/** The foot of the screen: when the last word was saved, where the meeting is, when it should end, and the time. */
export function RunStatusBar({ part2, place, deeds, plannedEnd, pace, savedBefore }: { readonly part2: boolean; readonly place: string; readonly deeds: RunPaneProps; readonly plannedEnd: string; readonly pace: Pace | null; readonly savedBefore: string | null }) {
  const styles = useStyles();
  const clock = useClock();
  return (
    <footer className={mergeClasses(styles.status, part2 && styles.part2)} data-pane="" data-testid="run-status">
      <SavedIndicator fallback={savedBefore} />
      <Deeds bar="status" told={deeds} as="button" inMenu={null} />
      {place !== '' && <span>Item {place}</span>}
      <span className={styles.end}>
        {plannedEnd !== '' && <span>Planned end {plannedEnd}</span>}
        {pace !== null && <PaceWords pace={pace} short={false} />}
        <span className={styles.clock}>{clock}</span>
      </span>
    </footer>
  );
}

/** "4 minutes", "1 hour 12 minutes"; short: "4 min", "1 h 12 min". */
function amountWords(minutes: number, short: boolean): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (short) return [hours > 0 ? `${String(hours)} h` : '', rest > 0 || hours === 0 ? `${String(rest)} min` : ''].filter((part) => part !== '').join(' ');
  const counted = (count: number, word: string): string => (count === 0 ? '' : count === 1 ? `1 ${word}` : `${String(count)} ${word}s`);
  return [counted(hours, 'hour'), counted(rest, 'minute')].filter((part) => part !== '').join(' ');
}
