import { Button, makeStyles } from '@fluentui/react-components';
import { ChatEmpty20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { threadsOf } from '@shared/papers/comments/model';
import type { PaperComment } from '@shared/papers/comments/model';
import { client } from '@renderer/client';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { rememberName, useByName } from '@renderer/features/paper-workflow/by-name';
import { goToBlock } from '@renderer/features/papers/go-to-block';
import type { LiveSection, PaperStore } from '@renderer/features/papers/paper-store';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Panel } from '@renderer/ui/panel';
import { CommentForm } from './comment-form';
import { commentPlaces } from './comment-place';
import type { CommentTarget } from './comment-place';
import { CommentThreadItem } from './comment-thread';

const useStyles = makeStyles({
  about: { padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}`, display: 'flex', flexDirection: 'column', gap: '8px' },
  quote: { ...type.caption, color: mb.text3, fontStyle: 'italic', overflowWrap: 'anywhere', margin: 0, borderLeft: `3px solid ${mb.line}`, paddingInlineStart: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', outline: 'none' },
  none: { display: 'flex', alignItems: 'center', gap: '8px', padding: '14px', ...type.dense, color: mb.text3 },
  more: { padding: '8px 14px' },
  whole: { alignSelf: 'flex-start' },
});

/** Where the next comment goes; a new `asked` puts the focus into its words. */
export type CommentAsked = { readonly target: CommentTarget; readonly asked: number };

/** Whose comments are shown; a new `asked` puts the focus on the first of them. */
export type CommentOpened = { readonly blockId: string | null; readonly asked: number };

type CommentsPanelProps = { readonly paperId: string; readonly sections: readonly LiveSection[]; readonly store: PaperStore; readonly clerkName: string; readonly next: CommentAsked; readonly opened: CommentOpened; readonly onTarget: (target: CommentTarget) => void; /** Shows the page, where this stands in a drawer over it. */ readonly onGo?: () => void };

/** What readers say of the paper, by paragraph, with their answers; resolved ones are folded away. None of it is in any document. */
export function CommentsPanel({ paperId, sections, store, clerkName, next, opened, onTarget, onGo }: CommentsPanelProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [resolvedShown, showResolved] = useState(false);
  const byName = useByName(clerkName);
  const comments = useRead('paperComments', 'list', { paperId }).data?.comments;
  const places = useMemo(() => commentPlaces(sections), [sections]);
  const threads = useMemo(() => threadsOf(comments ?? [], places.order), [comments, places]);
  const form = useRef<HTMLDivElement>(null);
  const ready = comments !== undefined;
  useEffect(() => {
    if (ready && next.asked > 0) form.current?.querySelector('textarea')?.focus();
  }, [next, ready]);
  useEffect(() => {
    if (!ready || opened.blockId === null) return;
    const thread = [...(list.current?.querySelectorAll<HTMLElement>('[data-comment-on]') ?? [])].find((one) => one.dataset['commentOn'] === opened.blockId);
    thread?.scrollIntoView({ block: 'nearest' });
    thread?.focus({ preventScroll: true });
  }, [opened, ready]);
  if (comments === undefined) return null;
  const resolved = threads.filter(({ comment }) => comment.resolvedOn !== null);
  const shown = resolvedShown ? threads : threads.filter(({ comment }) => comment.resolvedOn === null);
  const go = (comment: PaperComment): void => {
    const section = places.sectionOf(comment);
    if (section === null || comment.blockId === null) return;
    onGo?.();
    // A drawer gives the focus back when it closes; after that it may go on.
    setTimeout(() => goToBlock(store, section, comment.blockId ?? ''), 0);
  };
  const { target } = next;
  const label = target === null ? 'Comment on the paper' : `Comment on ${places.wordsOf(target)}`;
  const send = async (words: string, name: string): Promise<void> => {
    await client.paperComments.add({ paperId, blockId: target?.blockId ?? null, sectionId: target?.sectionId ?? null, quote: target?.quote ?? '', words, byName: name, at: timeNow() });
    rememberName(name);
    announce('Comment added.');
    if (target !== null) {
      onTarget(null);
      goToBlock(store, target.sectionId, target.blockId);
    }
  };
  return (
    <Panel title="Comments" count={threads.length - resolved.length}>
      <div className={styles.about} ref={form}>
        {target !== null && (
          <>
            <blockquote className={styles.quote}>{target.quote}</blockquote>
            <Button size="small" appearance="subtle" className={styles.whole} onClick={() => onTarget(null)}>
              Comment on the whole paper instead
            </Button>
          </>
        )}
        <CommentForm key={byName} place={`comment on ${paperId}`} label={label} byName={byName} submit="Comment" focusAtOnce={false} onSend={send} onCancel={null} />
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>
          <ChatEmpty20Regular aria-hidden="true" />
          {resolved.length === 0 ? 'Nobody has commented on this paper.' : 'Every comment is resolved.'}
        </p>
      ) : (
        <ul className={styles.list} ref={list} tabIndex={-1} aria-label="Comments">
          {shown.map((thread) => (
            <CommentThreadItem
              key={thread.comment.id}
              thread={thread}
              place={places.wordsOf(thread.comment)}
              onGo={thread.comment.blockId === null || places.sectionOf(thread.comment) === null ? null : () => go(thread.comment)}
              byName={byName}
              onGone={() => list.current?.focus()}
            />
          ))}
        </ul>
      )}
      {resolved.length > 0 && (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" aria-expanded={resolvedShown} onClick={() => showResolved(!resolvedShown)}>
            {resolvedShown ? 'Hide resolved comments' : `Show ${String(resolved.length)} resolved`}
          </Button>
        </div>
      )}
    </Panel>
  );
}
