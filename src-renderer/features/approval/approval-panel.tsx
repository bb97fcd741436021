import { Button, makeStyles } from '@fluentui/react-components';
import { Send16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CopyCheck, ReadChange } from '@shared/approval/model';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { FoundName } from '@shared/privacy/model';
import { client } from '@renderer/client';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { AcceptAllDialog } from '@renderer/features/privacy/accept-all-dialog';
import { showFailure } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { AmendDialog, ChangesDialog, SignDialog } from './approval-dialogs';
import { ApproveDialog } from './approve-dialog';
import { DifferenceList } from './difference-list';
import { useKeepVersionKey } from './keep-version';
import { VersionsDialog } from './versions-dialog';

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: '6px', margin: '0 0 12px', '& dt': { ...type.caption, color: mb.text3 }, '& dd': { ...type.dense, color: mb.text1, margin: 0, overflowWrap: 'anywhere' } },
  buttons: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '6px' },
});

type Asked = 'approve' | 'sign' | 'amend' | 'versions' | 'names' | null;

/** How far the minutes are on their way to being signed, and the next step. */
export function ApprovalPanel({ meetingId }: { readonly meetingId: string }) {
  const styles = useStyles();
  useKeepVersionKey(meetingId);
  const { data: facts } = useRead('approval', 'get', { meetingId });
  const { mutate: sendToChair } = useWrite('approval', 'sendToChair');
  const { mutate: takeBack } = useWrite('approval', 'takeBack');
  const { mutate: issueDraft } = useWrite('approval', 'issueDraft');
  const [names, setNames] = useState<readonly FoundName[]>([]);
  const [asked, setAsked] = useState<Asked>(null);
  const [changes, setChanges] = useState<readonly ReadChange[] | null>(null);
  const [copy, setCopy] = useState<CopyCheck | null>(null);
  if (!facts) return null;
  const { stage } = facts;
  const dated = { meetingId, at: timeNow(), byName: facts.clerkName };
  const said = (words: string) => ({ onSuccess: () => announce(words) });
  const close = (): void => setAsked(null);
  const issue = (): void => issueDraft(dated, said('The draft minutes are issued.'));
  /** Asks main when the button is pressed, after the last letter typed is saved: what was read before may be older. */
  const askToIssue = async (): Promise<void> => {
    await flushAllSavers();
    const { found } = await client.privacy.found({ ownerKind: 'minutes', ownerId: meetingId });
    setNames(found);
    if (found.length === 0) issue();
    else setAsked('names');
  };
  const readBack = (): void => void client.approval.readChanges({ meetingId }).then((answer) => answer.state === 'read' && setChanges(answer.changes), showFailure);
  const check = (): void => void client.approval.checkCopy({}).then((answer) => answer.state === 'checked' && setCopy(answer), showFailure);
  const next = facts.meetings.find(({ suitable }) => suitable);
  const rows: readonly (readonly [string, string])[] = [
    ['Chair', facts.chairName],
    ...(facts.approved ? ([['Approved', dayWords(facts.approved.on)]] as const) : ([['For approval at', next ? formatDay(next.date) : 'No later meeting yet']] as const)),
    ...(facts.signed ? ([['Signed', `${dayWords(facts.signed.on)}, ${facts.signed.byName}`]] as const) : []),
    ['Versions kept', facts.versions.length === 0 ? 'None yet' : `${String(facts.versions.length)}${facts.changed ? ', changed since the last' : ''}`],
    ['Check at the foot of each page', facts.check.replace('Content check ', '')],
  ];
  return (
    <Panel title="Approval" padded>
      <dl className={styles.facts}>
        {rows.filter(([, value]) => value !== '').map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.buttons}>
        {stage === 'draft' && <Button appearance="primary" icon={<Send16Regular />} onClick={() => sendToChair(dated, said('The minutes are with the chair. Make the Word file and send it.'))}>Send to chair</Button>}
        {stage === 'withChair' && <Button onClick={readBack}>Read changes back…</Button>}
        {stage === 'withChair' && <Button onClick={() => takeBack({ meetingId }, said('The minutes are a draft again.'))}>Take back to draft</Button>}
        {(stage === 'draft' || stage === 'withChair') && <Button {...(stage === 'withChair' ? { appearance: 'primary' as const } : {})} onClick={() => void askToIssue().catch(showFailure)}>Issue as draft</Button>}
        {stage === 'issuedDraft' && <Button appearance="primary" onClick={() => setAsked('approve')}>Approve…</Button>}
        {stage === 'approved' && <Button appearance="primary" onClick={() => setAsked('sign')}>Record the signature…</Button>}
        {(stage === 'approved' || stage === 'signed') && <Button onClick={() => setAsked('amend')}>Record an amendment…</Button>}
        <Button onClick={() => setAsked('versions')}>Versions…</Button>
        <Button onClick={check}>Check a copy…</Button>
      </div>
      {asked === 'approve' && <ApproveDialog meetingId={meetingId} facts={facts} onClose={close} />}
      {asked === 'names' && <AcceptAllDialog meetingId={meetingId} names={names} then="issue as draft" onThen={issue} onClose={close} />}
      {asked === 'sign' && <SignDialog meetingId={meetingId} facts={facts} onClose={close} />}
      {asked === 'amend' && <AmendDialog meetingId={meetingId} facts={facts} onClose={close} />}
      {asked === 'versions' && <VersionsDialog meetingId={meetingId} facts={facts} onClose={close} />}
      {changes !== null && <ChangesDialog changes={changes} onClose={() => setChanges(null)} />}
      {copy !== null && (
        <FormDialog title={copy.fileName} open onClose={() => setCopy(null)} submit="Close" onSubmit={() => setCopy(null)} wide lead={copy.sentence}>
          {copy.differences.length > 0 && <DifferenceList differences={copy.differences} />}
        </FormDialog>
      )}
    </Panel>
  );
}

function dayWords(day: string): string {
  const parsed = parseCalendarDay(day);
  return parsed === null ? day : formatDay(parsed);
}
