import { useEffect, useState } from 'react';
import { AudienceDialog } from '@renderer/features/documents/audience-dialog';
import { useDocumentExport } from '@renderer/features/documents/use-document-export';
import { useRead } from '@renderer/query/use-read';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

/** Asks which minute is wanted by itself, and writes it to Word. */
export function ExtractDialog({ meetingId, onClose }: { readonly meetingId: string; readonly onClose: () => void }) {
  const minutes = (useRead('writeUp', 'get', { meetingId }).data?.minutes ?? []).filter(({ parts }) => parts.length > 0);
  const [chosen, setChosen] = useState('');
  const itemId = minutes.some(({ id }) => id === chosen) ? chosen : (minutes[0]?.id ?? '');
  const { state, start, choose, leave } = useDocumentExport('minuteExcerpt', itemId);
  const [begun, setBegun] = useState(false);
  const { step } = state;
  useEffect(() => {
    // Written, refused or not wanted after all: the question is over.
    if (begun && step === 'resting') onClose();
  }, [begun, step, onClose]);
  if (state.step === 'choosing') return <AudienceDialog task={state.task} onChoose={choose} onClose={leave} />;
  return (
    <FormDialog
      title="Extract of one minute"
      lead="A file of its own with the heading of the meeting and nothing of the other items."
      open
      onClose={onClose}
      submit="Write to Word"
      busy={step !== 'resting' || itemId === ''}
      onSubmit={() => {
        start('docx');
        setBegun(true);
      }}
    >
      <SelectField label="Minute" value={itemId} options={minutes.map(({ id, number, title }) => ({ value: id, words: `${number} ${title}`.trim() }))} onChange={setChosen} />
    </FormDialog>
  );
}
