import { useState } from 'react';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { ExtractDialog } from './extract-dialog';

/** What can be done with the minutes as a document; besides them, the extract of one minute. */
export function MinutesActions({ meetingId }: { readonly meetingId: string }) {
  const [extracting, setExtracting] = useState(false);
  return (
    <>
      <DocumentActions kind="minutes" id={meetingId} preview={false} also={[{ words: 'Extract of one minute…', run: () => setExtracting(true) }]} />
      {extracting && <ExtractDialog meetingId={meetingId} onClose={() => setExtracting(false)} />}
    </>
  );
}
