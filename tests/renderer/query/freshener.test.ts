import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { createFreshener, createQueryClient, readKey } from '@renderer/query/query-client';

const OPEN = { state: 'open', recordId: 'r1', name: 'Northmere', fileName: 'Northmere.minutebook', folder: 'Records', sample: false, opening: 3, lastSavedAt: null, lastBackupAt: null } as const;

function filled() {
  const queryClient = createQueryClient();
  queryClient.setQueryData(readKey('records', 'status', {}), OPEN);
  queryClient.setQueryData(readKey('bodies', 'list', {}), { bodies: [] });
  return { queryClient, tell: createFreshener(queryClient), lists: () => queryClient.getQueryData(readKey('bodies', 'list', {})) };
}

describe('what was read of a record', () => {
  it('stays when the event about the opening it was read from comes late', () => {
    const { tell, lists } = filled();
    tell({ event: 'recordChanged', opening: 3 });
    expect(lists()).toEqual({ bodies: [] });
  });

  it('goes when another record was opened, or this one again', () => {
    const { tell, lists } = filled();
    tell({ event: 'recordChanged', opening: 4 });
    expect(lists()).toBeUndefined();
  });

  it('goes when no status is known yet', () => {
    const { queryClient, tell, lists } = filled();
    queryClient.removeQueries({ queryKey: readKey('records', 'status') });
    tell({ event: 'recordChanged', opening: 3 });
    expect(lists()).toBeUndefined();
  });

  it('is asked again when a table behind it has changed, and only then', () => {
    const { queryClient, tell } = filled();
    const stale = () => queryClient.getQueryState(readKey('bodies', 'list', {}))?.isInvalidated;
    tell({ event: 'changed', tables: ['block'], operation: 'text.saveBlocks', typing: false, at: '2026-11-21T19:04:12.000Z' });
    expect(stale()).toBe(false);
    tell({ event: 'changed', tables: ['body'], operation: 'bodies.update', typing: false, at: '2026-11-21T19:04:12.000Z' });
    expect(stale()).toBe(true);
  });

  it('is read once more when the change came while it was read for the first time: the answer may be of before', async () => {
    const queryClient = createQueryClient();
    const tell = createFreshener(queryClient);
    const answers: ((names: readonly string[]) => void)[] = [];
    const shown: unknown[] = [];
    const observer = new QueryObserver(queryClient, { queryKey: readKey('bodies', 'list', {}), queryFn: () => new Promise<readonly string[]>((resolve) => answers.push(resolve)) });
    const stop = observer.subscribe(({ data }) => shown.push(data));
    tell({ event: 'changed', tables: ['body'], operation: 'bodies.create', typing: false, at: '2026-11-21T19:04:12.000Z' });
    answers[0]?.([]);
    await vi.waitFor(() => expect(answers).toHaveLength(2), { timeout: 20_000 });
    answers[1]?.(['Education Board']);
    await vi.waitFor(() => expect(shown.at(-1)).toEqual(['Education Board']), { timeout: 20_000 });
    stop();
  });
});
