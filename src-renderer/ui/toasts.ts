import { create } from 'zustand';

/** A button in a toast: "Undo", "Open", "Show in folder". `ofRecord`: it does something to the record that is open, and to no other. */
export type ToastAction = { readonly words: string; readonly run: () => void; readonly keys?: string; readonly ofRecord?: true };

/** What a toast says. `failure` stays until it is closed; the others go after eight seconds. */
export type Toast = {
  readonly id: number;
  readonly tone: 'done' | 'removed' | 'information' | 'failure';
  readonly title: string;
  readonly detail: string;
  readonly actions: readonly ToastAction[];
};

type Toasts = { readonly toasts: readonly Toast[]; readonly close: (id: number) => void };

let nextId = 1;

/** The most that stand at once; an older one goes when a newer comes. */
const MOST = 4;

/** What toast-host.tsx draws. */
export const useToasts = create<Toasts>((set) => ({
  toasts: [],
  close: (id) => {
    set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }));
  },
}));

/** Shows a toast at the bottom right and answers its id. */
export function showToast({ title, detail = '', tone = 'done', actions = [] }: { readonly title: string; readonly detail?: string; readonly tone?: Toast['tone']; readonly actions?: readonly ToastAction[] }): number {
  const id = nextId++;
  useToasts.setState((state) => ({ toasts: [...state.toasts, { id, tone, title, detail, actions }].slice(-MOST) }));
  return id;
}

/** Closes what offers to do something to the record that was open: in the one that is open now it would take back something else. */
export function closeRecordToasts(): void {
  useToasts.setState((state) => ({ toasts: state.toasts.filter(({ actions }) => actions.every(({ ofRecord }) => ofRecord !== true)) }));
}
