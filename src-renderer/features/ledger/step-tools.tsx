import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { StepDialog } from './step-dialog';
import type { StepTask } from './step-dialog';

/** What can be done with actions of recommendations chosen together: done, opened again, owner, date, the bin. Each is one step for Undo. */
export function StepTools({ rows, today, onDone }: { readonly rows: readonly TrackerRow[]; readonly today: CalendarDay; readonly onDone: () => void }) {
  const [task, setTask] = useState<StepTask | null>(null);
  const remove = useWrite('ledger', 'removeSteps');
  const next = rows[0]?.nextMeetingOn ?? null;
  const words = rows.length === 1 ? 'one action of a recommendation' : `${String(rows.length)} actions of recommendations`;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>Change {words}…</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setTask('done')}>Close…</MenuItem>
            <MenuItem onClick={() => setTask('open')}>Open again…</MenuItem>
            <MenuItem onClick={() => setTask('owner')}>Set owner…</MenuItem>
            <MenuItem onClick={() => setTask('due')}>Set due date…</MenuItem>
            <MenuItem onClick={() => remove.mutate({ ids: rows.map(({ id }) => id) }, { onSuccess: () => toastRemoved(rows.length === 1 ? 'Action moved to the bin' : `${String(rows.length)} actions moved to the bin`) })}>Move to the bin</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {task !== null && <StepDialog task={task} steps={rows} today={today} nextMeeting={rows.every(({ nextMeetingOn }) => nextMeetingOn === next) ? next : null} onClose={() => setTask(null)} onDone={onDone} />}
    </>
  );
}
