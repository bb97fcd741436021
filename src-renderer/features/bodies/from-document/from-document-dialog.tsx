import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { bodyPlanSchema } from '@shared/bodies/reading/body-plan';
import type { BodyReading } from '@shared/bodies/reading/body-reading';
import type { BodyNode } from '@shared/bodies/structure-model';
import { OperationError } from '@shared/make-client';
import { client } from '@renderer/client';
import { undoThis } from '@renderer/commands/undo-redo';
import { useAttempt } from '@renderer/query/use-attempt';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { showToast } from '@renderer/ui/toasts';
import { draftOf, type BodyDraft } from './body-draft';
import { BodyReview } from './body-review';
import { DocumentSource, type PastedText } from './document-source';
import { planOfDraft } from './plan-of-draft';

const useStyles = makeStyles({
  surface: { maxWidth: '1160px', width: 'calc(100vw - 48px)', [media.small]: { width: 'calc(100vw - 16px)', padding: '12px' } },
  body: { maxHeight: 'calc(100vh - 96px)', [media.small]: { maxHeight: 'calc(100vh - 40px)' } },
  content: { paddingBlock: '4px 12px' },
  parts: { display: 'flex', flexDirection: 'column', gap: '12px' },
  leave: { ...type.dense, color: mb.text1, marginInlineEnd: 'auto', alignSelf: 'center' },
});

type FromDocumentDialogProps = { readonly known: readonly BodyNode[]; readonly onClose: () => void; readonly onMade: (bodyId: string) => void };

/** A body out of a document written elsewhere: paste or open it, see and mend what was read, then make it in one step. */
export function FromDocumentDialog({ known, onClose, onMade }: FromDocumentDialogProps) {
  const styles = useStyles();
  const content = useRef<HTMLDivElement>(null);
  const [pasted, setPasted] = useState<PastedText>({ text: '', html: '' });
  const [draft, setDraft] = useState<BodyDraft | null>(null);
  const { busy, problem, setProblem, attempt } = useAttempt();
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [leaving, setLeaving] = useState(false);

  const reviewing = draft !== null;
  // The button that began the reading is gone with it: what was read is next.
  useEffect(() => {
    if (reviewing) content.current?.parentElement?.focus();
  }, [reviewing]);

  const show = (reading: BodyReading | null): void => {
    if (reading !== null) setDraft(draftOf(reading, known));
  };
  const read = (): void => attempt(async () => show((await client.bodyReading.readPasted(pasted)).reading));
  const open = (): void => attempt(async () => show((await client.bodyReading.readFile({})).reading));
  const stop = (): void => void client.bodyReading.stop({});
  const close = (): void => {
    if (busy && draft === null) stop();
    if (draft?.changed === true && !leaving) setLeaving(true);
    else onClose();
  };
  /** Names what does not fit beside the rows, and goes to the first. */
  const refuse = (issues: readonly { readonly path: string; readonly message: string }[], rowAt: (path: string) => string): void => {
    setProblems(new Map(issues.toReversed().map(({ path, message }) => [rowAt(path), message])));
    setProblem(`${issues.length === 1 ? 'One entry does' : `${String(issues.length)} entries do`} not fit yet. What is wrong stands beside ${issues.length === 1 ? 'it' : 'each'}; nothing was made.`);
    const first = issues[0] === undefined ? '' : rowAt(issues[0].path);
    requestAnimationFrame(() => (content.current?.querySelector<HTMLElement>(`[data-row="${first}"] input:not([type="checkbox"])`) ?? content.current?.querySelector<HTMLElement>('[aria-invalid="true"]'))?.focus());
  };
  const make = (): void =>
    attempt(async () => {
      if (draft === null) return;
      const { plan, rowAt } = planOfDraft(draft);
      setProblems(new Map());
      const parsed = bodyPlanSchema.safeParse(plan);
      if (!parsed.success) {
        refuse(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })), rowAt);
        return;
      }
      await flushAllSavers();
      try {
        const { bodyId } = await client.bodyReading.make(plan);
        onMade(bodyId);
        showToast({ title: `${plan.name.trim()} is made`, actions: [undoThis()] });
      } catch (error) {
        if (!(error instanceof OperationError) || error.error.kind !== 'invalid') throw error;
        refuse(error.error.issues, rowAt);
      }
    });
  return (
    <Dialog
      open
      onOpenChange={(_event, data) => {
        // A click beside the dialog is too easily made to end what was worked on.
        if (!data.open && data.type !== 'backdropClick') close();
      }}
    >
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody className={styles.body}>
          <DialogTitle>{draft === null ? 'Body from a document' : 'What was read from the document'}</DialogTitle>
          <DialogContent className={styles.content} {...(draft === null ? {} : { tabIndex: 0, role: 'region', 'aria-label': 'What was read' })}>
            <div ref={content} className={styles.parts}>
              {problem !== null && <Message tone="bad">{problem}</Message>}
              {draft === null ? (
                <DocumentSource pasted={pasted} onPasted={setPasted} busy={busy} onOpen={open} onStop={stop} />
              ) : (
                <BodyReview
                  draft={draft}
                  problems={problems}
                  known={known}
                  onChange={(change) => setDraft((before) => (before === null ? null : change(before)))}
                  onParentName={(newParentName) => setDraft((before) => (before === null ? null : { ...before, newParentName, changed: true }))}
                />
              )}
            </div>
          </DialogContent>
          {leaving ? (
            <DialogActions>
              <span className={styles.leave} role="alert">
                What you changed here is not kept.
              </span>
              <Button appearance="primary" onClick={() => setLeaving(false)}>
                Go on checking
              </Button>
              <Button onClick={onClose}>Leave without making it</Button>
            </DialogActions>
          ) : (
            <DialogActions>
              {draft === null ? (
                <Button appearance="primary" disabledFocusable={busy || pasted.text.trim() === ''} onClick={read}>
                  Read the text
                </Button>
              ) : (
                <Button appearance="primary" disabledFocusable={busy} onClick={make}>
                  Make the body
                </Button>
              )}
              <Button onClick={close}>Cancel</Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
