import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { ChangeDialog } from './change-dialog';
import type { LedgerTask } from './change-dialog';
import { useRemoveRecommendations } from './use-remove-recommendations';

const MORE: readonly { readonly task: LedgerTask; readonly words: string }[] = [
  { task: 'status', words: 'Set status…' },
  { task: 'response', words: 'Set response…' },
  { task: 'owner', words: 'Set owner…' },
  { task: 'timescale', words: 'Set timescale…' },
];

/** What can be done with the recommendations chosen together: an update, status, response, owner, timescale, closing, the bin. Each is one step for Undo. */
export function BulkTools({ rows, today, onDone }: { readonly rows: readonly TrackerRow[]; readonly today: CalendarDay; readonly onDone: () => void }) {
  const [task, setTask] = useState<LedgerTask | null>(null);
  const { remove, dialog } = useRemoveRecommendations(onDone);
  const allClosed = rows.every(({ standing }) => standing.kind === 'recommendation' && standing.status === 'closed');
  const noneClosed = rows.every(({ standing }) => standing.kind === 'recommendation' && standing.status !== 'closed');
  const nextMeeting = rows.length === 0 || rows.some(({ nextMeetingOn }) => nextMeetingOn !== rows[0]?.nextMeetingOn) ? null : (rows[0]?.nextMeetingOn ?? null);
  return (
    <>
      <Button appearance="primary" onClick={() => setTask('update')}>
        Update {rows.length}…
      </Button>
      {noneClosed && <Button onClick={() => setTask('close')}>Close…</Button>}
      {allClosed && <Button onClick={() => setTask('reopen')}>Reopen…</Button>}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>Set…</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {MORE.map((one) => (
              <MenuItem key={one.task} onClick={() => setTask(one.task)}>
                {one.words}
              </MenuItem>
            ))}
            <MenuItem onClick={() => void remove(rows)}>Move to the bin</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {dialog}
      {task !== null && <ChangeDialog task={task} rows={rows} today={today} nextMeeting={nextMeeting} onClose={() => setTask(null)} onDone={onDone} />}
    </>
  );
}
