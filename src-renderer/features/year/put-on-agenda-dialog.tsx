import { useState } from 'react';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { PlannedItem, YearMeeting } from '@shared/year/model';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

/** Chooses the meeting on whose agenda a planned item goes. */
export function PutOnAgendaDialog({ item, meetings, onClose }: { readonly item: PlannedItem; readonly meetings: readonly YearMeeting[]; readonly onClose: () => void }) {
  const [meetingId, setMeetingId] = useState(meetings.find((meeting) => meeting.id === item.meetingId)?.id ?? meetings[0]?.id ?? '');
  const put = useWrite('year', 'putOnAgenda');
  return (
    <FormDialog
      title="Put on the agenda"
      lead={item.title}
      open
      onClose={onClose}
      submit="Put on the agenda"
      busy={put.isPending}
      onSubmit={() =>
        put.mutate(
          { id: item.id, meetingId },
          {
            onSuccess: () => {
              announce(`${item.title} is on the agenda`);
              onClose();
            },
          },
        )
      }
    >
      <SelectField label="Meeting" value={meetingId} options={meetings.map((meeting) => ({ value: meeting.id, words: formatDayWithWeekday(meeting.date) }))} onChange={setMeetingId} />
    </FormDialog>
  );
}
