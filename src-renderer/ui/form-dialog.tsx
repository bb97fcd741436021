import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { mb, type } from '@renderer/theme/tokens';
import { useFocusReturn } from './use-focus-return';

const useStyles = makeStyles({
  form: { display: 'contents' },
  content: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '4px 12px' },
  lead: { ...type.dense, color: mb.text2 },
  wide: { maxWidth: '760px' },
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

/** A few questions and one filled button; Enter sends, Esc closes and keeps nothing. */
export function FormDialog({ title, open, onClose, submit, onSubmit, lead, busy = false, wide = false, children }: FormDialogProps) {
  const styles = useStyles();
  useFocusReturn(open);
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={wide ? styles.wide : undefined} {...(lead === undefined ? { 'aria-describedby': undefined } : {})}>
        <form
          className={styles.form}
          noValidate
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
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabledFocusable={busy}>
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
