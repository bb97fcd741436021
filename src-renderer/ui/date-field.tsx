import { Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { formatDay, formatDayWithWeekday, readTypedDay, type CalendarDay } from '@shared/kernel/calendar-day';
import { Field, type FieldFrameProps } from './field';

const REFUSAL = 'That is not a date. Enter a date such as 21 November 2026 or 21/11/2026. What was typed stays in the field.';

type DateFieldProps = FieldFrameProps & {
  readonly value: CalendarDay | null;
  /** Called while typing with the day as read, null when empty or not (yet) a date. */
  readonly onChange: (day: CalendarDay | null) => void;
};

/**
 * A date as people type it, day before month; the long date is echoed below ("Saturday 21 November 2026"), so that what was
 * understood can be checked. Nothing typed is ever replaced while it cannot be read.
 */
export function DateField({ label, value, onChange, error, hint, required }: DateFieldProps) {
  const [typed, setTyped] = useState(() => (value === null ? '' : formatDay(value)));
  const [left, setLeft] = useState(true);
  const told = useRef(value);

  // A value from outside (another screen, undo) shows unless it is what this field itself has said.
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value === null ? '' : formatDay(value));
  }, [value]);

  const read = readTypedDay(typed);
  const unread = typed.trim() !== '' && read === null && left;
  return (
    <Field label={label} required={required ?? false} error={unread ? REFUSAL : error} hint={read === null ? (hint ?? 'For example 21 November 2026') : formatDayWithWeekday(read)}>
      <Input
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={(_event, data) => {
          setTyped(data.value);
          setLeft(false);
          const day = readTypedDay(data.value);
          told.current = day;
          onChange(day);
        }}
        onBlur={() => {
          setLeft(true);
          if (read !== null) setTyped(formatDay(read));
        }}
      />
    </Field>
  );
}
