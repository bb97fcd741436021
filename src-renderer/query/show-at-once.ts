import type { QueryClient } from '@tanstack/react-query';

/**
 * Shows what the person has just done before main has written it. A read that is under way is called off first: it was asked before,
 * and its answer would put the screen back to how it was. The write's own event makes it be read again.
 * @param key the key of the read (readKey)
 * @param change what was read, changed; it is not called when nothing has been read yet
 */
export function showAtOnce<T>(queryClient: QueryClient, key: readonly unknown[], change: (now: T) => T): void {
  // Called off and set in one breath: the library then goes back to what is set here, not to what was there when the read began.
  void queryClient.cancelQueries({ queryKey: key, exact: true });
  queryClient.setQueryData<T>(key, (now) => (now === undefined ? undefined : change(now)));
}
