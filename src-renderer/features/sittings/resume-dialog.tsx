import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { Adjournment } from '@shared/sittings/model';
import { resumedSentence } from '@shared/sittings/sitting-words';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { TimeField } from '@renderer/ui/time-field';
import { today } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';
import { timeNow } from './sitting-dialogs';

const useStyles = makeStyles({
  people: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', border: 'none', margin: 0, padding: 0, minWidth: 0, maxHeight: '220px', overflowY: 'auto' },
  legend: { ...type.dense, fontWeight: 600, padding: 0, marginBottom: '2px' },
  sentence: { ...type.dense, color: mb.text1, padding: '8px 12px', backgroundColor: mb.sub, borderRadius: '6px', overflowWrap: 'anywhere' },
});

type Person = { readonly attendanceId: string; readonly name: string; readonly sat: boolean };

/** Begins the next sitting: when, where, and who is there. */
export function ResumeDialog({ meetingId, onClose }: { readonly meetingId: string; readonly onClose: () => void }) {
  const facts = useRead('sittings', 'get', { meetingId }).data;
  const stopped = facts?.adjournments.at(-1);
  return facts && stopped ? <Asked stopped={stopped} people={facts.people} onClose={onClose} /> : null;
}

function Asked({ stopped, people, onClose }: { readonly stopped: Adjournment; readonly people: readonly Person[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const [day, setDay] = useState<CalendarDay | null>(stopped.resumesDay ?? (today() < stopped.day ? stopped.day : today()));
  const [at, setAt] = useState<TimeOfDay | ''>(timeNow);
  const [place, setPlace] = useState(stopped.resumesPlace);
  const [present, setPresent] = useState<ReadonlySet<string>>(() => new Set(people.filter(({ sat }) => sat).map(({ attendanceId }) => attendanceId)));
  const { errors, refused, refuse } = useRefusals();
  const resume = useWrite('sittings', 'resume', { fields: true });
  const send = async (): Promise<void> => {
    if (day === null) return refuse('day', 'Enter the day.');
    if (at === '') return refuse('at', 'Enter the time.');
    try {
      await resume.mutateAsync({ adjournmentId: stopped.id, day, at, place, present: [...present] });
    } catch (error) {
      return refused(error);
    }
    announce('The meeting is resumed.');
    onClose();
  };
  const named = (there: boolean): readonly string[] => people.filter((person) => person.sat !== there && present.has(person.attendanceId) === there).map(({ name }) => name);
  return (
    <FormDialog title="Resume the meeting" open onClose={onClose} submit="Resume" onSubmit={() => void send()} busy={resume.isPending} wide>
      <FieldRow>
        <DateField label="Day" value={day} onChange={setDay} error={errors['day']} required />
        <TimeField label="Time" value={at} onChange={setAt} error={errors['at']} required />
        <TextField label="Place" value={place} onChange={setPlace} error={errors['place']} hint="Where it has changed" />
      </FieldRow>
      {people.length > 0 && (
        <fieldset className={styles.people}>
          <legend className={styles.legend}>Who is there</legend>
          {people.map(({ attendanceId, name }) => (
            <Checkbox key={attendanceId} label={name} checked={present.has(attendanceId)} onChange={(_event, data) => setPresent(data.checked === true ? new Set([...present, attendanceId]) : new Set([...present].filter((id) => id !== attendanceId)))} />
          ))}
        </fieldset>
      )}
      {day !== null && at !== '' && <p className={styles.sentence}>Minute: {resumedSentence(stopped, { day, at, place, missing: named(false), joined: named(true) })}</p>}
    </FormDialog>
  );
}
