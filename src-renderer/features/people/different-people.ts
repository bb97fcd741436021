import { create } from 'zustand';

type DifferentPeople = {
  /** The ids of two entries that somebody has said to be two people; they are not offered again while the window is open. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly say: (one: string, other: string) => void;
  readonly forget: () => void;
};

/** Pairs of entries that are two people. */
export const useDifferentPeople = create<DifferentPeople>((set) => ({
  pairs: [],
  say: (one, other) => set(({ pairs }) => ({ pairs: [...pairs, [one, other]] })),
  forget: () => set({ pairs: [] }),
}));
