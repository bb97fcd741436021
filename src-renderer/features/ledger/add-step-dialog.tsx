import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Recommendation } from '@shared/ledger/model';
import { readTimescales } from '@shared/ledger/timescale';
import type { Due } from '@shared/minutes/model';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { DueField } from '@renderer/ui/due-field';
import { TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { OwnerField } from '@renderer/ui/owner-field';
import type { OwnerChoice } from '@renderer/ui/owner-field';
import { useRefusals } from '@renderer/ui/use-refusals';
import { hintOf } from './change-dialog';
import { dueAsTyped } from './step-dialog';

/** One more action of a recommendation, with who does it by when. */
export function AddStepDialog({ one, today, onClose }: { readonly one: Recommendation; readonly today: CalendarDay; readonly onClose: () => void }) {
  const [words, setWords] = useState('');
  const [owner, setOwner] = useState<OwnerChoice>({ personId: null, name: '' });
  const [due, setDue] = useState('');
  const { errors, refused, refuse } = useRefusals();
  const add = useWrite('ledger', 'addStep', { fields: true });
  const [reading] = readTimescales([due], { asOf: today, nextMeeting: one.nextMeetingOn });
  const choices = reading?.certainty === 'ask' && reading.choices.length > 1 ? reading.choices : [];
  const keep = async (chosen: Due): Promise<void> => {
    if (words.trim() === '') return refuse('words', 'Enter the action.');
    try {
      await add.mutateAsync({ id: one.id, words, ownerPersonId: owner.personId, ownerName: owner.name, due: chosen });
    } catch (error) {
      return refused(error);
    }
    announce(`Action added to ${one.reference}.`);
    onClose();
  };
  const send = (): void => {
    if (choices.length > 0) return refuse('due', 'Say which is meant: choose one of the readings.');
    void keep(reading?.certainty === 'sure' ? reading.due : dueAsTyped(due));
  };
  return (
    <FormDialog title={`Add action to ${one.reference}`} open onClose={onClose} submit="Add action" onSubmit={send} busy={add.isPending}>
      <TextAreaField label="Action" required value={words} onChange={setWords} error={errors['words']} />
      <OwnerField label="Owner" value={owner} onChange={setOwner} error={errors['ownerName']} hint="A person, post or organisation. Empty: the owner of the recommendation" />
      <DueField label="Due" words={due} onWords={setDue} error={errors['due'] ?? errors['due.verbatim']} hint={hintOf(reading)} placeholder="Sept 27, end of autumn term, next meeting, ongoing" choices={choices} onChoose={(chosen) => void keep(chosen)} />
    </FormDialog>
  );
}
