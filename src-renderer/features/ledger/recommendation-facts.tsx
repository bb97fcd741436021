import { makeStyles } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { formatDay } from '@shared/kernel/calendar-day';
import type { Recommendation } from '@shared/ledger/model';
import { readTimescales } from '@shared/ledger/timescale';
import { describeDue } from '@shared/minutes/due-date';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { DueChoices } from '@renderer/ui/due-field';
import { Message } from '@renderer/ui/message';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { PriorityTies } from './priority-ties';
import type { LedgerTask } from './change-dialog';

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: '84px minmax(0, 1fr)', columnGap: '12px', rowGap: '8px', alignItems: 'baseline', margin: 0, ...type.dense },
  term: { color: mb.text3 },
  value: { margin: 0, color: mb.text1, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px', rowGap: '4px' },
});

/** Who, by when, for what, from where, and which other recommendations it hangs together with. */
export function RecommendationFacts({ one, onTask, onOpen }: { readonly one: Recommendation; readonly onTask: (task: LedgerTask) => void; readonly onOpen: (id: string) => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const read = describeDue(one.timescale);
  const linked = one.refersTo.filter(({ recommendationId }) => recommendationId !== null);
  const missing = one.refersTo.filter(({ recommendationId }) => recommendationId === null).map(({ reference }) => reference);
  const further = one.chain.filter((reference) => !one.refersTo.some((direct) => direct.reference === reference));
  return (
    <>
      <dl className={styles.facts}>
        <dt className={styles.term}>Owner</dt>
        <dd className={styles.value}>
          <span className={styles.line}>
            {one.ownerName === '' ? 'Nobody named' : one.ownerName}
            <TextLink label="Change owner" onClick={() => onTask('owner')}>
              Change
            </TextLink>
          </span>
        </dd>
        <dt className={styles.term}>Timescale</dt>
        <dd className={styles.value}>
          <span className={styles.line}>
            {one.timescale.verbatim === '' ? 'None' : `“${one.timescale.verbatim}”`}
            {one.timescale.verbatim !== '' && (one.timescaleSure ? <StatusChip tone="neutral" small>{read === `“${one.timescale.verbatim}”` ? 'no date read' : `read as ${read}`}</StatusChip> : <StatusChip tone="attention" shape="triangle" small>Please check</StatusChip>)}
            <TextLink label="Change timescale" onClick={() => onTask('timescale')}>
              Change
            </TextLink>
          </span>
          <TimescaleQuestion one={one} />
        </dd>
        <dt className={styles.term}>Priorities</dt>
        <dd className={styles.value}>
          <PriorityTies id={one.id} bodyId={one.bodyId} tiedTo={one.tiedTo} />
        </dd>
        {one.under !== '' && (
          <>
            <dt className={styles.term}>Under</dt>
            <dd className={styles.value}>{one.under}</dd>
          </>
        )}
        {one.minuted !== null && (
          <>
            <dt className={styles.term}>From</dt>
            <dd className={styles.value}>
              <TextLink label={`Open the minutes of ${one.minuted.bodyName}, ${formatDay(one.minuted.date)}`} onClick={() => void navigate({ to: '/meetings/$meetingId/minutes', params: { meetingId: one.minuted?.meetingId ?? '' } })}>
                {`${one.minuted.number === '' ? 'Decision' : `Decision ${one.minuted.number}`} of ${one.minuted.bodyName}, ${formatDay(one.minuted.date)}`}
              </TextLink>
            </dd>
          </>
        )}
        {one.paperId !== null && <PaperSource paperId={one.paperId} />}
        {linked.length > 0 && (
          <>
            <dt className={styles.term}>See</dt>
            <dd className={styles.value}>
              <References references={linked} onOpen={onOpen} />
              {further.length > 0 && !one.inCircle && <> and through {linked.length === 1 ? 'it' : 'them'} {further.join(', ')}</>}
            </dd>
          </>
        )}
        {one.pointedAtBy.length > 0 && (
          <>
            <dt className={styles.term}>Named in</dt>
            <dd className={styles.value}>
              <References references={one.pointedAtBy} onOpen={onOpen} />
            </dd>
          </>
        )}
      </dl>
      {missing.length > 0 && <Message tone="attention">{`It names ${missing.join(', ')}, which ${missing.length === 1 ? 'is' : 'are'} not in this review.`}</Message>}
    </>
  );
}

function References({ references, onOpen }: { readonly references: Recommendation['refersTo']; readonly onOpen: (id: string) => void }) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      {references.map(({ reference, recommendationId }) => (
        <TextLink key={reference} label={`Go to ${reference}`} onClick={() => recommendationId !== null && onOpen(recommendationId)}>
          {reference}
        </TextLink>
      ))}
    </span>
  );
}

/** Which of the readings of a timescale is meant, as buttons; nothing is chosen beforehand. */
function TimescaleQuestion({ one }: { readonly one: Recommendation }) {
  const set = useWrite('ledger', 'setTimescale');
  const [reading] = readTimescales([one.timescale.verbatim], { asOf: one.since, nextMeeting: null });
  if (one.timescaleSure || reading === undefined) return null;
  const choices = reading.certainty === 'ask' ? reading.choices : [{ label: describeDue(reading.due), due: reading.due }];
  return <DueChoices sentence={`“${one.timescale.verbatim}” can mean:`} choices={choices} onChoose={(timescale) => set.mutate({ ids: [one.id], timescale })} />;
}

function PaperSource({ paperId }: { readonly paperId: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const paper = useRead('papers', 'list', {}).data?.papers.find(({ id }) => id === paperId);
  if (!paper) return null;
  return (
    <>
      <dt className={styles.term}>Paper</dt>
      <dd className={styles.value}>
        <TextLink label={`Open the paper ${paper.title}`} onClick={() => void navigate({ to: '/papers/$paperId', params: { paperId } })}>
          {paper.title}
        </TextLink>
      </dd>
    </>
  );
}
