import { useEffect, useRef, useState } from 'react';
import { v7 as uuidV7 } from 'uuid';
import { isUsualKind } from '@shared/attachments/file-kinds';
import type { AttachmentTarget } from '@shared/attachments/model';
import { attachmentRefusal } from '@shared/attachments/refusals';
import { messageOf } from '@shared/kernel/message-of';
import { describeError } from '@shared/kernel/result';
import { client, subscribe } from '@renderer/client';
import { showFailure, showNotice } from '@renderer/query/notices';
import { undoThis } from '@renderer/commands/undo-redo';
import { showToast } from '@renderer/ui/toasts';
import { sendFile } from './send-file';

/** A file that is in the record and not yet tied to anything. */
type Ready = { readonly uploadId: string; readonly fileName: string };

/** How attaching stands. `asking`: some files are of a kind that papers seldom are. */
export type AttachState = { readonly step: 'resting' } | { readonly step: 'reading'; readonly sentence: string } | { readonly step: 'asking'; readonly unusual: readonly string[] };

export type Attach = {
  readonly state: AttachState;
  /** Asks for files in the system's own dialog. */
  readonly pick: () => void;
  /** Takes what was dropped. */
  readonly drop: (data: DataTransfer) => void;
  readonly cancel: () => void;
  /** Answers the question about unusual files: with them or without. */
  readonly decide: (withUnusual: boolean) => void;
};

/** Attaches files to an item, a paper or a meeting, several at once as one step for Undo, with progress and cancel. */
export function useAttach(target: AttachmentTarget, name: string): Attach {
  const [state, setState] = useState<AttachState>({ step: 'resting' });
  const job = useRef<{ id: string; stopped: boolean } | null>(null);
  const waiting = useRef<readonly Ready[]>([]);
  const reading = (sentence: string, fraction: number): void => setState({ step: 'reading', sentence: `${sentence} ${String(Math.round(fraction * 100))} %` });

  useEffect(
    () =>
      subscribe((event) => {
        if (event.event === 'progress' && event.jobId === job.current?.id) reading(event.sentence, event.fraction);
      }),
    [],
  );

  const finish = async (ready: readonly Ready[]): Promise<void> => {
    try {
      if (ready.length === 0) return;
      await client.attachments.add({ target, uploadIds: ready.map(({ uploadId }) => uploadId) });
      const [only] = ready;
      showToast({ title: ready.length === 1 ? `“${only?.fileName ?? ''}” attached to ${name}` : `${String(ready.length)} files attached to ${name}`, actions: [undoThis()] });
    } catch (error) {
      showFailure(error);
    } finally {
      job.current = null;
      setState({ step: 'resting' });
    }
  };
  const arrived = async (ready: readonly Ready[], refused: readonly string[]): Promise<void> => {
    if (refused.length > 0) showNotice(refused.join(' '));
    const unusual = ready.filter(({ fileName }) => !isUsualKind(fileName)).map(({ fileName }) => fileName);
    if (unusual.length === 0) return await finish(ready);
    waiting.current = ready;
    setState({ step: 'asking', unusual });
  };
  const begin = (): { id: string; stopped: boolean } => {
    const started = { id: uuidV7(), stopped: false };
    job.current = started;
    setState({ step: 'reading', sentence: 'Reading files' });
    return started;
  };

  const pick = async (): Promise<void> => {
    const { id } = begin();
    try {
      const { files } = await client.attachments.choose({ jobId: id });
      await arrived(files.flatMap((file) => (file.state === 'ready' ? [file] : [])), files.flatMap((file) => (file.state === 'refused' ? [file.sentence] : [])));
    } catch (error) {
      showFailure(error);
      setState({ step: 'resting' });
    }
  };
  const take = async (files: readonly File[], folders: readonly string[]): Promise<void> => {
    const started = begin();
    const ready: Ready[] = [];
    const refused = folders.map((folder) => describeError(attachmentRefusal('folder', folder)));
    for (const [index, file] of files.entries()) {
      try {
        const uploadId = await sendFile(file, () => started.stopped, (fraction) => reading(`Reading ${file.name}`, (index + fraction) / files.length));
        if (uploadId !== null) ready.push({ uploadId, fileName: file.name });
      } catch (error) {
        refused.push(messageOf(error));
      }
      if (started.stopped) break;
    }
    if (!started.stopped) return await arrived(ready, refused);
    for (const { uploadId } of ready) await client.attachments.withdraw({ uploadId }).catch(() => undefined);
    setState({ step: 'resting' });
  };

  return {
    state,
    pick: () => {
      if (state.step === 'resting') void pick();
    },
    drop: (data) => {
      if (state.step !== 'resting') return;
      const { files, folders } = filesOf(data);
      if (files.length + folders.length > 0) void take(files, folders);
    },
    cancel: () => {
      if (!job.current) return;
      job.current.stopped = true;
      void client.attachments.cancel({ jobId: job.current.id }).catch(showFailure);
    },
    decide: (withUnusual) => {
      const all = waiting.current;
      waiting.current = [];
      const left = withUnusual ? [] : all.filter(({ fileName }) => !isUsualKind(fileName));
      for (const { uploadId } of left) void client.attachments.withdraw({ uploadId }).catch(showFailure);
      void finish(all.filter((ready) => !left.includes(ready)));
    },
  };
}

/** The files of a drop, and the names of folders in it: those cannot be attached. Read at once, as the browser forgets them. */
function filesOf(data: DataTransfer): { readonly files: readonly File[]; readonly folders: readonly string[] } {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of data.items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory === true) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}
