import { Button, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ApprovalFacts } from '@shared/approval/model';
import { formatDay } from '@shared/kernel/calendar-day';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';

const useStyles = makeStyles({
  correction: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '10px', border: `1px solid ${mb.line}`, borderRadius: '6px' },
  add: { alignSelf: 'flex-start' },
  why: { ...type.caption, color: mb.text2 },
});

type Correction = { readonly entryId: string; readonly after: string; readonly reason: string };

/** Approval at a later meeting, as presented or with the corrections that it agreed. */
export function ApproveDialog({ meetingId, facts, onClose }: { readonly meetingId: string; readonly facts: ApprovalFacts; readonly onClose: () => void }) {
  const styles = useStyles();
  const today = useToday();
  const { mutateAsync: approve, isPending } = useWrite('approval', 'approve', { fields: true });
  const { errors, refused } = useRefusals();
  const next = facts.meetings.find(({ suitable }) => suitable);
  const [atMeetingId, setAtMeetingId] = useState(next?.id ?? '');
  const [on, setOn] = useState(next?.date ?? today);
  const [how, setHow] = useState<'presented' | 'corrected'>('presented');
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const lineOf = (entryId: string) => facts.lines.find((line) => line.entryId === entryId);
  const change = (index: number, patch: Partial<Correction>): void => setCorrections(corrections.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  const submit = async (): Promise<void> => {
    try {
      await approve({ meetingId, atMeetingId, on, at: timeNow(), corrections: how === 'presented' ? [] : [...corrections] });
      announce('The minutes are approved.');
      onClose();
    } catch (error) {
      refused(error);
    }
  };
  const first = facts.lines[0];
  const refusedHere = facts.meetings.filter(({ suitable }) => !suitable);
  return (
    <FormDialog title="Approve minutes" open onClose={onClose} submit="Approve" onSubmit={() => void submit()} busy={isPending} wide lead="From then on they are read-only. A later change is a recorded amendment.">
      <SelectField label="Approved at the meeting of" value={atMeetingId} options={[...(next ? [] : [{ value: '', words: 'No later meeting yet' }]), ...facts.meetings.filter(({ suitable }) => suitable).map((one) => ({ value: one.id, words: `${formatDay(one.date)}${one.title === '' ? '' : `, ${one.title}`}` }))]} onChange={setAtMeetingId} error={errors['atMeetingId']} />
      {refusedHere.map((one) => (
        <p key={one.id} className={styles.why}>
          Not at {formatDay(one.date)}: {one.why}
        </p>
      ))}
      <DateField label="Day" value={on} onChange={(day) => day !== null && setOn(day)} error={errors['on']} />
      <RadioGroup value={how} onChange={(_event, data) => setHow(data.value === 'corrected' ? 'corrected' : 'presented')} aria-label="How they were approved">
        <Radio value="presented" label="As presented" />
        <Radio value="corrected" label="With corrections" />
      </RadioGroup>
      {how === 'corrected' &&
        corrections.map((one, index) => (
          <div key={index} className={styles.correction} role="group" aria-label={`Correction ${String(index + 1)}`}>
            <SelectField label="Line" value={one.entryId} options={facts.lines.map((line) => ({ value: line.entryId, words: `${line.minute}: ${line.text.slice(0, 80)}` }))} onChange={(entryId) => change(index, { entryId, after: lineOf(entryId)?.text ?? '' })} />
            <TextAreaField label="Corrected to read" value={one.after} onChange={(after) => change(index, { after })} />
            <TextField label="Reason" value={one.reason} onChange={(reason) => change(index, { reason })} />
          </div>
        ))}
      {how === 'corrected' && first && (
        <Button className={styles.add} size="small" icon={<Add16Regular />} onClick={() => setCorrections([...corrections, { entryId: first.entryId, after: first.text, reason: '' }])}>
          Add a correction
        </Button>
      )}
    </FormDialog>
  );
}
