import { formatDay } from '@shared/kernel/calendar-day';
import { BRIEFING } from '@shared/papers/templates/briefing';
import { COMMITTEE_REPORT } from '@shared/papers/templates/committee-report';
import { GOVERNORS_REPORT } from '@shared/papers/templates/governors-report';
import { HIGHLIGHT_REPORT } from '@shared/papers/templates/highlight-report';
import { MONITORING_REPORT } from '@shared/papers/templates/monitoring-report';
import { PARTNERSHIP_PROPOSAL } from '@shared/papers/templates/partnership-proposal';
import { SCHOOLS_FORUM_PAPER } from '@shared/papers/templates/schools-forum-paper';
import { monthOf, termOf } from './sample-days';
import type { SampleDays } from './sample-days';
import { answer, bullet, heading, lettered, numbered, prose } from './sample-paper';
import type { SamplePaper } from './sample-paper';
import { SAMPLE_REVIEW } from './sample-recommendations';

const HOLLOWAY = 'James Holloway, Head of Admissions and Fair Access, Northmere Borough Council';
const DUARTE = 'Ines Duarte, Head of Education Finance, Northmere Borough Council';
const LACEY = 'Hannah Lacey, Clerk to the Education Board';

/** A paper from each of the templates that the papers of the meetings are not written with; for no meeting yet, every question answered. */
export function papersOfEachKind(days: SampleDays): readonly (SamplePaper & { readonly forum: boolean })[] {
  return [
    { ...committeeReport(days), forum: false },
    { ...forumPaper(days), forum: true },
    { ...governorsReport(days), forum: false },
    { ...proposal(days), forum: false },
    { ...briefing(days), forum: false },
    { ...highlight(days), forum: false },
    { ...monitoring(), forum: false },
  ];
}

function committeeReport(days: SampleDays): SamplePaper {
  const start = formatDay(days.later);
  return {
    template: COMMITTEE_REPORT,
    title: 'Free bus travel for pupils in their last school year',
    details: {
      preparedBy: 'Stephen Calloway, Director of Education',
      contact: 'James Holloway, Head of Admissions and Fair Access, 01632 960 184, j.holloway@northmere.example',
      wards: 'All', keyDecision: 'No', asked: 'Decision', date: start,
    },
    sections: {
      purpose: [numbered('To propose that pupils in Year 11 travel free on the town’s buses from January to June, so that none of them misses an examination for want of a fare.')],
      recommendations: [
        numbered('Agree that pupils in Year 11 travel free on school days from January to June.'),
        numbered('Allocate £38,000 for one year from the reserve for school transport.'),
        numbered('Ask the Director of Education to report on attendance in July.'),
      ],
      background: [
        numbered('One pupil in nine in Year 11 missed a mock examination last winter. In half of these families the reason was the cost of travel.'),
        numbered('Fares rose by a fifth in September. The council already pays for pupils who live more than three miles from school.'),
      ],
      options: [
        heading('Do nothing'),
        numbered('No cost, and no change: about ninety pupils a year are expected to miss a day of examinations.'),
        heading('Free travel for families who ask'),
        numbered('About £15,000. Schools say that those who need it most do not ask.'),
        heading('Free travel for the whole year group'),
        numbered('About £38,000. Nobody has to ask, and drivers have one rule to know.'),
      ],
      consultation: [numbered('All twelve secondary schools, the bus company and the youth council were asked in the autumn. Eleven schools prefer the third option; the bus company can begin in January. The youth council asked for the last bus home to be included, which it is.')],
      reasons: [numbered('Free travel for the whole year group is recommended: it reaches those who do not ask, and it can be counted.')],
      financial: [answer('£38,000 in one year from the reserve for school transport, which holds £210,000. There is no cost after June.')],
      legal: [answer('The council may pay for travel under its power to help with travel for education; it has no duty to do so at these distances.')],
      equalities: [answer('Pupils from poorer families gain most. Pupils who use a wheelchair travel by taxi already, and nothing changes for them.')],
      climate: [answer('Fewer journeys by car are expected; the buses run in any case.')],
      risk: [answer('If more pupils travel than expected, the cost can reach £44,000. The bus company has agreed to stop at that sum.')],
      procurement: [answer('None. The present contract with the bus company allows for it.')],
      workforce: [answer('None.')],
      crime: [answer('None is expected. Drivers will have the number of each school to ring.')],
      health: [answer('More pupils walk to a stop than to a car.')],
      backgroundPapers: [bullet('Answers of schools, the bus company and the youth council'), bullet('Attendance at mock examinations, by school')],
      appendices: [bullet('Appendix A: the routes and times of school buses')],
    },
  };
}

function forumPaper(days: SampleDays): SamplePaper {
  return {
    template: SCHOOLS_FORUM_PAPER,
    title: 'Shared finance officers for small primary schools',
    details: { contact: `${DUARTE}, i.duarte@northmere.example`, asked: 'Decide. All members vote.', timeNeeded: '15 minutes' },
    sections: {
      introduction: [
        prose('Twenty-two primary schools in Northmere have fewer than 120 pupils. Most of them have nobody whose work is the school’s money alone: the headteacher or the secretary does it in the evening.'),
        prose('This paper proposes that groups of four or five schools share one finance officer, and that the Forum helps for the first year.'),
      ],
      recommendations: [
        numbered('Allocate £60,000 from the contingency, for one year, towards three shared finance officers.'),
        numbered(`Agree that schools which take part pay the same sum again between them from ${formatDay(days.later)}.`),
      ],
      report: [
        prose('Fifteen of the twenty-two schools would take part, in three groups. Two groups have tried it since last year with money of their own: their budgets were sent in on time, and their headteachers gained half a day a week.'),
        prose('Schools remain responsible for their own budgets. The officers are employed by one school of each group and work to an agreement between them.'),
      ],
      methodology: [
        heading('Before the start'),
        bullet('The three groups agree who employs the officer and how days are shared.'),
        bullet('Governors of each school approve the agreement.'),
        heading('The first year'),
        prose('The officers:'),
        lettered('prepare the budget of each school with its headteacher; and'),
        lettered('meet every half term to compare what schools pay for the same things.'),
        heading('After the first year'),
        prose('The Forum is told what was saved, what it cost and what headteachers think of it. No more money is asked for.'),
      ],
    },
  };
}

function governorsReport(days: SampleDays): SamplePaper {
  const term = termOf(days.upcoming);
  return {
    template: GOVERNORS_REPORT,
    title: `Attendance and inclusion: report to governing bodies, ${term}`,
    details: { body: 'The governing bodies of all schools in Northmere', preparedBy: HOLLOWAY, date: term.charAt(0).toUpperCase() + term.slice(1) },
    sections: {
      summary: [numbered('Attendance is better than a year ago in primary schools and no better in secondary schools. Governors are asked to look at what their own school does in the first week of an absence.')],
      recommendations: [
        numbered('Note the attendance of your school beside that of schools like it.'),
        numbered('Agree who telephones a family on the first day of an absence.'),
        numbered('Appoint a governor for inclusion, where there is none yet.'),
      ],
      plan: [numbered('Two of the three priorities of the borough’s plan are on course: reading in Year 2, and places for pupils with special educational needs. The third, attendance, is not.')],
      pupils: [
        numbered('Attendance was 94.6 per cent in primary schools, against 94.1 a year ago, and 90.8 in secondary schools, as a year ago.'),
        numbered('Suspensions fell by a tenth. Four schools gave none.'),
      ],
      staff: [numbered('Every school has a member of staff for attendance. In nine schools it is the headteacher, which is too much for one person.')],
      financial: [answer('None for schools. The council pays for the training in the spring.')],
      safeguarding: [answer('A pupil who is away for ten days is seen by somebody who knows the family. All schools but two do this; the two have been helped since October.')],
      inclusion: [answer('Pupils with an education, health and care plan miss twice as many days as others. The council’s team visits the five schools where the difference is greatest.')],
      risk: [answer('Where the first call is made late, absences last three times as long.')],
      backgroundPapers: [bullet('Attendance by school, half term by half term')],
    },
  };
}

function proposal(days: SampleDays): SamplePaper {
  return {
    template: PARTNERSHIP_PROPOSAL,
    title: 'An early years network for Northmere',
    details: { preparedBy: 'Lorraine Petts, Little Quay Nursery, for the early years providers' },
    sections: {
      context: [prose('Children begin school in Northmere from sixty-four nurseries, childminders and pre-schools. Teachers in reception classes tell each of them different things, and hear different things back. There is no table at which both sit.')],
      purpose: [
        prose('The network would agree what is passed on when a child starts school, and try it out. It would begin with:'),
        bullet('one form about each child, in place of eleven;'),
        bullet('visits by reception teachers before the summer;'),
        bullet('speech and language, which both sides worry about most; and'),
        bullet('training that nurseries and schools take together.'),
      ],
      process: [prose('An interim group of eight meets three times, agrees how the network works, and reports to the Education Board. The council’s early years team writes its minutes.')],
      membership: [
        bullet('four providers: a nursery, a pre-school, a childminder and a maintained nursery class;'),
        bullet('three headteachers of primary schools;'),
        bullet('a speech and language therapist of the Northmere Health Partnership;'),
        bullet('the council’s early years adviser; and'),
        bullet('two parents, chosen by the children’s centres.'),
      ],
      governance: [prose('The network answers to the Education Board and has no money of its own. It may ask schools and providers; it decides nothing for them.')],
      timescale: [prose(`The interim group meets first in ${monthOf(days.later)}. The Board decides after a year whether the network goes on.`)],
      recommendations: [numbered('Agree that an interim early years network is set up as proposed.'), numbered('Ask the network to report to the Board after its third meeting.')],
    },
  };
}

function briefing(days: SampleDays): SamplePaper {
  return {
    template: BRIEFING,
    title: 'Managed moves: briefing for headteachers',
    details: { preparedBy: 'Catherine Rowe, Wold Academy', body: 'Headteachers of secondary schools' },
    sections: {
      keyPoints: [bullet('A managed move is a fresh start, agreed by two schools and a family.'), bullet('Two moves in three succeed when the new school hears the whole story first.')],
      'own-1': [bullet('The family agrees, and can say no.'), bullet('Both schools know the date on which the move is looked at.'), bullet('Nobody is moved in the term of an examination.')],
      'own-2': [bullet(`${monthOf(days.upcoming)}: one form for all schools`), bullet(`${monthOf(days.later)}: every move is looked at after six weeks`), bullet('Summer: numbers by school, told to headteachers')],
      'own-3': [bullet('The first call: the head of admissions, before the family is told.'), bullet('The school that asks pays for the first six weeks.')],
    },
    headings: { 'own-1': 'What has been agreed', 'own-2': 'What happens, and when', 'own-3': 'Who does what' },
  };
}

function highlight(days: SampleDays): SamplePaper {
  return {
    template: HIGHLIGHT_REPORT,
    title: 'Highlight report of the Attendance group',
    details: { preparedBy: 'Catherine Rowe, lead of the group' },
    sections: {
      period: [prose('The group has met twice. Schools share their figures every Monday now, and the first letter to families has been written anew in plain words.')],
      recommendations: [numbered('Note the progress of the group.'), numbered('Ask all schools to use the new letter from January.')],
      decisions: [bullet('The letter was agreed, in four languages.'), bullet('Figures are shared between the twelve secondary schools, without names.')],
      milestones: [bullet('Reached: one way of counting late arrivals.'), bullet(`Next: visits to the three schools with the most absence, by ${formatDay(days.later)}.`)],
      measures: [bullet('Pupils who miss one day in ten: 14.2 per cent, from 15.1. The target is 11.')],
      risks: [bullet('Two schools have no officer for attendance. A neighbour helps one of them until Easter.')],
    },
  };
}

function monitoring(): SamplePaper {
  return {
    template: MONITORING_REPORT,
    title: `Progress with “${SAMPLE_REVIEW}”`,
    details: { preparedBy: LACEY },
    sections: {
      summary: [prose('The review made seven recommendations. One is done and closed, four are on course, one is stuck and one was declined.')],
      recommendations: [numbered('Note the progress.'), numbered('Agree that R1 stays closed.'), numbered('Ask the Director of Education to say by the next meeting how R5 goes on.')],
      changes: [bullet('R1 was closed: the timetable is published and in use.'), bullet('R6 was opened again, because nobody came from the north of the borough.')],
      done: [bullet('R1: one timetable for moves between schools.')],
      onCourse: [bullet('R2: governors for inclusion; 63 of 68 schools have named one.'), bullet('R3: a first draft after the workshops.')],
      late: [bullet('R3 was due last month and will be ready after the workshops in R6.')],
      stuck: [bullet('R5: two providers have not sent their prices. The Schools Forum has been asked to write to them.')],
      notStarted: [bullet('R7: this report is the first; the next follows in six months.')],
    },
  };
}
