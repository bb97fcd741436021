import { Button, makeStyles } from '@fluentui/react-components';
import { DocumentAdd20Regular, TextBulletListSquare24Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { stateWords } from '@shared/agenda/item-notes';
import { askWordsOf } from '@shared/agenda/model';
import { numberAgenda } from '@shared/agenda/numbering';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import type { PaperSummary } from '@shared/papers/model';
import { AttachedFiles } from '@renderer/features/attachments/attached-files';
import { PaperDueLine } from '@renderer/features/paper-workflow/paper-course';
import { PackPanel } from '@renderer/features/pack/pack-panel';
import { useRead } from '@renderer/query/use-read';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { StatusChip } from '@renderer/ui/status-chip';
import { ItemPaperDialog } from './item-paper-dialog';
import { PaperChips } from './paper-chips';

const useStyles = makeStyles({
  page: { padding: '16px 24px 24px', display: 'flex', flexDirection: 'column', gap: '16px', [media.small]: { padding: '12px' } },
  row: { display: 'grid', gridTemplateColumns: '44px minmax(0, 1fr) minmax(0, 1fr)', columnGap: '12px', alignItems: 'center', minHeight: `calc(44px + ${mb.rowExtra})`, padding: '6px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, [media.small]: { gridTemplateColumns: '32px minmax(0, 1fr)', rowGap: '4px' } },
  number: { ...type.dense, color: mb.text3, ...tabular },
  title: { ...type.dense, fontWeight: 500, overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3 },
  papers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', [media.small]: { gridColumn: '2 / -1' } },
  paper: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', minHeight: '28px', color: mb.accent, ...type.dense, fontWeight: 500, textDecorationLine: 'none', overflowWrap: 'anywhere', ':hover': { textDecorationLine: 'underline' } },
  start: { height: '28px', ...type.dense, fontWeight: 400 },
});

/** The papers of one meeting, by item: open one, or start the report of an item. */
export function MeetingPapersScreen({ meetingId }: { readonly meetingId: string }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const meeting = useRead('meetings', 'get', { id: meetingId });
  const agenda = useRead('agenda', 'get', { meetingId });
  const papers = useRead('papers', 'list', { meetingId });
  const files = useRead('attachments', 'list', { meetingId });
  const { due = null } = useRead('paperWorkflow', 'meetingDue', { meetingId }).data ?? {};
  const [startingOn, setStartingOn] = useState<string | null>(null);
  const problem = meeting.error ?? agenda.error ?? papers.error ?? files.error;
  if (problem) {
    return (
      <div className={styles.page}>
        <Message tone="bad">{problem.message}</Message>
      </div>
    );
  }
  if (!meeting.data || !agenda.data || !papers.data || !files.data) {
    return (
      <div className={styles.page}>
        <Skeleton lines={5} label="Reading the papers" />
      </div>
    );
  }
  const { bodyId } = meeting.data;
  const { attachments } = files.data;
  // A break has no papers.
  const items = agenda.data.items.filter(({ kind }) => kind !== 'break');
  const numbers = numberAgenda(agenda.data.items, agenda.data.numbering);
  const starting = items.find(({ id }) => id === startingOn);
  const looseFiles = attachments.filter((file) => file.paperId === null && !items.some((item) => item.id === file.agendaItemId));
  const loose = papers.data.papers.filter((paper) => paper.agendaItemId === null || !items.some((item) => item.id === paper.agendaItemId));
  return (
    <div className={styles.page}>
      <Panel title="Papers by item" count={papers.data.papers.length} {...(due === null ? {} : { link: <PaperDueLine due={due} /> })}>
        {items.length === 0 ? (
          <EmptyState icon={<TextBulletListSquare24Regular />} sentence="A paper belongs to an item, and the agenda has none yet." action={<Button onClick={() => void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId } })}>Go to the agenda</Button>} />
        ) : (
          <ul aria-label="Papers by item">
            {items.map((item) => (
              <li key={item.id} className={styles.row}>
                <span className={styles.number}>{numbers.get(item.id)}</span>
                <span>
                  <div className={styles.title}>{item.title}</div>
                  {item.state !== 'live' && (
                    <StatusChip small tone="neutral" shape="bar">
                      {stateWords(item)}
                    </StatusChip>
                  )}
                  {item.publicity !== 'open' && (
                    <StatusChip small tone="part2" shape="padlock">
                      {PUBLICITY_WORDS[item.publicity]}
                    </StatusChip>
                  )}
                  <div className={styles.second}>{[askWordsOf(item), item.presenterName].filter((part) => part !== '').join(' · ')}</div>
                </span>
                <span className={styles.papers}>
                  {papers.data.papers.filter((paper) => paper.agendaItemId === item.id).map((paper) => (
                    <PaperLink key={paper.id} paper={paper} />
                  ))}
                  <Button className={styles.start} size="small" appearance={papers.data.papers.some((paper) => paper.agendaItemId === item.id) ? 'subtle' : 'secondary'} icon={<DocumentAdd20Regular />} aria-label={`Start a report on item ${numbers.get(item.id) ?? ''}, ${item.title}`} onClick={() => setStartingOn(item.id)}>
                    Start a report…
                  </Button>
                  <AttachedFiles target={{ kind: 'item', id: item.id }} name={`item ${numbers.get(item.id) ?? ''}`.trim()} attachments={attachments.filter((file) => file.agendaItemId === item.id)} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title="For the whole meeting" count={looseFiles.length} padded>
        <AttachedFiles target={{ kind: 'meeting', id: meetingId }} name="the meeting" attachments={looseFiles} />
      </Panel>
      {loose.length > 0 && (
        <Panel title="On no item" count={loose.length} padded>
          {loose.map((paper) => (
            <div key={paper.id}>
              <PaperLink paper={paper} />
            </div>
          ))}
        </Panel>
      )}
      <PackPanel meetingId={meetingId} />
      {starting && <ItemPaperDialog bodyId={bodyId} meetingId={meetingId} item={{ id: starting.id, number: numbers.get(starting.id) ?? '', title: starting.title }} onClose={() => setStartingOn(null)} />}
    </div>
  );
}

function PaperLink({ paper }: { readonly paper: PaperSummary }) {
  const styles = useStyles();
  return (
    <Link to="/papers/$paperId" params={{ paperId: paper.id }} className={styles.paper}>
      {paper.title}
      <PaperChips paper={paper} />
    </Link>
  );
}
