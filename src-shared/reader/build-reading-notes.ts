import { textRuns } from '../documents/document-model';
import type { Block, DocumentModel } from '../documents/document-model';
import { plainParagraph } from '../documents/plain-blocks';
import { formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import type { ReadingNote } from './model';

/** Notes on one file of a pack, under its name; `heading` is "" for the notes on a document. */
export type NotesPart = { readonly heading: string; readonly notes: readonly Pick<ReadingNote, 'quote' | 'words'>[] };

/** Somebody's notes on a document or pack, to be sent: each under the words that it was made on. */
export function buildReadingNotes(facts: { readonly title: string; readonly byName: string; readonly day: CalendarDay; readonly parts: readonly NotesPart[] }): DocumentModel {
  const { title, byName, day, parts } = facts;
  const heading = `Notes on “${title}”`;
  const blocks: Block[] = [
    { type: 'title', text: heading },
    { type: 'detail', label: 'Notes by', value: textRuns(byName === '' ? 'Not given' : byName) },
    { type: 'detail', label: 'Made on', value: textRuns(formatDay(day)) },
  ];
  let number = 0;
  for (const part of parts) {
    if (part.heading !== '') blocks.push({ type: 'heading', level: 1, number: { type: 'none' }, series: 'section', runs: textRuns(part.heading), bookmark: null });
    for (const { quote, words } of part.notes) {
      number += 1;
      // Without its number nobody could tell where a note without a quotation begins.
      blocks.push({ type: 'paragraph', look: 'quiet', indent: 'none', keepWithNext: true, runs: textRuns(`Note ${String(number)}${quote === '' ? '' : `, on “${quote}”`}`) });
      for (const line of words.split('\n')) if (line.trim() !== '') blocks.push(plainParagraph(line));
    }
  }
  return {
    kind: 'other', title: heading, subject: 'Notes of somebody who read it', author: byName === '' ? 'Minute Book' : byName, language: 'en-GB', classification: { type: 'open' }, status: 'final', recordedAt: null,
    header: { left: '', right: '' }, footer: { left: heading, pageNumbers: true }, sections: [{ orientation: 'portrait', blocks }],
  };
}
