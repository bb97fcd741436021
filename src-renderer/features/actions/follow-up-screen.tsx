import { Button, makeStyles } from '@fluentui/react-components';
import { TaskListLtr24Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TrackedAction } from '@shared/actions/model';
import { arrangeActions } from '@shared/actions/tracker';
import type { TrackerSort } from '@shared/actions/tracker';
import { useRead } from '@renderer/query/use-read';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { ActionDrawer } from './action-drawer';
import { ActionsTable } from './actions-table';
import { UpdateDialog } from './update-form';

const useStyles = makeStyles({ tools: { display: 'inline-flex', gap: '12px', alignItems: 'center' } });

/** What a meeting gave people to do, and what of earlier meetings it has to follow up. */
export function FollowUpScreen({ meetingId }: { readonly meetingId: string }) {
  const navigate = useNavigate();
  const today = useToday();
  const read = useRead('actions', 'ofMeeting', { meetingId });
  const [openId, setOpenId] = useState<string | null>(null);
  if (read.error) return <Page><Message tone="bad">{read.error.message}</Message></Page>;
  if (!read.data) return <Page><Skeleton lines={5} label="Reading what is to be followed up" /></Page>;
  const { given, earlier } = read.data;
  return (
    <Page>
      {given.length === 0 && earlier.length === 0 && <EmptyState icon={<TaskListLtr24Regular />} sentence="This meeting has given nobody anything to do, and nothing was open from before." action={<Button onClick={() => void navigate({ to: '/meetings/$meetingId/minutes', params: { meetingId } })}>Go to the minutes</Button>} />}
      <Part title="Given by this meeting" actions={given} meetingId={meetingId} onOpen={setOpenId} />
      <Part title="From earlier meetings" actions={earlier} meetingId={meetingId} onOpen={setOpenId} />
      {openId !== null && <ActionDrawer actionId={openId} today={today} meetingId={meetingId} ids={[...given, ...earlier].map(({ id }) => id)} onOpen={setOpenId} onClose={() => setOpenId(null)} />}
    </Page>
  );
}

function Part({ title, actions, meetingId, onOpen }: { readonly title: string; readonly actions: readonly TrackedAction[]; readonly meetingId: string; readonly onOpen: (id: string) => void }) {
  const styles = useStyles();
  const today = useToday();
  const [sort, setSort] = useState<TrackerSort>({ by: 'number', down: false });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [updating, setUpdating] = useState(false);
  if (actions.length === 0) return null;
  const ask = { find: '', bodyId: null, sort };
  const rows = [...arrangeActions(actions, { ...ask, view: 'open' }, today), ...arrangeActions(actions, { ...ask, view: 'closed' }, today)];
  const together = rows.filter(({ id }) => chosen.has(id));
  return (
    <Panel
      title={title}
      count={actions.length}
      {...(together.length === 0 ? {} : { link: <span className={styles.tools}><TextLink onClick={() => setUpdating(true)}>{`Update ${String(together.length)}…`}</TextLink></span> })}
    >
      <ActionsTable label={title} actions={rows} today={today} sort={sort} onSort={(by) => setSort((before) => ({ by, down: before.by === by && !before.down }))} chosen={chosen} onChosen={setChosen} onOpen={onOpen} />
      {updating && <UpdateDialog actions={together} change="asItStands" meetingId={meetingId} today={today} onClose={() => setUpdating(false)} onDone={() => setChosen(new Set())} />}
    </Panel>
  );
}
