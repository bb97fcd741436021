import { Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { NOT_A_DAY } from '@shared/kernel/typed-fields';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { DIVISION_WORDS } from '@shared/rules/bank-holidays';
import type { Division } from '@shared/rules/bank-holidays';
import type { OneOffDay } from '@shared/rules/one-off-days';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { DateField } from '@renderer/ui/date-field';
import { Field, SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';

/** The divisions as a list of choices. */
const DIVISIONS = Object.entries(DIVISION_WORDS).map(([value, words]) => ({ value: value as Division, words }));

/** Adds a day that the built-in list does not have, or changes one; `day` null for a new one. */
export function OneOffDayDialog({ day, onClose }: { readonly day: OneOffDay | null; readonly onClose: () => void }) {
  const [division, setDivision] = useState<Division>(day?.division ?? 'england-and-wales');
  const [date, setDate] = useState<CalendarDay | null>(day?.day ?? null);
  const [name, setName] = useState(day?.name ?? '');
  const [holiday, setHoliday] = useState(day?.holiday ?? true);
  const [source, setSource] = useState(day?.source ?? '');
  const [missing, setMissing] = useState(false);
  const add = useWrite('rules', 'addOneOffDay', { fields: true });
  const change = useWrite('rules', 'changeOneOffDay', { fields: true });
  const errors = fieldMessages(add.error ?? change.error);
  const after = { onSuccess: onClose, onError: () => focusFirstError() };
  return (
    <FormDialog
      title={day === null ? 'Add one-off day' : 'Change one-off day'}
      open
      onClose={onClose}
      submit={day === null ? 'Add the day' : 'Keep the change'}
      lead="Every reckoning of clear days goes by it, for meetings of every body in this record."
      busy={add.isPending || change.isPending}
      onSubmit={() => {
        setMissing(date === null);
        if (date === null) {
          focusFirstError();
          return;
        }
        const fields = { division, day: date, name, holiday, source };
        if (day === null) add.mutate(fields, after);
        else change.mutate({ id: day.id, ...fields }, after);
      }}
    >
      <DateField label="Day" required value={date} onChange={setDate} error={errors['day'] ?? (missing && date === null ? NOT_A_DAY : undefined)} />
      <SelectField label="Where" value={division} options={DIVISIONS} onChange={setDivision} />
      <Field label="What it is">
        <RadioGroup value={holiday ? 'holiday' : 'ordinary'} onChange={(_event, data) => setHoliday(data.value === 'holiday')}>
          <Radio value="holiday" label="A bank holiday: it does not count as a working day" />
          <Radio value="ordinary" label="An ordinary day, although the built-in list has a bank holiday" />
        </RadioGroup>
      </Field>
      <TextField label="Name" required value={name} onChange={setName} error={errors['name']} maxLength={120} hint="As it stands in the working, for example “Day of national mourning”" />
      <TextField label="Source" required value={source} onChange={setSource} error={errors['source']} maxLength={200} hint="Where it was read, for example “gov.uk, 9 September 2022”" />
    </FormDialog>
  );
}
