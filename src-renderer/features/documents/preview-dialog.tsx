import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { DocumentKind } from '@shared/documents/contract';
import type { Period } from '@shared/reporting/model';
import { useRead } from '@renderer/query/use-read';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, media } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { Tabs } from '@renderer/ui/tabs';
import { DocumentPreview } from './document-preview';
import type { Audience } from './use-document-export';
import { useDocumentStyles } from './use-document-styles';

const useStyles = makeStyles({
  surface: { width: '920px', maxWidth: 'calc(100vw - 48px)', height: 'calc(100vh - 48px)', maxHeight: 'calc(100vh - 48px)', [media.small]: { maxWidth: 'calc(100vw - 16px)', height: 'calc(100vh - 16px)', maxHeight: 'calc(100vh - 16px)' } },
  body: { height: '100%', gridTemplateRows: 'auto 1fr' },
  content: { backgroundColor: mb.canvas, padding: '16px', borderRadius: '6px', minHeight: 0, maxHeight: 'none', [media.small]: { padding: '8px' } },
});

/** The document as it would be sent, page by page. */
export function PreviewDialog({ kind, id, period, onClose }: { readonly kind: DocumentKind; readonly id: string; readonly period: Period | null; readonly onClose: () => void }) {
  const styles = useStyles();
  const [audience, setAudience] = useState<Audience>('public');
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    void flushAllSavers().then(() => setSaved(true));
  }, []);
  const answer = useRead('documents', 'preview', { kind, id, audience, period }, { enabled: saved });
  const look = useDocumentStyles();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined} data-toasts-at-foot="">
        <DialogBody className={styles.body}>
          <DialogTitle action={<Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close the preview" onClick={onClose} />}>Preview</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0} role="region" aria-label="Pages as they will be sent">
            {answer.data?.hasRestricted === true && (
              <Tabs label="Who it is for" items={[{ key: 'public', words: 'For the public' }, { key: 'members', words: 'For members' }]} current={audience} onChoose={setAudience} />
            )}
            {answer.isError && <Message tone="bad">{answer.error.message}</Message>}
            {answer.data === undefined || look === null ? answer.isError ? null : <Skeleton lines={6} label="Drawing the pages" /> : <DocumentPreview model={answer.data.model} look={look} />}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
