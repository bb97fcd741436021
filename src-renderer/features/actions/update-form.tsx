import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useRefusals } from '@renderer/ui/use-refusals';

/** What the actions are set to with the line. */
export type StatusChange = 'asItStands' | 'done' | 'dropped' | 'open';

const CHANGES: readonly { readonly value: StatusChange; readonly words: string }[] = [
  { value: 'asItStands', words: 'Leave as they stand' },
  { value: 'done', words: 'Done' },
  { value: 'dropped', words: 'No longer needed' },
  { value: 'open', words: 'Open again' },
];

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '20px', maxHeight: '120px', overflowY: 'auto' } });

type UpdateDialogProps = {
  readonly actions: readonly { readonly id: string; readonly number: string; readonly text: string }[];
  readonly change: StatusChange;
  readonly meetingId: string | null;
  readonly today: CalendarDay;
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** One dated line for one action or several, and what they are set to with it. Closing and reopening ask for their reason here. */
export function UpdateDialog({ actions, change, meetingId, today, onClose, onDone }: UpdateDialogProps) {
  const styles = useStyles();
  const [day, setDay] = useState<CalendarDay | null>(today);
  const [words, setWords] = useState('');
  const [byName, setByName] = useState('');
  const [status, setStatus] = useState<StatusChange>(change);
  const { errors, refused, refuse } = useRefusals();
  const add = useWrite('actions', 'addUpdate', { fields: true });
  const close = useWrite('actions', 'close', { fields: true });
  const reopen = useWrite('actions', 'reopen', { fields: true });
  const isUpdate = status === 'asItStands';
  const send = async (): Promise<void> => {
    if (day === null) return refuse('day', 'Enter the day of the update.');
    const actionIds = actions.map(({ id }) => id);
    try {
      if (isUpdate) await add.mutateAsync({ actionIds, day, words, byName, meetingId });
      else if (status === 'open') await reopen.mutateAsync({ actionIds, day, reason: words });
      else await close.mutateAsync({ actionIds, status, day, reason: words });
    } catch (error) {
      return refused(error);
    }
    announce(actions.length === 1 ? 'Update added.' : `Update added to ${String(actions.length)} actions.`);
    onDone?.();
    onClose();
  };
  return (
    <FormDialog title={titleOf(actions, status)} open onClose={onClose} submit={SUBMIT[status]} onSubmit={() => void send()} busy={add.isPending || close.isPending || reopen.isPending}>
      {actions.length > 1 && (
        <ul className={styles.list} aria-label="Actions">
          {actions.map(({ id, number, text }) => (
            <li key={id}>
              {number} {text}
            </li>
          ))}
        </ul>
      )}
      <TextAreaField label={isUpdate ? 'Update' : 'Reason'} value={words} onChange={setWords} error={errors['words'] ?? errors['reason']} required />
      <FieldRow>
        <DateField label="On" value={day} onChange={setDay} error={errors['day']} required />
        <SelectField label="Set to" value={status} options={CHANGES} onChange={setStatus} />
      </FieldRow>
      {isUpdate && <TextField label="Told by" value={byName} onChange={setByName} error={errors['byName']} hint="May be left empty" />}
    </FormDialog>
  );
}

const SUBMIT: Readonly<Record<StatusChange, string>> = { asItStands: 'Add update', done: 'Close', dropped: 'Close', open: 'Reopen' };

function titleOf(actions: UpdateDialogProps['actions'], status: StatusChange): string {
  const what = actions.length === 1 ? (actions[0]?.number ?? '') : `${String(actions.length)} actions`;
  return status === 'asItStands' ? `Update ${what}` : status === 'open' ? `Reopen ${what}` : `Close ${what}`;
}
