import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useRead } from '@renderer/query/use-read';
import type { Answer } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { FormDialog } from '@renderer/ui/form-dialog';
import { endAskingForTies, useTieRequest } from './tie-store';
import type { TieRequest } from './tie-store';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
});

/** The tie dialog, when something asks for it. */
export function TieDialogHost() {
  const request = useTieRequest((state) => state.request);
  const data = useRead('priorities', 'ofMeeting', { meetingId: request?.meetingId ?? '' }, { enabled: request !== null }).data;
  return request !== null && data ? <TieDialog key={request.rowId} request={request} data={data} /> : null;
}

function TieDialog({ request, data }: { readonly request: TieRequest; readonly data: Answer<'priorities', 'ofMeeting'> }) {
  const styles = useStyles();
  const { table, rowId, name } = request;
  const tied = data.ties.filter((tie) => tie.table === table && tie.rowId === rowId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(tied.map(({ priorityId }) => priorityId)));
  const setTies = useWrite('priorities', 'setTies');
  // A tie stays to be seen and taken away also when its priority is no longer one of those that can be chosen.
  const others = tied.filter(({ priorityId }) => !data.choices.some((choice) => choice.priorityId === priorityId)).map(({ priorityId, name: words }) => ({ priorityId, name: words, bodyName: '' }));
  const send = (): void =>
    setTies.mutate(
      { table, rowId, priorityIds: [...chosen] },
      {
        onSuccess: () => {
          announce(chosen.size === 0 ? `${name} is tied to no priority` : `${name} is tied to ${chosen.size === 1 ? '1 priority' : `${String(chosen.size)} priorities`}`);
          endAskingForTies();
        },
      },
    );
  return (
    <FormDialog title="Tie to priorities" lead={name} open onClose={endAskingForTies} submit="Save" onSubmit={send} busy={setTies.isPending}>
      <div role="group" aria-label="Priorities" className={styles.list}>
        {[...data.choices, ...others].map((choice) => (
          <Checkbox
            key={choice.priorityId}
            checked={chosen.has(choice.priorityId)}
            label={choice.bodyName === '' ? choice.name : `${choice.name} (${choice.bodyName})`}
            onChange={(_event, { checked }) => setChosen((now) => (checked === true ? new Set(now).add(choice.priorityId) : new Set([...now].filter((id) => id !== choice.priorityId))))}
          />
        ))}
      </div>
    </FormDialog>
  );
}
