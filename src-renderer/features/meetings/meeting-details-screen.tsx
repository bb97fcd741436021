import { Button, makeStyles } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { cleanLine } from '@shared/kernel/clean-text';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { dayEcho, NOT_A_DAY, NOT_A_TIME, timeEcho } from '@shared/kernel/typed-fields';
import { plannedEndRefusal } from '@shared/meetings/meeting-times';
import type { Meeting } from '@shared/meetings/model';
import { client } from '@renderer/client';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { showFailure } from '@renderer/query/notices';
import { readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';
import { useRead } from '@renderer/query/use-read';
import { useTypedText } from '@renderer/saving/use-typed-text';
import { media } from '@renderer/theme/tokens';
import { FieldRow, TextField } from '@renderer/ui/field';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';

const useStyles = makeStyles({
  columns: { display: 'flex', alignItems: 'flex-start', gap: '16px', padding: '16px 24px 24px', [media.medium]: { flexDirection: 'column', alignItems: 'stretch' }, [media.small]: { padding: '12px' } },
  page: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '760px', width: '100%' },
  beside: { flex: '0 1 388px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '16px', ':empty': { display: 'none' } },
  fields: { display: 'flex', flexDirection: 'column', gap: '14px' },
});

/** When, where and under which title a meeting is held. Title and place are saved as they are typed. */
export function MeetingDetailsScreen({ meetingId, beside }: { readonly meetingId: string; /** What other features say about the meeting, beside its facts. */ readonly beside?: ReactNode }) {
  const styles = useStyles();
  const meeting = useRead('meetings', 'get', { id: meetingId });
  return (
    <div className={styles.columns}>
      <div className={styles.page}>
        {meeting.error && <Message tone="bad">{meeting.error.message}</Message>}
        {!meeting.error && (meeting.data ? <Details key={meetingId} meeting={meeting.data} /> : <Skeleton lines={5} label="Reading the meeting" />)}
      </div>
      <div className={styles.beside}>{beside}</div>
    </div>
  );
}

function Details({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { id } = meeting;

  const show = (fields: Partial<Meeting>): void => {
    showAtOnce<Meeting>(queryClient, readKey('meetings', 'get', { id }), (current) => ({ ...current, ...fields }));
  };
  const title = useTypedText(`meeting-title:${id}`, meeting.title, (text) => {
    const line = cleanLine(text);
    show({ title: line });
    return client.meetings.type({ id, title: line });
  });
  const place = useTypedText(
    `meeting-place:${id}`,
    meeting.place,
    (text) => {
      const line = cleanLine(text);
      show({ place: line });
      return client.meetings.type({ id, place: line });
    },
    (text) => (cleanLine(text) === '' ? 'Enter the place. The one before is kept.' : null),
  );
  const remove = (): void => {
    client.meetings.remove({ id }).then(
      () => {
        toastRemoved('Meeting moved to the bin');
        void navigate({ to: '/meetings' });
      },
      showFailure,
    );
  };
  return (
    <>
      <Panel title="Details" count={meeting.bodyName} padded>
        <div className={styles.fields}>
          <TextField label="Title" value={title.typed} maxLength={150} onChange={title.onChange} onBlur={title.onBlur} hint="Only where it differs from the body’s name, for example “Extraordinary meeting”" />
          <When meeting={meeting} show={show} />
          <TextField label="Place" required value={place.typed} maxLength={200} onChange={place.onChange} onBlur={place.onBlur} error={place.refusal ?? undefined} />
        </div>
      </Panel>
      <div>
        <Button icon={<Delete20Regular />} onClick={remove}>
          Move this meeting to the bin
        </Button>
      </div>
    </>
  );
}

/** Date and hours: kept when the field is left and what was typed can be read; the echo says what it was read as. */
function When({ meeting, show }: { readonly meeting: Meeting; readonly show: (fields: Partial<Meeting>) => void }) {
  const [date, setDate] = useState<string | null>(null);
  const [start, setStart] = useState<string | null>(null);
  const [end, setEnd] = useState<string | null>(null);

  /** Whether it was kept; a refusal is shown and what was typed stays. */
  const save = async (fields: Partial<Pick<Meeting, 'date' | 'startTime' | 'plannedEnd'>>): Promise<boolean> => {
    try {
      await client.meetings.update({ id: meeting.id, ...fields });
      show(fields);
      return true;
    } catch (error) {
      showFailure(error);
      return false;
    }
  };
  const startRead = parseTimeOfDay(start ?? meeting.startTime);
  const endTyped = (end ?? meeting.plannedEnd).trim();
  const endRead = endTyped === '' ? '' : parseTimeOfDay(endTyped);
  const endRefusal = endRead === null ? NOT_A_TIME : plannedEndRefusal(startRead ?? (meeting.startTime as TimeOfDay), endRead);
  const dateShown = date ?? formatDay(meeting.date);

  // Both hours go together: a start moved past the end that is kept would be refused although the next keystroke mends it.
  const leaveHours = async (): Promise<void> => {
    if ((start === null && end === null) || startRead === null || endRead === null || endRefusal !== null) return;
    if (startRead !== meeting.startTime || endRead !== meeting.plannedEnd) if (!(await save({ startTime: startRead, plannedEnd: endRead }))) return;
    setStart(null);
    setEnd(null);
  };
  // Not with each keystroke: 24/11/20 on the way to 24/11/2026 is a day, but not the one that is meant.
  const leaveDate = async (): Promise<void> => {
    const day = readTypedDay(dateShown);
    if (date === null || day === null) return;
    if (day === meeting.date || (await save({ date: day }))) setDate(null);
  };
  return (
    <>
      <TextField
        label="Date"
        required
        value={dateShown}
        onChange={setDate}
        onBlur={() => void leaveDate()}
        error={readTypedDay(dateShown) === null ? `${NOT_A_DAY} ${formatDay(meeting.date)} is kept.` : undefined}
        hint={dayEcho(dateShown)}
      />
      <FieldRow>
        <TextField label="Start" required value={start ?? meeting.startTime} onChange={setStart} onBlur={() => void leaveHours()} error={startRead === null ? `${NOT_A_TIME} ${meeting.startTime} is kept.` : undefined} hint={timeEcho(start ?? meeting.startTime) ?? 'For example 18:00 or 6 pm'} />
        <TextField label="Planned end" value={end ?? meeting.plannedEnd} onChange={setEnd} onBlur={() => void leaveHours()} error={endRefusal ?? undefined} hint={timeEcho(endTyped) ?? 'May be left empty'} />
      </FieldRow>
    </>
  );
}
