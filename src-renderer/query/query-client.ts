import { notifyManager, QueryClient } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import { contract } from '@shared/contract';
import type { AppEvent } from '@shared/events';
import type { Operation } from '@shared/kernel/operation';
import type { RecordStatus } from '@shared/records/model';

/** How long typing must rest before screens that show the same rows are read again, in milliseconds. */
const TYPING_PAUSE = 700;

// What the person has just done is drawn in the same turn: by its own account the library waits for a timer first.
notifyManager.setScheduler(queueMicrotask);

/** The cache of what screens have read. Nothing here owns data: it is read again whenever main says that it changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Without `always` the library waits for a network, which this application never has.
      queries: { networkMode: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false, retry: false, staleTime: Number.POSITIVE_INFINITY },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** The key of a read in the cache. */
export function readKey(feature: string, operation: string, input?: unknown): readonly unknown[] {
  return input === undefined ? [feature, operation] : [feature, operation, input];
}

/** Keeps the cache true to the record: answers a listener for main's events. */
export function createFreshener(queryClient: QueryClient): (event: AppEvent) => void {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const refresh = (tables: ReadonlySet<string>): void => {
    const isBehind = (query: Query): boolean => dependsOn(query.queryKey, tables);
    // A first reading that is under way is not begun again by the library, and what it answers may be older than the change: it is read once more.
    for (const query of queryClient.getQueryCache().findAll({ predicate: isBehind, fetchStatus: 'fetching' })) {
      if (query.state.data !== undefined) continue;
      const again = (): void => void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
      query.promise?.then(again, again);
    }
    void queryClient.invalidateQueries({ predicate: isBehind });
  };
  return (event) => {
    // At the start the event often comes after the status that was asked for: what was read since is of that very record.
    if (event.event === 'recordChanged' && openingKnown(queryClient) !== event.opening) void queryClient.resetQueries();
    if (event.event === 'settingsChanged') for (const feature of ['settings', 'houseTemplate']) void queryClient.invalidateQueries({ queryKey: [feature] });
    if (event.event === 'projectionChanged') void queryClient.invalidateQueries({ queryKey: ['projection'] });
    if (event.event !== 'changed') return;
    if (!event.typing) {
      refresh(new Set(event.tables));
      return;
    }
    for (const table of event.tables) waiting.add(table);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      refresh(new Set(waiting));
      waiting.clear();
    }, TYPING_PAUSE);
  };
}

/** The opening of the record that the cache was filled from; null while none is known. */
function openingKnown(queryClient: QueryClient): number | null {
  const status = queryClient.getQueryData<RecordStatus>(readKey('records', 'status', {}));
  return status?.state === 'open' ? status.opening : null;
}

function dependsOn(key: readonly unknown[], tables: ReadonlySet<string>): boolean {
  const feature = (contract as Readonly<Record<string, Readonly<Record<string, Operation>>>>)[String(key[0])];
  const operation = feature?.[String(key[1])];
  return operation?.kind === 'read' && operation.from.some((table) => tables.has(table));
}
