import type { BodyReading, DocumentLine } from '@shared/bodies/reading/body-reading';

const line = (place: number, text: string, more: Partial<DocumentLine> = {}): DocumentLine => ({ place: `line ${String(place)}`, text, written: text, heading: false, kind: 'paragraph', level: 1, runs: [{ text }], doubt: '', ...more });
const sure = (from: number[]) => ({ from, unsure: '' });

/** What was read of a small invented document: three things are unsure, one line was left, one group is only an example. */
export function aReading(): BodyReading {
  const seat = { groupLabel: '', organisationName: '', appointingBody: '', termMonths: 0, byOffice: false, votingRight: 'full' as const };
  return {
    lines: [
      line(1, 'Interim Inclusion Partnership (IP)', { heading: true, kind: 'heading' }),
      line(3, 'It reports to the Children’s Board and meets first in September.'),
      line(5, 'Purpose', { heading: true, kind: 'heading' }),
      line(7, 'To bring heads together.', { runs: [{ text: 'To bring heads together.', bold: true }] }),
      line(9, 'Primary headteachers; police; 24 of schools', { written: 'Primary headteachers; police; 24 schools' }),
      line(11, 'Background words.'),
    ],
    name: { value: 'Inclusion Partnership', ...sure([0]) },
    shortName: { value: 'IP', ...sure([0]) },
    kind: { value: 'partnershipBoard', ...sure([0]) },
    phase: { value: 'interim', ...sure([0]) },
    parent: { value: 'Children’s Board', ...sure([1]) },
    firstMeeting: { value: 'September', from: [1], unsure: 'No year is given, and none was added.' },
    seats: [{ ...seat, label: 'Primary headteachers', count: 2, from: [4], unsure: 'The document does not say how many.' }, { ...seat, label: 'Police', organisationName: 'Police', count: 1, ...sure([4]) }],
    priorities: [{ name: 'Attendance', description: 'Every day', ...sure([4]) }, { name: 'Exclusions', description: '', ...sure([4]) }],
    measures: [{ priority: 0, name: 'Absence', unit: '%', baseline: '24', target: '', better: 'lower', ...sure([4]) }],
    milestones: [{ priority: 0, what: 'A survey', when: 'June 2027', from: [4], unsure: 'It ran on in one line behind another item.' }],
    groups: [{ name: 'School travel', remit: '', named: false, from: [3], unsure: 'Only given as an example of what a group could do.' }],
    terms: [2, 3],
    left: [0, 4, 5],
    notes: ['The text does not mark its headings.'],
  };
}
