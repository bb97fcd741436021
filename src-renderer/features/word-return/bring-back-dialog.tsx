import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, ProgressBar } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '@shared/kernel/message-of';
import { client } from '@renderer/client';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { useFocusReturn } from '@renderer/ui/use-focus-return';
import { useRead } from '@renderer/query/use-read';
import { ReturnedFile } from './returned-file';

const useStyles = makeStyles({
  surface: { maxWidth: '860px', width: '100%' },
  content: { display: 'flex', flexDirection: 'column', gap: '14px', minHeight: '200px' },
  line: { ...type.body, color: mb.text2, margin: 0 },
});

type BringBackDialogProps = { readonly paperId: string; /** A file that was dropped on the paper. */ readonly dropped: File | null; readonly onClose: () => void };

/** Reads a paper's Word file that was edited outside, and takes over what is accepted of it. */
export function BringBackDialog({ paperId, dropped, onClose }: BringBackDialogProps) {
  const styles = useStyles();
  useFocusReturn(true);
  const [file, setFile] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef(dropped);
  const read = async (open: () => Promise<{ readonly file: { readonly id: string; readonly name: string } | null }>): Promise<void> => {
    setReading(true);
    setTrouble(null);
    try {
      // What was typed is in the record before the file is laid beside it.
      await flushAllSavers();
      setFile((await open()).file);
    } catch (error) {
      setTrouble(messageOf(error));
    } finally {
      setReading(false);
    }
  };
  useEffect(() => {
    const given = first.current;
    first.current = null;
    if (given) void given.arrayBuffer().then(async (bytes) => await read(async () => await client.wordReturn.openDropped({ name: given.name, bytes: new Uint8Array(bytes) })));
  }, []);
  const close = (): void => {
    if (reading) void client.wordReturn.stop({});
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && close()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        {file === null ? (
          <DialogBody>
            <DialogTitle>Bring back from Word</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.line}>Choose the Word file that was made of this paper and edited since. What differs is shown piece by piece, and nothing changes until you take it over.</p>
              {reading && <ProgressBar aria-label="Reading the file" />}
              {trouble !== null && <Message tone="bad">{trouble}</Message>}
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" icon={<DocumentArrowUpRegular />} disabledFocusable={reading} onClick={() => void read(async () => await client.wordReturn.open({}))}>
                Choose the Word file…
              </Button>
              <Button onClick={close}>{reading ? 'Stop' : 'Close'}</Button>
            </DialogActions>
          </DialogBody>
        ) : (
          <Compared paperId={paperId} fileId={file.id} onOther={() => setFile(null)} onClose={close} />
        )}
      </DialogSurface>
    </Dialog>
  );
}

function Compared({ paperId, fileId, onOther, onClose }: { readonly paperId: string; readonly fileId: string; readonly onOther: () => void; readonly onClose: () => void }) {
  const styles = useStyles();
  const compared = useRead('wordReturn', 'compare', { paperId, fileId });
  if (compared.data) return <ReturnedFile key={compared.data.base} paperId={paperId} fileId={fileId} comparison={compared.data} onClose={onClose} />;
  return (
    <DialogBody>
      <DialogTitle>Bring back from Word</DialogTitle>
      <DialogContent className={styles.content}>{compared.error ? <Message tone="bad">{compared.error.message}</Message> : <Skeleton lines={5} label="Laying the file beside the paper" />}</DialogContent>
      <DialogActions>
        {compared.error && (
          <Button appearance="primary" onClick={onOther}>
            Choose another file
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </DialogBody>
  );
}
