import { expect, it, vi } from 'vitest';
import { createQueryClient, readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';

const KEY = readKey('agenda', 'get', { meetingId: 'm' });

it('is not overtaken by an answer that was asked for before', async () => {
  const queryClient = createQueryClient();
  let answer: (value: string[]) => void = () => undefined;
  const queryFn = vi.fn(() => new Promise<string[]>((resolve) => (answer = resolve)));
  queryClient.setQueryDefaults(KEY, { queryFn });
  queryClient.setQueryData(KEY, ['one', 'two']);
  const reading = queryClient.fetchQuery({ queryKey: KEY, staleTime: 0 }).catch(() => undefined);
  showAtOnce<string[]>(queryClient, KEY, (now) => now.toReversed());
  answer(['one', 'two']);
  await reading;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(queryClient.getQueryData(KEY)).toEqual(['two', 'one']);
  expect(queryClient.getQueryState(KEY)?.fetchStatus).toBe('idle');

  // The next reading counts again.
  const again = queryClient.fetchQuery({ queryKey: KEY, staleTime: 0 });
  answer(['three']);
  await again;
  expect(queryClient.getQueryData(KEY)).toEqual(['three']);
  expect(queryFn).toHaveBeenCalledTimes(2);
});

it('makes nothing up where nothing has been read', () => {
  const queryClient = createQueryClient();
  showAtOnce<string[]>(queryClient, KEY, () => ['never']);
  expect(queryClient.getQueryData(KEY)).toBeUndefined();
});
