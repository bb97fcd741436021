import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { betterSchema, decimalSchema, milestoneDueSchema, prioritySchema, riskLevelSchema, riskSchema, tiedTableSchema, tiedThingSchema } from './model';

const LONGEST_PROSE = 4_000;
const prose = (what: string) => textField(what).pipe(z.string().max(LONGEST_PROSE, `The ${what} is too long. Use at most 4,000 characters.`));

const priorityFields = z.strictObject({
  name: lineField('name of the priority', 200),
  description: prose('description'),
  leadPersonId: idSchema.nullable(),
  /** The task and finish group, or any other body, that works on it. */
  groupBodyId: idSchema.nullable(),
});

const measureFields = z.strictObject({
  name: lineField('name of the measure', 200),
  unit: optionalLineField('unit', 40),
  /** Null while no number is known: partnerships agree on an outcome before they can count it. */
  baseline: decimalSchema.nullable(),
  baselineDay: calendarDaySchema.nullable(),
  target: decimalSchema.nullable(),
  targetDay: calendarDaySchema.nullable(),
  better: betterSchema,
});

const actualFields = z.strictObject({ day: calendarDaySchema, value: decimalSchema, note: optionalLineField('note', 1_000) });

const milestoneFields = z.strictObject({ what: lineField('milestone', 500), due: milestoneDueSchema, doneOn: calendarDaySchema.nullable() });

const riskFields = z.strictObject({
  what: lineField('risk', 500),
  response: prose('response'),
  level: riskLevelSchema,
  /** Of one priority; null for a risk of the body as a whole. */
  priorityId: idSchema.nullable(),
  closedOn: calendarDaySchema.nullable(),
});

const idInput = <K extends string>(key: K) => z.strictObject({ [key]: idSchema } as Record<K, typeof idSchema>);

const MEASURED = ['priority', 'measure', 'measureActual', 'milestone', 'person', 'body'] as const;
const TIED = ['priorityTie', 'recommendation', 'agendaItem', 'decision', 'action', 'minuteEntry', 'block', 'meeting'] as const;

/** What a body works towards: priorities with measures and milestones, risks, and what is tied to each priority. */
export const prioritiesContract = {
  /** The priorities of a body in its order, and its risks: the open ones first, the highest first. */
  list: read([...MEASURED, 'priorityTie', 'recommendation', 'agendaItem', 'decision', 'action', 'minuteEntry', 'meeting', 'risk'], idInput('bodyId'), z.strictObject({ priorities: z.array(prioritySchema), risks: z.array(riskSchema), /** What it works on as the group of another body. */ forOthers: z.array(z.strictObject({ priorityId: idSchema, bodyId: idSchema, name: z.string(), bodyName: z.string() })) })),
  /** One priority with its risks and everything tied to it. `nextMeetingDay` is that of its body, for reading "by the next meeting". */
  get: read(
    [...MEASURED, ...TIED, 'risk'],
    idInput('priorityId'),
    z.strictObject({ priority: prioritySchema, bodyName: z.string(), risks: z.array(riskSchema), tied: z.array(tiedThingSchema), nextMeetingDay: calendarDaySchema.nullable() }),
  ),
  /** What of a meeting is tied to which priority, and to which priorities it can be tied: those of its body and those that its body works on for another. */
  ofMeeting: read(
    // Not of the paragraphs: what is typed changes no tie.
    ['priority', 'body', 'priorityTie', 'agendaItem', 'decision', 'action', 'minuteEntry', 'meeting'],
    idInput('meetingId'),
    z.strictObject({
      choices: z.array(z.strictObject({ priorityId: idSchema, name: z.string(), /** "" for the meeting's own body. */ bodyName: z.string() })),
      ties: z.array(z.strictObject({ tieId: idSchema, priorityId: idSchema, name: z.string(), table: tiedTableSchema, rowId: idSchema })),
    }),
  ),

  add: write('Add priority', priorityFields.extend({ bodyId: idSchema }), idInput('priorityId')),
  update: write('Change priority', priorityFields.partial().extend({ priorityId: idSchema }), nothing),
  /** Puts a priority before another of the body (null: last). */
  move: write('Move priority', z.strictObject({ priorityId: idSchema, beforePriorityId: idSchema.nullable() }), nothing),
  /** Moves a priority with its measures and milestones to the bin; refused while something is tied to it, unless `withTies`. Its risks stay with the body. */
  remove: write('Move priority to the bin', z.strictObject({ priorityId: idSchema, withTies: z.boolean().default(false) }), nothing),
  /**
   * Begins another year of priorities above those that are there: each copy has the lead, the group and the measures, which
   * start where they stand now. On request the milestones that are not done and the open risks move over; what is tied stays with its year.
   */
  copy: write(
    'Copy priorities',
    z.strictObject({
      bodyId: idSchema,
      copies: z.array(z.strictObject({ priorityId: idSchema, name: lineField('name of the priority', 200) })).min(1, 'Choose at least one priority.').max(200),
      withMilestones: z.boolean(),
      withRisks: z.boolean(),
    }),
    z.strictObject({ priorityIds: z.array(idSchema) }),
  ),

  addMeasure: write('Add measure', measureFields.extend({ priorityId: idSchema }), idInput('measureId')),
  updateMeasure: write('Change measure', measureFields.partial().extend({ measureId: idSchema }), nothing),
  moveMeasure: write('Move measure', z.strictObject({ measureId: idSchema, beforeMeasureId: idSchema.nullable() }), nothing),
  /** Moves a measure with its values to the bin. */
  removeMeasure: write('Move measure to the bin', idInput('measureId'), nothing),
  /** Records what a measure was on a day; refused for a day to come and for a second value of one day. */
  addActual: write('Record value', actualFields.extend({ measureId: idSchema }), idInput('actualId')),
  updateActual: write('Change value', actualFields.partial().extend({ actualId: idSchema }), nothing),
  removeActual: write('Remove value', idInput('actualId'), nothing),

  addMilestone: write('Add milestone', milestoneFields.extend({ priorityId: idSchema }), idInput('milestoneId')),
  updateMilestone: write('Change milestone', milestoneFields.partial().extend({ milestoneId: idSchema }), nothing),
  removeMilestone: write('Move milestone to the bin', idInput('milestoneId'), nothing),

  addRisk: write('Add risk', riskFields.extend({ bodyId: idSchema }), idInput('riskId')),
  updateRisk: write('Change risk', riskFields.partial().extend({ riskId: idSchema }), nothing),
  removeRisk: write('Move risk to the bin', idInput('riskId'), nothing),

  /** Ties something to exactly these priorities: ties that are missing are made, others are taken away. */
  setTies: write('Tie to priorities', z.strictObject({ table: tiedTableSchema, rowId: idSchema, priorityIds: z.array(idSchema).max(200) }), nothing),
  untie: write('Take away a tie', idInput('tieId'), nothing),
};
