import { Input, makeStyles, Textarea } from '@fluentui/react-components';
import { cleanLine } from '@shared/kernel/clean-text';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { Field } from '@renderer/ui/field';

const useStyles = makeStyles({ input: { width: '100%', minWidth: 0 } });

type TypedFieldProps = {
  readonly label: string;
  /** Names the field for the indicator of what is saved. */
  readonly owner: string;
  readonly stored: string;
  readonly longest: number;
  readonly required?: boolean;
  /** Several lines high. */
  readonly rows?: number;
  readonly hint?: string;
  readonly send: (text: string) => Promise<{ readonly savedAt: string }>;
};

/** A line of text that is saved as it is typed. */
export function TypedField({ label, owner, stored, longest, required = false, rows, hint, send }: TypedFieldProps) {
  const styles = useStyles();
  const refuse = (text: string): string | null => {
    const line = cleanLine(text);
    if (required && line === '') return `Enter the ${label.toLowerCase()}. The one before is kept.`;
    return line.length > longest ? `This is too long. Use at most ${String(longest)} characters; what is longer is not saved yet.` : null;
  };
  const text = useTypedText(owner, stored, (value) => send(cleanLine(value)), refuse);
  const shared = { value: text.typed, onFocus: text.onFocus, onBlur: text.onBlur, 'data-touched': text.touched };
  return (
    <Field label={label} required={required} error={text.refusal ?? undefined} {...(hint === undefined ? {} : { hint })}>
      {rows === undefined ? (
        <Input className={styles.input} {...shared} onChange={(_event, data) => text.onChange(data.value)} />
      ) : (
        <Textarea rows={rows} resize="vertical" {...shared} onChange={(_event, data) => text.onChange(data.value.replace(/[\r\n]+/g, ' '))} />
      )}
    </Field>
  );
}
