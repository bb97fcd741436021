import { useCallback } from 'react';
import { create } from 'zustand';

type UnsentState = { readonly words: ReadonlyMap<string, string> };

/** Words typed into forms that are kept only when they are sent, by the place they belong to: "answer 019a…". In memory alone: they may be confidential, and a record keeps what was sent. */
export const useUnsentState = create<UnsentState>(() => ({ words: new Map() }));

function keep(place: string, words: string | null): void {
  useUnsentState.setState(({ words: earlier }) => {
    const rest = new Map(earlier);
    if (words === null) rest.delete(place);
    else rest.set(place, words);
    return { words: rest };
  });
}

/** What was typed and not sent belongs to the record that was open. */
export function forgetUnsentWords(): void {
  useUnsentState.setState({ words: new Map() });
}

/** The words of such a form. They stay when the form is left (another row, another tab, Esc) and stand there again when it is opened; `sent` lets them go. `first` is what the form begins with. */
export function useUnsentWords(place: string, first = ''): { readonly words: string; readonly write: (words: string) => void; readonly sent: () => void } {
  const words = useUnsentState((state) => state.words.get(place) ?? first);
  const write = useCallback((typed: string) => keep(place, typed === first ? null : typed), [place, first]);
  const sent = useCallback(() => keep(place, null), [place]);
  return { words, write, sent };
}
