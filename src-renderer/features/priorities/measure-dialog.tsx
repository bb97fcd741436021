import { useState } from 'react';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { formatAmount, readAim, readAmount } from '@shared/priorities/amount';
import { formatDecimal } from '@shared/priorities/decimal';
import type { Decimal } from '@shared/priorities/decimal';
import { BETTER_WORDS, betterSchema } from '@shared/priorities/model';
import type { Better, Measure } from '@shared/priorities/model';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useRefusals } from '@renderer/ui/use-refusals';

const typedDay = (day: CalendarDay | null | undefined): string => (day ? formatDay(day) : '');
const typedNumber = (value: Decimal | null | undefined): string => (value ? formatDecimal(value) : '');

/** A typed number as it was read, with its unit; null while it says nothing. */
function amountEcho(typed: string, unit: string): string | null {
  const read = readAmount(typed);
  return 'amount' in read ? formatAmount(read.amount.value, unit.trim() || read.amount.unit) : null;
}

/** An outcome measure: from where, to where, by when, and which way is better. Its numbers may come later. */
export function MeasureDialog({ priorityId, measure, onClose }: { readonly priorityId: string; /** Null for a new one. */ readonly measure: Measure | null; readonly onClose: () => void }) {
  const [name, setName] = useState(measure?.name ?? '');
  const [unit, setUnit] = useState(measure?.unit ?? '');
  const [better, setBetter] = useState<Better>(measure?.better ?? 'higher');
  const [baseline, setBaseline] = useState(typedNumber(measure?.baseline));
  const [baselineDay, setBaselineDay] = useState(typedDay(measure?.baselineDay));
  const [target, setTarget] = useState(typedNumber(measure?.target));
  const [targetDay, setTargetDay] = useState(typedDay(measure?.targetDay));
  const add = useWrite('priorities', 'addMeasure', { fields: true });
  const change = useWrite('priorities', 'updateMeasure', { fields: true });
  const { errors, refused, refuse } = useRefusals();

  const send = (): void => {
    if (name.trim() === '') return refuse('name', 'Enter the name of the measure.');
    const aim = readAim({ unit, baseline, target });
    if ('refusal' in aim) return refuse(aim.field, aim.refusal);
    for (const [field, typed] of [['baselineDay', baselineDay], ['targetDay', targetDay]] as const) if (typed.trim() !== '' && readTypedDay(typed) === null) return refuse(field, NOT_A_DAY);
    const fields = { name, better, ...aim, baselineDay: readTypedDay(baselineDay), targetDay: readTypedDay(targetDay) };
    const done = (): void => {
      announce(measure === null ? `${name} added` : 'Measure changed');
      onClose();
    };
    if (measure === null) add.mutate({ priorityId, ...fields }, { onSuccess: done, onError: refused });
    else change.mutate({ measureId: measure.id, ...fields }, { onSuccess: done, onError: refused });
  };
  return (
    <FormDialog title={measure === null ? 'New measure' : 'Change measure'} open onClose={onClose} submit={measure === null ? 'Add measure' : 'Save'} onSubmit={send} busy={add.isPending || change.isPending}>
      <TextField label="Name" required value={name} onChange={setName} error={errors['name']} hint="For example “Overall attendance”" />
      <FieldRow>
        <TextField label="Unit" value={unit} onChange={setUnit} error={errors['unit']} hint="For example %, days or pupils" maxLength={40} />
        <SelectField label="Direction" value={better} options={betterSchema.options.map((value) => ({ value, words: BETTER_WORDS[value] }))} onChange={setBetter} />
      </FieldRow>
      <FieldRow>
        <TextField label="Baseline" value={baseline} onChange={setBaseline} error={errors['baseline']} hint={amountEcho(baseline, unit) ?? 'Where it starts, for example 92.1; empty until it is known'} />
        <TextField label="Baseline taken on" value={baselineDay} onChange={setBaselineDay} error={errors['baselineDay']} hint={dayEcho(baselineDay) ?? 'For example 31/7/26'} />
      </FieldRow>
      <FieldRow>
        <TextField label="Target" value={target} onChange={setTarget} error={errors['target']} hint={amountEcho(target, unit) ?? 'What should be reached; empty until it is agreed'} />
        <TextField label="Target by" value={targetDay} onChange={setTargetDay} error={errors['targetDay']} hint={dayEcho(targetDay) ?? 'For example 31/7/27'} />
      </FieldRow>
    </FormDialog>
  );
}
