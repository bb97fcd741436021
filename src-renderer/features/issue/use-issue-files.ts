import { useEffect, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { client, subscribe } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import type { Answer } from '@renderer/query/use-read';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';

/** What was made, with what failed. */
export type MadeFiles = Answer<'issue', 'makeFiles'>;

/** How the making of files stands. */
export type FilesState = { readonly step: 'resting' } | { readonly step: 'asking' } | { readonly step: 'making'; readonly sentence: string } | { readonly step: 'made'; readonly answer: MadeFiles };

/**
 * Makes the files of an issue or of a cancellation: everything typed is saved, the folder is asked for, `before` does its deed in the
 * record (so that a cancelled question changes nothing) and answers which issue it is, and then the files follow with progress.
 */
export function useIssueFiles(meetingId: string): { readonly state: FilesState; readonly start: (before: () => Promise<string | null>) => Promise<void>; readonly stop: () => void; readonly rest: () => void } {
  const [state, setState] = useState<FilesState>({ step: 'resting' });
  const job = useRef<string | null>(null);
  useEffect(
    () =>
      subscribe((event) => {
        if (event.event === 'progress' && event.jobId === job.current) setState({ step: 'making', sentence: `${event.sentence}, ${String(Math.round(event.fraction * 100))} %` });
      }),
    [],
  );
  return {
    state,
    start: async (before) => {
      const jobId = uuidV7();
      setState({ step: 'asking' });
      try {
        await flushAllSavers();
        const folder = await client.issue.chooseFolder({});
        if (folder.state === 'cancelled') {
          setState({ step: 'resting' });
          return;
        }
        const issueId = await before();
        job.current = jobId;
        setState({ step: 'making', sentence: 'Gathering the agenda' });
        setState({ step: 'made', answer: await client.issue.makeFiles({ meetingId, issueId, folderKey: folder.folderKey, jobId }) });
      } catch (error) {
        setState({ step: 'resting' });
        // What was refused beside a field is shown there by who asked.
        if (job.current !== null) showFailure(error);
        else throw error;
      } finally {
        job.current = null;
      }
    },
    stop: () => {
      if (job.current !== null) void client.issue.stopFiles({ jobId: job.current });
    },
    rest: () => setState({ step: 'resting' }),
  };
}
