import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Block, BlockKind, BlockOwnerKind } from '@shared/text/model';
import { takeBack } from '@renderer/commands/undo-redo';
import { BlockEditor } from '@renderer/features/text/block-editor';
import type { EditorHandle } from '@renderer/features/text/block-editor';
import { BlockToolbar } from '@renderer/features/text/block-toolbar';
import { LinkDialog } from '@renderer/features/text/link-dialog';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';

const useStyles = makeStyles({
  texts: { display: 'flex', flexDirection: 'column', gap: '14px' },
  bar: { border: `1px solid ${mb.softLine}`, borderRadius: '4px', backgroundColor: mb.sub },
  text: { display: 'flex', flexDirection: 'column', gap: '4px' },
  heading: { ...type.cardTitle, color: mb.text1, margin: 0 },
  hint: { ...type.caption, color: mb.text3, margin: 0 },
  paper: { padding: '10px 14px', backgroundColor: mb.paper, color: mb.onPaper, border: `1px solid ${mb.line}`, borderRadius: '4px', fontFamily: mb.fontDocument, fontSize: '15px', lineHeight: '22px', minHeight: '72px' },
});

type TextOfItem = { readonly ownerKind: BlockOwnerKind; readonly title: string; readonly startsAs: BlockKind; readonly hint: string; readonly placeholder: string };

const TEXTS: readonly TextOfItem[] = [
  { ownerKind: 'itemRecommendation', title: 'Recommendation', startsAs: 'paragraph', hint: 'Printed under the item on the agenda, as restricted as the item is.', placeholder: 'That the Board agrees…' },
  { ownerKind: 'draftMinute', title: 'Draft minute', startsAs: 'paragraph', hint: 'Stands ready in the running meeting, a paragraph at a time. In no document until it is recorded there.', placeholder: 'Ines Duarte presented the report. The Board noted…' },
  { ownerKind: 'privateNote', title: 'Private note', startsAs: 'paragraph', hint: 'For the clerk and the chair’s own copy. In no document for others.', placeholder: 'What to remember, whom to ask.' },
];

/** What is written for an item before the meeting, each text saved as it is typed. One bar of tools serves the text with the caret. */
export function ItemTexts({ itemId, number }: { readonly itemId: string; readonly number: string }) {
  const styles = useStyles();
  const [active, setActive] = useState<EditorHandle | null>(null);
  const [linking, setLinking] = useState(false);
  return (
    <div className={styles.texts}>
      <div className={styles.bar}>
        <BlockToolbar editor={active?.editor ?? null} onLink={() => setLinking(true)} />
      </div>
      {TEXTS.map((text) => (
        <OneText key={text.ownerKind} itemId={itemId} number={number} text={text} onActive={setActive} onGone={(handle) => setActive((now) => (now === handle ? null : now))} onLink={() => setLinking(true)} />
      ))}
      {linking && active && <LinkDialog editor={active.editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

type OneTextProps = { readonly itemId: string; readonly number: string; readonly text: TextOfItem; readonly onActive: (handle: EditorHandle) => void; readonly onGone: (handle: EditorHandle | null) => void; readonly onLink: () => void };

function OneText({ itemId, number, text, onActive, onGone, onLink }: OneTextProps) {
  const styles = useStyles();
  const { ownerKind, title, startsAs, hint, placeholder } = text;
  const read = useRead('text', 'load', { ownerKind, ownerId: itemId });
  const [handle, setHandle] = useState<EditorHandle | null>(null);
  const hintId = `hint-${ownerKind}`;
  // The editor keeps itself up to date: what was read first is what it starts from.
  const [first, setFirst] = useState<readonly Block[] | null>(null);
  if (first === null && read.data) setFirst(read.data.blocks);
  return (
    <section className={styles.text}>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.hint} id={hintId}>
        {hint}
      </p>
      {read.error && <Message tone="bad">{read.error.message}</Message>}
      {first === null ? (
        <Skeleton lines={2} label={`Reading the ${title.toLowerCase()}`} />
      ) : (
        <div className={styles.paper}>
          <BlockEditor
            ownerKind={ownerKind}
            ownerId={itemId}
            blocks={first}
            startsAs={startsAs}
            numbers={UNNUMBERED}
            flush
            label={`${title} of item ${number}`}
            describedBy={hintId}
            placeholder={placeholder}
            keys={{ takeBack: (direction) => void takeBack(direction), askLink: onLink, leave: () => false }}
            onChange={() => undefined}
            onFocus={onActive}
            onHandle={(next) => {
              if (next === null) onGone(handle);
              setHandle(next);
            }}
          />
        </div>
      )}
    </section>
  );
}

const UNNUMBERED = { number: null, before: 0, afterLabel: false } as const;
