import { useRead } from '@renderer/query/use-read';
import { AttendancePane } from './attendance-pane';
import type { RunPaneProps } from './run-pane';
import { useRunActions } from './use-run-actions';

/** Who is there, beside the item that is minuted. */
export function AttendanceRunPane({ meetingId, readOnly }: RunPaneProps) {
  const actions = useRunActions(meetingId);
  const running = useRead('minutes', 'get', { meetingId }).data;
  if (!running) return null;
  return <AttendancePane people={running.people} marking={running.meeting.actualStart === null} readOnly={readOnly} actions={actions} />;
}
