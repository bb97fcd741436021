import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '@renderer/commands/command-handlers';
import { showNotice } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { NewMeetingDialog } from './new-meeting-dialog';

/** Answers to "New meeting…" from everywhere: the dialog starts with the body that the screen is about. */
export function NewMeetingHost() {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const bodies = useRead('bodies', 'list', {}).data?.bodies;
  const meetings = useRead('meetings', 'list', {}).data?.meetings;
  const [, place, id] = path.split('/');
  const bodyId = place === 'bodies' ? id : place === 'meetings' ? meetings?.find((meeting) => meeting.id === id)?.bodyId : undefined;

  useCommand(
    'meeting.new',
    () => {
      if (bodies?.length === 0) {
        showNotice('A meeting is held by a body. Add the body first.');
        void navigate({ to: '/bodies' });
      } else setOpen(true);
    },
    { enabled: bodies !== undefined },
  );
  return <NewMeetingDialog open={open} bodyId={bodyId} onClose={() => setOpen(false)} />;
}
