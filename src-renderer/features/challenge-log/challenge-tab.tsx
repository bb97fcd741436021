import { makeStyles } from '@fluentui/react-components';
import { CommentMultiple24Regular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { LoggedChallenge } from '@shared/challenge-log/contract';
import { ENTRY_KIND_WORDS } from '@shared/minutes/model';
import type { Period } from '@shared/reporting/model';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { DateField } from '@renderer/ui/date-field';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  period: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 220px))', gap: '10px', padding: '12px 14px', borderBottom: `1px solid ${mb.softLine}` },
  files: { padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', ...type.caption, color: mb.text2 },
  kind: { fontWeight: 600, color: mb.part2 },
  link: { color: mb.accent },
  words: { ...type.body, margin: '4px 0 0', overflowWrap: 'anywhere' },
  reply: { ...type.dense, margin: '4px 0 0', paddingInlineStart: '10px', borderLeft: `2px solid ${mb.part2Line}`, overflowWrap: 'anywhere' },
  said: { fontWeight: 600, color: mb.part2 },
});

/** What was asked and challenged at a body's meetings in a period: the evidence that governors hold to account. */
export function ChallengeTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const [from, setFrom] = useState<CalendarDay | null>(null);
  const [until, setUntil] = useState<CalendarDay | null>(null);
  const challenges = useRead('challengeLog', 'list', { bodyId, from, until }, { keep: true }).data?.challenges;
  if (!challenges) return null;
  const period = periodOf(from, until, challenges);
  return (
    <Panel title="Questions and challenges" count={challenges.length}>
      <div className={styles.period}>
        <DateField label="From" value={from} onChange={setFrom} hint="Empty: from the first meeting" />
        <DateField label="Until" value={until} onChange={setUntil} hint="Empty: until the last meeting" />
      </div>
      {challenges.length > 0 && (
        <div className={styles.files}>
          <DocumentActions kind="challengeLog" id={bodyId} {...(period === null ? {} : { period })} />
        </div>
      )}
      {challenges.length === 0 ? (
        <EmptyState icon={<CommentMultiple24Regular />} sentence="Nothing was asked or challenged in this period. In a meeting, begin a line with /q or /c." />
      ) : (
        <ul className={styles.list} aria-label="Questions and challenges">
          {challenges.map((challenge) => (
            <li key={challenge.entryId} className={styles.row}>
              <p className={styles.head}>
                <span className={styles.kind}>{ENTRY_KIND_WORDS[challenge.kind]}</span>
                <Link className={styles.link} to="/meetings/$meetingId/minutes" params={{ meetingId: challenge.meetingId }}>
                  {formatDay(challenge.date)}
                </Link>
                <span>{challenge.itemTitle}</span>
                {challenge.publicity !== 'open' && (
                  <StatusChip tone="part2" shape="padlock" small>
                    Part 2
                  </StatusChip>
                )}
              </p>
              <p className={styles.words}>{challenge.words}</p>
              {challenge.answers.map((answer) => (
                <p key={answer} className={styles.reply}>
                  <span className={styles.said}>Answer</span> {answer}
                </p>
              ))}
              {challenge.impacts.map((impact) => (
                <p key={impact} className={styles.reply}>
                  <span className={styles.said}>Impact</span> {impact}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The days of the file: an end that was left open is that of what is listed. Null where both are open: then it is everything. */
function periodOf(from: CalendarDay | null, until: CalendarDay | null, listed: readonly LoggedChallenge[]): Period | null {
  const [first, last] = [from ?? listed[0]?.date, until ?? listed.at(-1)?.date];
  return (from === null && until === null) || first === undefined || last === undefined || first > last ? null : { from: first, until: last };
}
