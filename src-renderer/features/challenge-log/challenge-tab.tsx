import { makeStyles } from '@fluentui/react-components';
import { CommentMultiple24Regular } from '@fluentui/react-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import { ENTRY_KIND_WORDS } from '@shared/minutes/model';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { TextField } from '@renderer/ui/field';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';

const useStyles = makeStyles({
  period: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 220px))', gap: '10px', padding: '12px 14px', borderBottom: `1px solid ${mb.softLine}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', ...type.caption, color: mb.text2 },
  kind: { fontWeight: 600, color: mb.part2 },
  words: { ...type.body, margin: '4px 0 0', overflowWrap: 'anywhere' },
  reply: { ...type.dense, margin: '4px 0 0', paddingInlineStart: '10px', borderLeft: `2px solid ${mb.part2Line}`, overflowWrap: 'anywhere' },
  said: { fontWeight: 600, color: mb.part2 },
});

/** What was asked and challenged at a body's meetings in a period: the evidence that governors hold to account. */
export function ChallengeTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const period = { from: parseCalendarDay(from), until: parseCalendarDay(until) };
  const challenges = useRead('challengeLog', 'list', { bodyId, ...period }, { keep: true }).data?.challenges;
  if (!challenges) return null;
  const hint = 'Year-month-day, such as 2026-09-01';
  return (
    <Panel title="Questions and challenges" count={challenges.length}>
      <div className={styles.period}>
        <TextField label="From" value={from} onChange={setFrom} hint={period.from === null ? hint : formatDay(period.from)} />
        <TextField label="Until" value={until} onChange={setUntil} hint={period.until === null ? hint : formatDay(period.until)} />
      </div>
      {challenges.length === 0 ? (
        <EmptyState icon={<CommentMultiple24Regular />} sentence="Nothing was asked or challenged in this period. In a meeting, begin a line with /q or /c." />
      ) : (
        <ul className={styles.list} aria-label="Questions and challenges">
          {challenges.map((challenge) => (
            <li key={challenge.entryId} className={styles.row}>
              <p className={styles.head}>
                <span className={styles.kind}>{ENTRY_KIND_WORDS[challenge.kind]}</span>
                <Link to="/meetings/$meetingId/minutes" params={{ meetingId: challenge.meetingId }}>
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
