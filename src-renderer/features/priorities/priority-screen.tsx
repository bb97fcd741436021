import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Copy20Regular, Delete20Regular, Edit20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Priority } from '@shared/priorities/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { PriorityRecommendations } from '@renderer/features/ledger/priority-recommendations';
import { useRead } from '@renderer/query/use-read';
import type { Answer } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Page, PageColumns } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Skeleton } from '@renderer/ui/skeleton';
import { CopyDialog } from './copy-dialog';
import { MeasuresPanel } from './measures-panel';
import { MilestonesPanel } from './milestones-panel';
import { PriorityDialog } from './priority-dialog';
import { RemoveDialog } from './remove-dialog';
import { RisksPanel } from './risks-panel';
import { TimelinePanel } from './timeline-panel';

const useStyles = makeStyles({
  over: { color: 'inherit' },
  description: { ...type.body, color: mb.text2, maxWidth: '78ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** One priority: its measures, milestones and risks, and everything that is tied to it in time order. */
export function PriorityScreen({ bodyId, priorityId }: { readonly bodyId: string; readonly priorityId: string }) {
  const styles = useStyles();
  const { data, error } = useRead('priorities', 'get', { priorityId });
  if (error) {
    return (
      <Page>
        <PageHeader
          title="Priority"
          over={
            <Link to="/bodies/$bodyId" params={{ bodyId }} search={{ tab: 'priorities' }} className={styles.over}>
              Priorities
            </Link>
          }
        />
        <Message tone="bad">{error.message}</Message>
      </Page>
    );
  }
  if (!data) return <Skeleton lines={6} label="Reading the priority" />;
  return <PriorityPage key={priorityId} {...data} />;
}

function PriorityPage({ priority, bodyName, risks, tied, nextMeetingDay }: Answer<'priorities', 'get'>) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'change' | 'copy' | 'remove' | null>(null);
  const remove = useWrite('priorities', 'remove');
  const { id, bodyId, name, description, leadName, groupBodyId, groupName, measures, milestones } = priority;
  const close = (): void => setAsking(null);
  const removeNow = (): void => {
    close();
    remove.mutate(
      { priorityId: id, withTies: priority.tiedCount > 0 },
      {
        onSuccess: () => {
          toastRemoved(`${name} moved to the bin`);
          void navigate({ to: '/bodies/$bodyId', params: { bodyId }, search: { tab: 'priorities' } });
        },
      },
    );
  };
  return (
    <Page>
      <PageHeader
        title={name}
        over={
          <>
            <Link to="/bodies" className={styles.over}>
              Bodies &amp; people
            </Link>
            {' › '}
            <Link to="/bodies/$bodyId" params={{ bodyId }} className={styles.over}>
              {bodyName}
            </Link>
            {' › '}
            <Link to="/bodies/$bodyId" params={{ bodyId }} search={{ tab: 'priorities' }} className={styles.over}>
              Priorities
            </Link>
          </>
        }
        facts={
          <>
            <span>{leadName === '' ? 'No lead yet' : `Lead ${leadName}`}</span>
            {groupBodyId !== null && (
              <span>
                {'· worked on by '}
                <Link to="/bodies/$bodyId" params={{ bodyId: groupBodyId }} className={styles.over}>
                  {groupName}
                </Link>
              </span>
            )}
          </>
        }
        actions={
          <>
            <Button icon={<Edit20Regular />} onClick={() => setAsking('change')}>
              Change priority…
            </Button>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={`More for ${name}`} />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem icon={<Copy20Regular />} onClick={() => setAsking('copy')}>
                    Copy to next year…
                  </MenuItem>
                  <MenuItem icon={<Delete20Regular />} onClick={() => (priority.tiedCount > 0 ? setAsking('remove') : removeNow())}>
                    Move priority to the bin
                  </MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        }
      />
      {description !== '' && <p className={styles.description}>{description}</p>}
      <PageColumns
        main={
          <>
            <MeasuresPanel priorityId={id} measures={measures} />
            <TimelinePanel measures={measures} milestones={milestones} tied={tied} />
          </>
        }
        side={
          <>
            <MilestonesPanel priorityId={id} milestones={milestones} nextMeetingDay={nextMeetingDay} />
            <RisksPanel bodyId={bodyId} risks={risks} priorityId={id} />
            <PriorityRecommendations priorityId={id} />
          </>
        }
      />
      {asking !== null && <Asking asking={asking} priority={priority} tiedCount={priority.tiedCount} onRemove={removeNow} onClose={close} />}
    </Page>
  );
}

function Asking({ asking, priority, tiedCount, onRemove, onClose }: { readonly asking: 'change' | 'copy' | 'remove'; readonly priority: Priority; readonly tiedCount: number; readonly onRemove: () => void; readonly onClose: () => void }) {
  switch (asking) {
    case 'change':
      return <PriorityDialog bodyId={priority.bodyId} priority={priority} onClose={onClose} />;
    case 'copy':
      return <CopyDialog bodyId={priority.bodyId} priorities={[priority]} chosenIds={[priority.id]} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog name={priority.name} tiedCount={tiedCount} onRemove={onRemove} onClose={onClose} />;
  }
}
