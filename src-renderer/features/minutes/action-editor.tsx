import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaptureContext } from '@shared/minutes/capture-line';
import { describeDue, dueAsWords, NO_DUE, readDue } from '@shared/minutes/due-date';
import type { DueReading } from '@shared/minutes/due-date';
import type { Due } from '@shared/minutes/model';
import { Button } from '@fluentui/react-components';
import { mb, type } from '@renderer/theme/tokens';
import { TextField } from '@renderer/ui/field';
import { PersonPicker } from '@renderer/ui/person-picker';
import type { ActionFields } from './use-run-actions';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: '10px', alignItems: 'start', marginTop: '8px' },
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '6px', ...type.caption, color: mb.attention },
});

/** Owner and due date of a recorded action. The due words are kept as typed; the long date beside them says how they were read. */
export function ActionEditor({ action, context, onAction }: { readonly action: ActionFields; readonly context: CaptureContext; readonly onAction: (fields: ActionFields) => void }) {
  const styles = useStyles();
  const [owner, setOwner] = useState(action.ownerName);
  const [words, setWords] = useState(action.due.verbatim);
  const [due, setDue] = useState(action.due);
  const reading = words.trim() === '' ? null : readDue(words, context);
  const asking = reading?.certainty === 'ask' && due.kind === 'words' ? reading.choices : [];

  const saveDue = (next: Due): void => {
    setDue(next);
    onAction({ ownerAttendanceId: action.ownerAttendanceId, ownerName: owner, due: next, dueUnsure: reading?.certainty === 'ask' && !reading.choices.some((choice) => choice.due === next) });
  };
  return (
    <div>
      <div className={styles.row}>
        <PersonPicker
          label="Owner"
          typed={owner}
          people={context.people.map(({ id, name }) => ({ id, name, detail: '' }))}
          onType={(name) => {
            setOwner(name);
            onAction({ ownerAttendanceId: null, ownerName: name.trim(), due });
          }}
          onPick={({ id, name }) => {
            setOwner(name);
            onAction({ ownerAttendanceId: id, ownerName: name, due });
          }}
        />
        <TextField label="Due" value={words} hint={describeDue(due) === '' ? 'fri, 19 Sept, next meeting, ongoing' : describeDue(due)} onChange={setWords} onBlur={() => words.trim() !== due.verbatim && saveDue(readAs(words, reading))} />
      </div>
      {asking.length > 0 && (
        <div className={styles.asked}>
          <span>Which did you mean?</span>
          {asking.map((choice) => (
            <Button key={choice.label} size="small" onClick={() => saveDue(choice.due)}>
              {choice.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function readAs(words: string, reading: DueReading | null): Due {
  if (words.trim() === '') return NO_DUE;
  return reading?.certainty === 'sure' ? reading.due : dueAsWords(words);
}
