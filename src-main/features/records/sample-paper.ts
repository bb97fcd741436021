import { academicYearOf } from '@shared/kernel/academic-year';
import { addDays, formatDay } from '@shared/kernel/calendar-day';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';
import type { PaperTemplate } from '@shared/papers/templates/paper-template';
import type { BlockKind, Run } from '@shared/text/model';
import { firstMondayAfterMonth, termOf } from './sample-days';
import type { SampleDays } from './sample-days';

/** A paragraph of a sample paper. */
export type SampleBlock = { readonly kind: BlockKind; readonly level: number; readonly runs: readonly Run[] };

/** A paper of the sample: the lines of its header that are filled by hand, and its text by the key of section or implication. */
export type SamplePaper = {
  /** The template it is written with. */
  readonly template: PaperTemplate;
  readonly title: string;
  readonly details: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, readonly SampleBlock[]>>;
  /** The headings of sections that its template does not have, by their keys. */
  readonly headings?: Readonly<Record<string, string>>;
};

/** A paper for an item of a meeting's agenda, by its key. */
export type SampleItemPaper = SamplePaper & { readonly item: string };

/** A report with every question answered. */
export function completePaper(days: SampleDays): SampleItemPaper {
  const from = formatDay(addDays(days.upcoming, -84));
  const until = formatDay(addDays(days.upcoming, -24));
  const start = formatDay(firstMondayAfterMonth(addDays(days.upcoming, 14)));
  return {
    template: EDUCATION_BOARD_REPORT,
    item: 'fairAccess',
    title: `Fair Access Protocol: report for the ${termOf(days.upcoming)}`,
    details: { preparedBy: 'James Holloway, Head of Admissions and Fair Access, Northmere Borough Council' },
    sections: {
      purpose: [
        numbered(`To report the placements made under the Fair Access Protocol between ${from} and ${until}.`),
        numbered('To propose new thresholds for the scheme by which pupils are shared between schools.'),
      ],
      recommendations: [
        numbered('Note that 41 pupils were placed, all but three within ten school days.'),
        numbered(`Approve the thresholds in paragraph 3.5, to take effect on ${start}.`),
        numbered('Ask the panel to report placements by school to every meeting of the Board.'),
      ],
      background: [
        heading('Placements in this period'),
        numbered('The Protocol makes sure that a child without a school place, and above all one who is hard to place, is offered a school quickly, and that no school is asked to take more than its share.'),
        numbered('The panel met four times and placed 41 pupils, against 33 in the same weeks of the year before. Of these:'),
        bullet('26 had moved into Northmere;'),
        bullet('9 were returning from alternative provision; and'),
        bullet('6 had been out of education for longer than two months.'),
        numbered([plain('Thirty-eight offers were made within ten school days. '), bold('Three took longer'), plain(', because a school asked the panel to look at its numbers again.')]),
        heading('Why the thresholds should change'),
        numbered('A school’s share is counted in points, weighted for the pupils who need most support. The weights were set six years ago, and headteachers have told us that they no longer fit:'),
        subNumbered('they give no weight to a child’s education, health and care plan; and'),
        subNumbered('they count a managed move that fails as if it had never been made.'),
        numbered('The panel proposes these thresholds:'),
        lettered('a school with fewer than 8 points takes the next pupil in its area;'),
        lettered('a school with 8 to 14 points takes the next pupil only when:'),
        small('every other school in the area has at least as many; or'),
        small('the parent has named it; and'),
        lettered('a school with 15 points or more is passed over until the end of the term.'),
        numbered([plain('Under the '), italic('old'), plain(' thresholds three schools took 24 of the 41 pupils. Under the new ones they would have taken 17.')]),
      ],
      benefits: [
        numbered('Pupils are shared more evenly, and schools can see why a place was offered to them.'),
        numbered('A child waits less, because fewer offers are disputed.'),
      ],
      financial: [answer(`None for the council. Funding follows the pupil under the scheme that the Schools Forum agreed for ${academicYearOf(days.upcoming)}.`)],
      consultation: [
        answer('All secondary headteachers were asked in writing. Eleven of twelve answered; ten agreed, and one asked for the change to wait a year.'),
        numbered('The Governors’ association discussed the draft and supported it.'),
      ],
      risk: [answer('A school that is full may refuse an offer, and the council may then have to direct it, which takes at least six weeks. Without the change the risk is greater, because the same three schools reach their limit first.')],
      backgroundPapers: [
        bullet(`Fair Access Protocol, as adopted for ${academicYearOf(days.held)}`),
        bullet(`Notes of the Fair Access Panel, ${from} to ${until}`),
        { kind: 'bullet', level: 1, runs: [plain('Placements by school, on the '), { text: 'schools’ website', link: 'https://schools.northmere.example/fair-access' }] },
      ],
    },
  };
}

/** A report that its author has only begun: some questions are open. */
export function halfDonePaper(): SampleItemPaper {
  return {
    template: EDUCATION_BOARD_REPORT,
    item: 'mentalHealth',
    title: 'Mental health support teams: secondary schools',
    details: { preparedBy: 'Dr Priya Raman, Northmere Health Partnership' },
    sections: {
      purpose: [numbered('To ask for the Board’s view on which secondary schools should have a mental health support team first.')],
      recommendations: [numbered('Advise on the order in which schools should be offered a team.')],
      background: [
        numbered('Two teams have worked with nineteen primary schools since last year. Each team has four practitioners and sees about five hundred pupils in a year.'),
        numbered('Money for two more teams has been promised. They could begin with four of the twelve secondary schools.'),
      ],
      financial: [answer('The teams are paid for by the health partnership. Schools provide a room and the time of a senior member of staff.')],
    },
  };
}

/** A paragraph that gets the next number of its section (1.1). */
export function numbered(text: string | readonly Run[]): SampleBlock {
  return { kind: 'numbered', level: 1, runs: runsOf(text) };
}

function subNumbered(text: string): SampleBlock {
  return { kind: 'numbered', level: 2, runs: runsOf(text) };
}

/** A part of what stands above it: a recommendation, or a condition, under a letter. */
export function lettered(text: string): SampleBlock {
  return { kind: 'letter', level: 1, runs: runsOf(text) };
}

function small(text: string): SampleBlock {
  return { kind: 'roman', level: 1, runs: runsOf(text) };
}

/** A point of a list without an order. */
export function bullet(text: string): SampleBlock {
  return { kind: 'bullet', level: 1, runs: runsOf(text) };
}

/** A heading inside a section. */
export function heading(text: string): SampleBlock {
  return { kind: 'heading', level: 1, runs: runsOf(text) };
}

/** A paragraph without a number. */
export function prose(text: string): SampleBlock {
  return { kind: 'paragraph', level: 1, runs: runsOf(text) };
}

/** The answer to an implication stands on the line of its label. */
export function answer(text: string): SampleBlock {
  return { kind: 'numbered', level: 1, runs: runsOf(text) };
}

function runsOf(text: string | readonly Run[]): readonly Run[] {
  return typeof text === 'string' ? [plain(text)] : text;
}

function plain(text: string): Run {
  return { text };
}

function bold(text: string): Run {
  return { text, bold: true };
}

function italic(text: string): Run {
  return { text, italic: true };
}
