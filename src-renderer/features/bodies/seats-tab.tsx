import { Button, makeStyles } from '@fluentui/react-components';
import { CalendarLtr24Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Body } from '@shared/bodies/model';
import { formatDay } from '@shared/kernel/calendar-day';
import { splitMeetings } from '@shared/meetings/meeting-order';
import { stageWords } from '@shared/meetings/stage';
import { runCommand } from '@renderer/commands/command-handlers';
import { DocumentActions } from '@renderer/features/documents/document-actions';
import { useRead } from '@renderer/query/use-read';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { PageColumns } from '@renderer/ui/page';
import { Panel } from '@renderer/ui/panel';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { BodyDialog } from './body-dialog';
import { GroupPanel } from './group-panel';
import { GroupsPanel } from './groups-panel';
import { MembersPanel } from './members-panel';
import { PhasesPanel } from './phases-panel';
import { SeatsPanel } from './seats-panel';

/** How many meetings the side panel names; the rest is behind its link. */
const NAMED_MEETINGS = 6;

const useStyles = makeStyles({
  facts: { display: 'grid', gridTemplateColumns: '112px 1fr', rowGap: '10px', columnGap: '12px', ...type.dense, '> dt': { color: mb.text3 }, '> dd': { color: mb.text1, overflowWrap: 'anywhere' } },
  meeting: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '12px', minHeight: `calc(40px + ${mb.rowExtra})`, padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}`, color: mb.text1, textDecorationLine: 'none', ...type.dense, ...tabular, ':hover': { backgroundColor: mb.hover } },
  listed: { ':last-child > a': { borderBottom: 'none' } },
  quiet: { ...type.caption, color: mb.text3 },
  documents: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', gap: '8px' },
});

/** Who is on the body: its seats and members, its task and finish groups, its next meetings, and its facts. */
export function SeatsTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const today = useToday();
  const [adding, setAdding] = useState(false);
  const body = useRead('bodies', 'get', { id: bodyId }).data;
  // Where seats are set up they come first: they are there whoever fills them. Otherwise the list of members says it all.
  const named = useRead('bodies', 'seats', { bodyId }).data?.seats.some((seat) => seat.label !== '') ?? false;
  if (!body) return null;
  const isGroup = body.kind === 'taskAndFinishGroup';
  return (
    <PageColumns
      main={
        <>
          <div className={styles.documents}>
            <span className={styles.quiet}>Membership list</span>
            <DocumentActions kind="membership" id={bodyId} period={{ from: today, until: today }} />
          </div>
          {named && <SeatsPanel body={body} />}
          {named && !isGroup && <GroupsPanel body={body} />}
          <MembersPanel body={body} adding={adding} onAdd={() => setAdding(true)} onClose={() => setAdding(false)} />
          {!named && !isGroup && (
            <>
              <SeatsPanel body={body} />
              <GroupsPanel body={body} />
            </>
          )}
        </>
      }
      side={
        <>
          {isGroup && <GroupPanel body={body} />}
          <NextMeetings body={body} />
          <DetailsPanel body={body} />
          <PhasesPanel body={body} />
        </>
      }
    />
  );
}

function NextMeetings({ body }: { readonly body: Body }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const meetings = useRead('meetings', 'list', { bodyId: body.id }).data?.meetings ?? [];
  const { coming, past } = splitMeetings(meetings, useToday());
  const all = (): void => void navigate({ to: '/bodies/$bodyId', params: { bodyId: body.id }, search: { tab: 'meetings' } });
  return (
    <Panel title="Meetings" count={meetings.length === 0 ? undefined : meetings.length} {...(meetings.length > NAMED_MEETINGS ? { link: <TextLink onClick={all}>All</TextLink> } : {})}>
      {meetings.length === 0 ? (
        <EmptyState icon={<CalendarLtr24Regular />} sentence="No meeting is planned." action={<Button onClick={() => runCommand('meeting.new')}>Plan a meeting</Button>} />
      ) : (
        <ul aria-label={`Meetings of ${body.name}`}>
          {[...coming, ...past].slice(0, NAMED_MEETINGS).map((meeting) => (
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
  );
}

function DetailsPanel({ body }: { readonly body: Body }) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  return (
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
      {editing && <BodyDialog body={body} organisationName={body.organisationName} onClose={() => setEditing(false)} />}
    </Panel>
  );
}
