import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ApprovalFacts, ReadChange } from '@shared/approval/model';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';
import { Difference } from './difference-list';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  change: { display: 'flex', flexDirection: 'column', gap: '6px', border: `1px solid ${mb.line}`, borderRadius: '6px', padding: '8px 10px', ...type.body, overflowWrap: 'anywhere' },
  caption: { ...type.caption, color: mb.text3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type DialogProps = { readonly meetingId: string; readonly facts: ApprovalFacts; readonly onClose: () => void };

/** The day and the name of the signature, and which attached file is the signed copy. */
export function SignDialog({ meetingId, facts, onClose }: DialogProps) {
  const today = useToday();
  const { mutateAsync: sign, isPending } = useWrite('approval', 'sign', { fields: true });
  const { errors, refused } = useRefusals();
  const [on, setOn] = useState(today);
  const [byName, setByName] = useState(facts.chairName);
  const [attachmentId, setAttachmentId] = useState('');
  const submit = (): void => void sign({ meetingId, on, at: timeNow(), byName, attachmentId: attachmentId === '' ? null : attachmentId }).then(() => { announce('The minutes are recorded as signed.'); onClose(); }, refused);
  return (
    <FormDialog title="Record the signature" open onClose={onClose} submit="Record" onSubmit={submit} busy={isPending} lead="A signed copy is attached to the meeting on its Details step; choose it here.">
      <DateField label="Signed on" value={on} onChange={(day) => day !== null && setOn(day)} error={errors['on']} />
      <TextField label="Signed by" value={byName} onChange={setByName} error={errors['byName']} />
      <SelectField label="Signed copy" value={attachmentId} options={[{ value: '', words: facts.files.length === 0 ? 'No file is attached to the meeting' : 'None' }, ...facts.files.map((file) => ({ value: file.id, words: file.title }))]} onChange={setAttachmentId} error={errors['attachmentId']} />
    </FormDialog>
  );
}

/** An amendment of approved minutes: their text stays, the amendment stands after it. */
export function AmendDialog({ meetingId, facts, onClose }: DialogProps) {
  const today = useToday();
  const { mutateAsync: amend, isPending } = useWrite('approval', 'amend', { fields: true });
  const { errors, refused } = useRefusals();
  const [entryId, setEntryId] = useState('');
  const [after, setAfter] = useState('');
  const [reason, setReason] = useState('');
  const [on, setOn] = useState(today);
  const submit = (): void => void amend({ meetingId, entryId: entryId === '' ? null : entryId, before: '', after, reason, agreedMeetingId: null, on }).then(() => { announce('The amendment is recorded.'); onClose(); }, refused);
  return (
    <FormDialog title="Record an amendment" open onClose={onClose} submit="Record" onSubmit={submit} busy={isPending} wide lead="The approved text stays as it is. The amendment stands after it, with its day and reason.">
      <SelectField label="About" value={entryId} options={[{ value: '', words: 'The minutes as a whole' }, ...facts.lines.map((line) => ({ value: line.entryId, words: `${line.minute}: ${line.text.slice(0, 80)}` }))]} onChange={(id) => { setEntryId(id); setAfter(facts.lines.find((line) => line.entryId === id)?.text ?? ''); }} />
      <TextAreaField label="Amended to read" value={after} onChange={setAfter} error={errors['after']} />
      <TextField label="Reason" value={reason} onChange={setReason} error={errors['reason']} />
      <DateField label="Day" value={on} onChange={(day) => day !== null && setOn(day)} error={errors['on']} />
    </FormDialog>
  );
}

/** What the chair changed in the file that came back; each change is taken over or left. */
export function ChangesDialog({ changes, onClose }: { readonly changes: readonly ReadChange[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const { mutateAsync: accept } = useWrite('approval', 'acceptChange');
  const [done, setDone] = useState<ReadonlySet<number>>(new Set());
  const take = async (indexes: readonly number[]): Promise<void> => {
    for (const index of indexes) {
      const change = changes[index];
      if (!change || change.entryId === null) continue;
      await accept({ entryId: change.entryId, before: change.before, after: change.after });
      setDone((earlier) => new Set([...earlier, index]));
    }
    announce('Taken over.');
  };
  const open = changes.map((_change, index) => index).filter((index) => !done.has(index) && changes[index]?.entryId !== null);
  return (
    <FormDialog title="Changes of the chair" open onClose={onClose} submit={open.length === 0 ? 'Done' : 'Take over all'} onSubmit={() => (open.length === 0 ? onClose() : void take(open).catch(() => undefined))} wide lead={changes.length === 0 ? 'The file says the same as the minutes.' : 'Nothing is changed until you take it over.'}>
      <ul className={styles.list}>
        {changes.map((change, index) => (
          <li key={index} className={styles.change}>
            <span className={styles.caption}>Minute {change.minute}</span>
            <span>
              <Difference difference={{ type: 'changed', before: change.before, after: change.after }} />
            </span>
            <span className={styles.buttons}>
              {change.entryId === null ? <span className={styles.caption}>Made of several lines: type it in the write-up.</span> : done.has(index) ? <span className={styles.caption}>Taken over</span> : <Button size="small" onClick={() => void take([index]).catch(() => undefined)}>Take over</Button>}
            </span>
          </li>
        ))}
      </ul>
    </FormDialog>
  );
}
