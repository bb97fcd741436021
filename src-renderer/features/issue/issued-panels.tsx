import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo20Regular, CalendarCancel20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { keptTimeInMinutes } from '@shared/kernel/time-of-day';
import type { Issue, IssueFacts } from '@shared/issue/issue-facts';
import { ISSUE_WORDS } from '@shared/issue/issue-words';
import { showToast } from '@renderer/ui/toasts';
import { undoThis } from '@renderer/commands/undo-redo';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { TextAreaField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', padding: '7px 14px', ...type.body, color: mb.text1 },
  words: { flex: '1 1 260px', minWidth: 0 },
  second: { ...type.caption, color: mb.text3, display: 'block', overflowWrap: 'anywhere' },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  quiet: { ...type.body, color: mb.text2, padding: '10px 14px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What is not as it was last sent; always in view once an agenda is issued. */
export function DifferencesPanel({ facts }: { readonly facts: IssueFacts }) {
  const styles = useStyles();
  const { differences } = facts;
  return (
    <Panel title="Changed since it was issued" count={String(differences.length)}>
      {differences.length === 0 ? (
        <p className={styles.quiet}>Nothing. The agenda is as it was sent.</p>
      ) : (
        <ul className={styles.list} aria-label="What has changed">
          {differences.map((one) => (
            <li key={`${one.kind} ${one.itemId ?? ''} ${one.sentence}`} className={styles.row}>
              <span className={styles.words}>{one.sentence}</span>
              {!one.open && (
                <StatusChip small tone="part2" shape="padlock">
                  Not for the public
                </StatusChip>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Every version that went out, with its certificate. */
export function VersionsPanel({ issues, onFiles, onCertificate }: { readonly issues: readonly Issue[]; readonly onFiles: (issue: Issue) => void; readonly onCertificate: (issue: Issue) => void }) {
  const styles = useStyles();
  return (
    <Panel title="Issued versions" count={String(issues.length)}>
      <ul className={styles.list} aria-label="Issued versions">
        {issues.map((issue) => (
          <li key={issue.id} className={styles.row}>
            <span className={styles.words}>
              {ISSUE_WORDS[issue.kind]}, version {issue.version}
              <span className={styles.second}>
                {formatDay(issue.issuedOn)}, {keptTimeInMinutes(issue.issuedAt)}, by {issue.issuedByName}
                {issue.lateReason !== '' && `. Short notice: ${issue.lateReason}`}
              </span>
              <span className={styles.second}>{issue.documentHash === '' ? 'No Word file was made of it yet.' : `Word file ${issue.documentHash.slice(0, 16)}… (SHA-256)`}</span>
            </span>
            <span className={styles.links}>
              <TextLink label={`Certificate of version ${String(issue.version)}`} onClick={() => onCertificate(issue)}>
                Certificate
              </TextLink>
              <TextLink label={`Make the files of version ${String(issue.version)} again`} onClick={() => onFiles(issue)}>
                Make the files…
              </TextLink>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What else can be done with a meeting whose agenda is on its way: back to planned, or called off. */
export function MeetingDeeds({ facts, onCancelled }: { readonly facts: IssueFacts; readonly onCancelled: () => void }) {
  const styles = useStyles();
  const [asking, setAsking] = useState<'planned' | 'cancel' | null>(null);
  const [reason, setReason] = useState('');
  const back = useWrite('issue', 'backToPlanned');
  const cancel = useWrite('issue', 'cancelMeeting', { fields: true });
  const hold = useWrite('issue', 'holdAfterAll');
  const { meetingId } = facts;
  if (facts.cancelledOn !== null) {
    return (
      <div className={styles.buttons}>
        <Button icon={<ArrowUndo20Regular />} disabledFocusable={hold.isPending} onClick={() => hold.mutate({ meetingId })}>
          Hold the meeting after all
        </Button>
      </div>
    );
  }
  if (facts.stage !== 'planned' && facts.stage !== 'agendaIssued') return null;
  return (
    <div className={styles.buttons}>
      {facts.stage === 'agendaIssued' && (
        <Button icon={<ArrowUndo20Regular />} onClick={() => setAsking('planned')}>
          Move back to planned…
        </Button>
      )}
      <Button icon={<CalendarCancel20Regular />} onClick={() => setAsking('cancel')}>
        Cancel the meeting…
      </Button>
      {asking === 'planned' && (
        <FormDialog
          title="Move back to planned"
          open
          onClose={() => setAsking(null)}
          submit="Move back to planned"
          lead="The agenda becomes a draft again and its numbers are free. What was issued stays in the record with its certificate; the next issue says that it takes its place."
          busy={back.isPending}
          onSubmit={() =>
            back.mutate(
              { meetingId },
              {
                onSuccess: () => {
                  setAsking(null);
                  showToast({ title: 'Moved back to planned', actions: [undoThis()] });
                },
              },
            )
          }
        >
          {null}
        </FormDialog>
      )}
      {asking === 'cancel' && (
        <FormDialog
          title="Cancel the meeting"
          open
          onClose={() => setAsking(null)}
          submit="Cancel the meeting"
          lead={`The meeting of ${formatDay(facts.meeting.date)} is marked as cancelled and stays in the record. A calendar file that takes it out of members’ calendars can be made afterwards.`}
          busy={cancel.isPending}
          onSubmit={() =>
            cancel.mutate(
              { meetingId, reason },
              {
                onSuccess: () => {
                  setAsking(null);
                  onCancelled();
                },
                onError: () => focusFirstError(),
              },
            )
          }
        >
          <TextAreaField label="Reason" required rows={2} value={reason} onChange={setReason} error={fieldMessages(cancel.error)['reason']} hint="Members are told it" />
        </FormDialog>
      )}
    </div>
  );
}
