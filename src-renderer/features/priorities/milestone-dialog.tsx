import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { describeMilestoneDue, NO_MILESTONE_DUE, readMilestoneDue } from '@shared/priorities/milestone-due';
import type { Milestone, MilestoneDue } from '@shared/priorities/model';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { useToday } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';

const useStyles = makeStyles({
  ask: { padding: '8px 12px', border: `1px solid ${mb.attentionLine}`, borderRadius: '6px', backgroundColor: mb.attentionGround },
  question: { ...type.dense, fontWeight: 600, color: mb.attention },
  error: { ...type.caption, color: mb.bad },
});

type MilestoneDialogProps = { readonly priorityId: string; /** Null for a new one. */ readonly milestone: Milestone | null; readonly nextMeetingDay: CalendarDay | null; readonly onClose: () => void };

/** What should happen, and by when: the words stay as typed, what they were read as stands beside them, and unsure ones are asked. */
export function MilestoneDialog({ priorityId, milestone, nextMeetingDay, onClose }: MilestoneDialogProps) {
  const styles = useStyles();
  const today = useToday();
  const [what, setWhat] = useState(milestone?.what ?? '');
  const [typed, setTyped] = useState(milestone?.due.verbatim ?? '');
  const [chosen, setChosen] = useState<MilestoneDue | null>(null);
  const [doneOn, setDoneOn] = useState(milestone?.doneOn ? formatDay(milestone.doneOn) : '');
  const add = useWrite('priorities', 'addMilestone', { fields: true });
  const change = useWrite('priorities', 'updateMilestone', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  // What was read once stays, as long as its words do: a year later "March" would be another one.
  const kept = milestone !== null && typed.trim() === milestone.due.verbatim ? milestone.due : null;
  const reading = kept ? { certainty: 'sure' as const, due: kept } : readMilestoneDue(typed, { today, nextMeeting: nextMeetingDay });
  const due = reading === null ? NO_MILESTONE_DUE : reading.certainty === 'sure' ? reading.due : chosen;

  const send = (): void => {
    if (typed.length > 200) return refuse('due', 'The time is too long. Use at most 200 characters.');
    if (due === null) return refuse('due', 'Choose what is meant, or change the words.');
    const done = readTypedDay(doneOn);
    if (doneOn.trim() !== '' && done === null) return refuse('doneOn', NOT_A_DAY);
    const fields = { what, due, doneOn: done };
    const saved = (): void => {
      announce(milestone === null ? 'Milestone added' : 'Milestone changed');
      onClose();
    };
    if (milestone === null) add.mutate({ priorityId, ...fields }, { onSuccess: saved, onError: refused });
    else change.mutate({ milestoneId: milestone.id, ...fields }, { onSuccess: saved, onError: refused });
  };
  const read = reading?.certainty === 'sure' ? describeMilestoneDue(reading.due) : '';
  return (
    <FormDialog title={milestone === null ? 'New milestone' : 'Change milestone'} open onClose={onClose} submit={milestone === null ? 'Add milestone' : 'Save'} onSubmit={send} busy={add.isPending || change.isPending}>
      <TextAreaField label="What should happen" required rows={2} value={what} onChange={setWhat} error={errors['what']} />
      <TextField
        label="By when"
        value={typed}
        onChange={(words) => {
          setTyped(words);
          setChosen(null);
        }}
        error={reading?.certainty === 'ask' ? undefined : errors['due']}
        hint={read === '' ? 'A day, a month or a term: 31 March 2027, September 2027, summer term 2027' : `Read as ${read}`}
      />
      {reading?.certainty === 'ask' && (
        <div className={styles.ask}>
          <p className={styles.question}>{reading.choices.length === 1 ? 'No date could be read from these words.' : 'Which is meant?'}</p>
          <RadioGroup aria-label={`What “${typed.trim()}” means`} value={chosen === null ? '' : String(reading.choices.findIndex((choice) => sameDue(choice.due, chosen)))} onChange={(_event, data) => setChosen(reading.choices[Number(data.value)]?.due ?? null)}>
            {reading.choices.map((choice, index) => (
              <Radio key={choice.label} value={String(index)} label={choice.label === 'Words only' ? 'Keep the words, without a date' : choice.label} />
            ))}
          </RadioGroup>
          {errors['due'] !== undefined && chosen === null && (
            <p role="alert" className={styles.error}>
              {errors['due']}
            </p>
          )}
        </div>
      )}
      <TextField label="Done on" value={doneOn} onChange={setDoneOn} error={errors['doneOn']} hint={dayEcho(doneOn) ?? 'Empty while it is not done'} />
    </FormDialog>
  );
}

function sameDue(one: MilestoneDue, other: MilestoneDue): boolean {
  return one.kind === other.kind && one.day === other.day;
}
