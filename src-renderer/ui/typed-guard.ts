import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { announce } from './announce';

/** Said before what was typed is given up. */
export const TYPED_IS_LOST = 'What you typed has not been kept. Press Esc again to close without it.';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** From so many words on a line is a sentence: a name, a date or a reference is typed again in a moment. */
const SENTENCE = 4;

function isMuch(field: Typed): boolean {
  if (field.dataset['stays'] !== undefined) return false;
  const words = field.value.trim().split(/\s+/u).length;
  return field instanceof HTMLTextAreaElement ? words > 1 : words >= SENTENCE;
}

/**
 * Lets a first Esc pass by where a sentence, or several words of a text, were typed into fields that are kept only when they are sent: it is
 * pressed by habit to end a list or a mark, and took a paragraph with it. `onInput` belongs to the form, `escape` stands for closing by Esc, `asked` says that the sentence is to be shown.
 */
export function useTypedGuard(open: boolean, onClose: () => void): { readonly onInput: (event: FormEvent) => void; readonly escape: () => void; readonly asked: boolean } {
  const typed = useRef(new Set<Typed>());
  const [asked, setAsked] = useState(false);
  // Opened again it begins anew.
  if (asked && !open) setAsked(false);
  return {
    asked,
    onInput: ({ target }) => {
      if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) typed.current.add(target);
      setAsked(false);
    },
    escape: () => {
      if (asked || ![...typed.current].some((field) => field.isConnected && isMuch(field))) return onClose();
      setAsked(true);
      announce(TYPED_IS_LOST);
    },
  };
}
