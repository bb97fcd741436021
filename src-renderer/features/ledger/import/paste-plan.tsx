import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useId, type ClipboardEvent } from 'react';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';

const useStyles = makeStyles({
  paste: { display: 'flex', flexDirection: 'column', gap: '10px', maxWidth: '900px' },
  lead: { ...type.dense, color: mb.text2 },
  label: { ...type.dense, fontWeight: 600 },
  text: { width: '100%', '& textarea': { minHeight: '180px', maxHeight: '46vh' } },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', ...type.dense, color: mb.text3 },
});

/** What was pasted: its words, and its form where the clipboard had one. */
export type PastedPlan = { readonly text: string; readonly html: string };

type PastePlanProps = { readonly pasted: PastedPlan; readonly onPasted: (pasted: PastedPlan) => void; readonly busy: boolean; readonly onRead: () => void; readonly onOpen: () => void; readonly onStop: () => void; readonly onCancel: () => void };

/** Where a plan comes from: the clipboard or a file. */
export function PastePlan({ pasted, onPasted, busy, onRead, onOpen, onStop, onCancel }: PastePlanProps) {
  const styles = useStyles();
  const textId = useId();
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    // Word and Excel bring the form of the table beside its words; it is read when nothing else stands in the box.
    if (pasted.text.trim() === '') onPasted({ text: pasted.text, html: event.clipboardData.getData('text/html') });
  };
  return (
    <Panel title="The plan" padded>
      <div className={styles.paste}>
        <p className={styles.lead}>Open the action plan as it was written, or copy its table and paste it here. You see what was read, beside the words it was read from, before anything is kept.</p>
        <div className={styles.row}>
          <Button appearance="primary" icon={<DocumentArrowUp20Regular />} disabledFocusable={busy} onClick={onOpen}>
            Open a file…
          </Button>
          Word, Excel, CSV, a web page, Markdown or text
          {busy && (
            <>
              <output>Reading the plan</output>
              <Button size="small" onClick={onStop}>
                Stop
              </Button>
            </>
          )}
        </div>
        <label htmlFor={textId} className={styles.label}>
          Or its table
        </label>
        {/* Typed over, the pasted form no longer says what stands here. */}
        <Textarea id={textId} className={styles.text} resize="vertical" value={pasted.text} placeholder="Paste here (Ctrl+V)" onPaste={onPaste} onChange={(_event, data) => onPasted({ text: data.value, html: pasted.text.trim() === '' ? pasted.html : '' })} />
        <div className={styles.row}>
          <Button disabledFocusable={busy || pasted.text.trim() === ''} onClick={onRead}>
            Read what was pasted
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </div>
    </Panel>
  );
}
