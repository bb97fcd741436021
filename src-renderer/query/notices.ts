import { create } from 'zustand';
import { messageOf } from '@shared/kernel/message-of';

/** A sentence for the person that the shell shows once, with the time it came so that the same sentence can come twice. */
export type Notice = { readonly id: number; readonly sentence: string };

type NoticeState = { readonly notices: readonly Notice[]; readonly add: (sentence: string) => void; readonly dismiss: (id: number) => void };

let nextId = 1;

/** What has gone wrong lately and was not yet dismissed. The shell draws it. */
export const useNotices = create<NoticeState>((set) => ({
  notices: [],
  add: (sentence) => {
    set((state) => ({ notices: [...state.notices.filter((notice) => notice.sentence !== sentence), { id: nextId++, sentence }] }));
  },
  dismiss: (id) => {
    set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
  },
}));

/** Shows one sentence. */
export function showNotice(sentence: string): void {
  useNotices.getState().add(sentence);
}

/** Says that something failed, in the sentence of what was thrown. */
export function showFailure(error: unknown): void {
  showNotice(messageOf(error));
}
