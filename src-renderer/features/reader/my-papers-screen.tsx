import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, BookOpen24Regular, Document24Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sizeInWords } from '@shared/attachments/model';
import { PaperList } from '@renderer/features/papers/paper-list';
import { runCommand } from '@renderer/commands/command-handlers';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { useToday } from '@renderer/ui/today';
import { instantWords } from '@renderer/ui/instant-words';
import { WritePaperDialog } from './write-paper-dialog';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', width: '100%', minHeight: `calc(52px + ${mb.rowExtra})`, padding: '8px 14px', border: 'none', borderBottom: `1px solid ${mb.softLine}`, backgroundColor: 'transparent', color: mb.text1, fontFamily: 'inherit', textAlign: 'start', cursor: 'pointer', ':hover': { backgroundColor: mb.hover } },
  list: { listStyleType: 'none', margin: 0, padding: 0, '> li:last-child > button': { borderBottom: 'none' } },
  words: { flex: '1 1 240px', minWidth: 0 },
  title: { ...type.dense, fontWeight: 500, display: 'block', overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3, display: 'block', overflowWrap: 'anywhere' },
});

/** The first screen of somebody who keeps no record: the papers they write or were sent, and the packs they read. */
export function MyPapersScreen() {
  const papers = useRead('papers', 'list', {});
  const documents = useRead('reader', 'documents', {});
  const [writing, setWriting] = useState(false);
  const problem = papers.error ?? documents.error;
  const open = (
    <Button icon={<FolderOpen20Regular />} onClick={() => void runCommand('paper.open')}>
      Open a paper or pack…
    </Button>
  );
  return (
    <Page>
      <div data-takes-documents="" hidden />
      <PageHeader
        title="My papers"
        facts={<span>Kept on this computer only. Nothing leaves it unless you send it.</span>}
        actions={
          <>
            {open}
            <Button appearance="primary" icon={<Add20Regular />} onClick={() => setWriting(true)}>
              Write a paper…
            </Button>
          </>
        }
      />
      {problem && <Message tone="bad">{problem.message}</Message>}
      {!papers.data || !documents.data ? (
        problem ? null : <Skeleton lines={5} label="Reading your papers" />
      ) : (
        <>
          <Panel title="Papers" count={papers.data.papers.length}>
            {papers.data.papers.length === 0 ? (
              <EmptyState icon={<Document24Regular />} sentence="Papers that the clerk sends you, and those you write, stand here." action={<Button onClick={() => setWriting(true)}>Write a paper…</Button>} />
            ) : (
              <PaperList label="Papers" papers={papers.data.papers} />
            )}
          </Panel>
          <Panel title="Packs and documents to read" count={documents.data.documents.length}>
            {documents.data.documents.length === 0 ? <EmptyState icon={<BookOpen24Regular />} sentence="Open the pack of a meeting to read it here and write down your own notes." action={open} /> : <DocumentList />}
          </Panel>
        </>
      )}
      {writing && <WritePaperDialog onClose={() => setWriting(false)} />}
    </Page>
  );
}

function DocumentList() {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const documents = useRead('reader', 'documents', {}).data?.documents ?? [];
  return (
    <ul className={styles.list} aria-label="Documents">
      {documents.map(({ id, kind, title, fileName, byteLength, openedAt, notes }) => (
        <li key={id}>
          <button type="button" className={styles.row} onClick={() => void navigate({ to: '/reading/$documentId', params: { documentId: id } })}>
            <span className={styles.words}>
              <span className={styles.title}>{title}</span>
              <span className={styles.second}>
                {kind === 'pack' ? 'Pack of files' : fileName}, {sizeInWords(byteLength)}
              </span>
            </span>
            <span className={styles.second}>{notes === 0 ? 'No notes yet' : notes === 1 ? '1 note' : `${String(notes)} notes`}</span>
            <span className={styles.second}>{instantWords(openedAt, today)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
