import { academicYearOf } from '@shared/kernel/academic-year';
import { addDays, formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { AttendanceStatus } from '@shared/minutes/model';
import { workingDayFrom } from './sample-days';
import type { SampleDays } from './sample-days';
import type { SampleItem } from './sample-agenda';
import { answer, bullet, numbered } from './sample-paper';
import type { SampleItemPaper } from './sample-paper';
import type { SampleEntry, SampleMinute } from './sample-minutes';
import { EDUCATION_BOARD_REPORT } from '@shared/papers/templates/education-board-report';

/** Who was not at the Forum's last meeting, and when it began and ended. */
export const FORUM_HELD: { readonly absences: Readonly<Record<string, AttendanceStatus>>; readonly start: TimeOfDay; readonly end: TimeOfDay } = {
  absences: { 'Lena Marchetti': 'apologies', 'Gareth Lowe': 'absent' },
  start: '16:31' as TimeOfDay,
  end: '17:48' as TimeOfDay,
};

/** What the Forum dealt with last besides its standing items, which its template brings. */
export function forumHeldBusiness(days: SampleDays): readonly SampleItem[] {
  return [
    { key: 'outturn', title: `Dedicated schools grant ${academicYearOf(addDays(days.forumHeld, -365))}: outturn`, presenter: 'Ines Duarte', minutes: 15, ask: 'noting' },
    { key: 'balances', title: 'School balances: controls and clawback', presenter: 'Ines Duarte', minutes: 15, ask: 'decision' },
    {
      key: 'licence', title: 'Millrace Infant School: licensed deficit', presenter: 'Ines Duarte', minutes: 10, ask: 'decision', publicity: 'exempt',
      exempt: { paragraphs: ['3'], reason: 'The school is about to ask for offers for a building, and its position would be known to those who make them.', publicTitle: 'A school in financial difficulty: licensed deficit' },
    },
  ];
}

/** What was said at the Forum's last meeting, by the beginning of the title of each item. */
export function forumHeldMinutes(days: SampleDays): readonly SampleMinute[] {
  return [
    minute('Welcome', '16:31', '16:34', [note('The Chair welcomed members. Apologies were received from Lena Marchetti.')]),
    minute('Declarations', '16:34', '16:36', [
      note('Members from schools and academies declared a general interest in the funding of their own schools, which does not keep them from speaking or voting.'),
      { kind: 'interest', who: 'Daniel Adeyemi', about: 'School balances', interest: 'prejudicial', nature: 'as headteacher of one of the two schools that have not answered', did: 'withdrew' },
    ]),
    minute('Minutes of the', '16:36', '16:38', [decision('AGREED that the minutes of the last meeting be approved as a correct record and signed by the Chair.')]),
    minute('Matters arising', '16:38', '16:41', [note('There were no matters arising that are not on the agenda.')]),
    minute('Dedicated schools grant: position', '16:41', '16:58', [
      note('Ines Duarte reported that the grant is forecast to be overspent by £1.9 million, nearly all of it in the high needs block.'),
      { kind: 'question', text: 'Moira Finch asked what part of this is transport.' },
      { kind: 'answer', text: 'None: transport is paid for by the council and not from the grant.' },
      { kind: 'challenge', text: 'Lorraine Petts said that the forecast had been too low three years running, and asked what was done differently now.' },
      { kind: 'answer', text: 'Plans that are still being written are counted from this year on.' },
      { kind: 'impact', text: 'The forecast comes to every meeting beside the one before it.' },
      decision('NOTED the forecast.'),
      action('Show the high needs block by kind of placement in the next report.', 'Ines Duarte', days.forum),
    ]),
    minute('Dedicated schools grant 20', '16:58', '17:09', [decision('NOTED the outturn, and that £0.4 million is carried forward in the early years block.')]),
    minute('School balances', '17:09', '17:32', [
      { kind: 'movement', who: 'Daniel Adeyemi', movement: 'withdraws', at: '17:09' as TimeOfDay },
      note('Eleven maintained schools hold more than eight per cent of their budget. Nine have said what the money is for; two have not.'),
      { kind: 'motion', text: 'That half of every balance above the limit be clawed back.', mover: 'Catherine Rowe', seconder: 'Anil Bose', vote: { hands: [2, 4, 0] } },
      { kind: 'motion', text: 'That no balance be clawed back this year.', mover: 'Owen Tranter', seconder: 'Jasmine Kaur', vote: null },
      { kind: 'amendment', text: 'That no balance be clawed back this year, and that the two schools be asked to explain theirs before the next meeting.', mover: 'Lorraine Petts', seconder: 'Catherine Rowe', vote: { hands: [5, 1, 0] } },
      { kind: 'vote', vote: { names: { for: ['Robert Ellery', 'Owen Tranter', 'Jasmine Kaur', 'Lorraine Petts'], against: ['Catherine Rowe'], abstained: ['Anil Bose'] } } },
      action('Write to the two schools.', 'Ines Duarte', workingDayFrom(addDays(days.forumHeld, 21))),
      { kind: 'exclusion', item: 'Millrace', mover: 'Robert Ellery', seconder: 'Owen Tranter' },
    ]),
    minute('Millrace', '17:32', '17:38', [
      { kind: 'movement', who: 'Daniel Adeyemi', movement: 'returns', at: '17:32' as TimeOfDay },
      note('The school will be £48,000 short at the end of the year and balanced two years later, once the empty building is let.'),
      decision('AGREED that the deficit be licensed for two years.'),
      { kind: 'publicSummary', text: 'The Forum licensed the deficit of one school for two years.' },
    ]),
    minute('Work programme', '17:38', '17:40', [
      { kind: 'readmission' },
      decision('AGREED the work programme, with the growth fund brought forward to the next meeting.'),
    ]),
    minute('Any other business', '17:40', '17:42', [note('There was no other business.')]),
    minute('Date of next', '17:42', '17:44', [note(`The next meeting is on ${formatDay(days.forum)}.`)]),
  ];
}

/** What the Forum is to deal with next besides its standing items. The last is exempt. */
export function forumBusiness(days: SampleDays): readonly SampleItem[] {
  return [
    { key: 'formula', title: 'Local funding formula: factor values for the coming year', presenter: 'Ines Duarte', minutes: 25, ask: 'decision' },
    { key: 'growth', title: 'Growth fund: criteria and rates', presenter: 'Ines Duarte', minutes: 15, ask: 'decision' },
    { key: 'earlyYears', title: `Early years rates: response to the Education Board of ${formatDay(days.upcoming)}`, presenter: 'Lorraine Petts', minutes: 15, ask: 'steer' },
    {
      key: 'difficulty', title: 'Cutler’s Row Primary School: application to the contingency', presenter: 'Ines Duarte', minutes: 10, ask: 'decision', publicity: 'exempt',
      exempt: { paragraphs: ['3'], reason: 'The figures are those of one school while it negotiates with its bank and its suppliers; to publish them now would worsen its terms.', publicTitle: 'A school in financial difficulty: application to the contingency' },
    },
  ];
}

const OFFICER = 'Ines Duarte, Head of Education Finance, Northmere Borough Council';

/** The papers of the Forum's next meeting. */
export function forumPapers(days: SampleDays): readonly SampleItemPaper[] {
  const year = academicYearOf(addDays(days.forum, 365));
  return [
    {
      template: EDUCATION_BOARD_REPORT,
      item: 'formula',
      title: 'Local funding formula: factor values for the coming year',
      details: { preparedBy: OFFICER },
      sections: {
        purpose: [numbered(`To propose the values of the local funding formula for ${year}.`)],
        recommendations: [numbered('Agree the factor values in paragraph 3.3.'), numbered('Agree a minimum funding guarantee of 0.5 per cent.')],
        background: [
          numbered('The Forum is consulted on the formula each year; the council decides it. Schools were shown the effect of each option on their own budget.'),
          numbered('Every factor now stands within 2.5 per cent of the national value. Three do not yet: deprivation in primary schools, low prior attainment in secondary schools, and the lump sum.'),
          numbered('It is proposed that:'),
          bullet('deprivation in primary schools rise by 1.8 per cent;'),
          bullet('low prior attainment in secondary schools rise by 2.1 per cent; and'),
          bullet('the lump sum stay as it is, because it decides whether the smallest schools can go on.'),
        ],
        benefits: [numbered('Schools know their budget shares before they decide on staff in the spring.')],
        financial: [answer('The values cost £0.3 million more than this year’s, which the growth of the schools block covers.')],
        consultation: [answer('Forty-six of fifty-eight schools answered; thirty-nine agreed with the proposal.')],
        risk: [answer('The national values are known only in December. If they differ by more than 1 per cent, the proposal comes back.')],
        backgroundPapers: [bullet('Answers to the consultation on the formula, by kind of school')],
      },
    },
    {
      template: EDUCATION_BOARD_REPORT,
      item: 'growth',
      title: 'Growth fund: criteria and rates',
      details: { preparedBy: OFFICER },
      sections: {
        purpose: [numbered('To agree by what criteria schools that take extra classes are paid in the year in which they begin.')],
        recommendations: [numbered('Agree the criteria in paragraph 3.2.'), numbered('Agree a rate of £62,000 for each class that begins in September.')],
        background: [numbered('Secondary schools need four more classes in Year 7 next September. A school is paid for its pupils a year late, and the fund carries it until then.'), numbered('A school is paid for a class that the council has asked it to open, that is at least two thirds full, and for which it cannot pay from its own balance.')],
        benefits: [numbered('Schools that help with places do not have to pay for it.')],
        financial: [answer('Four classes cost £248,000, against £260,000 set aside.')],
        consultation: [answer('The secondary headteachers’ group supports the criteria.')],
        risk: [answer('If a fifth class is needed, the fund is short by £50,000.')],
        backgroundPapers: [answer('None.')],
      },
    },
    {
      template: EDUCATION_BOARD_REPORT,
      item: 'difficulty',
      title: 'Cutler’s Row Primary School: figures and plan of recovery',
      details: { preparedBy: OFFICER },
      sections: {
        purpose: [numbered('To ask for £85,000 from the contingency for Cutler’s Row Primary School.')],
        recommendations: [numbered('Allocate £85,000, to be paid in two parts.')],
        background: [numbered('The school has lost a fifth of its pupils in three years. Its plan of recovery balances the budget within two years, with two posts fewer.')],
        benefits: [numbered('The school can keep its promises to pupils while its plan takes effect.')],
        financial: [answer('The contingency holds £210,000.')],
        consultation: [answer('Governors and the teachers’ unions know of the plan.')],
        risk: [answer('Without it the school runs out of cash in February.')],
        backgroundPapers: [answer('None.')],
      },
    },
  ];
}

/** Why the agenda was issued although some lines of the checklist warn. */
export const FORUM_ISSUE_REASON = 'The item on early years rates is taken orally, after the Education Board has met.';

function minute(item: string, from: string, to: string, entries: readonly SampleEntry[]): SampleMinute {
  return { item, from: from as TimeOfDay, to: to as TimeOfDay, entries };
}

function note(text: string): SampleEntry {
  return { kind: 'note', text };
}

function decision(text: string): SampleEntry {
  return { kind: 'decision', text };
}

function action(text: string, owner: string, day: CalendarDay): SampleEntry {
  return { kind: 'action', text, owner, due: { verbatim: formatDay(day), kind: 'day', day } };
}
