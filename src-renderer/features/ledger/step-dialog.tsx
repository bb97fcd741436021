import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { readTimescales } from '@shared/ledger/timescale';
import type { Due } from '@shared/minutes/model';
import { useWrite } from '@renderer/query/use-write';
import { type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { DueField } from '@renderer/ui/due-field';
import { SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { OwnerField } from '@renderer/ui/owner-field';
import type { OwnerChoice } from '@renderer/ui/owner-field';
import { useRefusals } from '@renderer/ui/use-refusals';
import { hintOf } from './change-dialog';

/** What can be changed of actions of recommendations, of one or of several together. */
export type StepTask = 'done' | 'open' | 'owner' | 'due';

const TITLES: Readonly<Record<StepTask, string>> = { done: 'Close', open: 'Open again', owner: 'Set owner', due: 'Set due date' };
const LISTED = 5;
const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '20px', ...type.dense } });

type StepDialogProps = {
  readonly task: StepTask;
  readonly steps: readonly { readonly id: string; readonly reference: string; readonly text: string }[];
  readonly today: CalendarDay;
  readonly nextMeeting: CalendarDay | null;
  readonly start?: { readonly owner: OwnerChoice; readonly due: string };
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** One change for one action of a recommendation or several, as one step for Undo. */
export function StepDialog({ task, steps, today, nextMeeting, start = { owner: { personId: null, name: '' }, due: '' }, onClose, onDone }: StepDialogProps) {
  const styles = useStyles();
  const ids = steps.map(({ id }) => id);
  const [owner, setOwner] = useState(start.owner);
  const [due, setDue] = useState(start.due);
  const [day, setDay] = useState<CalendarDay | null>(today);
  const [reason, setReason] = useState('');
  const [how, setHow] = useState<'done' | 'dropped'>('done');
  const { errors, refused, refuse } = useRefusals();
  const setOwnerOf = useWrite('ledger', 'setStepOwner', { fields: true });
  const setDueOf = useWrite('ledger', 'setStepDue', { fields: true });
  const setStatusOf = useWrite('ledger', 'setStepStatus', { fields: true });
  const [reading] = readTimescales([due], { asOf: today, nextMeeting });
  const what = steps.length === 1 ? (steps[0]?.reference ?? '') : `${String(steps.length)} actions`;
  const keep = async (chosen: Due | null): Promise<void> => {
    if (day === null) return refuse('day', 'Enter the day.');
    try {
      if (task === 'owner') await setOwnerOf.mutateAsync({ ids, ownerPersonId: owner.personId, ownerName: owner.name });
      else if (task === 'due') await setDueOf.mutateAsync({ ids, due: chosen ?? dueAsTyped(due) });
      else await setStatusOf.mutateAsync({ ids, status: task === 'open' ? 'open' : how, day, reason });
    } catch (error) {
      return refused(error);
    }
    announce(`${TITLES[task]}: ${what}.`);
    onDone?.();
    onClose();
  };
  const choices = reading?.certainty === 'ask' && reading.choices.length > 1 ? reading.choices : [];
  const send = (): void => {
    if (task === 'due' && choices.length > 0) return refuse('due', 'Say which is meant: choose one of the readings.');
    void keep(reading?.certainty === 'sure' ? reading.due : null);
  };
  return (
    <FormDialog title={`${TITLES[task]}: ${what}`} open onClose={onClose} submit={TITLES[task]} onSubmit={send} busy={setOwnerOf.isPending || setDueOf.isPending || setStatusOf.isPending}>
      {steps.length > 1 && (
        <ul className={styles.list} aria-label="Actions">
          {steps.slice(0, LISTED).map(({ id, reference, text }) => (
            <li key={id}>
              {reference}: {text.slice(0, 120)}
            </li>
          ))}
          {steps.length > LISTED && <li>and {steps.length - LISTED} more</li>}
        </ul>
      )}
      {task === 'owner' && <OwnerField label="Owner" value={owner} onChange={setOwner} error={errors['ownerName']} hint="A person, post or organisation. Empty: the owner of the recommendation" />}
      {task === 'due' && <DueField label="Due" words={due} onWords={setDue} error={errors['due'] ?? errors['due.verbatim']} hint={hintOf(reading)} placeholder="Sept 27, end of autumn term, next meeting, ongoing" choices={choices} onChoose={(chosen) => void keep(chosen)} />}
      {task === 'done' && <SelectField label="It is" value={how} options={[{ value: 'done', words: 'Done' }, { value: 'dropped', words: 'No longer needed' }]} onChange={setHow} />}
      {task === 'done' && <TextAreaField label="What was done" value={reason} onChange={setReason} error={errors['reason']} hint="May be left empty" />}
      {task === 'done' && <DateField label="On" value={day} onChange={setDay} error={errors['day']} required />}
    </FormDialog>
  );
}

/** Words for a time that no day could be read from. */
export function dueAsTyped(words: string): Due {
  const verbatim = words.trim();
  return { verbatim, kind: verbatim === '' ? 'none' : 'words', day: null };
}
