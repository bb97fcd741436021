import { Button, makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { NO_DUE } from '@shared/minutes/due-date';
import type { CaptureContext } from '@shared/minutes/capture-line';
import type { MinuteEntry } from '@shared/minutes/model';
import { plainText } from '@shared/text/model';
import { runCommand, useCommand } from '@renderer/commands/command-handlers';
import { readKey } from '@renderer/query/query-client';
import { mb, type } from '@renderer/theme/tokens';
import { KeyHint } from '@renderer/ui/key-hint';
import { ActionEditor } from './action-editor';
import { createEntrySaver } from './entry-saver';
import type { ActionFields } from './use-run-actions';

const useStyles = makeStyles({
  frame: { display: 'grid', backgroundColor: mb.surface, border: `2px solid ${mb.accent}`, borderRadius: '6px' },
  sizer: { gridArea: '1 / 1', visibility: 'hidden', padding: '6px 10px', ...type.body, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  input: { gridArea: '1 / 1', width: '100%', height: '100%', padding: '6px 10px', border: 'none', outline: 'none', resize: 'none', overflow: 'hidden', backgroundColor: 'transparent', color: mb.text1, fontFamily: 'inherit', ...type.body, overflowWrap: 'anywhere' },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: mb.text1 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '6px', ...type.caption, color: mb.text2 },
  done: { marginInlineStart: 'auto' },
});

type EntryEditorProps = {
  readonly entry: MinuteEntry;
  readonly context: CaptureContext;
  readonly first: boolean;
  readonly onAction: (fields: ActionFields) => void;
  readonly onSplit: (at: number) => void;
  readonly onMerge: () => void;
  /** Said at once, so that the focus can go where it belongs. */
  readonly onLeave?: () => void;
  /** Said when the words are on the disk and have been read from there. */
  readonly onDone: () => void;
};

/** The text of a recorded entry, edited where it stands and saved with every letter. Enter or Esc is done. */
export function EntryEditor({ entry, context, first, onAction, onSplit, onMerge, onLeave, onDone }: EntryEditorProps) {
  const styles = useStyles();
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => plainText(entry.block.runs));
  const [saver] = useState(() => createEntrySaver(entry));
  const queryClient = useQueryClient();
  // Until the record has been read again the row shows the words as they were just typed.
  const [closing, setClosing] = useState(false);
  // What is done to the whole entry comes after its last letters.
  const finishThen = async (then: () => void): Promise<void> => {
    const isSaved = await saver.flush().then(() => true, () => false);
    if (!isSaved) return;
    then();
    onLeave?.();
    onDone();
  };
  const split = (): void => {
    const at = input.current?.selectionStart ?? 0;
    void finishThen(() => onSplit(at));
  };
  /** Puts the words back among the others; answers whether they are saved. */
  const finish = async (): Promise<boolean> => {
    onLeave?.();
    setClosing(true);
    // While the disk refuses, the words stay here, where they can be copied; the indicator says why.
    const isSaved = await saver.flush().then(() => true, () => false);
    if (!isSaved) {
      setClosing(false);
      return false;
    }
    await queryClient.invalidateQueries({ queryKey: readKey('minutes', 'get') });
    onDone();
    return true;
  };
  // Spelling goes through what is recorded: these words are put back among it first.
  useCommand('edit.spelling', () => void finish().then((isSaved) => isSaved && setTimeout(() => runCommand('edit.spelling'), 0)));
  useEffect(() => {
    const box = input.current;
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, []);

  if (closing) return <p className={styles.words}>{text}</p>;
  return (
    <div>
      <div className={styles.frame}>
        <div className={styles.sizer} aria-hidden="true">
          {text}
          {'\u200B'}
        </div>
        <textarea
          ref={input}
          className={styles.input}
          value={text}
          rows={1}
          spellCheck
          aria-label="Text of this minute"
          onChange={(event) => {
            setText(event.target.value);
            saver.push(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && event.ctrlKey) {
              event.preventDefault();
              event.stopPropagation();
              split();
              return;
            }
            if (event.altKey && event.shiftKey && event.key.toLowerCase() === 'j' && !first) {
              event.preventDefault();
              void finishThen(onMerge);
              return;
            }
            if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey)) {
              event.preventDefault();
              event.stopPropagation();
              void finish();
            }
          }}
        />
      </div>
      {entry.kind === 'action' && <ActionEditor action={entry.action ?? { ownerAttendanceId: null, ownerName: '', due: NO_DUE }} context={context} onAction={onAction} />}
      <div className={styles.foot}>
        <span>Saved as you type</span>
        <Button size="small" appearance="subtle" data-keep-focus="" aria-keyshortcuts="Control+Enter" onClick={split}>
          Split at the cursor&nbsp;
          <KeyHint keys="Ctrl+Enter" bare />
        </Button>
        {!first && (
          <Button size="small" appearance="subtle" data-keep-focus="" aria-keyshortcuts="Alt+Shift+J" onClick={() => void finishThen(onMerge)}>
            Join to the one before&nbsp;
            <KeyHint keys="Alt+Shift+J" bare />
          </Button>
        )}
        <Button className={styles.done} size="small" data-keep-focus="" onClick={() => void finish()}>
          Done&nbsp;
          <KeyHint keys="Enter" bare />
        </Button>
      </div>
    </div>
  );
}
