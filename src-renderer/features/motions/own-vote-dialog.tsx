import { useState } from 'react';
import type { VoteChoice } from '@shared/motions/model';
import { FieldRow, SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

type OwnVoteDialogProps = { readonly isRight: boolean; readonly members: readonly { readonly id: string; readonly name: string }[]; readonly onSend: (attendanceId: string, choice: VoteChoice) => Promise<unknown>; readonly onClose: () => void };

/** A member asks, right after a vote, that their own vote be minuted (SI 1993/202 Sch 2 para 1). */
export function OwnVoteDialog({ isRight, members, onSend, onClose }: OwnVoteDialogProps) {
  const [attendanceId, setAttendanceId] = useState(members[0]?.id ?? '');
  const [choice, setChoice] = useState<VoteChoice>('against');
  const [busy, setBusy] = useState(false);
  const submit = (): void => {
    setBusy(true);
    onSend(attendanceId, choice).then(onClose, () => setBusy(false));
  };
  return (
    <FormDialog title="Minute a member’s own vote" lead={isRight ? 'A member may require this immediately after the vote (SI 1993/202, Schedule 2, paragraph 1).' : 'The rules of this body give no right to this; it is minuted because the meeting allows it.'} open onClose={onClose} submit="Record own vote" busy={busy || attendanceId === ''} onSubmit={submit}>
      <FieldRow>
        <SelectField label="Member" value={attendanceId} options={members.map(({ id, name }) => ({ value: id, words: name }))} onChange={setAttendanceId} />
        <SelectField label="How they voted" value={choice} options={[{ value: 'for', words: 'For' }, { value: 'against', words: 'Against' }, { value: 'abstained', words: 'Abstained' }]} onChange={setChoice} />
      </FieldRow>
    </FormDialog>
  );
}
