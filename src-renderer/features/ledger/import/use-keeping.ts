import { useEffect, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { messageOf } from '@shared/kernel/message-of';
import { client, subscribe } from '@renderer/client';

/** A plan on its way into the record: how far it is, and why it was not kept. */
export type Keeping = {
  readonly job: { readonly id: string; readonly fraction: number; readonly sentence: string } | null;
  readonly problem: string | null;
  /** Runs the keeping under a job of its own; null when it was refused or stopped, with `problem` saying why. */
  readonly run: <T>(work: (jobId: string) => Promise<T>) => Promise<T | null>;
  readonly stop: () => void;
};

/** Keeps with progress, and can be stopped until it is done. */
export function useKeeping(): Keeping {
  const [job, setJob] = useState<Keeping['job']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(
    () =>
      subscribe((event) => {
        if (event.event !== 'progress') return;
        setJob((before) => (before !== null && before.id === event.jobId ? { ...before, fraction: event.fraction, sentence: event.sentence } : before));
      }),
    [],
  );
  return {
    job,
    problem,
    run: async (work) => {
      const id = uuidV7();
      setProblem(null);
      setJob({ id, fraction: 0, sentence: '' });
      try {
        return await work(id);
      } catch (error) {
        setProblem(messageOf(error));
        return null;
      } finally {
        setJob(null);
      }
    },
    stop: () => {
      if (job !== null) void client.planImport.stopKeeping({ jobId: job.id });
    },
  };
}
