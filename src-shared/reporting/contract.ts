import { z } from 'zod';
import { bodyKindSchema } from '../bodies/model';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import type { TableName } from '../kernel/tables';
import { absenceClockSchema, attendanceReportSchema, bodyChangeSchema, endingTermSchema, periodSchema, statutoryTableSchema } from './model';
import { periodRefusal } from './periods';

const body = z.strictObject({ bodyId: idSchema });
/** A period that does not end before it begins. */
const soundPeriod = periodSchema.superRefine((period, context) => {
  const refusal = periodRefusal(period);
  if (refusal !== null) context.addIssue({ code: 'custom', path: ['from'], message: refusal });
});
const people = ['body', 'seat', 'membership', 'person', 'organisation', 'meeting', 'attendance'] as const satisfies readonly TableName[];

export const reportingContract = {
  /** Attendance by seat and by organisation, of meetings that were held in the period. */
  attendance: read(people, body.extend({ period: soundPeriod }), attendanceReportSchema),
  /** Terms that end soon and, for those who govern schools, the six-month clocks and the changes to be notified; empty for other bodies. */
  clocks: read(people, body, z.strictObject({ kind: bodyKindSchema, termsEnding: z.array(endingTermSchema), absences: z.array(absenceClockSchema), changes: z.array(bodyChangeSchema) })),
  /** What those who govern publish about themselves (domain.md M7), as of today. */
  statutoryTable: read([...people, 'interest', 'taskGroup', 'termsOfReference', 'block'], body, statutoryTableSchema),
  /** To whom a body reports, and its reports so far, the newest first. `parent` null where it reports to nobody. */
  highlights: read(['body', 'paper', 'paperDetail', 'meeting'], body, z.strictObject({
    parent: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
    /** The meetings of the parent body still to come. */
    meetings: z.array(z.strictObject({ id: idSchema, day: calendarDaySchema })),
    reports: z.array(z.strictObject({ paperId: idSchema, title: z.string(), period: periodSchema })),
    /** The first day that no report has covered yet; the first meeting's where there is none; null where nothing has happened. */
    since: calendarDaySchema.nullable(),
  })),
  /** Composes a highlight report for the parent body as a paper, filled once from the record. `leftOut`: decisions that are not open. */
  composeHighlight: write('Compose highlight report', body.extend({ period: soundPeriod, meetingId: idSchema.nullable() }), z.strictObject({ paperId: idSchema, leftOut: z.number().int() })),
};
