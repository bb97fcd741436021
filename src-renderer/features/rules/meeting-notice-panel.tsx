import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addDays, dayNumber, formatDay, formatDayWithWeekday, formatShortDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { lastDaysToIssue } from '@shared/rules/clear-days';
import { clearDaysWords, noticeWorking, verdictWords } from '@shared/rules/notice-working';
import type { NoticeWorking } from '@shared/rules/notice-working';
import { oneOffsInForce } from '@shared/rules/one-off-days';
import { datedDeadlines, deadlineRule, deadlineWhen } from '@shared/rules/paper-deadlines';
import type { DatedDeadline } from '@shared/rules/paper-deadlines';
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
  subhead: { ...type.cardTitle, color: mb.text1, padding: '8px 14px 2px', borderTop: `1px solid ${mb.softLine}` },
  deadlines: { listStyleType: 'none', margin: 0, padding: '0 14px 8px' },
  deadline: { display: 'flex', flexDirection: 'column', paddingBlock: '4px', ...type.dense, color: mb.text1 },
  rule: { ...type.caption, color: mb.text3 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '12px', padding: '4px 14px 10px', borderTop: `1px solid ${mb.softLine}` },
  number: { justifySelf: 'center', color: mb.good, fontWeight: 600 },
});


/**
 * Until when the agenda of a meeting can go out, by the rule of its body, with every day counted or skipped and why, and by when
 * papers must be in; once it has gone out, the days from then on. Nothing where the body has chosen no rules. `tools`: what can be
 * done with the working (copy, print), by the id of the meeting, or of the issue whose certificate it has become.
 */
export function MeetingNoticePanel({ meetingId, tools }: { readonly meetingId: string; readonly tools?: (noticeId: string, issued: boolean) => ReactNode }) {
  const meeting = useRead('meetings', 'get', { id: meetingId });
  const bodyId = meeting.data?.bodyId ?? '';
  const known = { enabled: bodyId !== '' };
  const rules = useRead('rules', 'get', { bodyId }, known);
  const deadlines = useRead('rules', 'deadlines', { bodyId }, known);
  const oneOffDays = useRead('rules', 'oneOffDays', {});
  const issued = useRead('issue', 'get', { meetingId }, { enabled: meeting.data !== undefined && meeting.data.stage !== 'planned' });
  const today = useToday();
  const pack = findRulePack(rules.data?.packKey ?? '');
  if (!meeting.data || !rules.data || !deadlines.data || !oneOffDays.data || !pack || (meeting.data.stage !== 'planned' && !issued.data)) return null;
  const notice = ruleInForce(pack, 'notice', rules.data.changes as readonly RuleChange[]);
  const oneOffs = oneOffsInForce(oneOffDays.data.days);
  const { lastWorkingDay } = lastDaysToIssue(meeting.data.date, notice.value, oneOffs);
  // The agenda gave the notice; what was issued after it added to it or took its place. The latest comes first.
  const issue = meeting.data.stage === 'planned' ? null : (issued.data?.issues.find(({ kind }) => kind === 'agenda') ?? null);
  return (
    <ClearDays
      working={noticeWorking(issue?.issuedOn ?? lastWorkingDay, meeting.data.date, notice.value, oneOffs)}
      issued={issue !== null}
      deadlines={datedDeadlines(deadlines.data.deadlines, { issueDay: lastWorkingDay, meetingDay: meeting.data.date, division: notice.value.division, oneOffs })}
      words={notice.words}
      source={notice.change === null ? notice.citation : `Changed by this body: ${notice.change.reason}`}
      today={today}
      tools={tools?.(issue?.id ?? meetingId, issue !== null)}
    />
  );
}

type ClearDaysProps = { readonly working: NoticeWorking; /** Whether the first day is the day of issue, and not the last on which it could go out. */ readonly issued: boolean; readonly deadlines: readonly DatedDeadline[]; readonly words: string; readonly source: string; readonly today: CalendarDay; readonly tools: ReactNode };

function ClearDays({ working, issued, deadlines, words, source, today, tools }: ClearDaysProps) {
  const styles = useStyles();
  const { issueDay, lastLawfulDay, lastWorkingDay, days, meetingDay, clear, enough, policy } = working;
  const chip = issued ? <StatusChip tone={enough ? 'good' : 'attention'} shape={enough ? 'circle' : 'triangle'}>{enough ? 'Notice given' : 'Short notice'}</StatusChip> : <InHand lastWorkingDay={lastWorkingDay} lastLawfulDay={lastLawfulDay} meetingDay={meetingDay} today={today} />;
  const is = issued ? 'was' : 'is';
  return (
    <Panel title="Clear days" link={chip}>
      <p className={styles.lead}>
        {issued && (
          <>
            The agenda was issued on <strong>{formatDayWithWeekday(issueDay)}</strong>, {clearDaysWords(clear, policy.counting)} before the meeting.{' '}
          </>
        )}
        The last safe day to issue {issued ? 'it' : 'the agenda'} {is} <strong>{formatDayWithWeekday(lastWorkingDay)}</strong>. {words} {source}.
        {lastLawfulDay !== lastWorkingDay && ` The last lawful day ${is} ${formatDayWithWeekday(lastLawfulDay)}, which is not a working day.`}
      </p>
      <ol className={styles.days} aria-label="Every day between issue and meeting">
        {days.map((one) => (
          <li key={one.day} className={mergeClasses(styles.day, one.verdict === 'skipped' && styles.skipped, (one.verdict === 'issue' || one.verdict === 'meeting') && styles.edge)}>
            <span>{formatShortDay(one.day)}</span>
            <span className={styles.number}>{one.verdict === 'counted' ? one.number : '–'}</span>
            <span>{verdictWords(one, issued)}</span>
          </li>
        ))}
      </ol>
      {deadlines.length > 0 && (
        <>
          <h3 className={styles.subhead}>Papers are due</h3>
          <ul className={styles.deadlines}>
            {deadlines.map((one) => (
              <li key={`${one.what} ${one.day}`} className={styles.deadline}>
                <strong>{deadlineWhen(one)}</strong>
                <span>{one.what}</span>
                <span className={styles.rule}>{deadlineRule(one)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {tools !== undefined && <div className={styles.tools}>{tools}</div>}
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
