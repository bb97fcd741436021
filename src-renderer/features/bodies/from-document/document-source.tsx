import { Button, makeStyles, Spinner, Textarea } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useEffect, useId, useState, type ClipboardEvent } from 'react';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  lead: { ...type.dense, color: mb.text2 },
  label: { ...type.dense, fontWeight: 600 },
  text: { width: '100%', '& textarea': { minHeight: '220px', maxHeight: '46vh' } },
  or: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px', ...type.dense, color: mb.text3 },
  busy: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', minHeight: '32px' },
});

/** What was pasted: its words, and its form where the clipboard had one. */
export type PastedText = { readonly text: string; readonly html: string };

type DocumentSourceProps = { readonly pasted: PastedText; readonly onPasted: (pasted: PastedText) => void; readonly busy: boolean; readonly onOpen: () => void; readonly onStop: () => void };

/** Where a document comes from: the clipboard or a file. Reading that takes longer than a second says so and can be stopped. */
export function DocumentSource({ pasted, onPasted, busy, onOpen, onStop }: DocumentSourceProps) {
  const styles = useStyles();
  const textId = useId();
  const slow = useAfterASecond(busy);
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    // Word and browsers bring the form of the text beside its words; it is read when nothing else stands in the box.
    if (pasted.text.trim() === '') onPasted({ text: pasted.text, html: event.clipboardData.getData('text/html') });
  };
  return (
    <>
      <p className={styles.lead}>A proposal, terms of reference or slides written elsewhere become a body with its members, areas of work and terms. You see what was read, and from which words, before anything is made.</p>
      <label htmlFor={textId} className={styles.label}>
        Text of the document
      </label>
      {/* Typed over, the pasted form no longer says what stands here. */}
      <Textarea id={textId} className={styles.text} resize="vertical" value={pasted.text} placeholder="Paste here (Ctrl+V)" onPaste={onPaste} onChange={(_event, data) => onPasted({ text: data.value, html: pasted.text.trim() === '' ? pasted.html : '' })} />
      <div className={styles.or}>
        or
        <Button icon={<DocumentArrowUpRegular />} disabledFocusable={busy} onClick={onOpen}>
          Open a file…
        </Button>
        Word, PowerPoint, web page or plain text
      </div>
      <div className={styles.busy} role="status">
        {slow && (
          <>
            <Spinner size="tiny" label="Reading the document" />
            <Button size="small" onClick={onStop}>
              Stop
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** Whether something has gone on for a second. */
function useAfterASecond(busy: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return undefined;
    const timer = setTimeout(() => setSlow(true), 1_000);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy]);
  return slow;
}
