import { create } from 'zustand';

/** Two entries, whichever comes first. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Pairs that somebody has said to be two people; they are not offered again while the window is open. */
export const useDifferentPeople = create<{ readonly pairs: ReadonlySet<string>; readonly say: (one: string, other: string) => void; readonly forget: () => void }>((set) => ({
  pairs: new Set(),
  say: (one, other) => set(({ pairs }) => ({ pairs: new Set([...pairs, pairKey(one, other)]) })),
  forget: () => set({ pairs: new Set() }),
}));
