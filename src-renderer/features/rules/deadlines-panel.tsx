import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, Clock24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatTimeInMinutes } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { deadlineRule } from '@shared/rules/paper-deadlines';
import type { PaperDeadline } from '@shared/rules/paper-deadlines';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import { TimeField } from '@renderer/ui/time-field';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '14px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  what: { ...type.body, color: mb.text1, flex: '1 1 220px' },
  rule: { ...type.dense, color: mb.text2 },
});

/** By when papers must be in for this body's agendas, as days before the issue or the meeting; each meeting shows its own days. */
export function DeadlinesPanel({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const deadlines = useRead('rules', 'deadlines', { bodyId }).data?.deadlines;
  const set = useWrite('rules', 'setDeadlines');
  const [editing, setEditing] = useState<number | null>(null);
  if (!deadlines) return null;
  const add = (
    <Button icon={<Add20Regular />} onClick={() => setEditing(deadlines.length)}>
      Add a deadline…
    </Button>
  );
  return (
    <Panel title="Deadlines for papers" {...(deadlines.length > 0 ? { link: add } : {})}>
      {deadlines.length === 0 ? (
        <EmptyState icon={<Clock24Regular />} sentence="No deadlines for papers have been set, such as “reports to the clerk 3 working days before the agenda goes out”." action={add} />
      ) : (
        <ul className={styles.list}>
          {deadlines.map((one, index) => (
            <li key={`${String(index)} ${one.what}`} className={styles.row}>
              <span className={styles.what}>{one.what}</span>
              <span className={styles.rule}>{one.time === '' ? deadlineRule(one) : `${deadlineRule(one)}, by ${formatTimeInMinutes(one.time as TimeOfDay)}`}</span>
              <TextLink onClick={() => setEditing(index)} label={`Change deadline: ${one.what}`}>
                Change…
              </TextLink>
              <TextLink onClick={() => set.mutate({ bodyId, deadlines: deadlines.filter((_, other) => other !== index) }, { onSuccess: () => toastRemoved('Deadline removed') })} label={`Remove deadline: ${one.what}`}>
                Remove
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {editing !== null && <DeadlineDialog bodyId={bodyId} deadlines={deadlines} at={editing} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

const NEW: PaperDeadline = { what: 'Reports to the clerk', days: 3, counting: 'working', before: 'issue', time: '' };

function DeadlineDialog({ bodyId, deadlines, at, onClose }: { readonly bodyId: string; readonly deadlines: readonly PaperDeadline[]; readonly at: number; readonly onClose: () => void }) {
  const [deadline, setDeadline] = useState<PaperDeadline>(deadlines[at] ?? NEW);
  const [days, setDays] = useState(String(deadline.days));
  const set = useWrite('rules', 'setDeadlines', { fields: true });
  const errors = fieldMessages(set.error);
  const field = (name: keyof PaperDeadline): string | undefined => errors[`deadlines.${String(at)}.${name}`];
  return (
    <FormDialog
      title={at < deadlines.length ? 'Change deadline' : 'Add deadline'}
      open
      onClose={onClose}
      submit={at < deadlines.length ? 'Keep the change' : 'Add the deadline'}
      busy={set.isPending}
      onSubmit={() => {
        const kept: PaperDeadline = { ...deadline, days: /^\d+$/.test(days.trim()) ? Number(days) : -1 };
        set.mutate({ bodyId, deadlines: [...deadlines.slice(0, at), kept, ...deadlines.slice(at + 1)] }, { onSuccess: onClose, onError: () => focusFirstError() });
      }}
    >
      <TextField label="What is due" required value={deadline.what} onChange={(what) => setDeadline({ ...deadline, what })} error={field('what')} maxLength={120} hint="For example “Draft reports to the director”" />
      <FieldRow>
        <TextField label="Days" required inputMode="numeric" value={days} onChange={setDays} error={field('days')} />
        <SelectField label="Counted as" value={deadline.counting} options={[{ value: 'working', words: 'Working days' }, { value: 'calendar', words: 'All days' }]} onChange={(counting) => setDeadline({ ...deadline, counting })} />
      </FieldRow>
      <FieldRow>
        <SelectField label="Before" value={deadline.before} options={[{ value: 'issue', words: 'The agenda goes out' }, { value: 'meeting', words: 'The meeting' }]} onChange={(before) => setDeadline({ ...deadline, before })} />
        <TimeField label="By" value={deadline.time as TimeOfDay | ''} onChange={(time) => setDeadline({ ...deadline, time })} hint="May be left empty" />
      </FieldRow>
    </FormDialog>
  );
}
