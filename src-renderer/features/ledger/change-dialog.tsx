import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { STATUS_WORDS } from '@shared/ledger/ledger-words';
import type { RecommendationStatus, Response } from '@shared/ledger/model';
import { recommendationStatusSchema, responseSchema } from '@shared/ledger/model';
import { targetWarnings } from '@shared/ledger/target-warnings';
import { readTimescales } from '@shared/ledger/timescale';
import { describeDue } from '@shared/minutes/due-date';
import type { Due } from '@shared/minutes/model';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { DateField } from '@renderer/ui/date-field';
import { DueField } from '@renderer/ui/due-field';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { OwnerField } from '@renderer/ui/owner-field';
import type { OwnerChoice } from '@renderer/ui/owner-field';
import { useRefusals } from '@renderer/ui/use-refusals';
import { responseWords } from './response-words';

/** What can be changed of one recommendation or of several together. */
export type LedgerTask = 'status' | 'response' | 'owner' | 'timescale' | 'update' | 'close' | 'reopen';

const TITLES: Readonly<Record<LedgerTask, string>> = { status: 'Set status', response: 'Set response', owner: 'Set owner', timescale: 'Set timescale', update: 'Add update', close: 'Close', reopen: 'Reopen' };

/** How many of those that are changed together are named. */
const LISTED = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px', ...type.dense },
});

/** What the dialog starts with where one recommendation is changed. */
export type TaskStart = { readonly owner?: OwnerChoice; readonly timescale?: string; readonly response?: Response; readonly status?: RecommendationStatus };

type ChangeDialogProps = {
  readonly task: LedgerTask;
  readonly rows: readonly { readonly id: string; readonly reference: string; readonly text: string }[];
  readonly today: CalendarDay;
  readonly nextMeeting: CalendarDay | null;
  readonly start?: TaskStart;
  readonly onClose: () => void;
  readonly onDone?: () => void;
};

/** One change for one recommendation or several, as one step for Undo. Closing asks for its reason and who agreed it, and says who points at what is closed. */
export function ChangeDialog({ task, rows, today, nextMeeting, start = {}, onClose, onDone }: ChangeDialogProps) {
  const styles = useStyles();
  const ids = rows.map(({ id }) => id);
  const pointing = useRead('ledger', 'pointing', { ids }, { enabled: task === 'close' });
  const [day, setDay] = useState<CalendarDay | null>(today);
  const [words, setWords] = useState('');
  const [byName, setByName] = useState('');
  const [status, setStatus] = useState<Exclude<RecommendationStatus, 'closed'>>(start.status !== undefined && start.status !== 'closed' ? start.status : 'onCourse');
  const [response, setResponse] = useState<Response>(start.response ?? '');
  const [owner, setOwner] = useState<OwnerChoice>(start.owner ?? { personId: null, name: '' });
  const [timescale, setTimescale] = useState(start.timescale ?? '');
  const { errors, refused, refuse } = useRefusals();
  const setStatusOf = useWrite('ledger', 'setStatus', { fields: true });
  const setResponseOf = useWrite('ledger', 'setResponse', { fields: true });
  const setOwnerOf = useWrite('ledger', 'setOwner', { fields: true });
  const setTimescaleOf = useWrite('ledger', 'setTimescale', { fields: true });
  const addUpdate = useWrite('ledger', 'addUpdate', { fields: true });
  const closeThem = useWrite('ledger', 'close', { fields: true });
  const reopenThem = useWrite('ledger', 'reopen', { fields: true });
  const busy = [setStatusOf, setResponseOf, setOwnerOf, setTimescaleOf, addUpdate, closeThem, reopenThem].some(({ isPending }) => isPending);
  const [reading] = readTimescales([timescale], { asOf: today, nextMeeting });
  const warnings = task === 'close' ? targetWarnings('close', pointing.data?.targets ?? []) : [];
  const what = rows.length === 1 ? (rows[0]?.reference ?? '') : `${String(rows.length)} recommendations`;

  const keep = async (due: Due | null): Promise<void> => {
    if (day === null) return refuse('day', 'Enter the day.');
    try {
      switch (task) {
        case 'status':
          await setStatusOf.mutateAsync({ ids, status, day, reason: words });
          break;
        case 'response':
          await setResponseOf.mutateAsync({ ids, response });
          break;
        case 'owner':
          await setOwnerOf.mutateAsync({ ids, ownerPersonId: owner.personId, ownerName: owner.name });
          break;
        case 'timescale':
          await setTimescaleOf.mutateAsync({ ids, timescale: due ?? { verbatim: timescale.trim(), kind: timescale.trim() === '' ? 'none' : 'words', day: null } });
          break;
        case 'update':
          if (words.trim() === '') return refuse('words', 'Enter the update.');
          await addUpdate.mutateAsync({ ids, roundId: null, day, words, byName });
          break;
        case 'close':
          if (words.trim() === '') return refuse('reason', 'Enter why it is closed.');
          if (byName.trim() === '') return refuse('agreedBy', 'Enter who agreed that it is closed.');
          await closeThem.mutateAsync({ ids, day, reason: words, agreedBy: byName });
          break;
        case 'reopen':
          if (words.trim() === '') return refuse('reason', 'Enter why it is opened again.');
          await reopenThem.mutateAsync({ ids, day, reason: words, status: status === 'done' ? 'onCourse' : status });
          break;
      }
    } catch (error) {
      return refused(error);
    }
    announce(`${TITLES[task]}: ${what}.`);
    onDone?.();
    onClose();
  };
  const send = (): void => {
    if (task === 'timescale' && reading?.certainty === 'ask' && reading.choices.length > 1) return refuse('timescale', 'Say which is meant: choose one of the readings.');
    void keep(reading?.certainty === 'sure' ? reading.due : (reading?.choices[0]?.due ?? null));
  };
  return (
    <FormDialog title={`${TITLES[task]}: ${what}`} open onClose={onClose} submit={task === 'update' ? 'Add update' : task === 'close' ? 'Close' : task === 'reopen' ? 'Reopen' : TITLES[task]} onSubmit={send} busy={busy}>
      {rows.length > 1 && (
        <ul className={styles.list} aria-label="Recommendations">
          {rows.slice(0, LISTED).map(({ id, reference, text }) => (
            <li key={id}>
              {reference} {text.slice(0, 120)}
            </li>
          ))}
          {rows.length > LISTED && <li>and {rows.length - LISTED} more</li>}
        </ul>
      )}
      {warnings.length > 0 && <Message tone="attention">{warnings.join(' ')}</Message>}
      {task === 'response' && <SelectField label="Response" value={response} options={responseSchema.options.map((value) => ({ value, words: responseWords(value) }))} onChange={setResponse} error={errors['response']} />}
      {task === 'owner' && <OwnerField label="Owner" value={owner} onChange={setOwner} error={errors['ownerName']} hint="Empty: nobody is named" />}
      {task === 'timescale' && (
        <DueField
          label="Timescale"
          words={timescale}
          onWords={setTimescale}
          error={errors['timescale'] ?? errors['timescale.verbatim']}
          hint={hintOf(reading)}
          placeholder="Sept 27, end of autumn term, next meeting, ongoing"
          choices={reading?.certainty === 'ask' && reading.choices.length > 1 ? reading.choices : []}
          onChoose={(due) => void keep(due)}
        />
      )}
      {(task === 'status' || task === 'reopen') && (
        <SelectField
          label={task === 'reopen' ? 'It stands then' : 'Status'}
          value={status}
          options={recommendationStatusSchema.options.flatMap((value) => (value === 'closed' || (task === 'reopen' && value === 'done') ? [] : [{ value, words: STATUS_WORDS[value] }]))}
          onChange={setStatus}
        />
      )}
      {task === 'update' && <TextAreaField label="Update" required value={words} onChange={setWords} error={errors['words']} />}
      {(task === 'close' || task === 'reopen' || task === 'status') && <TextAreaField label="Reason" required={task !== 'status'} value={words} onChange={setWords} error={errors['reason']} />}
      {task !== 'response' && task !== 'owner' && task !== 'timescale' && (
        <FieldRow>
          <DateField label="On" value={day} onChange={setDay} error={errors['day']} required />
          {task === 'update' && <TextField label="Told by" value={byName} onChange={setByName} error={errors['byName']} hint="May be left empty" />}
          {task === 'close' && <TextField label="Agreed by" value={byName} onChange={setByName} error={errors['agreedBy']} required hint="A body or a person, for example Scrutiny Committee" />}
        </FieldRow>
      )}
    </FormDialog>
  );
}

/** What words for a time are read as, for the hint below them. */
export function hintOf(reading: ReturnType<typeof readTimescales>[number] | undefined): string {
  if (reading === undefined || reading.certainty === 'ask') return reading === undefined ? '' : reading.why;
  const read = describeDue(reading.due);
  return read === '' ? 'No timescale' : `Read as ${read}`;
}
