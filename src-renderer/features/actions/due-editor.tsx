import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrackedAction } from '@shared/actions/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { describeDue, dueAsWords, NO_DUE, readDue } from '@shared/minutes/due-date';
import type { Due } from '@shared/minutes/model';
import { useWrite } from '@renderer/query/use-write';
import { DueChoices, DueField } from '@renderer/ui/due-field';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', gap: '8px' },
});

/** Which of the meanings of unsure words is meant, as buttons; nothing is chosen beforehand. Words are read from the day on which they were said. */
export function DueQuestion({ action }: { readonly action: TrackedAction }) {
  const setDue = useWrite('actions', 'setDue');
  const reading = readDue(action.due.verbatim, { today: action.meetingDate, nextMeeting: null });
  if (!action.dueUnsure || reading?.certainty !== 'ask') return null;
  return <DueChoices label="Which date is meant" sentence={`“${action.due.verbatim}” can mean:`} choices={reading.choices} onChoose={(due) => setDue.mutate({ id: action.id, due, unsure: false })} />;
}

/** Another due date, typed as it is said; the long date is shown before it is kept, and asked for where the words can mean two. */
export function DueEditor({ action, today, onDone }: { readonly action: TrackedAction; readonly today: CalendarDay; readonly onDone: () => void }) {
  const styles = useStyles();
  const [words, setWords] = useState(action.due.verbatim);
  const setDue = useWrite('actions', 'setDue');
  const reading = words.trim() === '' ? null : readDue(words, { today, nextMeeting: action.nextMeetingOn });
  const keep = (due: Due): void => setDue.mutate({ id: action.id, due, unsure: false }, { onSuccess: onDone });
  const typed: Due = words.trim() === '' ? NO_DUE : reading?.certainty === 'sure' ? reading.due : dueAsWords(words);
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        if (reading?.certainty !== 'ask') keep(typed);
      }}
    >
      <DueField label="Due" words={words} onWords={setWords} hint={describeDue(typed) === '' ? 'No date' : describeDue(typed)} placeholder="fri, 19 Sept, next meeting, ongoing" choices={reading?.certainty === 'ask' ? reading.choices : []} choicesLabel="Which date is meant" onChoose={keep} />
      <div className={styles.buttons}>
        {reading?.certainty !== 'ask' && (
          <Button type="submit" size="small" appearance="primary">
            Keep date
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
