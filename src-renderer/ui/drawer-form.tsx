import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { FOCUS_AFTER, focusFirstField } from './focus-first-field';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '4px 20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '6px' },
});

type DrawerFormProps = {
  /** What the filled button does: "Fill seat". */
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
};

/** Fields in a drawer with one filled button; Enter sends. The first field takes the focus. */
export function DrawerForm({ submit, busy, onSubmit, onCancel, children }: DrawerFormProps) {
  const styles = useStyles();
  const frame = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => focusFirstField(frame.current), FOCUS_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <form
      className={styles.form}
      noValidate
      ref={frame}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!busy) onSubmit();
      }}
    >
      {children}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {submit}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
