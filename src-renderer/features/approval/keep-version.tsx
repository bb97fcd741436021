import { client } from '@renderer/client';
import { useCommand } from '@renderer/commands/command-handlers';
import type { RunDeedProps } from '@renderer/features/minutes/run-pane';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { showNotice } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { sendEverything } from '@renderer/saving/send-everything';
import { showToast } from '@renderer/ui/toasts';

/** Keeps the minutes as they stand now, named by the time; where nothing was changed since the last version, says so. */
async function keepVersionNow(meetingId: string): Promise<void> {
  const problem = await sendEverything();
  if (problem !== null) {
    showNotice(problem);
    return;
  }
  try {
    const at = timeNow();
    const { version, at: keptAt, kept } = await client.approval.keepVersion({ meetingId, at, byName: '', note: `Kept by you at ${at}`, fresh: true });
    showToast(
      kept
        ? { title: `Version ${String(version)} kept at ${keptAt}`, detail: 'Everything is saved. Versions are listed beside the minutes, under Approval.' }
        : { title: 'Everything is saved', detail: `Nothing has changed since version ${String(version)}, kept at ${keptAt}.` },
    );
  } catch (error) {
    showNotice(error instanceof Error ? error.message : String(error));
  }
}

/** Where minutes are written, Ctrl+S keeps a version of them. Before the meeting has begun and after its minutes are approved it only saves, as everywhere. */
export function useKeepVersionKey(meetingId: string): void {
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  const written = meeting !== undefined && meeting.actualStart !== null && meeting.stage !== 'approved' && meeting.stage !== 'signed';
  useCommand('record.save', () => void keepVersionNow(meetingId), { enabled: written });
}

/** The same for the run screen, which has no place for it: the key is all. */
export function KeepVersionKey({ meetingId }: RunDeedProps) {
  useKeepVersionKey(meetingId);
  return null;
}
