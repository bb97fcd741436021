import { mergeClasses } from '@fluentui/react-components';
import { memo, useId, type KeyboardEvent } from 'react';
import { cleanLine } from '@shared/kernel/clean-text';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { useCellStyles } from './agenda-styles';
import { useRowLabel } from './row-name';
import { stepToRow } from './row-steps';

type Send<V> = (id: string, value: V) => Promise<{ readonly savedAt: string }>;

/** Why a title is not kept. */
function refuseTitle(text: string): string | null {
  const line = cleanLine(text);
  if (line === '') return 'Enter the title of the item. The one before is kept.';
  return line.length > 300 ? 'The title is too long. Use at most 300 characters.' : null;
}

/** The title of an item, saved as it is typed. Enter and Shift+Enter go to the next and the previous item. */
export const TitleCell = memo(function TitleCell({ id, isBreak, title, strong, send }: { readonly id: string; readonly isBreak: boolean; readonly title: string; readonly strong: boolean; readonly send: Send<string> }) {
  const styles = useCellStyles();
  const refusalId = useId();
  const label = useRowLabel(id, isBreak ? 'Words for' : 'Title of');
  const text = useTypedText(`agenda-title:${id}`, title, (value) => send(id, cleanLine(value)), refuseTitle);
  return (
    <>
      <textarea
        rows={1}
        className={mergeClasses(styles.text, styles.grows, strong && styles.strong, text.refusal !== null && styles.wrong)}
        {...label}
        data-sortable-control="title"
        data-touched={text.touched}
        value={text.typed}
        maxLength={1_000}
        onChange={(event) => text.onChange(event.target.value.replace(/[\r\n]+/g, ' '))}
        onFocus={text.onFocus}
        onBlur={text.onBlur}
        onKeyDown={(event) => stepOrRestore(event, text.restore)}
        {...(text.refusal === null ? {} : { 'aria-invalid': true, 'aria-describedby': refusalId })}
      />
      {text.refusal !== null && (
        <span id={refusalId} className={styles.refusal}>
          {text.refusal}
        </span>
      )}
    </>
  );
});

/** Why minutes are not kept. */
function refuseMinutes(text: string): string | null {
  return /^\s*\d{1,3}\s*$/.test(text) && Number(text) <= 600 ? null : '0 to 600';
}

/** The minutes an item needs; for an item with sub-items, whose time is their sum, only to be read. */
export const MinutesCell = memo(function MinutesCell({ id, minutes, send, show }: { readonly id: string; readonly minutes: number; readonly send: Send<number>; readonly show: (id: string, minutes: number) => void }) {
  const styles = useCellStyles();
  const refusalId = useId();
  const label = useRowLabel(id, 'Minutes for');
  const text = useTypedText(`agenda-minutes:${id}`, String(minutes), (value) => send(id, Number(value)), refuseMinutes, (value) => show(id, Number(value)));
  return (
    <>
      <input
        className={mergeClasses(styles.text, styles.number, text.refusal !== null && styles.wrong)}
        {...label}
        data-sortable-control="minutes"
        inputMode="numeric"
        autoComplete="off"
        data-touched={text.touched}
        value={text.typed}
        maxLength={6}
        onChange={(event) => text.onChange(event.target.value)}
        onFocus={(event) => {
          text.onFocus();
          event.target.select();
        }}
        onBlur={text.onBlur}
        onKeyDown={(event) => stepOrRestore(event, text.restore)}
        {...(text.refusal === null ? {} : { 'aria-invalid': true, 'aria-describedby': refusalId })}
      />
      {text.refusal !== null && (
        <span id={refusalId} className={styles.refusal}>
          {text.refusal}
        </span>
      )}
    </>
  );
});

function stepOrRestore(event: KeyboardEvent<HTMLElement>, restore: () => void): void {
  if (event.key === 'Escape') restore();
  else stepToRow(event);
}
