import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { adjournmentKindSchema, adjournmentSchema } from './model';

const moment = { day: calendarDaySchema, at: timeOfDaySchema };

/** What is said of the next sitting; left out where it is not known yet. */
const next = { resumesDay: calendarDaySchema.nullable(), resumesAt: timeOfDaySchema.nullable(), resumesPlace: optionalLineField('place', 200) };

export const sittingsContract = {
  /** How a meeting came to sit and not to sit, and what its rules say where there is no quorum. */
  get: read(['adjournment', 'meeting', 'agendaItem', 'attendance', 'attendanceEvent', 'bodyRules', 'ruleOverride', 'body'], z.strictObject({ meetingId: idSchema }), z.strictObject({
    adjournments: z.array(adjournmentSchema),
    /** Whether it stands adjourned now. */
    adjourned: z.boolean(),
    cancelledOn: calendarDaySchema.nullable(),
    cancelReason: z.string(),
    rule: z.strictObject({ mustEnd: z.boolean(), withinDays: z.number().int().nullable(), words: z.string(), source: z.string() }),
    /** Items that were not finished, by title; exempt ones are titles too, for the clerk. */
    unfinished: z.array(z.strictObject({ id: idSchema, number: z.string(), title: z.string() })),
    reconvenedAs: z.strictObject({ meetingId: idSchema, date: calendarDaySchema }).nullable(),
    reconvenes: z.strictObject({ meetingId: idSchema, date: calendarDaySchema }).nullable(),
    /** Who sat when it was adjourned, to be asked at the next sitting. */
    people: z.array(z.strictObject({ attendanceId: idSchema, name: z.string(), sat: z.boolean() })),
  })),
  adjourn: write('Adjourn meeting', z.strictObject({ meetingId: idSchema, kind: adjournmentKindSchema, ...moment, reason: optionalLineField('reason', 500), ...next }), z.strictObject({ adjournmentId: idSchema })),
  /** Changes what is said of an adjournment; its sentence follows. */
  correct: write('Correct adjournment', z.strictObject({ adjournmentId: idSchema, ...moment, reason: optionalLineField('reason', 500), ...next }), nothing),
  /** The next sitting begins. `present` names who is there; who sat before and is not named has left, who is named and had not sat arrives. */
  resume: write('Resume meeting', z.strictObject({ adjournmentId: idSchema, ...moment, place: optionalLineField('place', 200), present: z.array(idSchema).max(500) }), nothing),
  /** Ends the meeting because there is no quorum, at the start or later. */
  endWithoutQuorum: write('End meeting without quorum', z.strictObject({ meetingId: idSchema, ...moment, fromStart: z.boolean() }), nothing),
  /** Makes the meeting that takes up what was not finished. A day later than the rules ask for needs a reason. */
  reconvene: write('Reconvene meeting', z.strictObject({ meetingId: idSchema, date: calendarDaySchema, startTime: timeOfDaySchema, place: lineField('place', 200), lateReason: optionalLineField('reason', 500) }), z.strictObject({ meetingId: idSchema, carried: z.number().int() })),
};
