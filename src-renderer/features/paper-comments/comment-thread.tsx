import { Button, makeStyles, mergeClasses, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowReply16Regular, Checkmark16Regular, Delete20Regular, Edit20Regular, MoreHorizontal16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { formatTimeInMinutes, parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { CommentThread, PaperComment } from '@shared/papers/comments/model';
import { client } from '@renderer/client';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { timeNow } from '@renderer/features/minutes/use-clock';
import { rememberName } from '@renderer/features/paper-workflow/by-name';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { Initials } from '@renderer/ui/initials';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { useToday } from '@renderer/ui/today';
import { CommentForm } from './comment-form';

const useStyles = makeStyles({
  thread: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' }, ':focus': { outline: `2px solid ${mb.accent}`, outlineOffset: '-2px' } },
  resolved: { backgroundColor: mb.sub },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px' },
  name: { ...type.dense, fontWeight: 600, color: mb.text1 },
  when: { ...type.caption, color: mb.text3 },
  words: { ...type.dense, color: mb.text1, overflowWrap: 'anywhere', whiteSpace: 'pre-line', margin: 0 },
  quote: { ...type.caption, color: mb.text3, fontStyle: 'italic', overflowWrap: 'anywhere', margin: 0, borderLeft: `3px solid ${mb.line}`, paddingInlineStart: '8px' },
  answers: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px', borderLeft: `2px solid ${mb.softLine}`, paddingInlineStart: '10px' },
  answer: { display: 'flex', flexDirection: 'column', gap: '4px' },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
});

type ThreadProps = { readonly thread: CommentThread; readonly place: string; readonly onGo: (() => void) | null; readonly byName: string; /** The comment went out of the list: the focus has to go on. */ readonly onGone: () => void };

/** One comment with its answers and what can be done with it. */
export function CommentThreadItem({ thread: { comment, answers }, place, onGo, byName, onGone }: ThreadProps) {
  const styles = useStyles();
  const today = useToday();
  const [form, setForm] = useState<'answer' | 'reword' | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  const { mutate: resolve } = useWrite('paperComments', 'resolve');
  const { mutate: reopen } = useWrite('paperComments', 'reopen');
  const { mutate: remove } = useWrite('paperComments', 'remove');
  const close = (): void => {
    setForm(null);
    setTimeout(() => tools.current?.querySelector('button')?.focus(), 0);
  };
  const by = comment.byName === '' ? 'somebody' : comment.byName;
  return (
    <li className={mergeClasses(styles.thread, comment.resolvedOn !== null && styles.resolved)} tabIndex={-1} aria-label={`Comment of ${by} on ${place}`} {...(comment.blockId === null ? {} : { 'data-comment-on': comment.blockId })}>
      <div className={styles.head}>
        <Said comment={comment} />
        {onGo === null ? (
          <span className={styles.when}>{place}</span>
        ) : (
          <TextLink label={`Go to ${place}`} onClick={onGo}>
            {place}
          </TextLink>
        )}
        {comment.resolvedOn !== null && (
          <StatusChip small tone="good" shape="tick">
            Resolved{comment.resolvedByName === '' ? '' : ` by ${comment.resolvedByName}`}
          </StatusChip>
        )}
      </div>
      {comment.quote !== '' && <blockquote className={styles.quote}>{comment.quote}</blockquote>}
      {form === 'reword' ? (
        <CommentForm place={`rewording of comment ${comment.id}`} label="Words of the comment" words={comment.words} byName={null} submit="Change" focusAtOnce onSend={async (words) => { await client.paperComments.reword({ commentId: comment.id, words }); close(); }} onCancel={close} />
      ) : (
        <p className={styles.words}>{comment.words}</p>
      )}
      {answers.length > 0 && (
        <ul className={styles.answers} aria-label={`Answers to ${by}`}>
          {answers.map((answer) => (
            <li key={answer.id} className={styles.answer}>
              <div className={styles.head}>
                <Said comment={answer} />
              </div>
              <p className={styles.words}>{answer.words}</p>
            </li>
          ))}
        </ul>
      )}
      {form === 'answer' && (
        <CommentForm
          place={`answer to comment ${comment.id}`}
          label={`Answer to ${by}`}
          byName={byName}
          submit="Answer"
          focusAtOnce
          onSend={async (words, name) => {
            await client.paperComments.answer({ commentId: comment.id, words, byName: name, at: timeNow() });
            rememberName(name);
            announce('Answer added.');
            close();
          }}
          onCancel={close}
        />
      )}
      <div className={styles.tools} ref={tools}>
        <Button size="small" appearance="subtle" icon={<ArrowReply16Regular />} aria-label={`Answer ${by} on ${place}`} onClick={() => setForm('answer')}>
          Answer
        </Button>
        {comment.resolvedOn === null ? (
          <Button size="small" appearance="subtle" icon={<Checkmark16Regular />} aria-label={`Resolve the comment of ${by} on ${place}`} onClick={() => resolve({ commentId: comment.id, byName, on: today }, { onSuccess: () => { announce('Comment resolved.'); onGone(); } })}>
            Resolve
          </Button>
        ) : (
          <Button size="small" appearance="subtle" aria-label={`Reopen the comment of ${by} on ${place}`} onClick={() => reopen({ commentId: comment.id }, { onSuccess: () => announce('Comment open again.') })}>
            Reopen
          </Button>
        )}
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<MoreHorizontal16Regular />} aria-label={`More for the comment of ${by} on ${place}`} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<Edit20Regular />} onClick={() => setTimeout(() => setForm('reword'), 0)}>
                Change the words
              </MenuItem>
              <MenuItem icon={<Delete20Regular />} onClick={() => remove({ commentId: comment.id }, { onSuccess: () => { toastRemoved('The comment moved to the bin'); onGone(); } })}>
                Move to the bin
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </li>
  );
}

function Said({ comment: { byName, on, at, source } }: { readonly comment: PaperComment }) {
  const styles = useStyles();
  const time = parseTimeOfDay(at);
  const from = source === 'word' ? ', in Word' : source === 'paperFile' ? ', with a file' : '';
  return (
    <>
      <Initials name={byName} />
      <span className={styles.name}>{byName === '' ? 'No name' : byName}</span>
      <span className={styles.when}>
        {formatDay(on)}
        {time === null ? '' : `, ${formatTimeInMinutes(time)}`}
        {from}
      </span>
    </>
  );
}
