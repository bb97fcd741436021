import { textRuns, UNNUMBERED, type Block, type Classification, type DocumentKind, type DocumentModel, type DocumentStatus } from '@shared/documents/document-model';
import type { Audience } from '@shared/documents/prose';
import { formatDay, type CalendarDay } from '@shared/kernel/calendar-day';

/** What every document of a meeting says of itself, whatever stands in it. */
export type MeetingFrame = {
  readonly council: string;
  readonly body: string;
  readonly date: CalendarDay;
  readonly status: DocumentStatus;
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/** A document of a meeting around its blocks: properties, marking and the lines of every page. What the public gets is marked open. */
export function meetingDocument(kind: DocumentKind, facts: MeetingFrame, words: { readonly title: string; readonly subject: string }, blocks: readonly Block[]): DocumentModel {
  return {
    kind,
    ...words,
    author: facts.council.trim() === '' ? facts.body : facts.council,
    language: 'en-GB',
    classification: facts.audience === 'public' ? { type: 'open' } : facts.classification,
    status: facts.status,
    recordedAt: facts.recordedAt,
    header: { left: '', right: '' },
    footer: { left: `${facts.body}, ${formatDay(facts.date)}`, pageNumbers: true },
    sections: [{ orientation: 'portrait', blocks }],
  };
}

/** A heading that does not count: Membership, Attendance, Part 1. */
export function plainHeading(text: string): Block {
  return { type: 'heading', level: 1, number: UNNUMBERED, series: 'section', runs: textRuns(text), bookmark: null };
}
