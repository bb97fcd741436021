import { makeStyles, Select } from '@fluentui/react-components';
import type { Recommendation } from '@shared/ledger/model';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { TextLink } from '@renderer/ui/text-link';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px' },
  tie: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  choice: { maxWidth: '220px' },
});

/** The priorities of its body that a recommendation serves: taken away and added one by one. */
export function PriorityTies({ id, bodyId, tiedTo }: { readonly id: string; readonly bodyId: string; readonly tiedTo: Recommendation['tiedTo'] }) {
  const styles = useStyles();
  const priorities = useRead('priorities', 'list', { bodyId }).data?.priorities ?? [];
  const tie = useWrite('ledger', 'tie');
  const untie = useWrite('ledger', 'untie');
  const free = priorities.filter((priority) => !tiedTo.some(({ priorityId }) => priorityId === priority.id));
  return (
    <span className={styles.line}>
      {tiedTo.length === 0 && 'None'}
      {tiedTo.map(({ priorityId, name }) => (
        <span key={priorityId} className={styles.tie}>
          {name}
          <TextLink label={`Take the tie to ${name} away`} onClick={() => untie.mutate({ id, priorityId })}>
            Take away
          </TextLink>
        </span>
      ))}
      {free.length > 0 && (
        <Select size="small" className={styles.choice} aria-label="Tie to a priority" value="" onChange={(_event, data) => data.value !== '' && tie.mutate({ ids: [id], priorityId: data.value })}>
          <option value="">Tie to a priority…</option>
          {free.map((priority) => (
            <option key={priority.id} value={priority.id}>
              {priority.name}
            </option>
          ))}
        </Select>
      )}
    </span>
  );
}
