import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { noQuorumDeeds } from '@shared/sittings/no-quorum';
import type { NoQuorumDeed } from '@shared/sittings/no-quorum';
import { adjournedSentence, endedSentence } from '@shared/sittings/sitting-words';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { showToast } from '@renderer/ui/toasts';
import { TimeField } from '@renderer/ui/time-field';
import { today } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';
import { timeNow, useSittingDialog } from './sitting-dialogs';

const useStyles = makeStyles({
  rule: { ...type.dense, color: mb.text2 },
  sentence: { ...type.dense, color: mb.text1, padding: '8px 12px', backgroundColor: mb.sub, borderRadius: '6px', overflowWrap: 'anywhere' },
});

/** What is wanted: to adjourn, or what the rules leave to a meeting without a quorum. */
type Deed = 'adjourn' | NoQuorumDeed;
type Until = 'laterToday' | 'anotherDay' | 'unknown';

const UNTIL: readonly { readonly value: Until; readonly words: string }[] = [
  { value: 'laterToday', words: 'Later the same day' },
  { value: 'anotherDay', words: 'On another day' },
  { value: 'unknown', words: 'Not known yet' },
];
const NO_QUORUM_WORDS: Readonly<Record<NoQuorumDeed, string>> = { wait: 'No quorum: wait for members', adjourn: 'No quorum: adjourn', end: 'No quorum: end the meeting' };

/** Stops the meeting: for a while, to another day, or, without a quorum, as the rules of its body leave it. The minute is shown before it is written. */
export function AdjournDialog({ meetingId, onClose }: { readonly meetingId: string; readonly onClose: () => void }) {
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  const facts = useRead('sittings', 'get', { meetingId }).data;
  return meeting && facts ? <Asked meeting={meeting} rule={facts.rule} onClose={onClose} /> : null;
}

type AskedProps = { readonly meeting: { readonly id: string; readonly date: CalendarDay; readonly place: string; readonly actualStart: string | null }; readonly rule: Parameters<typeof noQuorumDeeds>[0]; readonly onClose: () => void };

function Asked({ meeting, rule, onClose }: AskedProps) {
  const styles = useStyles();
  const begun = meeting.actualStart !== null;
  const deeds: readonly { readonly value: Deed; readonly words: string }[] = [...(begun ? [{ value: 'adjourn' as const, words: 'Adjourned' }] : []), ...noQuorumDeeds(rule, begun).map((value) => ({ value, words: NO_QUORUM_WORDS[value] }))];
  const [chosen, setChosen] = useState<number>(0);
  const [day, setDay] = useState<CalendarDay | null>(meeting.date > today() ? meeting.date : today());
  const [at, setAt] = useState<TimeOfDay | ''>(timeNow);
  const [until, setUntil] = useState<Until>('laterToday');
  const [resumesDay, setResumesDay] = useState<CalendarDay | null>(null);
  const [resumesAt, setResumesAt] = useState<TimeOfDay | ''>('');
  const [place, setPlace] = useState(meeting.place);
  const [reason, setReason] = useState('');
  const { errors, refused, refuse } = useRefusals();
  const adjourn = useWrite('sittings', 'adjourn', { fields: true });
  const end = useWrite('sittings', 'endWithoutQuorum', { fields: true });
  const ask = useSittingDialog((state) => state.ask);
  // Two of them are called “adjourn”: the first choice is the one without a word about the quorum.
  const isPlain = begun && chosen === 0;
  const deed = deeds[chosen]?.value ?? 'end';
  const ends = !isPlain && deed === 'end';
  const goesOn = deed === 'wait' ? 'laterToday' : until;
  const said = day === null || at === '' ? null : { day, at, kind: isPlain ? ('adjourned' as const) : ('noQuorum' as const), reason, ...next(goesOn, day, resumesDay, resumesAt, place) };
  const send = async (): Promise<void> => {
    if (day === null) return refuse('day', 'Enter the day.');
    if (at === '') return refuse('at', 'Enter the time.');
    if (said === null) return;
    if (goesOn === 'anotherDay' && !ends && resumesDay === null) return refuse('resumesDay', 'Enter the day of the next sitting, or choose that it is not known yet.');
    try {
      if (ends) await end.mutateAsync({ meetingId: meeting.id, day, at, fromStart: !begun });
      else await adjourn.mutateAsync({ meetingId: meeting.id, ...said });
    } catch (error) {
      return refused(error);
    }
    announce(ends ? 'The meeting has ended.' : 'The meeting is adjourned.');
    onClose();
    if (ends) showToast({ title: 'The meeting has ended without a quorum', detail: rule.withinDays === null ? 'What was not finished can be taken up by a meeting called again.' : rule.words, actions: [{ words: 'Reconvene…', run: () => ask(meeting.id, 'reconvene') }] });
    else if (goesOn === 'anotherDay') showToast({ title: 'The meeting is adjourned', detail: 'The notice of its next sitting is with the meeting’s details.' });
  };
  return (
    <FormDialog title={begun ? 'Adjourn the meeting' : 'There is no quorum'} open onClose={onClose} submit={ends ? 'End the meeting' : 'Adjourn'} onSubmit={() => void send()} busy={adjourn.isPending || end.isPending}>
      {deeds.length > 1 && <SelectField label="What happens" value={String(chosen)} options={deeds.map(({ words }, index) => ({ value: String(index), words }))} onChange={(value) => setChosen(Number(value))} />}
      {!isPlain && (
        <p className={styles.rule}>
          {rule.words} {rule.source.replace(/\.?$/, '.')}
        </p>
      )}
      <FieldRow>
        <DateField label="Day" value={day} onChange={setDay} error={errors['day']} required />
        <TimeField label="Time" value={at} onChange={setAt} error={errors['at']} required />
      </FieldRow>
      {!ends && (
        <>
          {deed !== 'wait' && <SelectField label="To be resumed" value={until} options={UNTIL} onChange={setUntil} />}
          {goesOn !== 'unknown' && (
            <FieldRow>
              {goesOn === 'anotherDay' && <DateField label="Next sitting on" value={resumesDay} onChange={setResumesDay} error={errors['resumesDay']} required />}
              <TimeField label="Next sitting at" value={resumesAt} onChange={setResumesAt} error={errors['resumesAt']} />
              {goesOn === 'anotherDay' && <TextField label="Place" value={place} onChange={setPlace} error={errors['resumesPlace']} />}
            </FieldRow>
          )}
          <TextField label="Reason" value={reason} onChange={setReason} error={errors['reason']} hint="Goes into the minute; may be left empty" />
        </>
      )}
      {said !== null && (
        <p className={styles.sentence}>
          Minute: {ends ? endedSentence(said.at, !begun) : adjournedSentence(said)}
        </p>
      )}
    </FormDialog>
  );
}

function next(until: Until, day: CalendarDay, resumesDay: CalendarDay | null, resumesAt: TimeOfDay | '', place: string): { readonly resumesDay: CalendarDay | null; readonly resumesAt: TimeOfDay | null; readonly resumesPlace: string } {
  if (until === 'unknown') return { resumesDay: null, resumesAt: null, resumesPlace: '' };
  const at = resumesAt === '' ? null : resumesAt;
  return until === 'laterToday' ? { resumesDay: day, resumesAt: at, resumesPlace: '' } : { resumesDay, resumesAt: at, resumesPlace: place };
}
