import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from './message';
import { TYPED_IS_LOST, useTypedGuard } from './typed-guard';
import { useFocusReturn } from './use-focus-return';

const useStyles = makeStyles({
  form: { display: 'contents' },
  content: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '4px 12px' },
  lead: { ...type.dense, color: mb.text2 },
  wide: { maxWidth: '760px' },
  button: { whiteSpace: 'nowrap', [media.tiny]: { whiteSpace: 'normal' } },
});

type FormDialogProps = {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Words of the one filled button: what happens, not "OK". */
  readonly submit: string;
  readonly onSubmit: () => void;
  /** One sentence under the title. */
  readonly lead?: string;
  /** While the answer is awaited the button does nothing twice. */
  readonly busy?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** A few questions and one filled button; Enter sends, Esc closes and keeps nothing: where a sentence or several words of a text were typed it asks first. A click beside it does nothing: it is too easily made to end what was typed. */
export function FormDialog({ title, open, onClose, submit, onSubmit, lead, busy = false, wide = false, children }: FormDialogProps) {
  const styles = useStyles();
  const { onInput, escape, asked } = useTypedGuard(open, onClose);
  useFocusReturn(open);
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && data.type !== 'backdropClick' && escape()}>
      <DialogSurface className={wide ? styles.wide : undefined} {...(lead === undefined ? { 'aria-describedby': undefined } : {})}>
        <form
          className={styles.form}
          noValidate
          onInput={onInput}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (!busy) onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {lead !== undefined && <p className={styles.lead}>{lead}</p>}
              {children}
              {asked && <Message tone="attention">{TYPED_IS_LOST}</Message>}
            </DialogContent>
            <DialogActions>
              <Button className={styles.button} appearance="primary" type="submit" disabledFocusable={busy}>
                {submit}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
