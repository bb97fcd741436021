import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '14px', '> :first-child': { width: '100%' } },
});

const LABEL = 'Name of the record';
const HINT = 'For example the council, school or trust that you clerk for. You can keep all its committees in one record.';

function useCreateRecord(onDone: () => void) {
  const [name, setName] = useState('');
  const create = useWrite('records', 'create', { fields: true });
  const submit = (): void => {
    create.mutate(
      { name },
      {
        onSuccess: () => {
          setName('');
          onDone();
        },
      },
    );
  };
  return { name, setName, submit, busy: create.isPending, error: fieldMessages(create.error)['name'] };
}

/** One question, one button: on the welcome page. */
export function NewRecordForm() {
  const styles = useStyles();
  const { name, setName, submit, busy, error } = useCreateRecord(() => undefined);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) submit();
      }}
    >
      <TextField label={LABEL} hint={HINT} value={name} onChange={setName} error={error} maxLength={120} />
      <Button appearance="primary" type="submit" disabledFocusable={busy}>
        Make record
      </Button>
    </form>
  );
}

/** The same question over an open record. */
export function NewRecordDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { name, setName, submit, busy, error } = useCreateRecord(onClose);
  return (
    <FormDialog title="New record" lead="The record that is open is closed first. Everything in it is saved." open={open} onClose={onClose} submit="Make record" onSubmit={submit} busy={busy}>
      <TextField label={LABEL} hint={HINT} value={name} onChange={setName} error={error} maxLength={120} />
    </FormDialog>
  );
}
