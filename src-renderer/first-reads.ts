import type { QueryClient } from '@tanstack/react-query';
import { readAhead } from './query/use-read';

/** How long the first drawing may wait for the record, in milliseconds; a large one may take longer to open. */
const PATIENCE = 250;

/**
 * Reads what the first screen shows before it is drawn, so that it is drawn once and whole: settings, record, then the lists of
 * Home. Drawn empty first it would be drawn three times, each as costly as the answer it waits for.
 */
export async function firstReads(queryClient: QueryClient): Promise<void> {
  const reads = async (): Promise<void> => {
    const [status] = await Promise.all([readAhead(queryClient, 'records', 'status', {}), readAhead(queryClient, 'settings', 'get', {})]);
    if (status?.state !== 'open') return;
    await Promise.all([readAhead(queryClient, 'meetings', 'list', {}), readAhead(queryClient, 'bodies', 'list', {}), readAhead(queryClient, 'papers', 'list', {})]);
  };
  await Promise.race([reads(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
