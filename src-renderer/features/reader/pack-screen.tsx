import { Button, makeStyles, mergeClasses, MenuItem } from '@fluentui/react-components';
import { Open20Regular, Save20Regular, Send20Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sizeInWords } from '@shared/attachments/model';
import type { PackFile, PackFileKind, ReadingDocument } from '@shared/reader/model';
import { placeOfAnchor } from '@shared/reader/note-anchor';
import { useRead } from '@renderer/query/use-read';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { TextLink } from '@renderer/ui/text-link';
import { openElsewhere, saveKeptFile } from './kept-file';
import { MoreMenu } from './more-menu';
import { SendNotesDialog } from './send-notes-dialog';
import { usePackFiles } from './use-pack-files';
import { useTakeOut } from './use-take-out';

const useStyles = makeStyles({
  folder: { ...type.dense, fontWeight: 600, color: mb.text2, padding: '12px 14px 4px', overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', paddingRight: '14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  words: { flex: '1 1 280px', minWidth: 0 },
  part: { display: 'block', width: '100%', minHeight: `calc(52px + ${mb.rowExtra})`, boxSizing: 'border-box', padding: '8px 14px', textAlign: 'start' },
  read: { border: 'none', backgroundColor: 'transparent', fontFamily: 'inherit', cursor: 'pointer', ':hover': { backgroundColor: mb.hover } },
  title: { ...type.dense, fontWeight: 500, color: mb.text1, display: 'block', overflowWrap: 'anywhere' },
  link: { color: mb.accentTintText, [media.forced]: { color: 'LinkText' } },
  second: { ...type.caption, color: mb.text3, display: 'block', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginInlineStart: 'auto' },
});

const KIND_WORDS: Readonly<Record<PackFileKind, string>> = {
  word: 'Word file', slides: 'Slides', sheet: 'Spreadsheet', pdf: 'PDF', text: 'Text', picture: 'Picture', paper: 'Paper of Minute Book', pack: 'ZIP inside this one', other: 'Another kind of file',
};

/** The files of a pack in their order: those with words are read here, every one can be opened elsewhere or saved. */
export function PackScreen({ pack }: { readonly pack: ReadingDocument }) {
  const navigate = useNavigate();
  const { files, problem } = usePackFiles(pack.id);
  const notes = useRead('reader', 'notes', { documentId: pack.id }).data?.notes ?? [];
  const takeOut = useTakeOut(pack);
  const [sending, setSending] = useState(false);
  const written = notes.filter(({ words }) => words.trim() !== '');
  const last = files?.find(({ file }) => file === pack.places[0]?.file);
  const read = (file: number): void => void navigate({ to: '/reading/$documentId/$file', params: { documentId: pack.id, file: String(file) } });
  const folders = [...new Set(files?.map(({ folder }) => folder))];
  return (
    <Page>
      <PageHeader
        over={<TextLink onClick={() => void navigate({ to: '/' })}>My papers</TextLink>}
        title={pack.title}
        facts={<span>{`${files === undefined ? 'Pack' : files.length === 1 ? '1 file' : `${String(files.length)} files`}, ${sizeInWords(pack.byteLength)}. Kept on this computer only.`}</span>}
        actions={
          <>
            {written.length > 0 && (
              <Button icon={<Send20Regular />} onClick={() => setSending(true)}>
                Send my notes…
              </Button>
            )}
            <MoreMenu>
              <MenuItem icon={<Save20Regular />} onClick={() => void saveKeptFile({ documentId: pack.id, file: null })}>
                Save the whole pack as…
              </MenuItem>
              <MenuItem onClick={takeOut}>Take out of My papers</MenuItem>
            </MoreMenu>
          </>
        }
      />
      {problem !== null && <Message tone="bad">{problem.message}</Message>}
      {last !== undefined && (
        <Message tone="information" action={<Button onClick={() => read(last.file)}>Go on reading</Button>}>
          You stopped reading in “{last.title}”.
        </Message>
      )}
      {files === undefined ? (
        problem === null && <Skeleton lines={6} label="Looking into the pack" />
      ) : (
        <Panel title="Files" count={files.length}>
          {folders.map((folder) => (
            <Folder key={folder} folder={folder} files={files.filter((one) => one.folder === folder)} documentId={pack.id} notes={written.map(({ anchor }) => placeOfAnchor(anchor)?.file ?? null)} onRead={read} />
          ))}
        </Panel>
      )}
      {sending && <SendNotesDialog documentId={pack.id} count={written.length} onClose={() => setSending(false)} />}
    </Page>
  );
}

type FolderProps = { readonly folder: string; readonly files: readonly PackFile[]; readonly documentId: string; readonly notes: readonly (number | null)[]; readonly onRead: (file: number) => void };

function Folder({ folder, files, documentId, notes, onRead }: FolderProps) {
  const styles = useStyles();
  return (
    <>
      {folder !== '' && <h3 className={styles.folder}>{folder}</h3>}
      <ul className={styles.list} aria-label={folder === '' ? 'Files of the pack' : `Files in ${folder}`}>
        {files.map((one) => {
          const count = notes.filter((file) => file === one.file).length;
          const name = one.readable ? one.title : one.fileName;
          const second = <span className={styles.second}>{[`${KIND_WORDS[one.kind]}, ${sizeInWords(one.byteLength)}`, whyNot(one), count === 0 ? '' : count === 1 ? '1 note' : `${String(count)} notes`].filter((words) => words !== '').join('. ')}</span>;
          return (
            <li key={one.file} className={styles.row}>
              <div className={styles.words}>
                {one.readable ? (
                  <button type="button" className={mergeClasses(styles.part, styles.read)} aria-label={`Read ${name}`} onClick={() => onRead(one.file)}>
                    <span className={mergeClasses(styles.title, styles.link)}>{name}</span>
                    {second}
                  </button>
                ) : (
                  <div className={styles.part}>
                    <span className={styles.title}>{name}</span>
                    {second}
                  </div>
                )}
              </div>
              <div className={styles.actions}>
                {one.opens && (
                  <Button size="small" appearance="subtle" icon={<Open20Regular />} aria-label={`Open ${name} in another program`} onClick={() => openElsewhere({ documentId, file: one.file })}>
                    Open
                  </Button>
                )}
                <Button size="small" appearance="subtle" icon={<Save20Regular />} aria-label={`Save ${name} as`} onClick={() => void saveKeptFile({ documentId, file: one.file })}>
                  Save as…
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What keeps a file from being read here, and what to do instead. */
function whyNot({ readable, opens, kind }: PackFile): string {
  if (!opens && !readable) return 'This kind can run as a program, so it is not opened from here';
  if (kind === 'pack') return 'Save it, then open it here by itself';
  return '';
}
