import { Button, makeStyles } from '@fluentui/react-components';
import { Gavel24Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { BETWEEN_KIND_WORDS } from '@shared/between-meetings/model';
import type { BetweenDecision, BetweenKind } from '@shared/between-meetings/model';
import { resolutionState, resolutionWords } from '@shared/between-meetings/written-resolution';
import { formatDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { AnswersDrawer } from './answers-dialog';
import { DecisionDialog } from './decision-dialog';
import { OutcomeChip } from './outcome-chip';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '16px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', justifyContent: 'space-between' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  row: { padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, display: 'flex', flexDirection: 'column', gap: '4px' },
  first: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px', ...type.dense },
  number: { fontWeight: 600, color: mb.text1 },
  title: { ...type.body, fontWeight: 600, color: mb.text1, overflowWrap: 'anywhere' },
  words: { ...type.dense, color: mb.text2, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '14px', alignItems: 'center', ...type.dense, color: mb.text3 },
});

type BetweenTabProps = { readonly bodyId: string; /** What can be done with the record of one decision or of all, drawn by the feature that makes documents. */ readonly documents: (id: string, what: string) => ReactNode };

/** What a body decided between its meetings, and how each is told to the next one. */
export function BetweenTab({ bodyId, documents }: BetweenTabProps) {
  const styles = useStyles();
  const read = useRead('betweenMeetings', 'list', { bodyId });
  const [adding, setAdding] = useState<BetweenKind | null>(null);
  const [changing, setChanging] = useState<BetweenDecision | null>(null);
  const [answersOf, setAnswersOf] = useState<string | null>(null);
  if (read.error) return <Message tone="bad">{read.error.message}</Message>;
  if (!read.data) return <Skeleton lines={4} label="Reading the decisions between meetings" />;
  const { decisions, rule, chairName, voters } = read.data;
  const answered = decisions.find(({ id }) => id === answersOf);
  return (
    <div className={styles.stack}>
      <div className={styles.tools}>
        <span className={styles.buttons}>
          <Button appearance="primary" onClick={() => setAdding('chairsAction')}>
            Chair’s action…
          </Button>
          <Button onClick={() => setAdding('writtenResolution')}>Written resolution…</Button>
        </span>
        {decisions.length > 0 && documents(bodyId, 'record of decisions between meetings')}
      </div>
      <Panel title="Decisions between meetings" {...(decisions.length === 0 ? {} : { count: decisions.length })}>
        {decisions.length === 0 ? (
          <EmptyState icon={<Gavel24Regular />} sentence="Nothing has been decided between meetings. What the chair does for the body, or members agree in writing, is recorded here and reported to the next meeting." action={<Button onClick={() => setAdding('chairsAction')}>Record a chair’s action</Button>} />
        ) : (
          <ul aria-label="Decisions between meetings">
            {decisions.map((decision) => (
              <li key={decision.id} className={styles.row}>
                <Decision decision={decision} stands={decision.kind === 'writtenResolution' ? resolutionWords(resolutionState(rule, decision.consents)) : ''} onChange={() => setChanging(decision)} onAnswers={() => setAnswersOf(decision.id)} documents={documents} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="The rule for resolutions in writing" padded>
        <p className={styles.words}>{rule.words}</p>
        <p className={styles.links}>
          {rule.source.replace(/\.?$/, '.')} {voters === 1 ? '1 member may vote today.' : `${String(voters)} members may vote today.`}
          {rule.check && (
            <StatusChip tone="attention" shape="triangle" small>
              Check locally
            </StatusChip>
          )}
        </p>
      </Panel>
      {adding !== null && <DecisionDialog bodyId={bodyId} kind={adding} decision={null} chairName={chairName} ruleWords={rule.words} onClose={() => setAdding(null)} />}
      {changing !== null && <DecisionDialog bodyId={bodyId} kind={changing.kind} decision={changing} chairName={chairName} ruleWords={rule.words} onClose={() => setChanging(null)} />}
      {answered && <AnswersDrawer decision={answered} rule={rule} onClose={() => setAnswersOf(null)} />}
    </div>
  );
}

type DecisionProps = { readonly decision: BetweenDecision; readonly stands: string; readonly onChange: () => void; readonly onAnswers: () => void; readonly documents: BetweenTabProps['documents'] };

function Decision({ decision, stands, onChange, onAnswers, documents }: DecisionProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const remove = useWrite('betweenMeetings', 'remove');
  const { number, reportedTo } = decision;
  return (
    <>
      <div className={styles.first}>
        <span className={styles.number}>{number}</span>
        <span>
          {BETWEEN_KIND_WORDS[decision.kind]}, {formatDay(decision.takenOn)}
          {decision.takenByName === '' ? '' : `, ${decision.takenByName}`}
        </span>
        <OutcomeChip decision={decision} />
        {decision.publicity !== 'open' && (
          <StatusChip tone="part2" shape="padlock" small>
            {PUBLICITY_WORDS[decision.publicity]}
          </StatusChip>
        )}
      </div>
      <div className={styles.title}>{decision.title}</div>
      <p className={styles.words}>{decision.words}</p>
      {decision.reason !== '' && <p className={styles.words}>Why it could not wait: {decision.reason}</p>}
      {stands !== '' && <p className={styles.words}>{stands}.</p>}
      <div className={styles.links}>
        {reportedTo === null ? (
          <span>{decision.outcome === '' ? 'Reported once it is decided' : 'Waits for the agenda of the next meeting'}</span>
        ) : (
          <TextLink onClick={() => void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId: reportedTo.meetingId } })}>{`${reportedTo.held ? 'Reported' : 'To be reported'} on ${formatDay(reportedTo.date)}`}</TextLink>
        )}
        {decision.kind === 'writtenResolution' && (
          <TextLink label={`Answers to ${number}`} onClick={onAnswers}>
            Answers…
          </TextLink>
        )}
        <TextLink label={`Change ${number}`} onClick={onChange}>
          Change…
        </TextLink>
        {reportedTo?.held !== true && (
          <TextLink label={`Move ${number} to the bin`} onClick={() => remove.mutate({ id: decision.id }, { onSuccess: () => toastRemoved(`${number} moved to the bin`) })}>
            Bin
          </TextLink>
        )}
        {documents(decision.id, number)}
      </div>
    </>
  );
}
