import { buildReport } from '@shared/documents/build-report';
import type { ReportDocumentFacts } from '@shared/documents/build-report';
import type { DocumentModel } from '@shared/documents/document-model';
import type { Prose } from '@shared/documents/prose';
import { calendarDay } from '@shared/kernel/calendar-day';
import { buildReadingNotes } from '@shared/reader/build-reading-notes';

const prose = (text: string, kind: Prose['kind'] = 'paragraph', level = 1): Prose => ({ kind, level, runs: [{ text }], publicity: 'open' });

const row = (...cells: readonly string[]) => cells.map((text) => [{ kind: 'paragraph' as const, level: 1, runs: [{ text }] }]);

/** A report with an appendix of its own text, one that is an attached file, and one that the public may not read. */
export function reportWithAppendices(facts: ReportDocumentFacts, audience: 'public' | 'members'): DocumentModel {
  return buildReport({
    ...facts,
    audience,
    classification: audience === 'public' ? { type: 'open' } : { type: 'exempt', paragraphs: ['3'], appliesTo: 'Appendix C' },
    appendices: [
      {
        letter: 'A', title: 'School Partnership Strategy 2026–29', file: '', publicity: 'open', prose: [
          prose('What the strategy is for', 'heading'),
          prose('Every school works with others in three strands, and says each year what came of it.'),
          prose('a fair share of hard places to find', 'bullet'),
          prose('attendance figures shared each half term', 'bullet'),
          prose('How it is paid for', 'heading'),
          prose('Schools give time; the Council gives one officer for each strand.'),
          { ...prose('', 'table'), runs: [], content: { type: 'table', caption: 'What each strand costs', description: 'Three strands with their officer and cost in a year.', headingColumn: true, rows: [row('Strand', 'Officer', 'Cost in a year'), row('Fair access', 'Head of Access', '£12,000'), row('Attendance', 'Head of Access', '£8,000'), row('Exclusions', 'Principal Psychologist', '£5,000')] } },
        ],
      },
      { letter: 'B', title: 'Answers of schools', file: 'Answers of schools 2026.xlsx', publicity: 'open', prose: [] },
      { letter: 'C', title: 'Terms offered by the trust', file: '', publicity: 'exempt', prose: [{ ...prose('The trust offers £40,000 for the first year.'), publicity: 'exempt' }] },
    ],
  });
}

/** Private notes as they are sent: on one document, and on the files of a pack, by somebody who gave no name. */
export function readingNotes(): Readonly<Record<string, DocumentModel>> {
  const day = calendarDay(2026, 11, 21);
  const notes = [
    { quote: 'The present strategy does not mention trusts.', words: 'Which of our schools are in a trust now?\n\nAnd since when?' },
    { quote: '', words: 'The picture on page 3 cannot be read when it is printed.' },
  ];
  return {
    'reading-notes': buildReadingNotes({ title: 'Pack for 24 November 2026', byName: 'Gita Rao', day, parts: [{ heading: '', notes }] }),
    'reading-notes-pack': buildReadingNotes({ title: '2026-11-24 Education Board Pack', byName: '', day, parts: [{ heading: '04.1 School Partnership Strategy.docx', notes }, { heading: '05.2 Forecast.pdf', notes: notes.slice(1) }] }),
  };
}
