import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular, Edit20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { phaseWords } from '@shared/bodies/body-phase';
import { ancestorsOf } from '@shared/bodies/body-tree';
import { BODY_KIND_WORDS } from '@shared/bodies/model';
import type { Body } from '@shared/bodies/model';
import { formatDay } from '@shared/kernel/calendar-day';
import { splitMeetings } from '@shared/meetings/meeting-order';
import type { Meeting } from '@shared/meetings/model';
import { runCommand } from '@renderer/commands/command-handlers';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { GonePage } from '@renderer/ui/gone-page';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { Tabs } from '@renderer/ui/tabs';
import { useToday } from '@renderer/ui/today';
import { BodyDialog } from './body-dialog';
import type { BodyTab } from './body-tab';
import { useTree } from './use-tree';

const useStyles = makeStyles({
  over: { color: 'inherit' },
});

type BodyScreenProps = { readonly bodyId: string; readonly tabs: readonly BodyTab[]; /** The tab of the address; the first one where it names none of them. */ readonly tab: string | undefined };

/** One body: what it is, and its parts behind tabs. The tab is part of the address, so that Back leads to the one before. */
export function BodyScreen({ bodyId, tabs, tab }: BodyScreenProps) {
  const body = useRead('bodies', 'get', { id: bodyId });
  const meetings = useRead('meetings', 'list', { bodyId });
  if (body.error) return <GonePage title="Body" error={body.error} to="/bodies" place="Bodies & people" />;
  if (!body.data) return <Skeleton lines={6} label="Reading the body" />;
  return <BodyPage key={bodyId} body={body.data} meetings={meetings.data?.meetings ?? []} tabs={tabs} tab={tab} />;
}

function BodyPage({ body, meetings, tabs, tab }: Omit<BodyScreenProps, 'bodyId'> & { readonly body: Body; readonly meetings: readonly Meeting[] }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const remove = useWrite('bodies', 'remove');
  const today = useToday();
  const { coming } = splitMeetings(meetings, today);
  const tree = useTree();
  const above = ancestorsOf(tree, body.id);
  const phase = phaseWords(tree.find((node) => node.id === body.id)?.phases ?? [], today);
  const current = tabs.find((candidate) => candidate.key === tab) ?? tabs[0];

  const removeBody = (): void =>
    remove.mutate(
      { id: body.id },
      {
        onSuccess: () => {
          toastRemoved(`${body.name} moved to the bin`);
          void navigate({ to: '/bodies' });
        },
      },
    );
  return (
    <Page>
      <PageHeader
        over={
          <>
            <Link to="/bodies" className={styles.over}>
              Bodies &amp; people
            </Link>
            {body.organisationName !== '' && ` › ${body.organisationName}`}
            {above.map((ancestor) => (
              <span key={ancestor.id}>
                {' › '}
                <Link to="/bodies/$bodyId" params={{ bodyId: ancestor.id }} className={styles.over}>
                  {ancestor.name}
                </Link>
              </span>
            ))}
          </>
        }
        title={body.name}
        facts={
          <>
            <StatusChip tone="accent">{BODY_KIND_WORDS[body.kind]}</StatusChip>
            {phase !== '' && <StatusChip tone="neutral">{phase}</StatusChip>}
            <span>{factsWords(body, coming[0])}</span>
          </>
        }
        actions={
          <>
            <Button icon={<Edit20Regular />} onClick={() => setEditing(true)}>
              Change body…
            </Button>
            <Button appearance="primary" icon={<Add20Regular />} onClick={() => runCommand('meeting.new')}>
              New meeting
            </Button>
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={`More for ${body.name}`} />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem icon={<Delete20Regular />} onClick={removeBody}>
                    Move body to the bin
                  </MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        }
      />
      {current && (
        <>
          <Tabs
            label={`Parts of ${body.name}`}
            items={tabs.map(({ key, words, Count }) => ({ key, words, ...(Count === undefined ? {} : { count: <Count bodyId={body.id} /> }) }))}
            current={current.key}
            onChoose={(key) => void navigate({ to: '/bodies/$bodyId', params: { bodyId: body.id }, search: { tab: key } })}
          />
          <Suspense fallback={<Skeleton lines={4} />}>
            <current.Content bodyId={body.id} />
          </Suspense>
        </>
      )}
      {editing && <BodyDialog body={body} organisationName={body.organisationName} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function factsWords(body: Body, next: Meeting | undefined): string {
  const presiding = body.members.find((member) => member.membershipId === body.presidingMembershipId);
  const clerk = body.members.find((member) => member.role === 'clerk');
  return [
    presiding ? `${presiding.name} presides` : body.members.length > 0 ? 'Nobody presides yet' : '',
    clerk ? `Clerk ${clerk.name}` : '',
    next ? `next meeting ${formatDay(next.date)}` : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
