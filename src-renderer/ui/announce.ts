import { create } from 'zustand';

type Spoken = { readonly polite: string; readonly assertive: string; readonly say: (sentence: string, urgent: boolean) => void };

/** What the live regions hold. The shell draws them once (live-region.tsx). */
export const useSpoken = create<Spoken>((set, get) => ({
  polite: '',
  assertive: '',
  say: (sentence, urgent) => {
    const key = urgent ? 'assertive' : 'polite';
    // The same sentence twice is said twice only when the text changes: a no-break space at the end is not heard.
    set({ [key]: get()[key] === sentence ? `${sentence}\u00A0` : sentence });
  },
}));

/** Says a sentence to screen readers: "Action recorded". `urgent` interrupts: "Not quorate". */
export function announce(sentence: string, options: { readonly urgent?: boolean } = {}): void {
  useSpoken.getState().say(sentence, options.urgent ?? false);
}
