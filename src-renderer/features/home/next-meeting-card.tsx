import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowRight20Regular, Play20Regular } from '@fluentui/react-icons';
import { dayParts, formatDayWithWeekday, type CalendarDay } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';
import { hoursInWords } from '@shared/kernel/time-of-day';
import { useMeetingStages } from '@renderer/features/meetings/use-meeting-stages';
import { mb, media, type } from '@renderer/theme/tokens';
import { StageBar } from '@renderer/ui/stage-bar';
import { StatusChip } from '@renderer/ui/status-chip';
import { counted, daysUntilWords } from './arrange-home';

const SHORT_MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;

const useStyles = makeStyles({
  card: { backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '8px', boxShadow: mb.shadowCard, padding: '20px', display: 'flex', flexDirection: 'column', gap: '20px', [media.small]: { padding: '14px' } },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '20px' },
  tile: { width: '64px', flexShrink: 0, borderRadius: '6px', border: `1px solid ${mb.line}`, overflow: 'hidden', textAlign: 'center', [media.tiny]: { display: 'none' } },
  month: { backgroundColor: mb.accent, color: mb.onAccent, fontSize: '12px', lineHeight: '18px', fontWeight: 600, [media.forced]: { borderBottom: '1px solid CanvasText', backgroundColor: 'Canvas', color: 'CanvasText' } },
  day: { fontSize: '26px', lineHeight: '32px', fontWeight: 600 },
  weekday: { ...type.caption, color: mb.text2, paddingBottom: '4px' },
  words: { flex: '1 1 260px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  when: { ...type.dense, color: mb.accent, fontWeight: 500 },
  title: { fontSize: 'calc(var(--mb-section-title-size) + 4px)', lineHeight: '26px', fontWeight: 600, overflowWrap: 'anywhere' },
  facts: { ...type.body, color: mb.text2 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
  buttons: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: '160px', [media.small]: { flexDirection: 'row', flexWrap: 'wrap' } },
});

type NextMeetingCardProps = { readonly meeting: Meeting; readonly today: CalendarDay; readonly onAgenda: () => void; readonly onRun: () => void };

/** The next meeting: when, where, how far it has come, and the two things to do with it. */
export function NextMeetingCard({ meeting, today, onAgenda, onRun }: NextMeetingCardProps) {
  const styles = useStyles();
  const stages = useMeetingStages(meeting);
  const { day, month } = dayParts(meeting.date);
  const started = meeting.actualStart !== null;
  return (
    <section className={styles.card} aria-label="Next meeting">
      <div className={styles.top}>
        <div className={styles.tile} aria-hidden="true">
          <div className={styles.month}>{SHORT_MONTHS[month - 1]}</div>
          <div className={styles.day}>{day}</div>
          <div className={styles.weekday}>{formatDayWithWeekday(meeting.date).slice(0, 3)}</div>
        </div>
        <div className={styles.words}>
          <span className={styles.when}>{started ? 'Now running' : `Next meeting · ${daysUntilWords(meeting.date, today)}`}</span>
          <h2 className={styles.title}>{meeting.title === '' ? meeting.bodyName : `${meeting.bodyName}: ${meeting.title}`}</h2>
          <span className={styles.facts}>
            {formatDayWithWeekday(meeting.date)}, {hoursInWords(meeting.startTime, meeting.plannedEnd)} · {meeting.place}
          </span>
          <span className={styles.chips}>
            {meeting.itemCount === 0 ? (
              <StatusChip tone="attention" shape="triangle">
                No items yet
              </StatusChip>
            ) : (
              <StatusChip tone="neutral">{counted(meeting.itemCount, 'item', 'items')}</StatusChip>
            )}
            {meeting.presidingName === '' ? (
              <StatusChip tone="attention" shape="triangle">
                Nobody presides yet
              </StatusChip>
            ) : (
              <StatusChip tone="plain">{meeting.presidingName} presides</StatusChip>
            )}
          </span>
        </div>
        <div className={styles.buttons}>
          <Button appearance={started ? 'secondary' : 'primary'} icon={<ArrowRight20Regular />} iconPosition="after" onClick={onAgenda}>
            {meeting.itemCount === 0 ? 'Build agenda' : 'Continue agenda'}
          </Button>
          <Button appearance={started ? 'primary' : 'secondary'} icon={<Play20Regular />} onClick={onRun}>
            {started ? 'Return to meeting' : 'Run meeting'}
          </Button>
        </div>
      </div>
      <StageBar label="How far the meeting has come" current={meeting.stage} stages={stages} />
    </section>
  );
}
