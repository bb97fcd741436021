import type { Publicity } from '@shared/kernel/publicity';
import { useRead } from '@renderer/query/use-read';
import { part2State } from './part2-state';

/** How an item of a meeting is taken: as the meeting decided, else as planned. What was planned until it is known. */
export function useTakenAs(meetingId: string, item: { readonly id: string; readonly publicity: Publicity } | null): Publicity {
  const known = useRead('motions', 'ofMeeting', { meetingId }).data;
  return known && item ? part2State(known, item.id).takenAs : (item?.publicity ?? 'open');
}
