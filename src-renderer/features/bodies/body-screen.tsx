import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Add20Regular, CalendarLtr24Regular, Delete20Regular, Edit20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { BODY_KIND_WORDS } from '@shared/bodies/model';
import type { Body } from '@shared/bodies/model';
import { formatDay } from '@shared/kernel/calendar-day';
import { splitMeetings } from '@shared/meetings/meeting-order';
import type { Meeting } from '@shared/meetings/model';
import { stageWords } from '@shared/meetings/stage';
import { runCommand } from '@renderer/commands/command-handlers';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Page, PageColumns } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { BodyDialog } from './body-dialog';
import { MembersPanel } from './members-panel';

const useStyles = makeStyles({
  over: { color: 'inherit' },
  facts: { display: 'grid', gridTemplateColumns: '112px 1fr', rowGap: '10px', columnGap: '12px', ...type.dense, '> dt': { color: mb.text3 }, '> dd': { color: mb.text1, overflowWrap: 'anywhere' } },
  meeting: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px', minHeight: `calc(40px + ${mb.rowExtra})`, padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}`, color: mb.text1, textDecorationLine: 'none', ...type.dense, ...tabular, ':hover': { backgroundColor: mb.hover } },
  listed: { ':last-child > a': { borderBottom: 'none' } },
  quiet: { ...type.caption, color: mb.text3 },
});

/** One body: its members, its next meetings, and its facts. */
export function BodyScreen({ bodyId }: { readonly bodyId: string }) {
  const body = useRead('bodies', 'get', { id: bodyId });
  const meetings = useRead('meetings', 'list', { bodyId });
  if (body.error) {
    return (
      <Page>
        <PageHeader title="Body" />
        <Message tone="bad">{body.error.message}</Message>
      </Page>
    );
  }
  if (!body.data) return <Skeleton lines={6} label="Reading the body" />;
  return <BodyPage key={bodyId} body={body.data} meetings={meetings.data?.meetings ?? []} />;
}

function BodyPage({ body, meetings }: { readonly body: Body; readonly meetings: readonly Meeting[] }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const remove = useWrite('bodies', 'remove');
  const { coming, past } = splitMeetings(meetings, useToday());

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
          </>
        }
        title={body.name}
        facts={
          <>
            <StatusChip tone="accent">{BODY_KIND_WORDS[body.kind]}</StatusChip>
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
      <PageColumns
        main={<MembersPanel body={body} adding={adding} onAdd={() => setAdding(true)} onClose={() => setAdding(false)} />}
        side={
          <>
            <Panel title="Meetings" count={meetings.length === 0 ? undefined : meetings.length} {...(meetings.length > 6 ? { link: <TextLink onClick={() => void navigate({ to: '/meetings' })}>All</TextLink> } : {})}>
              {meetings.length === 0 ? (
                <EmptyState icon={<CalendarLtr24Regular />} sentence="No meeting is planned." action={<Button onClick={() => runCommand('meeting.new')}>Plan a meeting</Button>} />
              ) : (
                <ul aria-label={`Meetings of ${body.name}`}>
                  {[...coming, ...past].slice(0, 6).map((meeting) => (
                    <li key={meeting.id} className={styles.listed}>
                      <Link to="/meetings/$meetingId/agenda" params={{ meetingId: meeting.id }} className={styles.meeting}>
                        <span>
                          {formatDay(meeting.date)}
                          {meeting.title !== '' && <span className={styles.quiet}> · {meeting.title}</span>}
                        </span>
                        <span className={styles.quiet}>{stageWords(meeting.stage)}</span>
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            <Panel title="Details" padded link={<TextLink onClick={() => setEditing(true)}>Change</TextLink>}>
              <dl className={styles.facts}>
                <dt>Organisation</dt>
                <dd>{body.organisationName || '—'}</dd>
                <dt>Short name</dt>
                <dd>{body.shortName || '—'}</dd>
                <dt>Usual place</dt>
                <dd>{body.usualPlace || '—'}</dd>
                <dt>Usual start</dt>
                <dd>{body.usualStart || '—'}</dd>
              </dl>
            </Panel>
          </>
        }
      />
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
