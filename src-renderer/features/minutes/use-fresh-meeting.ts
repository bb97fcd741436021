import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { RunningMeeting } from '@shared/minutes/model';
import type { OperationError } from '@shared/make-client';
import { readKey } from '@renderer/query/query-client';
import { useRead } from '@renderer/query/use-read';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import './follow-meeting';

/** The meeting as it stands in the record now; null until it is known. */
export type FreshMeeting = { readonly running: RunningMeeting | null; readonly error: OperationError | null; readonly again: () => void };

/**
 * Reads a running meeting anew when the screen opens. What the cache remembers may be older than the last letters, because
 * screens are told of typing with a pause, and a box that began with older words would write them over the newer ones.
 */
export function useFreshMeeting(meetingId: string): FreshMeeting {
  const queryClient = useQueryClient();
  const [freshId, setFreshId] = useState<string | null>(null);
  const { data, error, refetch } = useRead('minutes', 'get', { meetingId });
  useEffect(() => {
    let shown = true;
    const read = async (): Promise<void> => {
      await flushAllSavers();
      await queryClient.refetchQueries({ queryKey: readKey('minutes', 'get', { meetingId }) });
      if (shown) setFreshId(meetingId);
    };
    void read();
    return () => {
      shown = false;
    };
  }, [queryClient, meetingId]);
  return { running: freshId === meetingId ? (data ?? null) : null, error, again: () => void refetch() };
}
