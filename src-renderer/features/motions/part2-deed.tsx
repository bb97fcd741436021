import { Button, makeStyles, MenuItem } from '@fluentui/react-components';
import { LockClosed20Regular, LockOpen20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useWrite } from '@renderer/query/use-write';
import { mb } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { StatusChip } from '@renderer/ui/status-chip';
import type { RunDeedProps } from '../minutes/run-pane';
import { PartDialog } from './part-dialog';
import { Part2Dialog } from './part2-dialog';
import { part2State } from './part2-state';
import { useMotions, voteMoment } from './use-motions';
import type { MotionsAndRoom } from './use-motions';

const useStyles = makeStyles({ part2: { color: mb.part2 } });

/** In the top bar: move to Part 2, or readmit the public when they are excluded. */
export function Part2Deed(props: RunDeedProps) {
  const read = useMotions(props.meetingId);
  return read === null || props.readOnly ? null : <Deed {...props} read={read} />;
}

function Deed({ meetingId, itemId, as, read: { known, room } }: RunDeedProps & { readonly read: MotionsAndRoom }) {
  const styles = useStyles();
  const [open, setOpen] = useState<'exclude' | 'part' | null>(null);
  const { mutate: readmit } = useWrite('motions', 'readmit');
  const { exclusion } = part2State(known, itemId);
  const underItemId = (): string => {
    const isOpen = (id: string): boolean => !part2State(known, id).inPart2;
    const motion = known.motions.find(({ id }) => id === exclusion?.motionId);
    return [room.currentItemId, itemId, motion?.agendaItemId].find((id) => typeof id === 'string' && isOpen(id)) ?? room.items.find(({ id }) => isOpen(id))?.id ?? itemId;
  };
  const lift = (): void => {
    if (exclusion) readmit({ exclusionId: exclusion.id, underItemId: underItemId(), ...voteMoment(room) }, { onSuccess: () => announce('The press and public are readmitted. Part 1 goes on.') });
  };
  const words = exclusion ? 'Readmit the public' : 'Move to Part 2…';
  const deed = exclusion ? lift : () => setOpen('exclude');
  return (
    <>
      {as === 'button' ? (
        <Button className={exclusion ? styles.part2 : undefined} icon={exclusion ? <LockOpen20Regular /> : <LockClosed20Regular />} onClick={deed}>
          {words}
        </Button>
      ) : (
        <MenuItem persistOnClick onClick={deed}>
          {words}
        </MenuItem>
      )}
      {as === 'menuItem' && (
        <MenuItem persistOnClick onClick={() => setOpen('part')}>
          Part of this item…
        </MenuItem>
      )}
      {open === 'exclude' && <Part2Dialog meetingId={meetingId} itemId={itemId} known={known} room={room} onClose={() => setOpen(null)} />}
      {open === 'part' && <PartDialog meetingId={meetingId} itemId={itemId} known={known} onClose={() => setOpen(null)} />}
    </>
  );
}

/** In the top bar, also of a narrow window: whether the public may be there. */
export function PublicState({ meetingId, itemId }: RunDeedProps) {
  const read = useMotions(meetingId);
  if (read === null) return null;
  const { exclusion, inPart2 } = part2State(read.known, itemId);
  if (exclusion) return <StatusChip tone="part2" shape="padlock">{`Part 2: public excluded${exclusion.excludedAt === null ? '' : ` since ${exclusion.excludedAt}`}`}</StatusChip>;
  return inPart2 ? <StatusChip tone="part2" shape="padlock">Part 2</StatusChip> : <StatusChip tone="good" shape="circle">Part 1: public meeting</StatusChip>;
}

/** In the status bar: in which part what is typed now is kept, and what stands against it; the chip opens the choice for this item alone. */
export function PartStatus({ meetingId, itemId, readOnly }: RunDeedProps) {
  const read = useMotions(meetingId);
  const [open, setOpen] = useState(false);
  if (read === null) return null;
  const { exclusion, inPart2 } = part2State(read.known, itemId);
  const words = inPart2 ? 'Part 2: not for the public' : exclusion ? 'Part 1, while the public are excluded' : 'Part 1: open to the public';
  return (
    <>
      <StatusChip tone={inPart2 ? 'part2' : exclusion ? 'attention' : 'good'} shape={inPart2 ? 'padlock' : exclusion ? 'triangle' : 'circle'} small>
        {words}
      </StatusChip>
      {!readOnly && (
        <Button size="small" appearance="subtle" onClick={() => setOpen(true)}>
          Part of this item…
        </Button>
      )}
      {open && <PartDialog meetingId={meetingId} itemId={itemId} known={read.known} onClose={() => setOpen(false)} />}
    </>
  );
}
