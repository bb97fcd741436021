import { Button, Checkbox, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import { sizeInWords } from '@shared/attachments/model';
import type { ReturnedPaper } from '@shared/papers/travel/contract';
import { returnedPieces } from '@shared/papers/travel/returned-pieces';
import type { ReturnedPiece } from '@shared/papers/travel/returned-pieces';
import { undoThis } from '@renderer/commands/undo-redo';
import { PaperDifference } from '@renderer/features/papers/paper-difference';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { flushAllSavers } from '@renderer/saving/coalescing-saver';
import { mb, media, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { TextLink } from '@renderer/ui/text-link';
import { showToast } from '@renderer/ui/toasts';
import { useToday } from '@renderer/ui/today';
import { instantWords } from '@renderer/ui/instant-words';

const useStyles = makeStyles({
  message: { ...type.body, color: mb.text1, borderLeft: `3px solid ${mb.accentLine}`, paddingInlineStart: '12px', whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '80ch' },
  clashes: { display: 'flex', flexDirection: 'column', gap: '14px', listStyleType: 'none', margin: 0, padding: 0 },
  clash: { display: 'flex', flexDirection: 'column', gap: '8px', border: `1px solid ${mb.attentionLine}`, borderRadius: '6px', padding: '10px 12px' },
  place: { ...type.dense, fontWeight: 600, color: mb.text1, overflowWrap: 'anywhere' },
  sides: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '12px', [media.medium]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  side: { minWidth: 0 },
  sideName: { ...type.caption, color: mb.text3 },
  words: { ...type.body, color: mb.text1, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  none: { ...type.body, color: mb.text3 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  column: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '10px 14px' },
  quote: { ...type.caption, color: mb.text3, overflowWrap: 'anywhere' },
});

/** What is done with a piece that both sides changed. */
type Choice = 'ours' | 'theirs' | 'both';

/** A paper that came back, beside what it is here: what they changed, to be taken over piece by piece. */
export function ReturnedScreen({ paperId, transferId }: { readonly paperId: string; readonly transferId: string }) {
  const returned = useRead('paperTravel', 'returned', { transferId });
  if (returned.error) {
    return (
      <Page>
        <Message tone="bad">{returned.error.message}</Message>
      </Page>
    );
  }
  return returned.data ? (
    // What was chosen belongs to what was shown: a paper changed meanwhile is shown afresh.
    <Returned key={returned.data.stamp} paperId={paperId} transferId={transferId} returned={returned.data} />
  ) : (
    <Page>
      <Skeleton lines={6} label="Comparing the papers" />
    </Page>
  );
}

function Returned({ paperId, transferId, returned }: { readonly paperId: string; readonly transferId: string; readonly returned: ReturnedPaper }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const { title, byName, message, receivedAt, base, ours, theirs, files, comments, stamp, locked } = returned;
  const pieces = useMemo(() => returnedPieces(base, ours, theirs), [base, ours, theirs]);
  const plain = useMemo(() => pieces.filter(({ clash }) => clash === null), [pieces]);
  const clashes = useMemo(() => pieces.filter(({ clash }) => clash !== null), [pieces]);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [wantedFiles, setWantedFiles] = useState<ReadonlySet<string>>(new Set());
  const [withComments, setWithComments] = useState(comments.length > 0);
  const take = useWrite('paperTravel', 'take');
  const closed = returned.taken || locked !== '';
  const theirsOf = clashes.filter(({ id }) => choices[id] === 'theirs').map(({ id }) => id);
  const bothOf = clashes.filter(({ id }) => choices[id] === 'both').map(({ id }) => id);
  const count = accepted.size + theirsOf.length + bothOf.length;
  const back = (): void => void navigate({ to: '/papers/$paperId', params: { paperId } });
  const send = (): void => {
    void flushAllSavers().then(() =>
      take.mutate(
        { transferId, stamp, accepted: [...accepted, ...theirsOf], both: bothOf, fileIds: [...wantedFiles], comments: withComments },
        {
          onSuccess: () => {
            back();
            showToast({ title: count === 0 ? 'The words of the paper stayed as they are' : count === 1 ? 'One change was taken over' : `${String(count)} changes were taken over`, actions: [undoThis()] });
          },
        },
      ),
    );
  };
  const nothing = pieces.length === 0 && files.length === 0 && comments.length === 0;
  return (
    <Page>
      <PageHeader over={<TextLink onClick={back}>Back to the paper</TextLink>} title={`What came back: ${title}`} facts={<span>{byName === '' ? 'Received' : `From ${byName}, received`} {instantWords(receivedAt, today)}</span>} />
      {returned.taken && <Message tone="information">These changes were decided on already. What was left is shown here as it came.</Message>}
      {!returned.taken && locked !== '' && <Message tone="attention">{locked} The file that came back is kept here meanwhile.</Message>}
      {!closed && base === null && <Message tone="attention">What both sides had before is not known on this computer, so everything that differs is shown, also what was changed here.</Message>}
      {message !== '' && <p className={styles.message}>{message}</p>}
      {clashes.length > 0 && (
        <Panel title="Changed on both sides" count={clashes.length} padded>
          <ul className={styles.clashes}>
            {clashes.map((piece) => (
              <Clash key={piece.id} piece={piece} choice={choices[piece.id] ?? 'ours'} onChoose={closed ? null : (choice) => setChoices((before) => ({ ...before, [piece.id]: choice }))} />
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="What they changed" count={plain.length} padded>
        {closed ? <PaperDifference pieces={plain} /> : <PaperDifference pieces={plain} accepted={accepted} onAccept={(ids, taken) => setAccepted((before) => new Set(taken ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))))} />}
      </Panel>
      {files.length > 0 && (
        <Panel title="Files that came with it" count={files.length}>
          <div className={styles.column}>
            {files.map(({ id, title: name, byteLength, publicity }) => (
              <Checkbox key={id} disabled={closed} label={`${name} (${sizeInWords(byteLength)})${publicity === 'open' ? '' : `, ${publicity}`}`} checked={wantedFiles.has(id)} onChange={(_event, data) => setWantedFiles((before) => new Set(data.checked === true ? [...before, id] : [...before].filter((other) => other !== id)))} />
            ))}
          </div>
        </Panel>
      )}
      {comments.length > 0 && (
        <Panel title="Comments that came with it" count={comments.length}>
          <div className={styles.column}>
            {comments.map(({ id, byName: name, words, quote }) => (
              <div key={id}>
                {quote !== '' && <p className={styles.quote}>“{quote}”</p>}
                <p className={styles.words}>{name === '' ? words : `${name}: ${words}`}</p>
              </div>
            ))}
            <Checkbox disabled={closed} label="Keep the comments beside the paper" checked={withComments} onChange={(_event, data) => setWithComments(data.checked === true)} />
          </div>
        </Panel>
      )}
      <div className={styles.foot}>
        {!closed && (
          <Button appearance="primary" disabledFocusable={take.isPending} onClick={send}>
            {nothing ? 'Done' : count === 0 ? 'Keep the paper as it is' : count === 1 ? 'Take over 1 change' : `Take over ${String(count)} changes`}
          </Button>
        )}
        <Button onClick={back}>{closed ? 'Back to the paper' : 'Decide later'}</Button>
      </div>
    </Page>
  );
}

function Clash({ piece, choice, onChoose }: { readonly piece: ReturnedPiece; readonly choice: Choice; readonly onChoose: ((choice: Choice) => void) | null }) {
  const styles = useStyles();
  const nameId = useId();
  const both = piece.id.startsWith('block:') && piece.change !== 'added' && piece.change !== 'removed';
  return (
    <li className={styles.clash}>
      <span id={nameId} className={styles.place}>
        {piece.place}
      </span>
      <div className={styles.sides}>
        <Side name="As it is here" words={piece.before} />
        <Side name="As it came back" words={piece.after} />
        <Side name="Before both" words={piece.clash?.base ?? ''} />
      </div>
      {onChoose !== null && (
        <RadioGroup layout="horizontal" aria-labelledby={nameId} value={choice} onChange={(_event, data) => onChoose(data.value as Choice)}>
          <Radio value="ours" label="Keep it as it is here" />
          <Radio value="theirs" label="Take what came back" />
          {both && <Radio value="both" label="Keep both" />}
        </RadioGroup>
      )}
    </li>
  );
}

function Side({ name, words }: { readonly name: string; readonly words: string }) {
  const styles = useStyles();
  return (
    <div className={styles.side}>
      <p className={styles.sideName}>{name}</p>
      {words === '' ? <p className={styles.none}>Not there</p> : <p className={styles.words}>{words}</p>}
    </div>
  );
}
