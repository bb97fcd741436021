import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { PaperStatus, PaperSummary } from '@shared/papers/model';

/** The words for how far a paper has come. */
export const PAPER_STATUS_WORDS: Readonly<Record<PaperStatus, string>> = { draft: 'Draft', submitted: 'Submitted', cleared: 'Cleared', published: 'Published' };

/** "24 November 2026"; "" where there is no day. */
export function dayWords(day: string | null): string {
  const parsed = day === null ? null : parseCalendarDay(day);
  return parsed === null ? '' : formatDay(parsed);
}

/** What a paper is for: "Education Board, 24 November 2026", or the body alone. */
export function paperPlace(paper: Pick<PaperSummary, 'bodyName' | 'meetingDate'>): string {
  return [paper.bodyName, dayWords(paper.meetingDate)].filter((part) => part !== '').join(', ');
}
