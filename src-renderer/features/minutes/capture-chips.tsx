import { Button, makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import { CalendarLtr16Regular, Person16Regular } from '@fluentui/react-icons';
import { declarationKindWords } from '@shared/attendance/declaration-kinds';
import { DEED_WORDS } from '@shared/attendance/model';
import { dayNumber } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { CaptureDeed, CaptureReading } from '@shared/minutes/capture-line';
import { voteWords } from '@shared/minutes/capture-vote';
import { describeDue } from '@shared/minutes/due-date';
import type { Due } from '@shared/minutes/model';
import { mb, media, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';
import { StatusChip, StatusShape } from '@renderer/ui/status-chip';
import type { Choice, ShownChoices } from './capture-choices';
import { ENTRY_TONE } from './entry-tone';
import { FactChip } from './fact-chip';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', minHeight: '24px', marginBottom: '6px' },
  quiet: { ...type.dense, color: mb.text3 },
  enter: { marginInlineStart: 'auto', display: 'inline-flex', alignItems: 'center', gap: '6px', ...type.dense, color: mb.text3 },
  question: { display: 'inline-flex', alignItems: 'center', gap: '6px', ...type.dense, fontWeight: 600, color: mb.attention },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  choice: { minWidth: 0, minHeight: '26px', paddingBlock: '2px', ...type.dense },
  marked: { backgroundColor: mb.accentTint, color: mb.accentTintText, ...shorthands.borderColor(mb.accent), [media.forced]: { outline: '2px solid Highlight' } },
});

type CaptureChipsProps = {
  readonly reading: CaptureReading;
  readonly today: CalendarDay;
  readonly restricted: boolean;
  readonly narrow: boolean;
  /** The due words that can be read in several ways, while they are asked. */
  readonly asking: ShownChoices | null;
  readonly marked: number;
  readonly popupId: string;
  readonly onTake: (choice: Choice) => void;
  /** Why the line was not recorded; empty when nothing is wrong. */
  readonly problem: string;
};

/** What the line will be recorded as, shown before Enter: kind, for whom, by when in a long date, and what is still unsure. */
export function CaptureChips({ reading, today, restricted, narrow, asking, marked, popupId, onTake, problem }: CaptureChipsProps) {
  const styles = useStyles();
  const { tone, shape } = ENTRY_TONE[reading.kind];
  const due = describeDue(reading.due);
  return (
    <div className={styles.row} data-testid="capture-chips">
      <StatusChip tone={tone} shape={shape}>
        {reading.label}
      </StatusChip>
      {restricted && (
        <StatusChip tone="part2" shape="padlock">
          Part 2
        </StatusChip>
      )}
      {reading.owners.map((owner) => (
        <FactChip key={owner.name} icon={<Person16Regular />} unsure={owner.attendanceId === null}>
          {owner.name}
        </FactChip>
      ))}
      {deedFacts(reading.deed).map(({ words, unsure }) => (
        <FactChip key={words} icon={<Person16Regular />} unsure={unsure}>
          {words}
        </FactChip>
      ))}
      {asking === null && due !== '' && (
        <FactChip icon={<CalendarLtr16Regular />} unsure={false}>
          {due}
        </FactChip>
      )}
      {asking === null && due !== '' && <span className={styles.quiet}>{readFrom(reading.dueTyped, reading.due, today)}</span>}
      {asking !== null && (
        <>
          <span className={styles.question}>
            <StatusShape shape="triangle" />
            {asking.title}
          </span>
          <div className={styles.choices} role="listbox" id={popupId} aria-label={asking.title}>
            {asking.choices.map((choice, index) => (
              <Button key={choice.key} id={`${popupId}-${String(index)}`} role="option" aria-selected={index === marked} tabIndex={-1} size="small" className={mergeClasses(styles.choice, index === marked && styles.marked)} data-keep-focus="" onClick={() => onTake(choice)}>
                {choice.words}
              </Button>
            ))}
          </div>
        </>
      )}
      {problem !== '' && (
        <span className={styles.question}>
          <StatusShape shape="triangle" />
          {problem}
        </span>
      )}
      {!narrow && asking === null && reading.text.trim() !== '' && (
        <span className={styles.enter}>
          <KeyHint keys="Enter" /> records
        </span>
      )}
    </div>
  );
}

/** What will be recorded besides the words: who moved, how it was voted, who declared what, who came or went and when. */
function deedFacts(deed: CaptureDeed): readonly { readonly words: string; readonly unsure: boolean }[] {
  const one = (words: string, unsure = false) => ({ words, unsure });
  switch (deed.does) {
    case 'entry':
      return [];
    case 'motion': {
      const { mover, seconder } = deed.movers;
      return [...(mover ? [one(`Moved by ${mover.name}`, mover.attendanceId === null)] : []), ...(seconder ? [one(`Seconded by ${seconder.name}`, seconder.attendanceId === null)] : [])];
    }
    case 'vote':
      return [deed.vote ? one(voteWords(deed.vote)) : one('Type the counts: 7-2-1, or unan', true)];
    case 'interest':
      return [deed.person ? one(deed.person.name, deed.person.attendanceId === null) : one('Type @ and the name first', true), one(declarationKindWords(deed.interest.kind, null)), ...(deed.interest.item === null ? [] : [one(`Item ${deed.interest.item.number}`)]), ...(deed.interest.did === '' ? [] : [one(DEED_WORDS[deed.interest.did])])];
    case 'in':
    case 'out':
      return [...(deed.people.length === 0 ? [one('Type @ and the name', true)] : deed.people.map(({ name, attendanceId }) => one(name, attendanceId === null))), ...(deed.at === null ? [] : [one(`at ${deed.at}`)])];
  }
}

/** "read from “by fri”, in 3 days": the words beside their reading. */
function readFrom(typed: string, due: Due, today: CalendarDay): string {
  const said = `read from “${typed.trim()}”`;
  if (due.day === null || due.kind === 'month') return said;
  const days = dayNumber(due.day) - dayNumber(today);
  if (days < 0) return `${said}, a day that is past`;
  if (days === 0) return `${said}, the day of the meeting`;
  return `${said}, in ${String(days)} ${days === 1 ? 'day' : 'days'}`;
}
