import type { Client } from '@shared/client-type';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { addDays, formatDay } from '@shared/kernel/calendar-day';
import { readMilestoneDue } from '@shared/priorities/milestone-due';
import type { Decimal } from '@shared/priorities/decimal';
import type { Better, MilestoneDue, RiskLevel, TiedTable } from '@shared/priorities/model';
import { plainText } from '@shared/text/model';
import { academicYearStart, endOfMonth, monthOf, termOf } from './sample-days';
import type { SampleDays } from './sample-days';

type SampleMeasure = { readonly name: string; readonly unit: string; readonly from: string; readonly to: string; readonly better: Better; /** Values with days before today, and what is noted with them. */ readonly values: readonly (readonly [days: number, value: string, note?: string])[] };
type SampleMilestone = { readonly what: string; readonly due: MilestoneDue; readonly doneOn?: CalendarDay };
type SamplePriority = {
  readonly name: string;
  readonly description: string;
  readonly lead: string;
  readonly group?: string;
  readonly measures: readonly SampleMeasure[];
  readonly milestones: readonly SampleMilestone[];
  readonly risks?: readonly (readonly [what: string, level: RiskLevel, response: string])[];
  /** What of the board's meetings is tied to it: items by their key, decisions and actions by the start of their words. */
  readonly ties?: readonly (readonly [TiedTable, string])[];
};

/** The meetings of the board whose business is tied, with their items by key. */
export type SampleMeetings = readonly { readonly meetingId: string; readonly items: ReadonlyMap<string, string> }[];

/** Adds what the education board and the partnership board work towards, and ties the board's business to it. */
export async function addPriorities(client: Client, boardId: string, meetings: SampleMeetings, people: ReadonlyMap<string, string>, today: CalendarDay, days: SampleDays): Promise<void> {
  const { bodies } = await client.bodies.tree({});
  const partnership = bodies.find(({ parentBodyId, kind }) => parentBodyId === boardId && kind === 'partnershipBoard');
  const groupIds = new Map(bodies.filter(({ kind }) => kind === 'taskAndFinishGroup').map(({ name, id }) => [name, id]));
  const ties = await tieable(client, meetings);
  const add = async (bodyId: string, priorities: readonly SamplePriority[]): Promise<void> => {
    for (const priority of priorities) await addPriority(client, bodyId, priority, people, groupIds, ties, today);
  };
  await add(boardId, boardPriorities(today, days));
  if (partnership) await add(partnership.id, partnershipPriorities(today, days));
}

function boardPriorities(today: CalendarDay, days: SampleDays): readonly SamplePriority[] {
  return [
    {
      name: 'Every pupil in school',
      description: 'More pupils in school more of the time, and no school left to deal with long absence alone.',
      lead: 'Catherine Rowe',
      measures: [
        { name: 'Overall attendance', unit: '%', from: '92.1', to: '94.5', better: 'higher', values: [[120, '92.3'], [86, '92.8', 'Reported to the Board'], [30, '93.1'], [6, '93.4', 'Provisional']] },
        { name: 'Pupils persistently absent', unit: '%', from: '22.4', to: '17.0', better: 'lower', values: [[86, '20.9', 'Reported to the Board']] },
      ],
      milestones: [
        { what: 'Every school telephones on the first day of an absence', due: inTerm(addDays(days.upcoming, 120), today) },
        { what: 'Visits arranged with the six schools concerned', due: onDay(addDays(today, -5)) },
        { what: 'Figures by school at every meeting', due: { verbatim: monthOf(days.held), kind: 'month', day: endOfMonth(days.held) }, doneOn: days.held },
      ],
      risks: [['The attendance team has one vacancy and no cover', 'high', 'An agency worker from next month; the post is advertised again.']],
      ties: [['agendaItem', 'attendance'], ['decision', 'NOTED that attendance'], ['decision', 'AGREED that each school in which'], ['action', 'Arrange the visits'], ['action', 'Bring attendance figures'], ['agendaItem', 'exclusions']],
    },
    {
      name: 'Specialist places near home',
      description: 'Pupils with additional needs taught within the borough, with the help they need in the school they attend.',
      lead: 'Nuala Brennan',
      measures: [{ name: 'Pupils taught outside the borough', unit: 'pupils', from: '41', to: '25', better: 'lower', values: [[110, '41'], [20, '43']] }],
      milestones: [
        { what: 'The provision at Harbour Primary School opens with eight places', due: { verbatim: monthOf(academicYearStart(days.held, 1)), kind: 'month', day: endOfMonth(academicYearStart(days.held, 1)) } },
        { what: 'The therapy post is filled', due: { verbatim: 'before the provision opens', kind: 'words', day: null } },
      ],
      risks: [['No therapist can be found', 'medium', 'The provision opens with fewer pupils, and the Board is told.']],
      ties: [['agendaItem', 'provision'], ['decision', 'RESOLVED that the provision open'], ['action', 'Confirm the therapy post'], ['agendaItem', 'transport'], ['agendaItem', 'highNeeds']],
    },
    {
      name: 'A fair share of hard places to find',
      description: 'One procedure for managed moves and fair access that every secondary school keeps to.',
      lead: 'James Holloway',
      measures: [{ name: 'School days until a place is found', unit: 'days', from: '18', to: '10', better: 'lower', values: [] }],
      milestones: [{ what: 'All secondary schools have signed the procedure', due: onDay(addDays(days.later, 10)) }],
      ties: [['agendaItem', 'moves'], ['decision', 'AGREED that the eight recommendations'], ['action', 'Write to all secondary headteachers'], ['agendaItem', 'fairAccess']],
    },
  ];
}

function partnershipPriorities(today: CalendarDay, days: SampleDays): readonly SamplePriority[] {
  return [
    {
      name: 'Half a day a week',
      description: 'Why some pupils stay away for half a day a week or more, and what has brought others back.',
      lead: 'Catherine Rowe',
      group: 'Attendance',
      measures: [{ name: 'Pupils away for half a day a week or more', unit: 'pupils', from: '1,180', to: '900', better: 'lower', values: [[75, '1,105'], [18, '1,040']] }],
      milestones: [{ what: 'Schools share the reasons for absence in one form', due: onDay(addDays(today, 40)) }],
    },
    {
      name: 'Help before a referral',
      description: 'What schools can do for young people’s mental health before a referral, and how long a referral takes.',
      lead: 'Priya Raman',
      group: 'Young people’s mental health',
      measures: [{ name: 'Weeks from referral to first appointment', unit: 'weeks', from: '14', to: '6', better: 'lower', values: [[90, '13'], [45, '11'], [10, '9']] }],
      milestones: [{ what: 'A named person in every secondary school', due: onDay(addDays(today, -12)), doneOn: addDays(today, -15) }],
      risks: [['Two support teams are funded for one year only', 'medium', 'The Health Partnership decides in the spring.']],
    },
    { name: 'Who knows which child', description: 'Partners share what they may share about children who are missing from education.', lead: 'Stephen Calloway', measures: [], milestones: [{ what: 'An agreement on sharing is signed by all partners', due: { verbatim: monthOf(addDays(days.later, 60)), kind: 'month', day: endOfMonth(addDays(days.later, 60)) } }] },
  ];
}

async function addPriority(client: Client, bodyId: string, priority: SamplePriority, people: ReadonlyMap<string, string>, groupIds: ReadonlyMap<string, string>, tieableRows: ReadonlyMap<string, string>, today: CalendarDay): Promise<void> {
  const { name, description, lead, group, measures, milestones, risks = [], ties = [] } = priority;
  const { priorityId } = await client.priorities.add({ bodyId, name, description, leadPersonId: people.get(lead) ?? null, groupBodyId: group === undefined ? null : (groupIds.get(group) ?? null) });
  for (const { from, to, values, ...measure } of measures) {
    const number = (typed: string): Decimal => typed.replace(',', '') as Decimal;
    const { measureId } = await client.priorities.addMeasure({ priorityId, ...measure, baseline: number(from), baselineDay: addDays(today, -150), target: number(to), targetDay: addDays(today, 240) });
    for (const [before, value, note = ''] of values) await client.priorities.addActual({ measureId, day: addDays(today, -before), value: number(value), note });
  }
  for (const { what, due, doneOn = null } of milestones) await client.priorities.addMilestone({ priorityId, what, due, doneOn });
  for (const [what, level, response] of risks) await client.priorities.addRisk({ bodyId, priorityId, what, level, response, closedOn: null });
  for (const [table, words] of ties) {
    const rowId = tieableRows.get(`${table} ${words}`) ?? [...tieableRows].find(([key]) => key.startsWith(`${table} ${words}`))?.[1];
    if (rowId === undefined) throw new Error(`The sample has nothing to tie that begins “${words}”`);
    await client.priorities.setTies({ table, rowId, priorityIds: [priorityId] });
  }
}

/** What can be tied: items by their key, decisions and actions by their words. */
async function tieable(client: Client, meetings: SampleMeetings): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, string>();
  for (const { meetingId, items } of meetings) {
    for (const [key, id] of items) rows.set(`agendaItem ${key}`, id);
    for (const { decision, action, block } of (await client.minutes.get({ meetingId })).entries) {
      if (decision) rows.set(`decision ${plainText(block.runs)}`, decision.id);
      if (action) rows.set(`action ${plainText(block.runs)}`, action.id);
    }
  }
  return rows;
}

/** The term of a day, read as the window reads it. */
function inTerm(day: CalendarDay, today: CalendarDay): MilestoneDue {
  const reading = readMilestoneDue(termOf(day), { today, nextMeeting: null });
  if (reading?.certainty !== 'sure') throw new Error(`The sample has a term that cannot be read: ${termOf(day)}`);
  return reading.due;
}

function onDay(day: CalendarDay): MilestoneDue {
  return { verbatim: formatDay(day), kind: 'day', day };
}
