import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { emptyAppendicesSentence } from '@shared/papers/travel/empty-appendices';
import { LARGEST_PAPER_FILE } from '@shared/papers/travel/paper-file';
import { client, subscribe } from '@renderer/client';
import { undoThis } from '@renderer/commands/undo-redo';
import { showFailure, showNotice } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { endArrival, openAmongMine, openDropped, openOffered, useArrival } from './arrivals';
import type { ArrivedPaper } from './take-in-dialog';
import { TakeInDialog } from './take-in-dialog';

/** What opens files that come from outside: by the menu, by dropping them on the window, by double-clicking them in a folder. */
export function ArrivalHost() {
  const navigate = useNavigate();
  const status = useRead('records', 'status', {}).data;
  const open = status?.state === 'open' ? status : null;
  const personal = open?.personal === true;
  const arrival = useArrival((state) => state.arrival);
  useDrops();
  useEffect(() => {
    void openOffered();
    return subscribe((event) => {
      if (event.event === 'fileOffered') void openOffered();
    });
  }, []);

  const goTo = useRef(navigate);
  useEffect(() => {
    goTo.current = navigate;
  });
  const recordId = open?.recordId ?? null;
  const busy = useRef(false);
  useEffect(() => {
    if (arrival === null || recordId === null || busy.current) return;
    if (arrival.state === 'document' && personal) {
      endArrival();
      later(() => void goTo.current({ to: '/reading/$documentId', params: { documentId: arrival.documentId } }));
    } else if (arrival.state === 'paper' && (arrival.here === 'yes' || personal)) {
      busy.current = true;
      void bringIn(arrival, (place) => later(() => void goTo.current(place))).finally(() => {
        busy.current = false;
        endArrival();
      });
    }
  }, [arrival, recordId, personal]);

  if (arrival?.state === 'elsewhere') {
    const { key, fileName } = arrival;
    const read = (): void => {
      endArrival();
      void openAmongMine(key);
    };
    return (
      <FormDialog title={`Read “${fileName}” in My papers`} lead="Documents are read, and noted on, in a place of your own beside your records. This record is closed; everything in it is saved." open onClose={endArrival} submit="Open My papers" onSubmit={read}>
        <></>
      </FormDialog>
    );
  }
  if (arrival?.state === 'paper' && open !== null && !personal && arrival.here !== 'yes') return <TakeInDialog paper={arrival} onClose={endArrival} onTaken={(paperId) => void navigate({ to: '/papers/$paperId', params: { paperId } })} />;
  return null;
}

type Place = { readonly to: '/papers/$paperId'; readonly params: { readonly paperId: string } } | { readonly to: '/papers/$paperId/returned/$transferId'; readonly params: { readonly paperId: string; readonly transferId: string } };

/** Takes a paper in without a question: one that the record has is shown beside what it is here, one among the person's own papers has its place. */
async function bringIn({ key, here, title, emptyAppendices }: ArrivedPaper, go: (place: Place) => void): Promise<void> {
  try {
    await client.paperTravel.keepFiles({ key });
    if (here === 'yes') {
      go({ to: '/papers/$paperId/returned/$transferId', params: await client.paperTravel.receive({ key }) });
      return;
    }
    go({ to: '/papers/$paperId', params: await client.paperTravel.takeNew({ key, bodyId: null, meetingId: null }) });
    const empty = here === 'no' ? emptyAppendicesSentence(emptyAppendices) : '';
    showToast({ title: `“${title}” is among your papers`, ...(empty === '' ? {} : { detail: empty }), actions: [undoThis()] });
  } catch (error) {
    showFailure(error);
  }
}

/** After the window has gone to the start of a record that was just opened. */
function later(work: () => void): void {
  setTimeout(work, 0);
}

/** A paper dropped anywhere on the window is opened, unless what it was dropped on takes files itself. Other documents are taken where nothing is being written. */
function useDrops(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (!file) return;
      if (file.size > LARGEST_PAPER_FILE) showNotice(`“${file.name}” is larger than 30 MB. Ask for it without its largest pictures or files.`);
      else if (file.name.toLowerCase().endsWith('.mbpaper') || document.querySelector('[data-takes-documents]') !== null) void openDropped(file);
      else showNotice(`“${file.name}” cannot be dropped here. Drop a paper (.mbpaper), or drop files on the list they belong to.`);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
