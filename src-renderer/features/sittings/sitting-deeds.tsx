import { Button, MenuItem } from '@fluentui/react-components';
import { ArrowClockwise20Regular, Pause20Regular } from '@fluentui/react-icons';
import { useRead } from '@renderer/query/use-read';
import { StatusChip } from '@renderer/ui/status-chip';
import { AdjournDialog } from './adjourn-dialog';
import { ReconveneDialog } from './reconvene-dialog';
import { ResumeDialog } from './resume-dialog';
import { useSittingDialog } from './sitting-dialogs';

type DeedProps = { readonly meetingId: string; readonly itemId: string; readonly readOnly: boolean; readonly narrow: boolean; readonly as: 'button' | 'menuItem' };

/** Adjourns the meeting, or resumes it where it stands adjourned; before it has begun, says that there is no quorum. */
export function SittingDeed({ meetingId, readOnly, as }: DeedProps) {
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  const facts = useRead('sittings', 'get', { meetingId }).data;
  const ask = useSittingDialog((state) => state.ask);
  if (readOnly || !meeting || !facts || meeting.actualEnd !== null || facts.cancelledOn !== null) return null;
  const words = facts.adjourned ? 'Resume…' : meeting.actualStart === null ? 'No quorum…' : 'Adjourn…';
  const run = (): void => ask(meetingId, facts.adjourned ? 'resume' : 'adjourn');
  if (as === 'menuItem') return <MenuItem onClick={run}>{words}</MenuItem>;
  return (
    <Button appearance={facts.adjourned ? 'primary' : 'secondary'} icon={facts.adjourned ? <ArrowClockwise20Regular /> : <Pause20Regular />} onClick={run}>
      {words}
    </Button>
  );
}

/** Whether the meeting stands adjourned, and the question that is being asked about it. */
export function SittingState({ meetingId, narrow }: DeedProps) {
  const facts = useRead('sittings', 'get', { meetingId }).data;
  const last = facts?.adjournments.at(-1);
  return (
    <>
      {facts?.adjourned === true && last && (
        <StatusChip tone="attention" shape="pause">
          {narrow ? 'Adjourned' : 'Adjourned since'} {last.at}
        </StatusChip>
      )}
      <SittingDialogs meetingId={meetingId} />
    </>
  );
}

/** The question about this meeting, where one is asked. */
export function SittingDialogs({ meetingId }: { readonly meetingId: string }) {
  const { meetingId: asked, question, close } = useSittingDialog();
  if (asked !== meetingId) return null;
  if (question === 'adjourn') return <AdjournDialog meetingId={meetingId} onClose={close} />;
  if (question === 'resume') return <ResumeDialog meetingId={meetingId} onClose={close} />;
  return <ReconveneDialog meetingId={meetingId} onClose={close} />;
}
