import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';
import { useRead } from '@renderer/query/use-read';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import type { NewState } from './use-agenda-writes';

const UNKNOWN = '';

type StateDialogProps = { readonly title: string; readonly number: string; readonly state: 'withdrawn' | 'deferred'; readonly meeting: Meeting; readonly onState: (state: NewState) => void; readonly onClose: () => void };

/** Withdraws or defers an item, with the reason that is shown and printed. */
export function StateDialog({ title, number, state, meeting, onState, onClose }: StateDialogProps) {
  const [reason, setReason] = useState('');
  const [toMeetingId, setTo] = useState<string>(UNKNOWN);
  const all = useRead('meetings', 'list', { bodyId: meeting.bodyId }).data?.meetings ?? [];
  const later = all.filter((one) => `${one.date} ${one.startTime}` > `${meeting.date} ${meeting.startTime}`).toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const withdrawing = state === 'withdrawn';
  const submit = (): void => {
    onState(withdrawing ? { state, reason } : { state, reason, toMeetingId: toMeetingId === UNKNOWN ? null : toMeetingId });
    onClose();
  };
  return (
    <FormDialog
      title={`${withdrawing ? 'Withdraw' : 'Defer'} item ${number}, “${title}”`}
      lead="It keeps its place and its number, with everything written for it, and the agenda says what became of it. Its sub-items go with it."
      open
      onClose={onClose}
      submit={withdrawing ? 'Withdraw' : 'Defer'}
      onSubmit={submit}
    >
      {!withdrawing && (
        <SelectField
          label="To the meeting of"
          value={toMeetingId}
          options={[{ value: UNKNOWN, words: 'Not known yet' }, ...later.map((one) => ({ value: one.id, words: [formatDay(one.date), one.title].filter((words) => words !== '').join(', ') }))]}
          onChange={setTo}
        />
      )}
      <TextField label="Reason" value={reason} onChange={setReason} maxLength={500} hint="Printed with the item. May be left empty." />
    </FormDialog>
  );
}
