import { makeStyles, mergeClasses, shorthands } from '@fluentui/react-components';
import { useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { CAPTURE_COMMANDS, withCommand } from '@shared/minutes/capture-commands';
import type { CaptureKey } from '@shared/minutes/capture-commands';
import { readCaptureLine, withNameTaken, withPerson } from '@shared/minutes/capture-line';
import type { CaptureContext, CaptureDeed, CaptureReading, ChosenDue } from '@shared/minutes/capture-line';
import { expandSnippet, withSnippet } from '@shared/minutes/snippet-words';
import type { NamedSnippet } from '@shared/minutes/snippet-words';
import { takeBack } from '@renderer/commands/undo-redo';
import { mb, media, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import type { CaptureDrafts, RecordedLine } from './capture-drafts';
import { CaptureChips } from './capture-chips';
import { shownChoices, stepChoice } from './capture-choices';
import type { Choice, PersonDetail } from './capture-choices';
import { CapturePopup } from './capture-popup';
import { CaptureTools } from './capture-tools';
import { timeNow } from './use-clock';

/** What the screen may ask of the box. */
export type CaptureHandle = {
  readonly focus: () => void;
  /** Records what stands in the box, if anything does; settles when it is done or was refused. */
  readonly recordIfAny: () => Promise<void>;
  /** The line as it stands. */
  readonly words: () => string;
  /** Writes the line anew, as typing does, and leaves the focus where it is. */
  readonly write: (words: string) => void;
};

type CaptureBoxProps = {
  readonly itemId: string;
  readonly itemName: string;
  readonly drafts: CaptureDrafts;
  readonly context: CaptureContext;
  readonly details: readonly PersonDetail[];
  readonly snippets: readonly NamedSnippet[];
  /** Does what a motion, a vote, a declaration, a coming or going asks for; answers what was done, to be said, or null when it was refused. */
  readonly onDeed: (deed: CaptureDeed, text: string, blockId: string | null) => Promise<string | null>;
  /** Where the caret stood when the application was last closed; null: at the end. */
  readonly caretAtFirst: number | null;
  readonly onCaret: (caret: number, length: number) => void;
  /** What is typed under an exempt item belongs to Part 2, and the box shows it. */
  readonly restricted: boolean;
  readonly narrow: boolean;
  readonly onEditLast: () => void;
  readonly onAddGuest: (name: string) => Promise<unknown>;
  readonly ref?: Ref<CaptureHandle>;
};

const useStyles = makeStyles({
  area: { flexShrink: 0, position: 'relative', padding: '10px 24px 12px', backgroundColor: mb.sub, borderTop: `1px solid ${mb.line}`, [media.small]: { padding: '8px 12px' } },
  line: { display: 'flex', alignItems: 'flex-end', gap: '8px', [media.tiny]: { flexWrap: 'wrap' } },
  // Mirror and textarea lie in one cell of a grid: the mirror gives the height and the tint behind the words.
  frame: { flex: '1 1 auto', minWidth: 0, display: 'grid', maxHeight: '38vh', overflowY: 'auto', backgroundColor: mb.surface, border: `2px solid ${mb.outline}`, borderRadius: '6px', ':focus-within': { ...shorthands.borderColor(mb.accent), [media.forced]: { ...shorthands.borderColor('Highlight') } }, [media.small]: { maxHeight: '30vh' } },
  restricted: { ':focus-within': { ...shorthands.borderColor(mb.part2) } },
  mirror: { gridArea: '1 / 1', minHeight: '40px', padding: '9px 14px', ...type.capture, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: 'transparent', pointerEvents: 'none', [media.forced]: { forcedColorAdjust: 'none' } },
  input: { gridArea: '1 / 1', display: 'block', width: '100%', height: '100%', minHeight: '40px', padding: '9px 14px', margin: 0, border: 'none', outline: 'none', resize: 'none', overflow: 'hidden', backgroundColor: 'transparent', color: mb.text1, fontFamily: 'inherit', ...type.capture, overflowWrap: 'anywhere', '::placeholder': { color: mb.text3 } },
  mark: { borderRadius: '3px', boxShadow: `0 0 0 2px ${mb.actionGround}`, backgroundColor: mb.actionGround, [media.forced]: { boxShadow: 'none', backgroundColor: 'transparent', borderBottom: '2px solid Highlight' } },
  unsure: { backgroundColor: mb.attentionGround, boxShadow: `0 0 0 2px ${mb.attentionGround}`, [media.forced]: { boxShadow: 'none', backgroundColor: 'transparent', borderBottom: '2px dashed Highlight' } },
});

const NOTHING_TYPED = 'Type the minute first.';

/**
 * The one box that holds the focus all meeting. It shows what it makes of the line while it is typed and records on Enter.
 * Its text lives here and in `drafts`: the list of entries above is not drawn again for a keystroke.
 */
export function CaptureBox({ itemId, itemName, drafts, context, details, snippets, restricted, narrow, caretAtFirst, onCaret, onDeed, onEditLast, onAddGuest, ref }: CaptureBoxProps) {
  const styles = useStyles();
  const input = useRef<HTMLTextAreaElement>(null);
  const popupId = useId();
  const [text, setText] = useState(() => drafts.textOf(itemId));
  const [caret, setCaret] = useState(Math.min(caretAtFirst ?? text.length, text.length));
  const commands = context.commands ?? CAPTURE_COMMANDS;
  const [chosenDue, setChosenDue] = useState<ChosenDue | null>(null);
  const [marked, setMarked] = useState<{ readonly token: string; readonly index: number } | null>(null);
  const [dismissed, setDismissed] = useState('');
  const [isAskedFor, setIsAskedFor] = useState(false);
  const nextCaret = useRef<number | null>(null);

  const reading = useMemo(() => readCaptureLine(text, context, chosenDue), [text, context, chosenDue]);
  const shown = useMemo(() => shownChoices(reading, caret, details, snippets), [reading, caret, details, snippets]);
  const open = shown !== null && shown.token !== dismissed ? shown : null;
  const markedIndex = open === null ? -1 : marked?.token === open.token ? Math.min(marked.index, open.choices.length - 1) : open.first;

  // A box for another item, or a line that Undo changed: take what is kept for it, with the caret at its end.
  const show = (words: string): void => {
    setText(words);
    setCaret(words.length);
    setChosenDue(null);
    setDismissed('');
    setIsAskedFor(false);
    nextCaret.current = words.length;
  };
  const shownItem = useRef(itemId);
  useLayoutEffect(() => {
    if (shownItem.current === itemId) return;
    shownItem.current = itemId;
    show(drafts.textOf(itemId));
    input.current?.focus();
  }, [itemId, drafts]);
  useEffect(() => drafts.onReplaced((changed) => changed === shownItem.current && show(drafts.textOf(changed))), [drafts]);
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    input.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  }, [text]);
  useEffect(() => {
    const box = input.current;
    const at = Math.min(caretAtFirst ?? Number.POSITIVE_INFINITY, box?.value.length ?? 0);
    // A window made narrower draws the box anew: the question that is being answered keeps the focus.
    if (document.querySelector('[role="dialog"][aria-modal="true"]') === null) box?.focus();
    box?.setSelectionRange(at, at);
    // Only when the box is first drawn: later it is the clerk who says where the caret stands.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => onCaret(caret, text.length), [onCaret, caret, text.length]);

  const openTitle = open === null ? '' : `${open.title} ${open.choices.map(({ words }) => words).join(', ')}. Arrow keys choose, Enter takes.`;
  useEffect(() => {
    if (openTitle !== '') announce(openTitle);
  }, [openTitle]);

  const type = (words: string, at: number): void => {
    setText(words);
    setCaret(at);
    setIsAskedFor(false);
    drafts.type(itemId, words);
  };
  const put = (words: string, at: number): void => {
    nextCaret.current = at;
    type(words, at);
    input.current?.focus();
  };
  const choose = (key: CaptureKey): void => {
    const line = withCommand(text, key, commands);
    put(line, line.length);
  };
  const take = (choice: Choice): void => {
    const { effect } = choice;
    if (effect.does === 'kind') choose(effect.key);
    if (effect.does === 'snippet') {
      const { line, caret: at } = withSnippet(text, effect.start, effect.end, effect.words);
      put(line, at);
    }
    if (effect.does === 'due') {
      setChosenDue({ words: effect.words, due: effect.due });
      input.current?.focus();
    }
    if (effect.does === 'person' || effect.does === 'guest') {
      const { line, caret: at } = withPerson(text, effect, effect.name);
      put(line, at);
      if (effect.does === 'guest') void onAddGuest(effect.name);
    }
  };
  const record = async (): Promise<void> => {
    const named = withNameTaken(reading);
    if (named) return put(named.line, named.caret);
    if (reading.text.trim() === '') {
      announce(NOTHING_TYPED);
      setIsAskedFor(true);
      return;
    }
    const line = lineOf(reading);
    show('');
    if (reading.deed.does === 'entry') {
      if (await drafts.record(itemId, line)) announce(`${reading.label} recorded.`);
      return;
    }
    const said = await drafts.carryOut(itemId, text, async (blockId) => await onDeed(reading.deed, reading.text, blockId));
    if (said !== null) announce(said);
  };
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus(), recordIfAny: async () => (reading.text.trim() === '' ? undefined : await record()), words: () => text, write: (words) => type(words, words.length) }));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (open !== null && plain && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setMarked({ token: open.token, index: stepChoice(markedIndex, event.key === 'ArrowDown' ? 1 : -1, open.choices.length) });
      return;
    }
    const choice = open?.choices[markedIndex];
    if (choice && plain && !event.shiftKey && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      take(choice);
      return;
    }
    if (open !== null && event.key === 'Escape') {
      event.preventDefault();
      setDismissed(open.token);
      return;
    }
    if (event.key === 'Enter' && plain && !event.shiftKey) {
      event.preventDefault();
      if (!event.repeat) void record();
      return;
    }
    if (text === '' && plain && event.key === 'ArrowUp') {
      event.preventDefault();
      onEditLast();
      return;
    }
    const digit = event.ctrlKey && !event.altKey && !event.shiftKey ? commands.find((command) => command.digit !== null && String(command.digit) === event.key) : undefined;
    if (digit) {
      event.preventDefault();
      choose(digit.key);
      return;
    }
    // An empty box has nothing of its own to take back: Undo and Redo are the record's.
    if (text === '' && (event.ctrlKey || event.metaKey) && !event.altKey && (event.key.toLowerCase() === 'z' || event.key.toLowerCase() === 'y')) {
      event.preventDefault();
      void takeBack(event.key.toLowerCase() === 'y' || event.shiftKey ? 'redo' : 'undo');
    }
  };

  return (
    <div className={styles.area} data-typing-place="">
      <CaptureChips reading={reading} problem={isAskedFor ? NOTHING_TYPED : ''} today={context.today} restricted={restricted} narrow={narrow} asking={open?.about === 'due' ? open : null} marked={markedIndex} popupId={popupId} onTake={take} />
      <div className={styles.line}>
        <div className={mergeClasses(styles.frame, restricted && styles.restricted)}>
          <div className={styles.mirror} aria-hidden="true">
            {reading.segments.map((segment, index) =>
              segment.look === 'plain' ? (
                segment.text
              ) : (
                // Segments have no identity of their own: they are drawn anew with every letter.
                // oxlint-disable-next-line react/no-array-index-key
                <span key={index} className={mergeClasses(styles.mark, segment.look === 'unsure' && styles.unsure)}>
                  {segment.text}
                </span>
              ),
            )}
            {'\u200B'}
          </div>
          <textarea
            ref={input}
            className={styles.input}
            value={text}
            rows={1}
            spellCheck
            data-testid="capture-box"
            aria-label={`Minute of item ${itemName}`}
            aria-keyshortcuts="Enter"
            aria-autocomplete="list"
            aria-haspopup="listbox"
            placeholder={narrow ? 'Type what is said' : 'Type what is said. / lists what it can be, @ names a person'}
            {...(open === null ? {} : { 'aria-controls': popupId })}
            {...(open === null || markedIndex < 0 ? {} : { 'aria-activedescendant': `${popupId}-${String(markedIndex)}` })}
            onChange={(event) => {
              // Whoever types has the caret: a place kept for words that were the same before must not move it.
              nextCaret.current = null;
              const written = expandSnippet(event.target.value, event.target.selectionStart, snippets);
              if (written) put(written.line, written.caret);
              else type(event.target.value, event.target.selectionStart);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={onKeyDown}
          />
        </div>
        {narrow && <CaptureTools layout="menu" commands={commands} chosen={reading.key} onChoose={choose} onRecord={() => void record()} />}
      </div>
      {open !== null && open.about !== 'due' && <CapturePopup shown={open} marked={markedIndex} id={popupId} onTake={take} />}
      {!narrow && <CaptureTools layout="row" commands={commands} chosen={reading.key} onChoose={choose} onRecord={() => void record()} />}
    </div>
  );
}

function lineOf(reading: CaptureReading): RecordedLine {
  const { kind, text, owners, due, questions } = reading;
  const dueUnsure = due.kind === 'words' && questions.some(({ about }) => about === 'due');
  const action = kind === 'action' ? { ownerAttendanceId: owners[0]?.attendanceId ?? null, ownerName: owners.map(({ name }) => name).join(' and '), due, owners: owners.map(({ attendanceId, name }) => ({ attendanceId, name })), dueUnsure } : null;
  return { kind, text, at: timeNow(), action };
}
