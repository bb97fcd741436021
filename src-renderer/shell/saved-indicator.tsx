import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Circle16Regular, Copy16Regular, ErrorCircle16Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { unsavedWords } from '@renderer/saving/coalescing-saver';
import { copyText } from '@renderer/saving/copy-text';
import { useSavingStatus } from '@renderer/saving/saving-status';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { useToday } from '@renderer/ui/today';
import { savedWords } from './saved-words';

const useStyles = makeStyles({
  // As wide as its longest ordinary words, so that its neighbours do not move when it changes.
  saved: { display: 'inline-flex', alignItems: 'center', gap: '6px', minWidth: '122px', ...type.dense, ...tabular, color: mb.text2, whiteSpace: 'nowrap', [media.small]: { minWidth: 0 }, [media.tiny]: { whiteSpace: 'normal', lineHeight: 1.15 } },
  mark: { display: 'flex', color: mb.good },
  quiet: { color: mb.text3 },
  failed: { color: mb.bad, fontWeight: 600, whiteSpace: 'normal' },
  failedMark: { color: mb.bad },
  copy: { flexShrink: 0 },
});

/** "Saved 19:04:12": a time, not a spinner. Only failure is loud, and it is said at once. `fallback` is the record's last commit before this window opened it. */
export function SavedIndicator({ fallback }: { readonly fallback: string | null }) {
  const styles = useStyles();
  const unsaved = useSavingStatus((state) => state.unsaved);
  const lastSavedAt = useSavingStatus((state) => state.lastSavedAt);
  const words = savedWords(unsaved, lastSavedAt ?? fallback, useToday());

  const problem = words.kind === 'failed' ? words.sentence : '';
  useEffect(() => {
    if (problem !== '') announce(problem, { urgent: true });
  }, [problem]);

  if (words.kind === 'nothing') return null;
  return (
    <span className={mergeClasses(styles.saved, words.kind === 'failed' && styles.failed)} data-testid="saved" {...(words.kind === 'failed' ? { 'data-failed': '' } : {})}>
      <span className={mergeClasses(styles.mark, words.kind === 'saving' && styles.quiet, words.kind === 'failed' && styles.failedMark)} aria-hidden="true">
        {words.kind === 'saved' ? <CheckmarkCircle16Regular /> : words.kind === 'saving' ? <Circle16Regular /> : <ErrorCircle16Regular />}
      </span>
      <span>{words.sentence}</span>
      {words.kind === 'failed' && (
        <Button className={styles.copy} size="small" icon={<Copy16Regular />} data-keep-focus="" onClick={() => announce(copyText(unsavedWords()) ? 'The text is on the clipboard.' : 'The text could not be copied. Select it and press Ctrl+C.')}>
          Copy the text
        </Button>
      )}
    </span>
  );
}
