import type { QueryClient } from '@tanstack/react-query';
import { client } from './client';
import { readAhead } from './query/use-read';

/** How long the first drawing may wait for the record, in milliseconds; a large one may take longer to open. */
const PATIENCE = 250;

/**
 * Reads what the first screen shows before it is drawn, so that it is drawn once and whole: settings, record, then the lists of
 * Home. Drawn empty first it would be drawn three times, each as costly as the answer it waits for.
 */
export async function firstReads(queryClient: QueryClient): Promise<void> {
  const reads = async (): Promise<void> => {
    // Asked past the cache. The record is opened while this script runs, and the event that says so, which empties the cache, has
    // mostly arrived by the time of this answer; when it comes later, the screen reads once more by itself.
    const { state } = await client.records.status({});
    const always = [readAhead(queryClient, 'records', 'status', {}), readAhead(queryClient, 'settings', 'get', {})];
    const lists = () => [readAhead(queryClient, 'meetings', 'list', {}), readAhead(queryClient, 'bodies', 'list', {}), readAhead(queryClient, 'bodies', 'tree', {}), readAhead(queryClient, 'papers', 'list', {})];
    await Promise.all<unknown>(state === 'open' ? [...always, ...lists()] : always);
  };
  await Promise.race([reads().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
