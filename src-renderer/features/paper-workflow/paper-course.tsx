import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { CalendarClock16Regular } from '@fluentui/react-icons';
import { formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { PaperStatus, PaperStep } from '@shared/papers/model';
import { dueState } from '@shared/papers/workflow/due-words';
import type { DueState } from '@shared/papers/workflow/due-words';
import type { PaperDue, WorkflowFacts } from '@shared/papers/workflow/model';
import { goesBack, isLocked, stepsFrom } from '@shared/papers/workflow/steps';
import { deadlineRule, deadlineWhen } from '@shared/rules/paper-deadlines';
import type { DatedDeadline } from '@shared/rules/paper-deadlines';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { StageBar } from '@renderer/ui/stage-bar';
import { StatusChip } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';
import { PAPER_STAGES, STEP_WORDS } from './step-words';

const useStyles = makeStyles({
  course: { flex: '0 1 380px', minWidth: '250px', display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '8px', [media.medium]: { flex: '0 1 auto', minWidth: 0 }, [media.small]: { paddingTop: 0 } },
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  dueButton: { ...type.caption, fontWeight: 400, minHeight: '24px', paddingBlock: 0, color: mb.text2 },
  surface: { maxWidth: '420px', display: 'flex', flexDirection: 'column', gap: '8px', ...type.dense, color: mb.text1 },
  heading: { ...type.cardTitle },
  list: { display: 'flex', flexDirection: 'column', gap: '6px', margin: 0, padding: 0, listStyleType: 'none' },
  caption: { ...type.caption, color: mb.text3, display: 'block' },
  banner: { margin: '8px 24px', [media.small]: { margin: '6px 12px' } },
  words: { display: 'block', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

const DUE_CHIPS: Readonly<Record<DueState['state'], { readonly tone: ChipTone; readonly shape: ChipShape }>> = { met: { tone: 'good', shape: 'tick' }, ahead: { tone: 'neutral', shape: 'none' }, soon: { tone: 'attention', shape: 'triangle' }, late: { tone: 'bad', shape: 'diamond' } };

/** How the deadline of a paper stands, as a chip: "Due in 3 days", "2 days late". */
export function DueChip({ due, status }: { readonly due: Pick<DatedDeadline, 'day'>; readonly status: PaperStatus }) {
  const today = useToday();
  const { words, state } = dueState(due.day, status, today);
  if (state === 'met') return null;
  return (
    <StatusChip small {...DUE_CHIPS[state]}>
      {state === 'late' ? words : `Due ${words.endsWith('left') ? `in ${words.replace(' left', '')}` : words}`}
    </StatusChip>
  );
}

/** How far a paper has come, and by when it is due with the rule behind it. */
export function PaperCourse({ facts }: { readonly facts: WorkflowFacts }) {
  const styles = useStyles();
  return (
    <div className={styles.course}>
      <StageBar stages={PAPER_STAGES} current={facts.status} label="How far this paper has come" />
      {facts.due !== null && <PaperDueLine due={facts.due} status={facts.status} />}
    </div>
  );
}

/** A deadline with the rule behind it on pressing it, and how it stands today. `status`: of one paper; null for all papers of a meeting. */
export function PaperDueLine({ due, status = null }: { readonly due: PaperDue; readonly status?: PaperStatus | null }) {
  const styles = useStyles();
  return (
    <div className={styles.due}>
      <Popover trapFocus withArrow>
        <PopoverTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" className={styles.dueButton} icon={<CalendarClock16Regular />}>
            {due.due.what}: {deadlineWhen(due.due)}
          </Button>
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label="When papers are due">
          <h2 className={styles.heading}>When papers are due</h2>
          <ul className={styles.list}>
            {(due.all.length === 0 ? [due.due] : due.all).map((one) => (
              <li key={`${one.what} ${one.day}`}>
                <strong>{deadlineWhen(one)}</strong>
                <span className={styles.caption}>
                  {one.what}, {deadlineRule(one)}
                </span>
              </li>
            ))}
          </ul>
          <p>
            The meeting is on {formatDayWithWeekday(due.meetingDay)}. The last safe day to issue its agenda is {formatDayWithWeekday(due.issueDay)}. {due.rule} {due.source}.
          </p>
        </PopoverSurface>
      </Popover>
      <DueChip due={due.due} status={status ?? 'draft'} />
    </div>
  );
}

/** What whoever opens the paper has to know first: that it was returned, with the words; that it is locked, since when and by whom. */
export function CourseBanner({ facts, onStep }: { readonly facts: WorkflowFacts; readonly onStep: (step: PaperStep) => void }) {
  const styles = useStyles();
  const { status, lastStep, byName, on, note, cleared } = facts;
  const by = `${byName === '' ? '' : ` by ${byName}`}${on === null ? '' : ` on ${formatDay(on)}`}`;
  if (isLocked(status)) {
    const clearance = cleared === null ? '' : `Cleared${cleared.byName === '' ? '' : ` by ${cleared.byName}`}${cleared.on === null ? '' : ` on ${formatDay(cleared.on)}`}. `;
    return (
      <Message tone="information" className={styles.banner} action={<Button size="small" onClick={() => onStep('reopened')}>{STEP_WORDS.reopened.button}</Button>}>
        {clearance}
        {status === 'published' && `Published${by}. `}
        The text is locked.
      </Message>
    );
  }
  if (status !== 'draft' || (lastStep !== 'returned' && lastStep !== 'reopened')) return null;
  return (
    <Message tone={lastStep === 'returned' ? 'attention' : 'plain'} className={styles.banner}>
      <strong>
        {lastStep === 'returned' ? 'Returned' : 'Opened for changes'}
        {by}.
      </strong>
      <span className={styles.words}>{note}</span>
    </Message>
  );
}

/** The step that comes next, and the one back. */
export function StepButtons({ status, onStep }: { readonly status: PaperStatus; readonly onStep: (step: PaperStep) => void }) {
  return stepsFrom(status)
    // A locked paper is opened from the line that says that it is locked.
    .filter((step) => step !== 'reopened')
    .toSorted((one, other) => Number(goesBack(other)) - Number(goesBack(one)))
    .map((step) => (
      <Button key={goesBack(step) ? 'back' : 'next'} appearance={goesBack(step) ? 'secondary' : 'primary'} onClick={() => onStep(step)}>
        {STEP_WORDS[step].button}
      </Button>
    ));
}
