import { Checkbox, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Priority } from '@shared/priorities/model';
import { nextYearLabel, nextYearName } from '@shared/priorities/next-year-name';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { FormDialog } from '@renderer/ui/form-dialog';
import { today } from '@renderer/ui/today';
import { useRefusals } from '@renderer/ui/use-refusals';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'center', columnGap: '12px', [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  check: { overflowWrap: 'anywhere' },
  input: { minWidth: 0, width: '100%' },
  error: { ...type.caption, color: mb.bad, gridColumn: '1 / -1' },
  options: { display: 'flex', flexDirection: 'column' },
});

/** Begins another year: which priorities go on, under which names, and what moves over to them. */
export function CopyDialog({ bodyId, priorities, chosenIds, onClose }: { readonly bodyId: string; readonly priorities: readonly Priority[]; /** Those that are ticked at first. */ readonly chosenIds: readonly string[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(chosenIds));
  const [names, setNames] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(priorities.map(({ id, name }) => [id, nextYearName(name, nextYearLabel(today()))])));
  const [withMilestones, setWithMilestones] = useState(true);
  const [withRisks, setWithRisks] = useState(true);
  const copy = useWrite('priorities', 'copy', { fields: true });
  const { errors, refused, refuse } = useRefusals();

  const going = priorities.filter(({ id }) => chosen.has(id));
  const send = (): void => {
    if (going.length === 0) return refuse('copies', 'Choose at least one priority.');
    copy.mutate(
      { bodyId, copies: going.map(({ id }) => ({ priorityId: id, name: names[id] ?? '' })), withMilestones, withRisks },
      {
        onSuccess: ({ priorityIds }) => {
          announce(priorityIds.length === 1 ? 'One priority copied' : `${String(priorityIds.length)} priorities copied`);
          onClose();
        },
        onError: refused,
      },
    );
  };
  return (
    <FormDialog title="Copy to next year" lead="Each copy keeps the lead, the group and the measures, which start where they stand now. What is tied stays with its year." open wide onClose={onClose} submit="Copy" onSubmit={send} busy={copy.isPending}>
      <div role="group" aria-label="Priorities to copy" className={styles.list}>
        {priorities.map(({ id, name }) => (
          <div key={id} className={styles.row}>
            <Checkbox className={styles.check} checked={chosen.has(id)} label={name} onChange={(_event, data) => setChosen((now) => (data.checked === true ? new Set(now).add(id) : new Set([...now].filter((other) => other !== id))))} />
            <Input className={styles.input} aria-label={`Name of the copy of ${name}`} disabled={!chosen.has(id)} value={names[id] ?? ''} onChange={(_event, data) => setNames((now) => ({ ...now, [id]: data.value }))} {...(nameError(errors, going, id) === undefined ? {} : { 'aria-invalid': true })} />
            {nameError(errors, going, id) !== undefined && <span className={styles.error}>{nameError(errors, going, id)}</span>}
          </div>
        ))}
        {errors['copies'] !== undefined && (
          <span role="alert" className={styles.error}>
            {errors['copies']}
          </span>
        )}
      </div>
      <div className={styles.options}>
        <Checkbox checked={withMilestones} label="Milestones that are not done move over" onChange={(_event, data) => setWithMilestones(data.checked === true)} />
        <Checkbox checked={withRisks} label="Open risks move over" onChange={(_event, data) => setWithRisks(data.checked === true)} />
      </div>
    </FormDialog>
  );
}

function nameError(errors: Readonly<Record<string, string>>, going: readonly Priority[], id: string): string | undefined {
  return errors[`copies.${String(going.findIndex((priority) => priority.id === id))}.name`];
}
