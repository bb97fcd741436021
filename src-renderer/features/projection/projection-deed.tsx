import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ShareScreenStart20Regular } from '@fluentui/react-icons';
import { acceleratorWords } from '@shared/commands/accelerator';
import { commandEntry } from '@shared/commands/command-list';
import { NOT_PROJECTING } from '@shared/projection/model';
import type { ProjectionState } from '@shared/projection/model';
import { projectionWords } from '@shared/projection/projection';
import { runCommand, useCommand } from '@renderer/commands/command-handlers';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { StatusChip } from '@renderer/ui/status-chip';
import type { RunDeedProps } from '../minutes/run-pane';

/** The projection, where it shows this meeting; else none. */
function useProjectionOf(meetingId: string): ProjectionState {
  const state = useRead('projection', 'state', {}).data ?? NOT_PROJECTING;
  return state.meetingId === meetingId ? state : NOT_PROJECTING;
}

/** In the status bar: begins to project the meeting; while it is projected, says what the room sees, and blanks, holds or ends it. */
export function ProjectionDeed({ meetingId }: RunDeedProps) {
  const state = useProjectionOf(meetingId);
  const running = useMayProject(meetingId);
  if (state.meetingId !== null) {
    return (
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" icon={<ShareScreenStart20Regular />}>
            {projectionWords(state)}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <Deeds state={state} />
          </MenuList>
        </MenuPopover>
      </Menu>
    );
  }
  if (!running) return null;
  return (
    <Button size="small" appearance="subtle" icon={<ShareScreenStart20Regular />} aria-keyshortcuts="F5" data-keep-focus="" onClick={() => runCommand('meeting.project')}>
      Project
    </Button>
  );
}

/** The same in a narrow window, where the status bar has no room: lines of the menu of the top bar. */
export function ProjectionInMenu({ meetingId, as }: RunDeedProps) {
  const state = useProjectionOf(meetingId);
  const running = useMayProject(meetingId);
  if (as === 'button') return null;
  if (state.meetingId !== null) return <Deeds state={state} />;
  if (!running) return null;
  return (
    <MenuItem secondaryContent={keysOf('meeting.project')} onClick={() => runCommand('meeting.project')}>
      Project for the room
    </MenuItem>
  );
}

/** Whether there is something to show: a meeting that has not ended. */
function useMayProject(meetingId: string): boolean {
  const meeting = useRead('meetings', 'get', { id: meetingId }).data;
  return meeting !== undefined && meeting.actualEnd === null;
}

function Deeds({ state }: { readonly state: ProjectionState }) {
  return (
    <>
      <MenuItem secondaryContent={keysOf('meeting.blankProjection')} onClick={() => runCommand('meeting.blankProjection')}>
        {state.blank ? 'Show the projection again' : 'Blank the projection'}
      </MenuItem>
      <MenuItem secondaryContent={keysOf('meeting.holdProjection')} onClick={() => runCommand('meeting.holdProjection')}>
        {state.held ? 'Follow the meeting again' : 'Hold what is shown'}
      </MenuItem>
      <MenuItem secondaryContent={keysOf('meeting.project')} onClick={() => runCommand('meeting.project')}>
        Stop projecting
      </MenuItem>
    </>
  );
}

/** Answers to the keys of the projection in every width of the window; in a narrow one also says what the room sees. */
export function ProjectionStatus({ meetingId, narrow }: RunDeedProps) {
  const state = useProjectionOf(meetingId);
  const { mutate: open } = useWrite('projection', 'open');
  const { mutate: close } = useWrite('projection', 'close');
  const { mutate: blank } = useWrite('projection', 'blank');
  const { mutate: hold } = useWrite('projection', 'hold');
  const projecting = state.meetingId !== null;
  useCommand('meeting.project', () => {
    if (projecting) close({}, { onSuccess: () => announce('The projection is closed.') });
    else open({ meetingId }, { onSuccess: (now) => announce(`${projectionWords(now)}.`) });
  });
  useCommand('meeting.blankProjection', () => blank({ on: !state.blank }, { onSuccess: (now) => announce(`${projectionWords(now)}.`) }), { enabled: projecting });
  useCommand('meeting.holdProjection', () => hold({ on: !state.held }, { onSuccess: (now) => announce(`${projectionWords(now)}.`) }), { enabled: projecting });
  if (!narrow || !projecting) return null;
  return (
    <StatusChip tone={state.blank || state.held ? 'attention' : 'accent'} shape={state.blank || state.held ? 'pause' : 'none'} small>
      {projectionWords(state)}
    </StatusChip>
  );
}

function keysOf(name: Parameters<typeof commandEntry>[0]): string {
  return acceleratorWords(commandEntry(name).keys[0] ?? '');
}
