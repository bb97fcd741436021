import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { UpdateDialog } from './update-form';
import type { StatusChange } from './update-form';

type ActionBulkToolsProps = { readonly actions: readonly { readonly id: string; readonly number: string; readonly text: string }[]; readonly closed: boolean; readonly today: CalendarDay; readonly onDone: () => void };

/** What can be done with actions of minutes chosen together: a dated line, closing, opening again. `closed`: all of them are. */
export function ActionBulkTools({ actions, closed, today, onDone }: ActionBulkToolsProps) {
  const [change, setChange] = useState<StatusChange | null>(null);
  return (
    <>
      <Button appearance="primary" onClick={() => setChange('asItStands')}>
        Update {actions.length}…
      </Button>
      {closed ? <Button onClick={() => setChange('open')}>Reopen…</Button> : <Button onClick={() => setChange('done')}>Close…</Button>}
      {change !== null && <UpdateDialog actions={actions} change={change} meetingId={null} today={today} onClose={() => setChange(null)} onDone={onDone} />}
    </>
  );
}
