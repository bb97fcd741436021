import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Textarea } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useId, useState, type ClipboardEvent } from 'react';
import type { Paper } from '@shared/papers/model';
import type { ReportReading } from '@shared/papers/report-reading';
import { templateOf } from '@shared/papers/templates/all-templates';
import { client } from '@renderer/client';
import { undoThis } from '@renderer/commands/undo-redo';
import { useAttempt } from '@renderer/query/use-attempt';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { showToast } from '@renderer/ui/toasts';
import { TYPED_IS_LOST, useTypedGuard } from '@renderer/ui/typed-guard';
import { placePieces, type Place } from './placing';
import { ReadingPreview } from './reading-preview';

const useStyles = makeStyles({
  surface: { maxWidth: '860px', width: 'calc(100vw - 48px)', [media.small]: { width: 'calc(100vw - 16px)', padding: '12px' } },
  body: { maxHeight: 'calc(100vh - 96px)', [media.small]: { maxHeight: 'calc(100vh - 40px)' } },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '4px 12px' },
  lead: { ...type.dense, color: mb.text2 },
  label: { ...type.dense, fontWeight: 600 },
  text: { width: '100%', '& textarea': { minHeight: '220px', maxHeight: '46vh' } },
  or: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px', ...type.dense, color: mb.text3 },
});

/** Takes over a report that was written elsewhere: paste or open it, see where everything goes, then keep it. */
export function PasteDialog({ paper, onClose }: { readonly paper: Paper; readonly onClose: () => void }) {
  const styles = useStyles();
  const textId = useId();
  const [text, setText] = useState('');
  const [html, setHtml] = useState('');
  const [reading, setReading] = useState<ReportReading | null>(null);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const { busy, problem, attempt } = useAttempt();
  const template = templateOf(paper);
  const { onInput, escape, asked } = useTypedGuard(true, onClose);
  const undecided = reading === null ? 0 : reading.unplaced.filter((_block, index) => (places[index] ?? null) === null).length;

  const show = (next: ReportReading | null): void => {
    if (next === null) return;
    setReading(next);
    setPlaces(next.unplaced.map(() => null));
  };
  const read = (): void => attempt(async () => show(await client.papers.readPasted({ templateKey: paper.templateKey, template: paper.template, text, html })));
  const open = (): void => attempt(async () => show((await client.papers.readFile({ templateKey: paper.templateKey, template: paper.template })).reading));
  const keep = (): void =>
    attempt(async () => {
      if (reading === null || template === null) return;
      await flushAllSavers();
      await client.papers.fill({ id: paper.id, reading: placePieces(reading, places, template) });
      onClose();
      showToast({ title: 'The text is in the paper', actions: [undoThis()] });
    });
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    // Word and browsers bring the form of the text beside its words; it is read when nothing else stands in the box.
    if (text.trim() === '') setHtml(event.clipboardData.getData('text/html'));
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        // A click beside the dialog is too easily made to end what was pasted.
        if (!data.open && data.type !== 'backdropClick') escape();
      }}
    >
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody className={styles.body} onInput={onInput}>
          <DialogTitle>{reading === null ? 'Paste or open text' : 'Where everything goes'}</DialogTitle>
          <DialogContent className={styles.content} {...(reading === null ? {} : { tabIndex: 0, role: 'region', 'aria-label': 'What was read' })}>
            {problem !== null && <Message tone="bad">{problem}</Message>}
            {reading === null || template === null ? (
              <>
                <p className={styles.lead}>A report written elsewhere is laid out in the sections of this paper. You see where everything goes before anything is kept.</p>
                <label htmlFor={textId} className={styles.label}>
                  Text of the report
                </label>
                <Textarea
                  id={textId}
                  className={styles.text}
                  resize="vertical"
                  value={text}
                  placeholder="Paste here (Ctrl+V)"
                  onPaste={onPaste}
                  onChange={(_event, data) => {
                    // Typed over, the pasted form no longer says what stands here.
                    if (text.trim() !== '') setHtml('');
                    setText(data.value);
                  }}
                />
                <div className={styles.or}>
                  or
                  <Button icon={<DocumentArrowUpRegular />} disabledFocusable={busy} onClick={open}>
                    Open a file…
                  </Button>
                  Word, web page, Markdown or plain text
                </div>
              </>
            ) : (
              <ReadingPreview
                reading={reading}
                template={template}
                places={places}
                onPlace={(at, place) => setPlaces((before) => before.map((earlier, index) => (at === 'all' || at === index ? place : earlier)))}
              />
            )}
            {asked && <Message tone="attention">{TYPED_IS_LOST}</Message>}
          </DialogContent>
          <DialogActions>
            {reading === null ? (
              <Button appearance="primary" disabledFocusable={busy || text.trim() === ''} onClick={read}>
                Read the text
              </Button>
            ) : (
              <Button appearance="primary" disabledFocusable={busy || undecided > 0} onClick={keep}>
                {undecided === 0 ? 'Keep' : `Keep (${String(undecided)} without a place)`}
              </Button>
            )}
            {reading !== null && <Button onClick={() => setReading(null)}>Back</Button>}
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
