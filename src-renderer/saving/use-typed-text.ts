import { useEffect, useRef, useState } from 'react';
import { createCoalescingSaver } from './coalescing-saver';
import type { CoalescingSaver } from './coalescing-saver';

type TypedText = {
  /** What the field shows. */
  readonly typed: string;
  /** Whether something was typed here since the field was entered: then Ctrl+Z is the field's own. */
  readonly touched: boolean;
  /** Why what stands in the field is not kept; null when it is. */
  readonly refusal: string | null;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  /** Leaving a field that is refused brings back what was kept. */
  readonly onBlur: () => void;
  /** Brings back what stood there when the field was entered. */
  readonly restore: () => void;
  /** Drops what was typed and not yet sent, because something else is chosen in its place. */
  readonly settle: () => void;
};

/**
 * A field whose text goes to the disk as it is typed: at once, coalescing while a save is on its way.
 *
 * `owner` names the field for the indicator; `stored` is what the record has, shown while nobody types here; `send` saves
 * (and first puts the text into the screen's own copy, so that the field never falls back to an older one); `refuse`
 * answers the sentence for a text that is not to be sent; `show` is told of each accepted text at once, for what the screen works out from it.
 */
export function useTypedText(owner: string, stored: string, send: (text: string) => Promise<{ readonly savedAt: string }>, refuse: (text: string) => string | null = () => null, show: (text: string) => void = () => undefined): TypedText {
  const [draft, setDraft] = useState<string | null>(null);
  const newest = useRef(send);
  useEffect(() => {
    newest.current = send;
  });
  const entered = useRef(stored);
  const saverFor = useRef<{ readonly owner: string; readonly saver: CoalescingSaver<string> } | null>(null);
  const saver = (): CoalescingSaver<string> => {
    if (saverFor.current?.owner !== owner) saverFor.current = { owner, saver: createCoalescingSaver<string>(owner, (text) => newest.current(text)) };
    return saverFor.current.saver;
  };
  const refusal = draft === null ? null : refuse(draft);

  const change = (text: string): void => {
    setDraft(text);
    if (refuse(text) !== null) return;
    show(text);
    saver().push(text);
  };
  return {
    typed: draft ?? stored,
    touched: draft !== null,
    refusal,
    onChange: change,
    onFocus: () => {
      entered.current = stored;
    },
    onBlur: () => {
      if (refusal !== null) setDraft(null);
      else if (draft !== null) {
        saver().flush().then(
          () => setDraft((current) => (current === draft ? null : current)),
          // The indicator says that it is not saved, and the saver tries again: what was typed stays in sight.
          () => undefined,
        );
      }
    },
    restore: () => {
      if (draft !== null && draft !== entered.current) change(entered.current);
    },
    settle: () => {
      saver().forget();
      setDraft(null);
    },
  };
}
