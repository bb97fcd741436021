import type { CalendarDay } from '../kernel/calendar-day';

/** A later meeting of the same body. */
export type LaterMeeting = { readonly id: string; readonly date: CalendarDay; readonly startTime: string; readonly title: string; readonly extraordinary: boolean; readonly cancelled: boolean };

/** A later meeting, and whether minutes may be approved at it. `why` is a sentence when they may not. */
export type Suitability = LaterMeeting & { readonly suitable: boolean; readonly why: string };

/**
 * At which later meetings minutes may be approved, the next first. For bodies under the Local Government Act an extraordinary meeting is
 * not a suitable one: they wait for the one after (LGA 1972 Sch 12 para 41; SI 1993/202 Sch 2 para 2).
 */
export function suitableMeetings(after: { readonly date: CalendarDay; readonly startTime: string }, meetings: readonly LaterMeeting[], localGovernment: boolean): readonly Suitability[] {
  const when = (one: { readonly date: string; readonly startTime: string }): string => `${one.date} ${one.startTime}`;
  return meetings
    .filter((one) => when(one) > when(after))
    .toSorted((one, other) => (when(one) < when(other) ? -1 : 1))
    .map((one) => {
      const why = one.cancelled ? 'It was cancelled.' : localGovernment && one.extraordinary ? 'An extraordinary meeting is not a suitable one to approve minutes at (SI 1993/202, Schedule 2, paragraph 2).' : '';
      return { ...one, suitable: why === '', why };
    });
}

/** The resolution that approves minutes, as it stands in the minutes of the meeting that approved them. */
export function approvalSentence(date: string, corrections: readonly { readonly before: string; readonly after: string }[]): string {
  if (corrections.length === 0) return `that the minutes of the meeting held on ${date} be approved as a correct record and signed by the Chair.`;
  return `that the minutes of the meeting held on ${date} be approved as a correct record and signed by the Chair, subject to the following correction${corrections.length === 1 ? '' : 's'}: ${corrections.map((one) => correctionWords(one)).join('; ')}.`;
}

/** "“nine schools” to read “ten schools”"; what is the same at both ends is left away. */
export function correctionWords({ before, after }: { readonly before: string; readonly after: string }): string {
  const old = before.split(' ');
  const next = after.split(' ');
  let start = 0;
  while (start < old.length - 1 && start < next.length - 1 && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < old.length - 1 - start && end < next.length - 1 - start && old.at(-1 - end) === next.at(-1 - end)) end += 1;
  // A word or two around it, so that the place is found.
  const from = Math.max(0, start - 2);
  const until = Math.max(0, end - 2);
  const cut = (words: readonly string[]): string => words.slice(from, words.length - until).join(' ').replace(/[.]$/u, '');
  return `“${cut(old)}” to read “${cut(next)}”`;
}
