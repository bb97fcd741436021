import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { parentRefusal, treeOrder } from '@shared/bodies/body-tree';
import type { Body } from '@shared/bodies/model';
import { bodyPhaseKindSchema, PHASE_WORDS } from '@shared/bodies/structure-model';
import type { BodyPhaseKind } from '@shared/bodies/structure-model';
import { formatDay, readTypedDay } from '@shared/kernel/calendar-day';
import { dayEcho, NOT_A_DAY } from '@shared/kernel/typed-fields';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import { useRefusals } from '@renderer/ui/use-refusals';
import { AgreedAtField } from './agreed-at-field';
import { useTree } from './use-tree';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { display: 'flex', flexDirection: 'column', gap: '6px', ...type.dense, ...tabular },
  phase: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '12px' },
  quiet: { ...type.caption, color: mb.text3, display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The body it reports to, and what it has been: interim, standing, closed. */
export function PhasesPanel({ body }: { readonly body: Body }) {
  const styles = useStyles();
  const [adding, setAdding] = useState(false);
  const nodes = useTree();
  const node = nodes.find((candidate) => candidate.id === body.id);
  const setParent = useWrite('bodies', 'setParent');
  const remove = useWrite('bodies', 'removePhase');
  if (!node) return null;
  const possible = treeOrder(nodes).filter(({ body: other }) => parentRefusal(nodes, body.id, other.id) === null);
  return (
    <Panel title="Place and history" padded>
      <div className={styles.stack}>
        <SelectField
          label="Reports to"
          value={node.parentBodyId ?? ''}
          options={[{ value: '', words: 'No other body' }, ...possible.map(({ body: other, depth }) => ({ value: other.id, words: `${'  '.repeat(depth)}${other.name}` }))]}
          onChange={(parent) => setParent.mutate({ bodyId: body.id, parentBodyId: parent === '' ? null : parent }, { onSuccess: () => announce('Saved') })}
        />
        {node.phases.length > 0 && (
          <ol className={styles.list} aria-label="Phases">
            {node.phases.map((phase) => (
              <li key={phase.phaseId} className={styles.phase}>
                <span>
                  {PHASE_WORDS[phase.phase]}
                  {phase.from !== null && ` from ${formatDay(phase.from)}`}
                  {(phase.agreedAtMeetingDay !== null || phase.note !== '') && <span className={styles.quiet}>{[phase.agreedAtMeetingDay && `Agreed at the meeting of ${formatDay(phase.agreedAtMeetingDay)}`, phase.note].filter(Boolean).join(' · ')}</span>}
                </span>
                <TextLink label={`Remove ${PHASE_WORDS[phase.phase].toLowerCase()}`} onClick={() => remove.mutate({ phaseId: phase.phaseId }, { onSuccess: () => toastRemoved('Phase removed') })}>
                  Remove
                </TextLink>
              </li>
            ))}
          </ol>
        )}
        <div className={styles.actions}>
          <Button onClick={() => setAdding(true)}>Interim, standing or closed…</Button>
        </div>
      </div>
      {adding && <PhaseDialog bodyId={body.id} last={node.phases.at(-1)?.phase ?? null} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

/** What comes after a phase, as a rule. */
const FOLLOWS: Readonly<Record<BodyPhaseKind, BodyPhaseKind>> = { interim: 'standing', standing: 'closed', closed: 'standing' };

function PhaseDialog({ bodyId, last, onClose }: { readonly bodyId: string; readonly last: BodyPhaseKind | null; readonly onClose: () => void }) {
  const [phase, setPhase] = useState<BodyPhaseKind>(last === null ? 'interim' : FOLLOWS[last]);
  const [from, setFrom] = useState('');
  const [meetingId, setMeetingId] = useState('');
  const [note, setNote] = useState('');
  const add = useWrite('bodies', 'setPhase', { fields: true });
  const { errors, refused, refuse } = useRefusals();
  const send = (): void => {
    if (from.trim() !== '' && readTypedDay(from) === null) return refuse('from', NOT_A_DAY);
    add.mutate(
      { bodyId, phase, from: readTypedDay(from), agreedAtMeetingId: meetingId === '' ? null : meetingId, note },
      {
        onSuccess: () => {
          announce(`${PHASE_WORDS[phase]} noted`);
          onClose();
        },
        onError: refused,
      },
    );
  };
  return (
    <FormDialog title="Interim, standing or closed" lead="What the body was before stays in its history." open onClose={onClose} submit="Note it" onSubmit={send} busy={add.isPending}>
      <FieldRow>
        <SelectField label="The body is" value={phase} options={bodyPhaseKindSchema.options.map((value) => ({ value, words: PHASE_WORDS[value] }))} onChange={setPhase} error={errors['phase']} />
        <TextField label="From" value={from} onChange={setFrom} error={errors['from']} hint={dayEcho(from) ?? 'For example 1/4/26'} />
      </FieldRow>
      <AgreedAtField bodyId={bodyId} value={meetingId} onChange={setMeetingId} />
      <TextField label="Note" value={note} onChange={setNote} error={errors['note']} hint="For example “Minute 12”" />
    </FormDialog>
  );
}
