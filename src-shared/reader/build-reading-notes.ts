import { textRuns } from '../documents/document-model';
import type { Block, DocumentModel } from '../documents/document-model';
import { plainParagraph } from '../documents/plain-blocks';
import { formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import type { ReadingNote } from './model';

/** Somebody's notes on a document, to be sent: each under the words that it was made on. */
export function buildReadingNotes(facts: { readonly title: string; readonly byName: string; readonly day: CalendarDay; readonly notes: readonly ReadingNote[] }): DocumentModel {
  const { title, byName, day, notes } = facts;
  const heading = `Notes on “${title}”`;
  const blocks: Block[] = [
    { type: 'title', text: heading },
    { type: 'detail', label: 'Notes by', value: textRuns(byName === '' ? 'Not given' : byName) },
    { type: 'detail', label: 'Made on', value: textRuns(formatDay(day)) },
  ];
  for (const { quote, words } of notes) {
    if (quote !== '') blocks.push(plainParagraph(`“${quote}”`, 'quiet'));
    for (const line of words.split('\n')) if (line.trim() !== '') blocks.push(plainParagraph(line));
  }
  return {
    kind: 'other', title: heading, subject: 'Notes of somebody who read it', author: byName === '' ? 'Minute Book' : byName, language: 'en-GB', classification: { type: 'open' }, status: 'final', recordedAt: null,
    header: { left: '', right: '' }, footer: { left: heading, pageNumbers: true }, sections: [{ orientation: 'portrait', blocks }],
  };
}
