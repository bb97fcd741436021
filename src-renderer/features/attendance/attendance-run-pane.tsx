import { useRead } from '@renderer/query/use-read';
import type { RunPaneProps } from '../minutes/run-pane';
import { useRunActions } from '../minutes/use-run-actions';
import { AttendancePane } from './attendance-pane';

/** Who is there, beside the item that is minuted. */
export function AttendanceRunPane({ meetingId, itemId, readOnly }: RunPaneProps) {
  const actions = useRunActions(meetingId);
  const running = useRead('minutes', 'get', { meetingId }).data;
  const room = useRead('attendance', 'room', { meetingId }).data;
  if (!running || !room) return null;
  return <AttendancePane people={running.people} room={room} itemId={itemId} marking={running.meeting.actualStart === null} readOnly={readOnly} actions={actions} />;
}
