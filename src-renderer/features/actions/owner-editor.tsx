import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActionOwner, TrackedAction } from '@shared/actions/model';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { PersonPicker } from '@renderer/ui/person-picker';
import { TextLink } from '@renderer/ui/text-link';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  owners: { display: 'flex', flexDirection: 'column', gap: '2px' },
  owner: { display: 'flex', alignItems: 'center', gap: '10px' },
  buttons: { display: 'flex', gap: '8px' },
});

/** Who an action is given to: people of its meeting, or anybody by name; several if need be. */
export function OwnerEditor({ action, onDone }: { readonly action: TrackedAction; readonly onDone: () => void }) {
  const styles = useStyles();
  const people = useRead('minutes', 'get', { meetingId: action.meetingId }).data?.people ?? [];
  const [owners, setOwners] = useState<readonly ActionOwner[]>(action.owners);
  const [typed, setTyped] = useState('');
  const setAll = useWrite('actions', 'setOwners');
  const free = people.filter((person) => !owners.some(({ attendanceId, personId }) => attendanceId === person.id || (personId !== null && personId === person.personId)));
  const add = (owner: ActionOwner): void => {
    setOwners([...owners, owner]);
    setTyped('');
  };
  const withTyped = typed.trim() === '' ? owners : [...owners, { attendanceId: null, personId: null, name: typed.trim() }];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAll.mutate({ id: action.id, owners: [...withTyped] }, { onSuccess: onDone });
      }}
    >
      {owners.length > 0 && (
        <ul className={styles.owners} aria-label="Owners">
          {owners.map((owner) => (
            <li key={owner.attendanceId ?? owner.personId ?? owner.name} className={styles.owner}>
              {owner.name}
              <TextLink label={`Take ${owner.name} off`} onClick={() => setOwners(owners.filter((other) => other !== owner))}>
                Take off
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        label={owners.length === 0 ? 'Owner' : 'Another owner'}
        typed={typed}
        people={free.map(({ id, name }) => ({ id, name, detail: '' }))}
        onType={setTyped}
        onPick={({ id, name }) => add({ attendanceId: id, personId: people.find((person) => person.id === id)?.personId ?? null, name })}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          Keep owners
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
