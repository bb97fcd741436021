import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { DateField } from '@renderer/ui/date-field';
import { SelectField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { useToday } from '@renderer/ui/today';

/** Composes a monitoring report as a paper and goes to it. */
export function MonitoringDialog({ reviewId, title, onClose }: { readonly reviewId: string; readonly title: string; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const today = useToday();
  const read = useRead('monitoring', 'reports', { reviewId }).data;
  const compose = useWrite('monitoring', 'compose');
  const [on, setOn] = useState<CalendarDay | null>(today);
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const [refused, setRefused] = useState('');
  const meetings = read?.meetings ?? [];
  const [last] = read?.reports ?? [];
  const meeting = meetingId ?? meetings[0]?.id ?? '';
  const send = (): void => {
    if (on === null) return setRefused('Enter the day that the report is as of.');
    compose.mutate(
      { reviewId, on, meetingId: meeting === '' ? null : meeting },
      {
        onSuccess: ({ paperId, leftOut }) => {
          onClose();
          showToast({ title: 'Monitoring report composed', ...(leftOut === 0 ? {} : { detail: leftOut === 1 ? 'One recommendation was left out because it is not open.' : `${String(leftOut)} recommendations were left out because they are not open.` }) });
          void navigate({ to: '/papers/$paperId', params: { paperId } });
        },
      },
    );
  };
  return (
    <FormDialog
      title="Monitoring report"
      lead={`Where the recommendations of ${title} stand is put into a paper. From then on it is yours to edit; nothing is filled in again. ${last ? `The last one was as of ${formatDay(last.day)}.` : 'It is the first.'}`}
      open
      onClose={onClose}
      submit="Compose"
      onSubmit={send}
      busy={compose.isPending}
    >
      <DateField label="As of" required value={on} onChange={(day) => { setOn(day); setRefused(''); }} error={refused === '' ? undefined : refused} />
      <SelectField label="For the meeting" value={meeting} options={[...meetings.map(({ id, day }) => ({ value: id, words: formatDay(day) })), { value: '', words: 'No meeting yet' }]} onChange={setMeetingId} />
    </FormDialog>
  );
}
