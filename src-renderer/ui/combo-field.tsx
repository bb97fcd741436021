import { Combobox, makeStyles, Option, type ComboboxProps } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';
import { Field, type FieldFrameProps } from './field';

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0 },
  detail: { ...type.caption, color: mb.text3, marginInlineStart: '8px' },
});

/** One thing to choose: words and a quieter line beside them. */
export type Choice = { readonly id: string; readonly words: string; readonly detail?: string };

type ComboFieldProps = FieldFrameProps & {
  /** What stands in the box. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly choices: readonly Choice[];
  readonly onChoose: (choice: Choice) => void;
  /** Shown where nothing fits. */
  readonly none?: ReactNode;
  readonly placeholder?: string;
};

/**
 * A text box with suggestions. What is typed stays typed: choosing a suggestion is never forced. Where there is none to choose, Enter sends the
 * form as it does from every other field.
 *
 * Fluent's combo box keeps pointing at an option after Escape has closed the list (axe: aria-valid-attr-value); the effect
 * below takes that away.
 */
export function ComboField({ label, error, hint, required, typed, onType, choices, onChoose, none, placeholder }: ComboFieldProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const shown = choices.slice(0, 50);

  const tidy = (): void => {
    requestAnimationFrame(() => {
      const box = input.current;
      const target = box?.getAttribute('aria-activedescendant');
      if (box && target && !document.getElementById(target)) box.removeAttribute('aria-activedescendant');
    });
  };
  useEffect(tidy);

  const onOpenChange: NonNullable<ComboboxProps['onOpenChange']> = (_event, data) => {
    if (!data.open) input.current?.removeAttribute('aria-activedescendant');
    tidy();
  };
  // Fluent's combo box keeps Enter for itself, also where its list is closed or holds nothing but "is new": there a key would do nothing.
  const sendOnEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { form } = event.currentTarget;
    const choosing = event.currentTarget.getAttribute('aria-expanded') === 'true' && shown.length > 0;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || choosing || form === null) return;
    event.preventDefault();
    event.stopPropagation();
    form.requestSubmit();
  };
  return (
    <Field label={label} error={error} hint={hint} required={required ?? false}>
      <Combobox
        input={{ ref: input, onKeyDownCapture: sendOnEnter }}
        className={styles.box}
        freeform
        autoComplete="off"
        value={typed}
        selectedOptions={[]}
        onOpenChange={onOpenChange}
        onChange={(event) => onType(event.target.value)}
        onOptionSelect={(_event, data) => {
          const chosen = shown.find((choice) => choice.id === data.optionValue);
          if (chosen) onChoose(chosen);
        }}
        {...(placeholder === undefined ? {} : { placeholder })}
      >
        {shown.map((choice) => (
          <Option key={choice.id} value={choice.id} text={choice.words} checkIcon={null}>
            <span>
              {choice.words}
              {choice.detail !== undefined && choice.detail !== '' && <span className={styles.detail}>{choice.detail}</span>}
            </span>
          </Option>
        ))}
        {shown.length === 0 && none !== undefined && (
          <Option disabled text="" value="" checkIcon={null}>
            {none}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
