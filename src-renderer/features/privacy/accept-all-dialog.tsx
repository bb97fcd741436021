import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FoundName } from '@shared/privacy/model';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

const useStyles = makeStyles({ list: { ...type.dense, color: mb.text1, margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' } });

type AcceptAllProps = {
  readonly meetingId: string;
  readonly names: readonly FoundName[];
  /** What happens once the names are accepted, as the button says it: "issue as draft". */
  readonly then: string;
  readonly onThen: () => void;
  readonly onClose: () => void;
};

/** Before minutes go out: the guarded names that stand in them, and a reason without which none may. */
export function AcceptAllDialog({ meetingId, names, then, onThen, onClose }: AcceptAllProps) {
  const styles = useStyles();
  const { mutateAsync: accept, isPending } = useWrite('privacy', 'accept');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const send = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '') return;
    for (const guardedNameId of new Set(names.map((name) => name.guardedNameId))) await accept({ ownerKind: 'minutes', ownerId: meetingId, guardedNameId, reason });
    onClose();
    onThen();
  };
  return (
    <FormDialog title="Names on the privacy list" open onClose={onClose} submit={`Accept them and ${then}`} onSubmit={() => void send().catch(() => undefined)} busy={isPending} lead="These names stand in the minutes where the public may read them. Cancel and take them out, or say why they may stand there.">
      <ul className={styles.list} aria-label="Names in the minutes">
        {names.map((name) => (
          <li key={`${name.placeId} ${name.place} ${name.guardedNameId}`}>
            “{name.words}”: {name.place}
          </li>
        ))}
      </ul>
      <TextAreaField label="Reason" required value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Say why the names may stand there.' : undefined} />
    </FormDialog>
  );
}
