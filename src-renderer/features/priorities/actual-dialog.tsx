import { useState } from 'react';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { formatAmount, readAmountIn } from '@shared/priorities/amount';
import { formatDecimal } from '@shared/priorities/decimal';
import type { Actual, Measure } from '@shared/priorities/model';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { FieldRow, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { today } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';

/** What a measure was on a day. */
export function ActualDialog({ measure, actual, onClose }: { readonly measure: Measure; /** Null for a new one. */ readonly actual: Actual | null; readonly onClose: () => void }) {
  const [value, setValue] = useState(actual === null ? '' : formatDecimal(actual.value));
  const [day, setDay] = useState(formatDay(actual?.day ?? today()));
  const [note, setNote] = useState(actual?.note ?? '');
  const add = useWrite('priorities', 'addActual', { fields: true });
  const change = useWrite('priorities', 'updateActual', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const read = readAmountIn(measure.unit, value);

  const send = (): void => {
    if (value.trim() === '') return refuse('value', 'Enter the value.');
    if ('refusal' in read) return refuse('value', read.refusal);
    const on = readTypedDay(day);
    if (on === null) return refuse('day', day.trim() === '' ? 'Enter the day of the value.' : NOT_A_DAY);
    const fields = { value: read.value, day: on, note };
    const done = (): void => {
      announce(actual === null ? `${formatAmount(read.value, measure.unit)} recorded` : 'Value changed');
      onClose();
    };
    if (actual === null) add.mutate({ measureId: measure.id, ...fields }, { onSuccess: done, onError: refused });
    else change.mutate({ actualId: actual.id, ...fields }, { onSuccess: done, onError: refused });
  };
  return (
    <FormDialog title={actual === null ? `Record a value of ${measure.name}` : `Change a value of ${measure.name}`} open onClose={onClose} submit={actual === null ? 'Record value' : 'Save'} onSubmit={send} busy={add.isPending || change.isPending}>
      <FieldRow>
        <TextField label="Value" required value={value} onChange={setValue} error={errors['value']} hint={'value' in read ? formatAmount(read.value, measure.unit) : measure.unit === '' ? 'A number such as 93.1' : `In ${measure.unit}`} />
        <TextField label="Day" required value={day} onChange={setDay} error={errors['day']} hint={dayEcho(day) ?? 'For example 31/10/26'} />
      </FieldRow>
      <TextField label="Note" value={note} onChange={setNote} error={errors['note']} hint="For example “Provisional figures”" />
    </FormDialog>
  );
}
