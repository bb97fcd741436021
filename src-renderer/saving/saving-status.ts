import { create } from 'zustand';

/** What the indicator in the bar says. `since` is when the oldest text not yet on the disk was typed, in milliseconds. */
type SavingState = {
  readonly unsaved: ReadonlyMap<string, { readonly since: number; readonly problem: string | null }>;
  readonly lastSavedAt: string | null;
  readonly typed: (owner: string) => void;
  readonly saved: (owner: string, at: string, clean: boolean) => void;
  readonly failed: (owner: string, problem: string) => void;
};

/**
 * Where all text savers say how they stand. "Saved 19:04:12" may be shown only when nothing is unsaved: it means that the
 * commit has returned, and nothing else.
 */
export const useSavingStatus = create<SavingState>((set) => ({
  unsaved: new Map(),
  lastSavedAt: null,
  typed: (owner) => {
    set((state) => (state.unsaved.has(owner) ? state : { unsaved: new Map(state.unsaved).set(owner, { since: Date.now(), problem: null }) }));
  },
  saved: (owner, at, clean) => {
    set((state) => {
      const unsaved = new Map(state.unsaved);
      if (clean) unsaved.delete(owner);
      else unsaved.set(owner, { since: Date.now(), problem: null });
      return { unsaved, lastSavedAt: at };
    });
  },
  failed: (owner, problem) => {
    set((state) => ({ unsaved: new Map(state.unsaved).set(owner, { since: state.unsaved.get(owner)?.since ?? Date.now(), problem }) }));
  },
}));

/** Says that a write other than typing was committed, so that the indicator shows its time. */
export function noteSaved(at: string): void {
  useSavingStatus.setState({ lastSavedAt: at });
}
