import { useNavigate } from '@tanstack/react-router';
import { useRead } from '@renderer/query/use-read';
import { FaultScreen } from '@renderer/shell/error-boundary';
import { Skeleton } from '@renderer/ui/skeleton';
import { RunningView } from './running-view';

/** The meeting as it is held: agenda at the left, the item and its minutes in the middle, attendance at the right. */
export function RunScreen({ meetingId }: { readonly meetingId: string }) {
  const navigate = useNavigate();
  const running = useRead('minutes', 'get', { meetingId });
  if (running.error) return <FaultScreen error={running.error} onAgain={() => void running.refetch()} />;
  if (!running.data) return <Skeleton lines={6} label="Reading the meeting" />;
  return (
    <RunningView
      key={meetingId}
      running={running.data}
      onLeave={() => void navigate({ to: running.data.meeting.actualEnd === null ? '/meetings/$meetingId/agenda' : '/meetings/$meetingId/minutes', params: { meetingId } })}
      onAgenda={() => void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId } })}
    />
  );
}
