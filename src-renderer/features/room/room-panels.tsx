import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { DocumentKind } from '@shared/documents/contract';
import { formatDay } from '@shared/kernel/calendar-day';
import { REQUEST_WORDS } from '@shared/room/model';
import type { MeetingRequest } from '@shared/room/model';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { RequestDialog } from './request-dialog';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '16px' },
  paper: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '6px 12px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  name: { ...type.dense, fontWeight: 500, color: mb.text1 },
  hint: { ...type.caption, color: mb.text3 },
  request: { padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  first: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px', ...type.dense, color: mb.text2 },
  words: { ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  none: { ...type.dense, color: mb.text2, padding: '10px 14px' },
});

/** What is printed for the room, in the order in which it is laid out. */
const PAPERS: readonly { readonly kind: DocumentKind; readonly name: string; readonly hint: string }[] = [
  { kind: 'chairAgenda', name: 'Chair’s agenda', hint: 'With the clock, who speaks, and private notes' },
  { kind: 'signInSheet', name: 'Sign-in sheet', hint: 'Everybody expected, and lines for others' },
  { kind: 'namePlates', name: 'Name plates', hint: 'One a page, to be folded' },
  { kind: 'requests', name: 'Questions and motions', hint: 'In their own words, with the answers' },
];

type RoomPanelsProps = { readonly meetingId: string; /** What can be done with a document, drawn by the feature that makes documents. */ readonly actionsFor: (kind: DocumentKind) => ReactNode };

/** What the room needs: what the public and members bring to the meeting, and the papers laid out before it. */
export function RoomPanels({ meetingId, actionsFor }: RoomPanelsProps) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <RequestsPanel meetingId={meetingId} />
      <Panel title="For the room">
        {PAPERS.map(({ kind, name, hint }) => (
          <div key={kind} className={styles.paper} role="group" aria-label={name}>
            <span>
              <div className={styles.name}>{name}</div>
              <div className={styles.hint}>{hint}</div>
            </span>
            {actionsFor(kind)}
          </div>
        ))}
      </Panel>
    </div>
  );
}

function RequestsPanel({ meetingId }: { readonly meetingId: string }) {
  const styles = useStyles();
  const requests = useRead('room', 'requests', { meetingId }).data?.requests;
  const [editing, setEditing] = useState<MeetingRequest | 'new' | null>(null);
  return (
    <Panel
      title="Questions, petitions and motions"
      count={requests === undefined || requests.length === 0 ? undefined : requests.length}
      link={
        <Button size="small" icon={<Add20Regular />} onClick={() => setEditing('new')}>
          Add…
        </Button>
      }
    >
      {requests?.length === 0 && <p className={styles.none}>Nothing has been brought to this meeting yet.</p>}
      {requests !== undefined && requests.length > 0 && (
        <ul className={styles.list}>
          {requests.map((request) => (
            <li key={request.id} className={styles.request}>
              <div className={styles.first}>
                <span>
                  {REQUEST_WORDS[request.kind]}, {request.fromName}
                  {request.receivedOn !== null && `, ${formatDay(request.receivedOn)}`}
                </span>
                {request.publicity !== 'open' && (
                  <StatusChip small tone="part2" shape="padlock">
                    {request.publicity === 'exempt' ? 'Exempt' : 'Confidential'}
                  </StatusChip>
                )}
                <TextLink onClick={() => setEditing(request)} label={`Change ${REQUEST_WORDS[request.kind].toLowerCase()} of ${request.fromName}`}>
                  Change…
                </TextLink>
              </div>
              <p className={styles.words}>{request.words.length > 160 ? `${request.words.slice(0, 159)}…` : request.words}</p>
            </li>
          ))}
        </ul>
      )}
      {editing !== null && <RequestDialog meetingId={meetingId} request={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Panel>
  );
}
