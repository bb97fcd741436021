import { useEffect, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { client, subscribe } from '@renderer/client';
import { toastSaved } from '@renderer/features/documents/toast-saved';
import { showFailure } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';

/** How the ZIP stands, and what the last one left out or could not search. */
export type PackZip = {
  readonly writing: string | null;
  readonly trouble: readonly string[];
  readonly start: (audience: 'public' | 'members') => void;
  readonly cancel: () => void;
};

/** Saves a pack as a ZIP: everything typed first, then where to, then progress with cancel; what could not be read is told. */
export function usePackZip(meetingId: string): PackZip {
  const [writing, setWriting] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<readonly string[]>([]);
  const job = useRef<string | null>(null);
  useEffect(
    () =>
      subscribe((event) => {
        if (event.event === 'progress' && event.jobId === job.current) setWriting(`${event.sentence} ${String(Math.round(event.fraction * 100))} %`);
      }),
    [],
  );
  const run = async (audience: 'public' | 'members'): Promise<void> => {
    const jobId = uuidV7();
    job.current = jobId;
    setTrouble([]);
    setWriting('Gathering the papers');
    try {
      await flushAllSavers();
      const answer = await client.pack.exportZip({ meetingId, audience, jobId });
      if (answer.state === 'cancelled') return;
      const { missing, unchecked } = answer;
      setTrouble([...missing.map((name) => `${name} could not be read and was left out.`), ...unchecked.map((name) => `${name} could not be searched for exempt words: look through it yourself.`)]);
      toastSaved('Pack saved as ZIP', answer);
    } catch (error) {
      showFailure(error);
    } finally {
      job.current = null;
      setWriting(null);
    }
  };
  return {
    writing,
    trouble,
    start: (audience) => {
      if (job.current === null) void run(audience);
    },
    cancel: () => {
      if (job.current !== null) void client.pack.cancelZip({ jobId: job.current }).catch(showFailure);
    },
  };
}
