import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { addDays, dayNumber, formatDay, formatDayWithWeekday, weekdayOf } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { countClearDays, lastDaysToIssue } from '@shared/rules/clear-days';
import type { CountedDay, NoticePolicy } from '@shared/rules/clear-days';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { ruleInForce } from '@shared/rules/rule-pack';
import type { RuleChange } from '@shared/rules/rule-pack';
import { useRead } from '@renderer/query/use-read';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { useToday } from '@renderer/ui/today';

const useStyles = makeStyles({
  lead: { ...type.dense, color: mb.text2, padding: '10px 14px' },
  days: { listStyleType: 'none', margin: 0, padding: '0 0 6px' },
  day: { display: 'grid', gridTemplateColumns: '120px 28px 1fr', alignItems: 'center', columnGap: '8px', minHeight: '28px', padding: '2px 14px', ...type.dense, color: mb.text1, ...tabular },
  skipped: { color: mb.text3, backgroundColor: mb.sub },
  edge: { fontWeight: 600, backgroundColor: mb.accentTint, color: mb.accentTintText },
  number: { justifySelf: 'center', color: mb.good, fontWeight: 600 },
});

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Until when the agenda of a meeting can go out, by the rule of its body, with every day counted or skipped and why. Nothing where the body has chosen no rules. */
export function MeetingNoticePanel({ meetingId }: { readonly meetingId: string }) {
  const meeting = useRead('meetings', 'get', { id: meetingId });
  const bodyId = meeting.data?.bodyId ?? '';
  const rules = useRead('rules', 'get', { bodyId }, { enabled: bodyId !== '' });
  const today = useToday();
  const pack = findRulePack(rules.data?.packKey ?? '');
  if (!meeting.data || !rules.data || !pack) return null;
  const notice = ruleInForce(pack, 'notice', rules.data.changes as readonly RuleChange[]);
  return <ClearDays meetingDay={meeting.data.date} policy={notice.value} words={notice.words} source={notice.change === null ? notice.citation : `Changed by this body: ${notice.change.reason}`} today={today} />;
}

function ClearDays({ meetingDay, policy, words, source, today }: { readonly meetingDay: CalendarDay; readonly policy: NoticePolicy; readonly words: string; readonly source: string; readonly today: CalendarDay }) {
  const styles = useStyles();
  const { lastLawfulDay, lastWorkingDay } = lastDaysToIssue(meetingDay, policy);
  const { days } = countClearDays(lastWorkingDay, meetingDay, policy);
  return (
    <Panel title="Clear days" link={<InHand lastWorkingDay={lastWorkingDay} lastLawfulDay={lastLawfulDay} meetingDay={meetingDay} today={today} />}>
      <p className={styles.lead}>
        The last safe day to issue the agenda is <strong>{formatDayWithWeekday(lastWorkingDay)}</strong>. {words} {source}.
        {lastLawfulDay !== lastWorkingDay && ` The last lawful day is ${formatDayWithWeekday(lastLawfulDay)}, which is not a working day.`}
      </p>
      <ol className={styles.days} aria-label="Every day between issue and meeting">
        {days.map((one) => (
          <li key={one.day} className={mergeClasses(styles.day, one.verdict === 'skipped' && styles.skipped, (one.verdict === 'issue' || one.verdict === 'meeting') && styles.edge)}>
            <span>{shortDay(one.day)}</span>
            <span className={styles.number}>{one.verdict === 'counted' ? one.number : '–'}</span>
            <span>{verdictWords(one)}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function InHand({ lastWorkingDay, lastLawfulDay, meetingDay, today }: { readonly lastWorkingDay: CalendarDay; readonly lastLawfulDay: CalendarDay; readonly meetingDay: CalendarDay; readonly today: CalendarDay }) {
  const left = dayNumber(lastWorkingDay) - dayNumber(today);
  if (today > meetingDay) return null;
  if (left > 0)
    return (
      <StatusChip tone="good" shape="circle">
        {left === 1 ? '1 day in hand' : `${String(left)} days in hand`}
      </StatusChip>
    );
  if (today <= lastLawfulDay)
    return (
      <StatusChip tone="attention" shape="triangle">
        {left === 0 ? 'Last safe day is today' : `Lawful until ${formatDay(lastLawfulDay)}`}
      </StatusChip>
    );
  return (
    <StatusChip tone="bad" shape="diamond">
      Late since {formatDay(addDays(lastLawfulDay, 1))}
    </StatusChip>
  );
}

function verdictWords(one: CountedDay): string {
  switch (one.verdict) {
    case 'issue':
      return 'Last safe day, not counted';
    case 'meeting':
      return 'Meeting day, not counted';
    case 'counted':
      return 'Counted';
    case 'skipped':
      return `Skipped: ${one.why}`;
  }
}

/** "Tue 29 Dec". */
function shortDay(day: CalendarDay): string {
  const [date = '', month = ''] = formatDay(day).split(' ');
  return `${WEEKDAYS[weekdayOf(day) - 1] ?? ''} ${date} ${month.slice(0, 3)}`;
}
