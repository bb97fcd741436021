import { useState } from 'react';
import type { PaperStep } from '@shared/papers/model';
import { undoThis } from '@renderer/commands/undo-redo';
import { client } from '@renderer/client';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { showFailure } from '@renderer/query/notices';
import { fieldMessages } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { DateField } from '@renderer/ui/date-field';
import { TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { showToast } from '@renderer/ui/toasts';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';
import { rememberName } from './by-name';
import { STEP_WORDS } from './step-words';

type StepDialogProps = { readonly paperId: string; readonly step: PaperStep; /** Whose name stands there to begin with. */ readonly byName: string; /** How many questions of the paper have no answer yet. */ readonly open: number; readonly onClose: () => void };

/** One step of a paper: by whom, when it was cleared, and the words that go back with it. */
export function StepDialog({ paperId, step, byName, open, onClose }: StepDialogProps) {
  const today = useToday();
  const words = STEP_WORDS[step];
  const { errors, refused } = useRefusals();
  const [name, setName] = useState(byName);
  const [note, setNote] = useState('');
  const [on, setOn] = useState(today);
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    // What was typed last belongs to the version that is kept with the step.
    await flushAllSavers();
    const asked = { paperId, at: timeNow(), byName: name };
    if (step === 'submitted') await client.paperWorkflow.submit(asked);
    else if (step === 'returned') await client.paperWorkflow.giveBack({ ...asked, note });
    else if (step === 'cleared') await client.paperWorkflow.clear({ ...asked, on });
    else if (step === 'published') await client.paperWorkflow.publish(asked);
    else await client.paperWorkflow.openForChanges({ ...asked, note });
    rememberName(name);
    onClose();
    showToast({ title: words.done, actions: [undoThis()] });
  };
  const submit = (): void => {
    setBusy(true);
    const failed = (error: unknown): void => {
      if (Object.keys(fieldMessages(error)).length > 0) refused(error);
      else showFailure(error);
    };
    void go().catch(failed).finally(() => setBusy(false));
  };
  return (
    <FormDialog title={words.title} open onClose={onClose} submit={words.submit} onSubmit={submit} busy={busy} lead={words.lead}>
      {open > 0 && (step === 'submitted' || step === 'cleared' || step === 'published') && <Message tone="attention">{open === 1 ? 'One question of the paper is not answered yet; it stands under Checks.' : `${String(open)} questions of the paper are not answered yet; they stand under Checks.`}</Message>}
      <TextField label={words.byLabel} value={name} onChange={setName} error={errors['byName']} maxLength={150} />
      {step === 'cleared' && <DateField label="Cleared on" value={on} onChange={(day) => day !== null && setOn(day)} error={errors['on']} />}
      {words.noteLabel !== null && <TextAreaField label={words.noteLabel} value={note} onChange={setNote} error={errors['note']} required rows={4} />}
    </FormDialog>
  );
}
