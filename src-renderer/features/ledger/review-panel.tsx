import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { clockWords } from '@shared/ledger/clock-words';
import type { Review } from '@shared/ledger/model';
import { hasResponseClock } from '@shared/ledger/response-clock';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { ReviewDialog } from './review-dialog';
import { REVIEW_KIND_WORDS } from './review-words';
import { RoundDialog } from './round-dialog';
import { StartRoundDialog } from './start-round-dialog';

const useStyles = makeStyles({
  content: { display: 'flex', flexWrap: 'wrap', gap: '10px 32px' },
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: '12px', rowGap: '6px', margin: 0, ...type.dense, flex: '1 1 300px', minWidth: 0 },
  term: { color: mb.text3 },
  value: { margin: 0, color: mb.text1, overflowWrap: 'anywhere' },
  // A narrow panel breaks the line of the clock instead of letting it stand out.
  clock: { whiteSpace: 'normal' },
  working: { ...type.caption, color: mb.text3 },
  rounds: { flex: '1 1 280px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '6px', ...type.dense },
  heading: { ...type.dense, fontWeight: 600, color: mb.text1 },
  round: { display: 'flex', flexWrap: 'wrap', gap: '4px 10px', alignItems: 'center' },
  quiet: { color: mb.text3 },
  tools: { display: 'inline-flex', gap: '12px', alignItems: 'center' },
});

const CLOCK_LOOKS: Readonly<Record<NonNullable<Review['clock']>['state'], { readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  running: { tone: 'accent', shape: 'half' },
  lastDay: { tone: 'attention', shape: 'triangle' },
  passed: { tone: 'bad', shape: 'diamond' },
  answered: { tone: 'good', shape: 'tick' },
  answeredLate: { tone: 'attention', shape: 'triangle' },
};

/** One review above its recommendations: who has to answer it by when and how that day was counted, and its rounds of updates. */
export function ReviewPanel({ review, today }: { readonly review: Review; readonly today: CalendarDay }) {
  const styles = useStyles();
  const [asking, setAsking] = useState<'none' | 'change' | 'round'>('none');
  const [roundId, setRoundId] = useState<string | null>(null);
  const remove = useWrite('ledger', 'removeReview');
  const { clock, rounds } = review;
  const facts: readonly (readonly [string, string])[] = [
    ['Commissioned by', review.bodyName],
    ['Responsible', review.department],
    ['Officers', review.officers],
    ['Received', review.receivedOn === null ? '' : formatDay(review.receivedOn)],
  ];
  return (
    <Panel
      title={review.title}
      count={`${REVIEW_KIND_WORDS[review.kind]} · ${String(review.openCount)} of ${String(review.recommendationCount)} open`}
      padded
      link={
        <span className={styles.tools}>
          <TextLink label={`Change ${review.title}`} onClick={() => setAsking('change')}>
            Change
          </TextLink>
          <TextLink label={`Move ${review.title} to the bin`} onClick={() => remove.mutate({ reviewId: review.id }, { onSuccess: () => toastRemoved(`“${review.title}” moved to the bin`) })}>
            Bin
          </TextLink>
        </span>
      }
    >
      <div className={styles.content}>
        <dl className={styles.facts}>
          {review.publicity !== 'open' && (
            <>
              <dt className={styles.term}>Publicity</dt>
              <dd className={styles.value}>
                <StatusChip tone="part2" shape="padlock" small>
                  {PUBLICITY_WORDS[review.publicity]}
                </StatusChip>
              </dd>
            </>
          )}
          {facts.map(([term, value]) =>
            value === '' ? null : (
              <div key={term} style={{ display: 'contents' }}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ),
          )}
          {hasResponseClock(review.kind) ? (
            <>
              <dt className={styles.term}>Response</dt>
              <dd className={styles.value}>
                {clock === null ? (
                  <TextLink onClick={() => setAsking('change')}>Enter the day it was received, and the days to respond are counted</TextLink>
                ) : (
                  <>
                    <StatusChip className={styles.clock} tone={CLOCK_LOOKS[clock.state].tone} shape={CLOCK_LOOKS[clock.state].shape}>
                      {clockWords(clock)}
                    </StatusChip>
                    <p className={styles.working}>{clock.working}</p>
                  </>
                )}
              </dd>
            </>
          ) : (
            review.respondedOn !== null && (
              <>
                <dt className={styles.term}>Responded</dt>
                <dd className={styles.value}>{formatDay(review.respondedOn)}</dd>
              </>
            )
          )}
        </dl>
        <div className={styles.rounds}>
          <h3 className={styles.heading}>Update rounds</h3>
          {rounds.map((round) => (
            <div key={round.id} className={styles.round}>
              <span>{round.name}</span>
              <span className={styles.quiet}>
                {round.answeredCount} of {Math.max(round.answeredCount, round.closedOn === null ? review.openCount : round.answeredCount)} answered{round.closedOn === null ? '' : `, closed ${formatDay(round.closedOn)}`}
              </span>
              <TextLink label={`${round.closedOn === null ? 'Answer' : 'Look at'} ${round.name}`} onClick={() => setRoundId(round.id)}>
                {round.closedOn === null ? 'Answer…' : 'Look at…'}
              </TextLink>
            </div>
          ))}
          <div>
            <Button size="small" onClick={() => setAsking('round')}>
              Begin update round…
            </Button>
          </div>
        </div>
      </div>
      {asking === 'change' && <ReviewDialog review={review} onClose={() => setAsking('none')} />}
      {asking === 'round' && <StartRoundDialog review={review} today={today} onClose={() => setAsking('none')} onStarted={setRoundId} />}
      {roundId !== null && <RoundDialog roundId={roundId} today={today} onClose={() => setRoundId(null)} />}
    </Panel>
  );
}
