import { useNavigate } from '@tanstack/react-router';
import { FaultScreen } from '@renderer/shell/error-boundary';
import { Skeleton } from '@renderer/ui/skeleton';
import { RunningView } from './running-view';
import { useFreshMeeting } from './use-fresh-meeting';

/** The meeting as it is held: agenda at the left, the item and its minutes in the middle, attendance at the right. */
export function RunScreen({ meetingId }: { readonly meetingId: string }) {
  const navigate = useNavigate();
  const { running, error, again } = useFreshMeeting(meetingId);
  if (error) return <FaultScreen error={error} onAgain={again} />;
  if (!running) return <Skeleton lines={6} label="Reading the meeting" />;
  return (
    <RunningView
      key={meetingId}
      running={running}
      onLeave={() => void navigate({ to: running.meeting.actualEnd === null ? '/meetings/$meetingId/agenda' : '/meetings/$meetingId/minutes', params: { meetingId } })}
      onAgenda={() => void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId } })}
    />
  );
}
