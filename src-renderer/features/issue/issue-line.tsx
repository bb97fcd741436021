import { Button, makeStyles } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { formatDay } from '@shared/kernel/calendar-day';
import { ISSUE_WORDS } from '@shared/issue/issue-words';
import { useRead } from '@renderer/query/use-read';
import { Message } from '@renderer/ui/message';
import { TextLink } from '@renderer/ui/text-link';

const useStyles = makeStyles({
  line: { padding: '12px 24px 0' },
});

/** The way to the checklist: "Issue agenda…" while a meeting is planned, "Issued…" afterwards. */
export function IssueButton({ meetingId }: { readonly meetingId: string }) {
  const navigate = useNavigate();
  const facts = useRead('issue', 'get', { meetingId }).data;
  if (!facts) return null;
  const planned = facts.stage === 'planned' && facts.cancelledOn === null;
  return (
    <Button appearance={planned ? 'primary' : 'secondary'} icon={<Send20Regular />} onClick={() => void navigate({ to: '/meetings/$meetingId/issue', params: { meetingId } })}>
      {planned ? 'Issue agenda…' : 'Issue and changes'}
    </Button>
  );
}

/** Above an agenda that was issued: when, and how much has changed since; above a cancelled meeting that it is off. */
export function IssueLine({ meetingId }: { readonly meetingId: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const facts = useRead('issue', 'get', { meetingId }).data;
  const [last] = facts?.issues ?? [];
  const cancelled = facts?.cancelledOn ?? null;
  if (!facts || (last === undefined && cancelled === null)) return null;
  const { differences } = facts;
  const shown = differences.slice(0, 3).map(({ sentence }) => sentence).join(' ');
  return (
    <div className={styles.line}>
      <Message tone={cancelled !== null || differences.length > 0 ? 'attention' : 'good'} action={<TextLink onClick={() => void navigate({ to: '/meetings/$meetingId/issue', params: { meetingId } })}>Issue and changes</TextLink>}>
        {cancelled !== null && `The meeting was cancelled on ${formatDay(cancelled)}. `}
        {last !== undefined && `${ISSUE_WORDS[last.kind]}, version ${String(last.version)}, was issued on ${formatDay(last.issuedOn)}. `}
        {last !== undefined && differences.length > 0 && `Changed since: ${shown}${differences.length > 3 ? ` And ${String(differences.length - 3)} more.` : ''}`}
      </Message>
    </div>
  );
}
