import { useState } from 'react';
import type { MeetingRoom } from '@shared/attendance/model';
import type { Requirement } from '@shared/attendance/strip-words';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { momentIn } from './use-room';

const OFFERED: Readonly<Record<Requirement['value'], string>> = {
  mayAdvise: 'to advise; no decisions were taken',
  noVote: 'for information and discussion; no votes were taken',
  adjourn: 'for information; no decisions were taken',
  meetingEnds: '',
};

/** Why the meeting goes on although there is no quorum; the reason is minuted and kept with the numbers. */
export function GoOnDialog({ room, itemId, requirement, onClose }: { readonly room: MeetingRoom; readonly itemId: string; readonly requirement: Requirement; readonly onClose: () => void }) {
  const [reason, setReason] = useState(OFFERED[requirement.value]);
  const [error, setError] = useState<string | undefined>(undefined);
  const { mutate, isPending } = useWrite('attendance', 'goOnWithoutQuorum', { fields: true });
  const submit = (): void => {
    if (reason.trim() === '') return setError('Enter the reason. It is kept and stands in the minutes.');
    mutate({ meetingId: room.meetingId, agendaItemId: itemId, ...momentIn(room), reason }, { onSuccess: onClose, onError: (failure) => setError(fieldMessages(failure)['reason']) });
  };
  return (
    <FormDialog title="Go on without a quorum" lead={`${requirement.words} (${requirement.citation})`} open onClose={onClose} submit="Go on" busy={isPending} onSubmit={submit}>
      <TextAreaField label="Reason" required value={reason} onChange={setReason} error={error} hint="Minuted as it stands here: “The meeting was not quorate … It went on: …”" />
    </FormDialog>
  );
}
