import { makeStyles } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { lateToReconvene, proposedDay } from '@shared/sittings/no-quorum';
import { useRead } from '@renderer/query/use-read';
import type { Answer } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { TimeField } from '@renderer/ui/time-field';
import { today } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';

const useStyles = makeStyles({ rule: { ...type.dense, color: mb.text2 }, items: { margin: 0, paddingInlineStart: '20px', ...type.dense, maxHeight: '140px', overflowY: 'auto' } });

/** Calls the meeting again: the day that the rules ask for is proposed, and what was not finished goes with it. */
export function ReconveneDialog({ meetingId, onClose }: { readonly meetingId: string; readonly onClose: () => void }) {
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  const facts = useRead('sittings', 'get', { meetingId }).data;
  return meeting && facts ? <Asked meeting={meeting} facts={facts} onClose={onClose} /> : null;
}

function Asked({ meeting, facts, onClose }: { readonly meeting: Answer<'meetings', 'get'>; readonly facts: Answer<'sittings', 'get'>; readonly onClose: () => void }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const endedOn = facts.adjournments.at(-1)?.day ?? meeting.date;
  const [date, setDate] = useState<CalendarDay | null>(() => proposedDay(facts.rule, endedOn, today()));
  const [startTime, setStartTime] = useState<TimeOfDay | ''>(parseTimeOfDay(meeting.startTime) ?? '');
  const [place, setPlace] = useState(meeting.place);
  const [lateReason, setLateReason] = useState('');
  const { errors, refused, refuse } = useRefusals();
  const reconvene = useWrite('sittings', 'reconvene', { fields: true });
  const late = date === null ? null : lateToReconvene(facts.rule, endedOn, date);
  const send = async (): Promise<void> => {
    if (date === null) return refuse('date', 'Enter the day.');
    if (startTime === '') return refuse('startTime', 'Enter the time.');
    try {
      const made = await reconvene.mutateAsync({ meetingId: meeting.id, date, startTime, place, lateReason });
      showToast({ title: `Reconvened on ${formatDay(date)}`, detail: made.carried === 1 ? '1 item goes with it.' : `${String(made.carried)} items go with it.` });
      onClose();
      void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId: made.meetingId } });
    } catch (error) {
      refused(error);
    }
  };
  return (
    <FormDialog title="Reconvene the meeting" open onClose={onClose} submit="Reconvene" onSubmit={() => void send()} busy={reconvene.isPending}>
      <p className={styles.rule}>
        {facts.rule.words} {facts.rule.source.replace(/\.?$/, '.')}
      </p>
      <FieldRow>
        <DateField label="Day" value={date} onChange={setDate} error={errors['date']} required />
        <TimeField label="Time" value={startTime} onChange={setStartTime} error={errors['startTime']} required />
      </FieldRow>
      <TextField label="Place" value={place} onChange={setPlace} error={errors['place']} required />
      {(late !== null || errors['lateReason'] !== undefined) && <TextField label="Why it is later than the rules ask for" value={lateReason} onChange={setLateReason} error={errors['lateReason']} hint={late ?? undefined} required />}
      {facts.unfinished.length > 0 && (
        <>
          <p className={styles.rule}>These items were not finished and go with it:</p>
          <ul className={styles.items} aria-label="Items that go with it">
            {facts.unfinished.map(({ id, number, title }) => (
              <li key={id}>
                {number} {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </FormDialog>
  );
}
