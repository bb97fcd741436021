import { Button, makeStyles } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { TextAreaField, TextField } from '@renderer/ui/field';
import { KeyHint } from '@renderer/ui/key-hint';
import { useUnsentWords } from '@renderer/saving/unsent-words';
import { fieldMessages } from '@renderer/query/use-write';
import { showFailure } from '@renderer/query/notices';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

type CommentFormProps = {
  /** Where its words belong: they stay there until they are sent. */
  readonly place: string;
  readonly label: string;
  readonly words?: string;
  /** Null where the name is not asked for again. */
  readonly byName: string | null;
  readonly submit: string;
  readonly focusAtOnce: boolean;
  readonly onSend: (words: string, byName: string) => Promise<void>;
  readonly onCancel: (() => void) | null;
};

/** Words of a comment or an answer; Ctrl+Enter sends them, Esc leaves them for later. */
export function CommentForm({ place, label, words = '', byName, submit, focusAtOnce, onSend, onCancel }: CommentFormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const { words: typed, write, sent } = useUnsentWords(place, words);
  const [name, setName] = useState(byName ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (focusAtOnce) form.current?.querySelector('textarea')?.focus();
  }, [focusAtOnce]);
  const send = (): void => {
    if (busy || typed.trim() === '') return;
    setBusy(true);
    void onSend(typed, name)
      .then(
        () => {
          sent();
          setProblem(null);
        },
        (error: unknown) => {
          const said = fieldMessages(error)['words'];
          if (said === undefined) showFailure(error);
          else setProblem(said);
        },
      )
      .finally(() => setBusy(false));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      send();
    } else if (event.key === 'Escape' && onCancel !== null) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    // The keys work in each of its fields; the buttons do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={styles.form}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextAreaField label={label} value={typed} onChange={write} error={problem ?? undefined} rows={3} stays />
      {byName !== null && <TextField label="Your name" value={name} onChange={setName} maxLength={150} />}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy || typed.trim() === ''} aria-keyshortcuts="Control+Enter">
          {submit}
        </Button>
        {onCancel !== null && (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        )}
        <KeyHint keys="Ctrl+Enter" />
      </div>
    </form>
  );
}
