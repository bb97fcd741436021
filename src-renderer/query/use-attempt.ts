import { useCallback, useState } from 'react';
import { messageOf } from '@shared/kernel/message-of';

/** One deed at a time whose failure is said where it was begun: in a dialog or a panel, rather than in a notice. */
export type Attempt = {
  readonly busy: boolean;
  /** Why the last one failed, as a sentence; null while nothing is wrong. */
  readonly problem: string | null;
  /** Says what is wrong when nothing failed: what was asked for cannot be done as it stands. */
  readonly setProblem: (problem: string | null) => void;
  /** Does it: busy until it ends; what was wrong before is no longer said. */
  readonly attempt: (deed: () => Promise<void>) => void;
};

/** Keeps whether something is being done, and why it failed. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useCallback((deed: () => Promise<void>): void => {
    setBusy(true);
    setProblem(null);
    void deed()
      .catch((error: unknown) => setProblem(messageOf(error)))
      .finally(() => setBusy(false));
  }, []);
  return { busy, problem, setProblem, attempt };
}
