import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { messageOf } from '@shared/kernel/message-of';
import { isAccepted, spelledWords, withSpelling } from '@shared/spelling/spelled-words';
import type { SpelledWord } from '@shared/spelling/spelled-words';
import { dictionary } from '@renderer/client';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { TextField } from '@renderer/ui/field';
import { useFocusReturn } from '@renderer/ui/use-focus-return';

/** A text whose spelling is gone through: where it stands, its words, and how they are put right. */
export type SpellingPlace = {
  readonly id: string;
  readonly where: string;
  readonly text: string;
  /** Keeps the text as it now is; rejects when it could not be kept. */
  readonly keep: (text: string) => Promise<void>;
};

/** So many characters are shown on each side of a misspelt word. */
const AROUND = 140;
const MOST_SUGGESTIONS = 6;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '4px 12px' },
  where: { ...type.caption, color: mb.text3 },
  text: { ...type.body, color: mb.text1, overflowWrap: 'anywhere', padding: '8px 10px', backgroundColor: mb.sub, border: `1px solid ${mb.line}`, borderRadius: '6px', maxHeight: '180px', overflowY: 'auto' },
  word: { backgroundColor: mb.attentionGround, color: mb.attention, fontWeight: 600, borderRadius: '3px', paddingInline: '2px', textDecorationLine: 'underline', textDecorationStyle: 'wavy' },
  suggestions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', ...type.dense, color: mb.text2 },
  passing: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** `passed`: words that are passed over everywhere from now on. */
type Stand = { readonly texts: ReadonlyMap<string, string>; readonly place: number; readonly from: number; readonly passed: ReadonlySet<string>; readonly changed: number };
type Found = { readonly place: number; readonly at: SpelledWord };

/** The next word that the dictionary does not know, from where somebody stands. */
function nextMisspelt(places: readonly SpellingPlace[], { texts, place, from, passed }: Stand, accepted: ReadonlySet<string>): Found | null {
  for (let index = place; index < places.length; index += 1) {
    const at = spelledWords(wordsOf(places[index], texts)).find((one) => (index > place || one.from >= from) && !passed.has(one.word) && !isAccepted(one.word, accepted) && dictionary.misspelt(one.word));
    if (at) return { place: index, at };
  }
  return null;
}

function wordsOf(place: SpellingPlace | undefined, texts: Stand['texts']): string {
  return place === undefined ? '' : (texts.get(place.id) ?? place.text);
}

/** Goes through the misspelt words of texts one after the other, as F7 does in Word: each is put right, passed over, or added to the word list. */
export function SpellingDialog({ places: given, onClose }: { readonly places: readonly SpellingPlace[]; readonly onClose: () => void }) {
  const styles = useStyles();
  // What is gone through stands still, whatever the record says meanwhile.
  const [places] = useState(given);
  const [stand, setStand] = useState<Stand>({ texts: new Map(), place: 0, from: 0, passed: new Set(), changed: 0 });
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const on = useRead('settings', 'get', {}).data?.spelling ?? true;
  const add = useWrite('spelling', 'addWord');
  const known = useRead('spelling', 'accepted', {}).data?.words;
  const accepted = useMemo(() => (known === undefined ? null : new Set(known.map((word) => word.replaceAll('’', "'")))), [known]);
  const found = useMemo(() => (accepted === null ? null : nextMisspelt(places, stand, accepted)), [places, stand, accepted]);
  useFocusReturn(true);

  const pass = (words: readonly string[] = []): void => {
    setProblem('');
    if (found) setStand((before) => ({ ...before, place: found.place, from: found.at.to, passed: new Set([...before.passed, ...words]) }));
  };
  const change = async (by: string): Promise<void> => {
    const place = found === null ? undefined : places[found.place];
    if (found === null || place === undefined || busy) return;
    const text = withSpelling(wordsOf(place, stand.texts), found.at, by);
    setBusy(true);
    try {
      await place.keep(text);
      setStand((before) => ({ ...before, texts: new Map(before.texts).set(place.id, text), place: found.place, from: found.at.from + by.length, changed: before.changed + 1 }));
      setProblem('');
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  const addWord = (word: string): void => add.mutate({ word: word.replaceAll('’', "'") }, { onSuccess: () => pass([word]) });

  // The words of the record are read in a moment: nothing is asked before they are known.
  if (accepted === null) return null;
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface aria-describedby={undefined}>
        {found === null ? (
          <DialogBody>
            <DialogTitle>Spelling</DialogTitle>
            <DialogContent className={styles.content}>
              <p role="status">{on ? endWords(stand.changed) : 'Spelling is switched off. Switch it on under Settings, then press F7 again.'}</p>
            </DialogContent>
            <DialogActions>
              <Close onClose={onClose} />
            </DialogActions>
          </DialogBody>
        ) : (
          <Question key={`${String(found.place)} ${String(found.at.from)} ${String(stand.changed)}`} where={places[found.place]?.where ?? ''} text={wordsOf(places[found.place], stand.texts)} at={found.at} problem={problem} onChange={(by) => void change(by)} onPass={pass} onAdd={addWord} onClose={onClose} />
        )}
      </DialogSurface>
    </Dialog>
  );
}

function endWords(changed: number): string {
  if (changed === 0) return 'No misspelt word is left.';
  return `No misspelt word is left. ${changed === 1 ? 'One word was changed.' : `${String(changed)} words were changed.`}`;
}

/** The last button takes the focus: the one that had it is gone. */
function Close({ onClose }: { readonly onClose: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <span ref={place}>
      <Button appearance="primary" onClick={onClose}>
        Close
      </Button>
    </span>
  );
}

type QuestionProps = {
  readonly where: string;
  readonly text: string;
  readonly at: SpelledWord;
  readonly problem: string;
  readonly onChange: (by: string) => void;
  /** Goes on; `words` are passed over from now on. */
  readonly onPass: (words?: readonly string[]) => void;
  readonly onAdd: (word: string) => void;
  readonly onClose: () => void;
};

function Question({ where, text, at, problem, onChange, onPass, onAdd, onClose }: QuestionProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [suggestions] = useState(() => dictionary.suggestions(at.word).slice(0, MOST_SUGGESTIONS));
  const [by, setBy] = useState(suggestions[0] ?? at.word);
  // Before the word is seen: what somebody types at the sight of it must find the field.
  useLayoutEffect(() => {
    const field = form.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, []);
  const start = Math.max(0, at.from - AROUND);
  const end = Math.min(text.length, at.to + AROUND);
  return (
    <form
      ref={form}
      style={{ display: 'contents' }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onChange(by);
      }}
    >
      <DialogBody>
        <DialogTitle>Spelling</DialogTitle>
        <DialogContent className={styles.content}>
          <p role="status">Not in the dictionary: “{at.word}”</p>
          <div>
            <p className={styles.where}>{where}</p>
            <p className={styles.text}>
              {start > 0 && '… '}
              {text.slice(start, at.from)}
              <mark className={styles.word}>{at.word}</mark>
              {text.slice(at.to, end)}
              {end < text.length && ' …'}
            </p>
          </div>
          <TextField label="Change to" value={by} onChange={setBy} error={problem === '' ? undefined : problem} />
          <div className={styles.suggestions} role="group" aria-label="Suggestions">
            {suggestions.length === 0
              ? 'No suggestions.'
              : suggestions.map((word) => (
                  <Button key={word} size="small" onClick={() => onChange(word)}>
                    {word}
                  </Button>
                ))}
          </div>
          <div className={styles.passing}>
            <Button onClick={() => onPass()}>Skip</Button>
            <Button onClick={() => onPass([at.word])}>Skip everywhere</Button>
            <Button onClick={() => onAdd(at.word)}>Add to the word list</Button>
          </div>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" type="submit">
            Change
          </Button>
          <Button onClick={onClose}>Close</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
