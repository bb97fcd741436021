import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { DocumentPreview } from '@renderer/features/documents/document-preview';
import { useDocumentStyles } from '@renderer/features/documents/use-document-styles';
import { useRead } from '@renderer/query/use-read';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { Tabs } from '@renderer/ui/tabs';

const useStyles = makeStyles({
  pane: { minWidth: 0, minHeight: 0, overflowY: 'auto', padding: '16px 24px 24px', backgroundColor: mb.canvas, [media.small]: { padding: '12px' } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '10px' },
  title: { ...type.cardTitle },
  quiet: { ...type.caption, color: mb.text3 },
});

const AUDIENCES = [
  { key: 'public', words: 'For the public' },
  { key: 'members', words: 'For members' },
] as const;

/** The minutes as they will be sent, beside what they are written from. What is being typed is saved first. */
export function PreviewPane({ meetingId, className }: { readonly meetingId: string; readonly className?: string }) {
  const styles = useStyles();
  const [audience, setAudience] = useState<(typeof AUDIENCES)[number]['key']>('public');
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    void flushAllSavers().then(() => setSaved(true));
  }, []);
  const look = useDocumentStyles();
  const preview = useRead('documents', 'preview', { kind: 'minutes', id: meetingId, audience }, { enabled: saved });
  return (
    // A pane that scrolls takes the focus, so that the arrow keys can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={mergeClasses(styles.pane, className)} aria-label="Preview" data-pane="" tabIndex={0}>
      <div className={styles.head}>
        <h2 className={styles.title}>Preview</h2>
        <span className={styles.quiet}>as it will be sent</span>
        {preview.data?.hasRestricted === true && <Tabs label="Who it is for" items={AUDIENCES} current={audience} onChoose={setAudience} />}
      </div>
      {preview.error && <Message tone="bad">{preview.error.message}</Message>}
      {preview.data && look ? <DocumentPreview model={preview.data.model} look={look} /> : preview.error ? null : <Skeleton lines={6} label="Drawing the pages" />}
    </section>
  );
}
