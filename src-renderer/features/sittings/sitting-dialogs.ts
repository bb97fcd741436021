import { create } from 'zustand';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { timeFromMinutes } from '@shared/kernel/time-of-day';

/** Which question about a meeting's sittings is asked. */
export type SittingQuestion = 'adjourn' | 'resume' | 'reconvene';

type Asked = { readonly meetingId: string | null; readonly question: SittingQuestion; readonly ask: (meetingId: string, question: SittingQuestion) => void; readonly close: () => void };

/** The question is asked from menus that close with it, so it stands by itself. */
export const useSittingDialog = create<Asked>((set) => ({
  meetingId: null,
  question: 'adjourn',
  ask: (meetingId, question) => set({ meetingId, question }),
  close: () => set({ meetingId: null }),
}));

/** The time on the wall. */
export function timeNow(): TimeOfDay {
  const now = new Date();
  return timeFromMinutes(now.getHours() * 60 + now.getMinutes());
}
