import { Button, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PackFile, ReadingDocument } from '@shared/reader/model';
import { client } from '@renderer/client';
import { useRead } from '@renderer/query/use-read';
import { mb } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { TextLink } from '@renderer/ui/text-link';
import { openElsewhere, saveKeptFile } from './kept-file';
import { OpenDocument } from './open-document';
import { PackScreen } from './pack-screen';
import { usePackFiles } from './use-pack-files';

const useStyles = makeStyles({
  waiting: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px', padding: '24px', color: mb.text1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A document to read and to make notes on, a pack with its files, or one file of a pack (`file`: its number in it). */
export function DocumentScreen({ documentId, file = null }: { readonly documentId: string; readonly file?: number | null }) {
  const styles = useStyles();
  const document = useRead('reader', 'document', { documentId });
  if (document.error) {
    return (
      <div className={styles.waiting}>
        <Message tone="bad">{document.error.message}</Message>
      </div>
    );
  }
  if (!document.data) {
    return (
      <div className={styles.waiting}>
        <Skeleton lines={8} label="Reading the document" />
      </div>
    );
  }
  if (document.data.kind === 'document') return <Pages key={documentId} document={document.data} files={[]} file={null} />;
  return file === null ? <PackScreen key={documentId} pack={document.data} /> : <PackFilePages key={`${documentId} ${String(file)}`} document={document.data} file={file} />;
}

function PackFilePages({ document, file }: { readonly document: ReadingDocument; readonly file: number }) {
  const styles = useStyles();
  const { files, problem } = usePackFiles(document.id);
  if (files !== undefined) return <Pages document={document} files={files} file={file} />;
  return <div className={styles.waiting}>{problem === null ? <Skeleton lines={8} label="Looking into the pack" /> : <Message tone="bad">{problem.message}</Message>}</div>;
}

function Pages({ document, files, file }: { readonly document: ReadingDocument; readonly files: readonly PackFile[]; readonly file: number | null }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const of = { documentId: document.id, file };
  const pages = useQuery({ queryKey: ['readerPages', document.id, file], queryFn: async () => (await client.reader.pages(of)).pages, staleTime: Number.POSITIVE_INFINITY });
  const chosen = files.find((one) => one.file === file);
  if (pages.error) {
    return (
      <div className={styles.waiting}>
        {chosen !== undefined && <TextLink onClick={() => void navigate({ to: '/reading/$documentId', params: { documentId: document.id } })}>{document.title}</TextLink>}
        <Message tone="bad">
          {chosen === undefined ? '' : `“${chosen.fileName}”: `}
          {pages.error.message}
        </Message>
        <div className={styles.buttons}>
          {chosen?.opens !== false && <Button onClick={() => openElsewhere(of)}>Open in another program</Button>}
          <Button onClick={() => void saveKeptFile(of)}>Save as…</Button>
        </div>
      </div>
    );
  }
  if (!pages.data) {
    return (
      <div className={styles.waiting}>
        <Skeleton lines={8} label="Reading the document" />
      </div>
    );
  }
  return <OpenDocument document={document} files={files} file={file} pages={pages.data} />;
}
