import { Field as FluentField, Input, makeStyles, Select, Textarea, type InputProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  hint: { ...type.caption, color: mb.text3 },
  input: { width: '100%', minWidth: 0 },
  // A choice with long words is no wider than its place.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { width: '100%', minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
});

export type FieldFrameProps = {
  readonly label: string;
  /** What is wrong and what is kept; shown beside the field and tied to it. */
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly required?: boolean;
};

/** Label, control, hint and refusal, tied together for screen readers. */
export function Field({ label, error, hint, required = false, children }: FieldFrameProps & { readonly children: ReactElement }) {
  const styles = useStyles();
  return (
    <FluentField className={styles.field} label={label} required={required} validationState={error ? 'error' : 'none'} {...(error ? { validationMessage: error } : {})} {...(hint === undefined ? {} : { hint: { children: hint, className: styles.hint } })}>
      {children}
    </FluentField>
  );
}

type TextFieldProps = FieldFrameProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric' | 'email';
  readonly contentAfter?: NonNullable<InputProps['contentAfter']>;
};

/** One line of text. */
export function TextField({ label, error, hint, required, value, onChange, onBlur, placeholder, maxLength, inputMode, contentAfter }: TextFieldProps) {
  const styles = useStyles();
  return (
    <Field label={label} error={error} hint={hint} required={required ?? false}>
      <Input
        className={styles.input}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
        {...(onBlur === undefined ? {} : { onBlur })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(maxLength === undefined ? {} : { maxLength })}
        {...(inputMode === undefined ? {} : { inputMode })}
        {...(contentAfter === undefined ? {} : { contentAfter })}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField({ label, error, hint, required, value, onChange, onBlur, rows = 3, stays = false }: Omit<TextFieldProps, 'placeholder' | 'inputMode' | 'contentAfter' | 'maxLength'> & { readonly rows?: number; /** What is typed stays when its form is closed: nobody is asked about it. */ readonly stays?: boolean }) {
  return (
    <Field label={label} error={error} hint={hint} required={required ?? false}>
      <Textarea value={value} rows={rows} resize="vertical" {...(stays ? { 'data-stays': '' } : {})} onChange={(_event, data) => onChange(data.value)} {...(onBlur === undefined ? {} : { onBlur })} />
    </Field>
  );
}

/** One of a few words. `options` in the order they are shown. */
export function SelectField<V extends string>({ label, error, hint, required, value, options, onChange }: FieldFrameProps & { readonly value: V; readonly options: readonly { readonly value: V; readonly words: string }[]; readonly onChange: (value: V) => void }) {
  const styles = useStyles();
  return (
    <Field label={label} error={error} hint={hint} required={required ?? false}>
      <Select
        className={styles.select}
        value={value}
        onChange={(_event, data) => {
          const chosen = options.find((option) => option.value === data.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useRowStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px', '> *': { flex: '1 1 180px', minWidth: 0 } },
});

/** Fields side by side where there is room, one under the other where there is not. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={useRowStyles().row}>{children}</div>;
}
