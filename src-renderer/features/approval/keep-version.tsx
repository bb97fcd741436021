import { client } from '@renderer/client';
import { useCommand } from '@renderer/commands/command-handlers';
import type { RunDeedProps } from '@renderer/features/minutes/run-pane';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { useRead } from '@renderer/query/use-read';
import { keepVersionNow } from '@renderer/saving/keep-version';

/** Keeps the minutes as they stand now, named by the time. */
const keepMinutes = (meetingId: string) => async () => {
  const at = timeNow();
  return await client.approval.keepVersion({ meetingId, at, byName: '', note: `Kept by you at ${at}`, fresh: true });
};

/** Where minutes are written, Ctrl+S keeps a version of them. Before the meeting has begun and after its minutes are approved it only saves, as everywhere. */
export function useKeepVersionKey(meetingId: string): void {
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  const written = meeting !== undefined && meeting.actualStart !== null && meeting.stage !== 'approved' && meeting.stage !== 'signed';
  useCommand('record.save', () => void keepVersionNow(keepMinutes(meetingId), 'Versions are listed beside the minutes, under Approval.'), { enabled: written });
}

/** The same for the run screen, which has no place for it: the key is all. */
export function KeepVersionKey({ meetingId }: RunDeedProps) {
  useKeepVersionKey(meetingId);
  return null;
}
