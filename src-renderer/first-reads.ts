import type { QueryClient } from '@tanstack/react-query';
import { client } from './client';
import { standAt } from './features/minutes/meeting-place';
import { readKey } from './query/query-client';
import { readAhead } from './query/use-read';

/** How long the first drawing may wait for the record, in milliseconds; a large one may take longer to open. */
const PATIENCE = 250;

/**
 * Reads what the first screen shows before it is drawn, so that it is drawn once and whole: settings, record, then the lists of
 * Home. Drawn empty first it would be drawn three times, each as costly as the answer it waits for.
 */
export async function firstReads(queryClient: QueryClient): Promise<void> {
  const reads = async (): Promise<void> => {
    // Asked past the cache, before anything is read of the record. The event that says that it was opened may come later than
    // this answer; it bears the same number and empties nothing (query-client.ts).
    const status = await client.records.status({});
    queryClient.setQueryData(readKey('records', 'status', {}), status);
    const settings = readAhead(queryClient, 'settings', 'get', {});
    const lists = () => [readAhead(queryClient, 'meetings', 'list', {}), readAhead(queryClient, 'bodies', 'list', {}), readAhead(queryClient, 'bodies', 'tree', {}), readAhead(queryClient, 'papers', 'list', {})];
    if (status.state === 'open') void goToRunningMeeting();
    await Promise.all<unknown>(status.state === 'open' ? [settings, ...lists()] : [settings]);
  };
  await Promise.race([reads().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** Opens the meeting that was being run when the application last ended, unless the window was led elsewhere already. */
async function goToRunningMeeting(): Promise<void> {
  const atHome = (): boolean => ['', '#', '#/'].includes(window.location.hash);
  if (!atHome()) return;
  try {
    const { place } = await client.settings.place({});
    if (place === null) return;
    const { meeting } = await client.minutes.get({ meetingId: place.meetingId });
    if (meeting.actualStart === null || meeting.actualEnd !== null || !atHome()) return;
    standAt(place);
    window.location.hash = `#/meetings/${place.meetingId}/run`;
  } catch {
    // The record is another one, or the meeting is gone: Home is as good a place.
  }
}
