import { Button, Checkbox, DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { comparePapers } from '@shared/papers/content/compare-papers';
import { takePieces } from '@shared/papers/content/take-pieces';
import type { ReturnedComment, WordComparison } from '@shared/papers/word-return/comparison';
import { proposePaper } from '@shared/papers/word-return/propose-paper';
import { client } from '@renderer/client';
import { undoThis } from '@renderer/commands/undo-redo';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { PaperDifference } from '@renderer/features/papers/paper-difference';
import { useAttempt } from '@renderer/query/use-attempt';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { showToast } from '@renderer/ui/toasts';
import { saidWhen } from './said-when';
import { TrackedChanges } from './tracked-changes';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '14px', minHeight: '240px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { ...type.sectionTitle, margin: 0 },
  line: { ...type.dense, color: mb.text2, margin: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  who: { display: 'block', ...type.caption, color: mb.text3 },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

type ReturnedFileProps = { readonly paperId: string; readonly fileId: string; readonly comparison: WordComparison; readonly onClose: () => void };

/** A file beside the paper: what it says of itself, its tracked changes, what differs, its comments, and what found no place. */
export function ReturnedFile({ paperId, fileId, comparison, onClose }: ReturnedFileProps) {
  const styles = useStyles();
  const { content, placement, comments, notes } = comparison;
  const fresh = comments.filter(({ known, takenOff }) => !known && !takenOff);
  const already = comments.filter(({ known }) => known).length;
  const takenOff = comments.filter((comment) => comment.takenOff && !comment.known).length;
  const [tracked, setTracked] = useState<ReadonlySet<number>>(() => new Set(placement.changes.map(({ id }) => id)));
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set(fresh.map(({ key }) => key)));
  const { busy, problem, attempt } = useAttempt();
  const proposed = useMemo(() => proposePaper(content, placement, (id) => tracked.has(id)), [content, placement, tracked]);
  const pieces = useMemo(() => comparePapers(content, proposed), [content, proposed]);
  // A piece goes when the tracked change that made it is left.
  const chosen = pieces.filter(({ id }) => accepted.has(id));
  const bringIn = (): void =>
    attempt(async () => {
      await flushAllSavers();
      const added = await client.wordReturn.bringIn({ paperId, fileId, base: comparison.base, at: timeNow(), content: takePieces(content, proposed, new Set(chosen.map(({ id }) => id))), comments: [...kept] });
      onClose();
      showToast({ title: `${counted(chosen.length, 'difference')} and ${counted(added.comments, 'comment')} taken over from Word`, detail: 'The paper as it was is kept among its versions.', actions: [undoThis()] });
    });
  return (
    <DialogBody>
      <DialogTitle>Bring back from “{comparison.fileName}”</DialogTitle>
      <DialogContent className={styles.content} tabIndex={0} role="region" aria-label="What the file says">
        {notes.map((note) => (
          <Message key={note} tone="attention">
            {note}
          </Message>
        ))}
        {placement.changes.length > 0 && (
          <section className={styles.part} aria-label="Tracked changes in the file">
            <h3 className={styles.heading}>Tracked changes</h3>
            <p className={styles.line}>A change that is not accepted is read as if it had not been made.</p>
            <TrackedChanges changes={placement.changes} accepted={tracked} onAccept={(ids, taken) => setTracked((before) => withIds(before, ids, taken))} />
          </section>
        )}
        <section className={styles.part} aria-label="Differences from the paper">
          <h3 className={styles.heading}>What differs from the paper</h3>
          <PaperDifference pieces={pieces} accepted={accepted} onAccept={(ids, taken) => setAccepted((before) => withIds(before, ids, taken))} />
        </section>
        {comments.length > 0 && (
          <section className={styles.part} aria-label="Comments in the file">
            <h3 className={styles.heading}>Comments</h3>
            {already > 0 && <p className={styles.line}>{counted(already, 'comment')} of the file {already === 1 ? 'is' : 'are'} on the paper already.</p>}
            {takenOff > 0 && <p className={styles.line}>{counted(takenOff, 'comment')} of the file {takenOff === 1 ? 'was' : 'were'} removed from the paper here and {takenOff === 1 ? 'stays' : 'stay'} removed.</p>}
            <ul className={styles.list}>
              {fresh.map((comment) => (
                <li key={comment.key}>
                  <Checkbox checked={kept.has(comment.key)} onChange={(_event, data) => setKept((before) => withIds(before, [comment.key], data.checked === true))} label={<CommentWords comment={comment} />} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {placement.unplaced.length > 0 && (
          <section className={styles.part} aria-label="Without a place in the paper">
            <h3 className={styles.heading}>Without a place in the paper</h3>
            <p className={styles.line}>This is in the file and is not taken over. Copy from here what the paper should say.</p>
            <ul className={styles.list}>
              {placement.unplaced.map(({ words, why }, index) => (
                <li key={String(index)} className={styles.words}>
                  {words}
                  <span className={styles.who}>{why}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {problem !== null && <Message tone="bad">{problem}</Message>}
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabledFocusable={busy || (chosen.length === 0 && kept.size === 0)} onClick={bringIn}>
          {takeOverWords(chosen.length, kept.size)}
        </Button>
        <Button onClick={onClose}>Leave the paper as it is</Button>
      </DialogActions>
    </DialogBody>
  );
}

function CommentWords({ comment }: { readonly comment: ReturnedComment }) {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      {comment.words}
      <span className={styles.who}>
        {saidWhen(comment.byName, [comment.day, comment.at].filter((part) => part !== '').join('T'))}
        {comment.parentKey !== null ? ', an answer' : ''}
        {comment.quote === '' ? '' : `, on “${comment.quote}”`}
      </span>
    </span>
  );
}

function counted(count: number, word: string): string {
  return `${count === 0 ? 'no' : String(count)} ${word}${count === 1 ? '' : 's'}`;
}

function withIds<T>(before: ReadonlySet<T>, ids: readonly T[], taken: boolean): ReadonlySet<T> {
  const after = new Set(before);
  for (const id of ids) {
    if (taken) after.add(id);
    else after.delete(id);
  }
  return after;
}

/** What the button takes over: "Take over 2 differences, 1 comment". */
function takeOverWords(differences: number, comments: number): string {
  const parts = [differences > 0 || comments === 0 ? counted(differences, 'difference') : '', comments > 0 ? counted(comments, 'comment') : ''];
  return `Take over ${parts.filter((part) => part !== '').join(', ')}`;
}
