import { Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { parseTimeOfDay, type TimeOfDay } from '@shared/kernel/time-of-day';
import { Field, type FieldFrameProps } from './field';

const REFUSAL = 'That is not a time. Enter a time such as 18:30 or 6.30 pm. What was typed stays in the field.';

type TimeFieldProps = FieldFrameProps & {
  /** `HH:MM`, or empty. */
  readonly value: TimeOfDay | '';
  /** Called while typing with the time as read, empty when there is none (yet). */
  readonly onChange: (time: TimeOfDay | '') => void;
};

/** A time as people type it (18:30, 1830, 6.30 pm); becomes HH:MM when the field is left. */
export function TimeField({ label, value, onChange, error, hint, required }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>(value);
  const [left, setLeft] = useState(true);
  const told = useRef<string>(value);

  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);

  const read = parseTimeOfDay(typed);
  const unread = typed.trim() !== '' && read === null && left;
  const echo = read !== null && read !== typed.trim() ? read : undefined;
  return (
    <Field label={label} required={required ?? false} error={unread ? REFUSAL : error} hint={echo ?? hint}>
      <Input
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={(_event, data) => {
          setTyped(data.value);
          setLeft(false);
          const time = parseTimeOfDay(data.value) ?? '';
          told.current = time;
          onChange(time);
        }}
        onBlur={() => {
          setLeft(true);
          if (read !== null) setTyped(read);
        }}
      />
    </Field>
  );
}
