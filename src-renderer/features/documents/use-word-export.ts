import { useEffect, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import type { DocumentKind } from '@shared/documents/contract';
import { client, subscribe } from '@renderer/client';
import { showNotice } from '@renderer/query/notices';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { showToast } from '@renderer/ui/toasts';

/** Who the document is for; see the documents contract. */
export type Audience = 'public' | 'members';

/** How an export stands. `choosing`: the record holds what the public may not see, so there are two documents to choose from. */
export type ExportState = { readonly step: 'resting' } | { readonly step: 'asking' } | { readonly step: 'choosing' } | { readonly step: 'writing'; readonly sentence: string };

const WRITTEN: Readonly<Record<DocumentKind, string>> = { agenda: 'Agenda written to Word', report: 'Report written to Word', minutes: 'Minutes written to Word' };

/** Makes the Word file of a document: everything typed is saved first, then the person chooses where, then it is written with progress. */
export function useWordExport(kind: DocumentKind, id: string): { readonly state: ExportState; readonly start: () => void; readonly choose: (audience: Audience) => void; readonly leave: () => void; readonly cancel: () => void } {
  const [state, setState] = useState<ExportState>({ step: 'resting' });
  const job = useRef<string | null>(null);

  useEffect(
    () =>
      subscribe((event) => {
        if (event.event !== 'progress' || event.jobId !== job.current) return;
        setState({ step: 'writing', sentence: `${event.sentence} ${String(Math.round(event.fraction * 100))} %` });
      }),
    [],
  );

  const write = async (audience: Audience): Promise<void> => {
    const jobId = uuidV7();
    job.current = jobId;
    setState({ step: 'asking' });
    try {
      const answer = await client.documents.exportWord({ kind, id, audience, jobId });
      if (answer.state === 'written') {
        const { exportKey } = answer;
        showToast({
          title: WRITTEN[kind],
          detail: answer.fileName,
          actions: [
            { words: 'Open', run: () => void client.documents.openExport({ exportKey }).catch(notify) },
            { words: 'Show in folder', run: () => void client.documents.showExport({ exportKey }).catch(notify) },
          ],
        });
      }
    } catch (error) {
      notify(error);
    } finally {
      job.current = null;
      setState({ step: 'resting' });
    }
  };
  const begin = async (): Promise<void> => {
    setState({ step: 'asking' });
    try {
      await flushAllSavers();
      const { hasRestricted } = await client.documents.preview({ kind, id });
      if (hasRestricted) setState({ step: 'choosing' });
      else await write('public');
    } catch (error) {
      notify(error);
      setState({ step: 'resting' });
    }
  };
  return {
    state,
    start: () => {
      if (state.step === 'resting') void begin();
    },
    choose: (audience) => void write(audience),
    leave: () => setState({ step: 'resting' }),
    cancel: () => {
      if (job.current !== null) void client.documents.cancelExport({ jobId: job.current }).catch(notify);
    },
  };
}

function notify(error: unknown): void {
  showNotice(error instanceof Error ? error.message : String(error));
}
