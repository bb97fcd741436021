import { Button, makeStyles } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { ActionUpdate, TrackedAction } from '@shared/actions/model';
import { ACTION_STATE_WORDS, actionState } from '@shared/actions/tracker';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { describeDue } from '@shared/minutes/due-date';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { Drawer } from '@renderer/ui/drawer';
import { Message } from '@renderer/ui/message';
import { Neighbours } from '@renderer/ui/neighbours';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { DueEditor, DueQuestion } from './due-editor';
import { OwnerEditor } from './owner-editor';
import { StateChip } from './state-chip';
import { UpdateDialog } from './update-form';
import type { StatusChange } from './update-form';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '14px', paddingBlock: '2px 20px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  text: { ...type.body, color: mb.text1, overflowWrap: 'anywhere' },
  facts: { display: 'grid', gridTemplateColumns: '72px minmax(0, 1fr)', columnGap: '12px', rowGap: '8px', margin: 0, ...type.dense },
  term: { color: mb.text3 },
  value: { margin: 0, color: mb.text1, overflowWrap: 'anywhere' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '10px' },
  head: { display: 'flex', alignItems: 'center', gap: '10px', justifyContent: 'space-between', borderTop: `1px solid ${mb.softLine}`, paddingTop: '12px' },
  heading: { ...type.cardTitle },
  update: { display: 'grid', gridTemplateColumns: '136px minmax(0, 1fr)', columnGap: '12px', padding: '8px 0', borderBottom: `1px solid ${mb.softLine}`, ...type.dense },
  day: { fontWeight: 600, display: 'flex', flexDirection: 'column', gap: '4px', alignItems: 'flex-start' },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  by: { ...type.caption, color: mb.text3, display: 'flex', gap: '10px', alignItems: 'center' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

type ActionDrawerProps = {
  readonly actionId: string;
  readonly today: CalendarDay;
  /** The meeting at which updates are told, null outside one. */
  readonly meetingId: string | null;
  readonly onClose: () => void;
  /** The rows it stands among, to go on from one to the next. */
  readonly ids: readonly string[];
  readonly onOpen: (id: string) => void;
};

/** One action: what, who, by when, where it comes from, and what has been told of it since. */
export function ActionDrawer({ actionId, today, meetingId, onClose, ids, onOpen }: ActionDrawerProps) {
  const read = useRead('actions', 'get', { id: actionId });
  return (
    <Drawer title={read.data?.action.number ?? 'Action'} open onClose={onClose} size="medium">
      {read.error && <Message tone="bad">{read.error.message}</Message>}
      {!read.data && !read.error && <Skeleton lines={5} label="Reading the action" />}
      {read.data && <Opened key={actionId} action={read.data.action} updates={read.data.updates} today={today} meetingId={meetingId} foot={<Neighbours what="Action" id={actionId} ids={ids} onOpen={onOpen} />} />}
    </Drawer>
  );
}

function Opened({ action, updates, today, meetingId, foot }: { readonly action: TrackedAction; readonly updates: readonly ActionUpdate[]; readonly today: CalendarDay; readonly meetingId: string | null; readonly foot: ReactNode }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [editing, setEditing] = useState<'none' | 'owner' | 'due'>('none');
  const [change, setChange] = useState<StatusChange | null>(null);
  const remove = useWrite('actions', 'removeUpdate');
  const due = describeDue(action.due);
  return (
    <div className={styles.content}>
      <div className={styles.chips}>
        <StateChip state={actionState(action, today)} />
        {action.publicity !== 'open' && (
          <StatusChip tone="part2" shape="padlock">
            {PUBLICITY_WORDS[action.publicity]}
          </StatusChip>
        )}
      </div>
      <p className={styles.text}>{action.text}</p>
      <DueQuestion action={action} />
      <dl className={styles.facts}>
        <dt className={styles.term}>Owner</dt>
        <dd className={styles.value}>
          {editing === 'owner' ? (
            <OwnerEditor action={action} onDone={() => setEditing('none')} />
          ) : (
            <span className={styles.line}>
              {action.ownerName === '' ? 'Nobody named' : action.ownerName}
              <TextLink label="Change owner" onClick={() => setEditing('owner')}>
                Change
              </TextLink>
            </span>
          )}
        </dd>
        <dt className={styles.term}>Due</dt>
        <dd className={styles.value}>
          {editing === 'due' ? (
            <DueEditor action={action} today={today} onDone={() => setEditing('none')} />
          ) : (
            <span className={styles.line}>
              {due === '' ? 'No date' : due === `“${action.due.verbatim}”` ? due : `“${action.due.verbatim}”, read as ${due}`}
              <TextLink label="Change due date" onClick={() => setEditing('due')}>
                Change
              </TextLink>
            </span>
          )}
        </dd>
        <dt className={styles.term}>From</dt>
        <dd className={styles.value}>
          {action.bodyName}, {formatDay(action.meetingDate)}: {action.itemTitle}{' '}
          <TextLink label="Open its minute" onClick={() => void navigate({ to: '/meetings/$meetingId/minutes', params: { meetingId: action.meetingId } })}>
            Minute
          </TextLink>
        </dd>
        {action.closedOn !== null && (
          <>
            <dt className={styles.term}>Closed</dt>
            <dd className={styles.value}>
              {formatDay(action.closedOn)}: {action.closedReason}
            </dd>
          </>
        )}
      </dl>
      <div className={styles.foot}>
        <Button appearance="primary" onClick={() => setChange('asItStands')}>
          Add update…
        </Button>
        {action.status === 'open' ? <Button onClick={() => setChange('done')}>Close…</Button> : <Button onClick={() => setChange('open')}>Reopen…</Button>}
        {foot}
      </div>
      <div className={styles.head}>
        <h3 className={styles.heading}>Updates</h3>
      </div>
      {updates.length === 0 ? (
        <p className={styles.by}>Nothing has been told of it yet.</p>
      ) : (
        <ul aria-label="Updates">
          {updates.map((update) => (
            <li key={update.id} className={styles.update}>
              <div className={styles.day}>
                {formatDay(update.day)}
                {update.status !== '' && <span className={styles.by}>{update.status === 'open' ? 'Opened again' : ACTION_STATE_WORDS[update.status]}</span>}
              </div>
              <div>
                <p className={styles.words}>{update.words}</p>
                <p className={styles.by}>
                  {update.byName}
                  {update.status === '' && (
                    <TextLink label={`Move the update of ${formatDay(update.day)} to the bin`} onClick={() => remove.mutate({ updateId: update.id }, { onSuccess: () => toastRemoved('Update moved to the bin') })}>
                      Bin
                    </TextLink>
                  )}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {change !== null && <UpdateDialog actions={[action]} change={change} meetingId={meetingId} today={today} onClose={() => setChange(null)} />}
    </div>
  );
}
