import { Button, makeStyles } from '@fluentui/react-components';
import { Timeline24Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { describeDue } from '@shared/minutes/due-date';
import { formatAmount } from '@shared/priorities/amount';
import { milestoneState } from '@shared/priorities/milestone-state';
import { TIED_WORDS } from '@shared/priorities/model';
import type { Measure, Milestone, TiedThing } from '@shared/priorities/model';
import { priorityTimeline } from '@shared/priorities/timeline';
import type { TimelineEntry } from '@shared/priorities/timeline';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { showPlace } from '@renderer/ui/show-place';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { MILESTONE_LOOK } from './priority-words';

/** So many of the latest are drawn at first, and so many more each time. */
const DRAWN_AT_ONCE = 60;

const useStyles = makeStyles({
  earlier: { padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}` },
  row: { display: 'grid', gridTemplateColumns: '128px 92px minmax(0, 1fr) auto', columnGap: '10px', alignItems: 'baseline', padding: '7px 14px', borderBottom: `1px solid ${mb.softLine}`, ...type.dense, ':last-child': { borderBottom: 'none' }, [media.small]: { gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: '2px' } },
  /** What is still to come is set off from what has been. */
  coming: { padding: '6px 14px', borderTop: `1px solid ${mb.outline}`, borderBottom: `1px solid ${mb.softLine}`, backgroundColor: mb.sub, ...type.caption, fontWeight: 600, color: mb.text2 },
  date: { ...tabular, color: mb.text2 },
  kind: { color: mb.text3, [media.small]: { textAlign: 'end' } },
  words: { minWidth: 0, [media.small]: { gridColumn: '1 / -1' } },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3, display: 'block', overflowWrap: 'anywhere' },
  side: { display: 'flex', alignItems: 'center', gap: '8px', [media.small]: { gridColumn: '1 / -1' } },
});

type TimelinePanelProps = { readonly measures: readonly Measure[]; readonly milestones: readonly Milestone[]; readonly tied: readonly TiedThing[] };

/** Everything of a priority in time order, each leading to its place. */
export function TimelinePanel({ measures, milestones, tied }: TimelinePanelProps) {
  const styles = useStyles();
  const today = useToday();
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE);
  const all = priorityTimeline(measures, milestones, tied);
  const hidden = Math.max(0, all.length - drawn);
  const entries = all.slice(hidden);
  const coming = entries.findIndex(({ day }) => day === null || day > today);
  return (
    <Panel title="In time order" count={entries.length === 0 ? undefined : tied.length === 1 ? '1 thing tied' : `${String(tied.length)} things tied`}>
      {entries.length === 0 ? (
        <EmptyState icon={<Timeline24Regular />} sentence="Nothing is tied to this priority yet. Tie an agenda item, a decision or an action from its own menu, under “Priorities…”." />
      ) : (
        <>
          {hidden > 0 && (
            <div className={styles.earlier}>
              <Button size="small" onClick={() => setDrawn(drawn + DRAWN_AT_ONCE)}>
                Show {Math.min(DRAWN_AT_ONCE, hidden)} earlier of {all.length}
              </Button>
            </div>
          )}
          <ol aria-label="In time order">
            {entries.map((entry, index) => (
              <Fragment key={keyOf(entry)}>
                {index === coming && <li className={styles.coming}>Still to come</li>}
                <li className={styles.row}>
                  <span className={styles.date}>{entry.day === null ? 'No date' : formatDay(entry.day)}</span>
                  {entry.kind === 'tied' ? <Tied thing={entry.thing} /> : entry.kind === 'actual' ? <Recorded entry={entry} /> : <Planned milestone={entry.milestone} today={today} />}
                </li>
              </Fragment>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}

function keyOf(entry: TimelineEntry): string {
  return entry.kind === 'tied' ? entry.thing.tieId : entry.kind === 'actual' ? entry.actual.id : entry.milestone.id;
}

function Tied({ thing }: { readonly thing: TiedThing }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const untie = useWrite('priorities', 'untie');
  const { table, number, words, bodyName, meetingTitle, action, publicity } = thing;
  const place = thing.entryId === null ? 'agenda' : 'minutes';
  const go = (): void => {
    void navigate({ to: `/meetings/$meetingId/${place}`, params: { meetingId: thing.meetingId } }).then(() => showPlace(thing.entryId === null ? `[data-agenda-row="${thing.agendaItemId}"] [data-sortable-control="title"]` : `[data-entry-id="${thing.entryId}"]`));
  };
  const facts = [meetingTitle === '' ? bodyName : `${bodyName}, ${meetingTitle}`, action && (action.ownerName === '' ? 'No owner yet' : action.ownerName), action && describeDue(action.due)];
  return (
    <>
      <span className={styles.kind}>{TIED_WORDS[table]}</span>
      <span className={styles.words}>
        <TextLink className={styles.link} onClick={go}>
          {number === '' ? words : `${number} ${words}`}
        </TextLink>
        <span className={styles.second}>{facts.filter((fact) => fact !== null && fact !== '').join(' · ')}</span>
      </span>
      <span className={styles.side}>
        {action?.done === true && (
          <StatusChip small tone="good" shape="tick">
            Done
          </StatusChip>
        )}
        {publicity !== 'open' && (
          <StatusChip small tone="part2" shape="padlock">
            Part 2
          </StatusChip>
        )}
        <TextLink label={`Untie ${number} ${words}`} onClick={() => untie.mutate({ tieId: thing.tieId }, { onSuccess: () => announce('Tie taken away') })}>
          Untie
        </TextLink>
      </span>
    </>
  );
}

function Recorded({ entry }: { readonly entry: Extract<TimelineEntry, { kind: 'actual' }> }) {
  const styles = useStyles();
  const { measure, actual } = entry;
  return (
    <>
      <span className={styles.kind}>Measure</span>
      <span className={styles.words}>
        <TextLink className={styles.link} onClick={() => showPlace(`[data-measure="${measure.id}"] [data-sortable-control="toggle"]`)}>
          {measure.name}: {formatAmount(actual.value, measure.unit)}
        </TextLink>
        {actual.note !== '' && <span className={styles.second}>{actual.note}</span>}
      </span>
      <span />
    </>
  );
}

function Planned({ milestone, today }: { readonly milestone: Milestone; readonly today: CalendarDay }) {
  const styles = useStyles();
  const look = MILESTONE_LOOK[milestoneState(milestone, today)];
  return (
    <>
      <span className={styles.kind}>Milestone</span>
      <span className={styles.words}>
        <TextLink className={styles.link} onClick={() => showPlace(`[data-milestone="${milestone.id}"]`)}>
          {milestone.what}
        </TextLink>
      </span>
      <span className={styles.side}>
        <StatusChip small tone={look.tone} shape={look.shape}>
          {look.words}
        </StatusChip>
      </span>
    </>
  );
}
