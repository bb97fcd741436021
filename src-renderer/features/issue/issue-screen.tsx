import { Button, makeStyles } from '@fluentui/react-components';
import { CalendarCancel20Regular, DocumentAdd20Regular, DocumentArrowRight20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { checkIssue } from '@shared/issue/checklist';
import { NOTICE_KINDS } from '@shared/issue/differences';
import type { Issue, IssueFacts, IssueKind } from '@shared/issue/issue-facts';
import { showFailure } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { media } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { useToday } from '@renderer/ui/today';
import { AddedItems } from './added-items';
import { ChecklistPanel } from './checklist-panel';
import { FilesPanel } from './files-panel';
import { IssueForm } from './issue-form';
import { DifferencesPanel, MeetingDeeds, VersionsPanel } from './issued-panels';
import { useJump } from './jump';
import { useIssueFiles } from './use-issue-files';

const useStyles = makeStyles({
  columns: { display: 'flex', alignItems: 'flex-start', gap: '16px', padding: '16px 24px 24px', [media.medium]: { flexDirection: 'column', alignItems: 'stretch' }, [media.small]: { padding: '12px' } },
  main: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '860px', width: '100%' },
  beside: { flex: '0 1 388px', minWidth: 0, ':empty': { display: 'none' } },
});

type IssueScreenProps = {
  readonly meetingId: string;
  /** What other features say of the notice, beside the checklist. */
  readonly beside?: ReactNode;
  /** Shows the certificate of an issue. */
  readonly onCertificate: (issueId: string) => void;
};

/** Issuing an agenda and everything after it: checklist, the one press, files, what changed since, supplements, revised notices, cancelling. */
export function IssueScreen({ meetingId, beside, onCertificate }: IssueScreenProps) {
  const styles = useStyles();
  const facts = useRead('issue', 'get', { meetingId });
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {facts.error && <Message tone="bad">{facts.error.message}</Message>}
        {!facts.error && (facts.data ? <Issuing key={meetingId} facts={facts.data} onCertificate={onCertificate} /> : <Skeleton lines={6} label="Reading the checklist" />)}
      </div>
      <div className={styles.beside}>{beside}</div>
    </div>
  );
}

function Issuing({ facts, onCertificate }: { readonly facts: IssueFacts; readonly onCertificate: (issueId: string) => void }) {
  const today = useToday();
  const [issuedOn, setIssuedOn] = useState(today);
  const [chosen, setChosen] = useState<IssueKind | null>(null);
  const { state, start, stop, rest } = useIssueFiles(facts.meetingId);
  const jump = useJump(facts.meetingId, facts.bodyId);
  const busy = state.step === 'asking' || state.step === 'making';
  const before = facts.stage === 'planned' && facts.cancelledOn === null;
  const after = facts.stage === 'agendaIssued' && facts.cancelledOn === null;
  const kind: IssueKind | null = before ? 'agenda' : after ? chosen : null;
  const check = kind === null ? null : checkIssue(facts, { kind, today, issuedOn });
  const added = facts.items.filter((item) => item.addedAfterIssue);
  const remake = (issueId: string | null): void => void start(async () => issueId).catch(showFailure);
  return (
    <>
      {facts.cancelledOn !== null && (
        <Message
          tone="attention"
          action={
            <Button icon={<CalendarCancel20Regular />} disabledFocusable={busy} onClick={() => remake(null)}>
              Make the cancellation for calendars…
            </Button>
          }
        >
          The meeting was cancelled on {formatDay(facts.cancelledOn)}. Reason: {facts.cancelReason}
        </Message>
      )}
      <FilesPanel state={state} onStop={stop} />
      {facts.issues.length > 0 && <DifferencesPanel facts={facts} />}
      {after && <NextIssue facts={facts} chosen={chosen} onChoose={(next) => { rest(); setChosen(next); }} />}
      {kind === 'supplementary' && added.length > 0 && <AddedItems items={added} late={check?.late ?? false} />}
      {kind !== null && check !== null && (
        <>
          <ChecklistPanel lines={check.lines} onJump={jump} />
          <IssueForm
            key={kind}
            facts={facts}
            kind={kind}
            check={check}
            issuedOn={issuedOn}
            onIssuedOn={setIssuedOn}
            busy={busy}
            start={start}
            onIssued={() => {
              setChosen(null);
              announce('The agenda is issued.');
            }}
          />
        </>
      )}
      {facts.issues.length > 0 && <VersionsPanel issues={facts.issues} onFiles={(issue: Issue) => remake(issue.id)} onCertificate={(issue: Issue) => onCertificate(issue.id)} />}
      <MeetingDeeds facts={facts} onCancelled={() => announce('The meeting is cancelled.')} />
    </>
  );
}

/** What can be issued once an agenda is out: the items added since, or the whole anew. */
function NextIssue({ facts, chosen, onChoose }: { readonly facts: IssueFacts; readonly chosen: IssueKind | null; readonly onChoose: (kind: IssueKind | null) => void }) {
  const added = facts.items.filter((item) => item.addedAfterIssue).length;
  const moved = facts.differences.some((one) => NOTICE_KINDS.has(one.kind));
  if (facts.differences.length === 0) return null;
  return (
    <Message
      tone={moved ? 'attention' : 'information'}
      action={
        chosen === null ? (
          <>
            {added > 0 && (
              <Button icon={<DocumentAdd20Regular />} onClick={() => onChoose('supplementary')}>
                Supplementary agenda…
              </Button>
            )}
            <Button icon={<DocumentArrowRight20Regular />} onClick={() => onChoose('revised')}>
              {moved ? 'Revised notice…' : 'Revised agenda…'}
            </Button>
          </>
        ) : (
          <Button onClick={() => onChoose(null)}>Not now</Button>
        )
      }
    >
      {moved
        ? 'Date, time or place are not as members were told. Send a revised notice.'
        : added > 0
          ? `${added === 1 ? '1 item was' : `${String(added)} items were`} added since. A supplementary agenda brings what is new; nothing that was sent is renumbered.`
          : 'What has changed shows on the agenda. A revised agenda sends the whole anew.'}
    </Message>
  );
}
