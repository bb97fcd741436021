import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, read, write } from '../kernel/operation';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { approvalFactsSchema, copyCheckSchema, readChangeSchema, textDifferenceSchema } from './model';

const meeting = z.strictObject({ meetingId: idSchema });
const dated = meeting.extend({ at: timeOfDaySchema, byName: optionalLineField('name', 150) });
const correction = z.strictObject({ entryId: idSchema, after: textField('correction'), reason: optionalLineField('reason', 300) });

/** How minutes come to be approved and signed; at each stage they are kept as they stood. */
export const approvalContract = {
  get: read(
    ['meeting', 'agendaItem', 'attendance', 'attendanceEvent', 'declaration', 'minuteEntry', 'decision', 'action', 'motion', 'vote', 'block', 'body', 'membership', 'person', 'minutesSettings', 'minutesVersion', 'minutesCorrection', 'attachment', 'bodyRules', 'ruleOverride'],
    meeting,
    approvalFactsSchema,
  ),
  sendToChair: write('Send minutes to the chair', dated, z.strictObject({ versionId: idSchema })),
  takeBack: write('Take minutes back from the chair', meeting, nothing),
  /** Issues the minutes as a draft; their numbers are fixed from then on. */
  issueDraft: write('Issue draft minutes', dated, z.strictObject({ versionId: idSchema })),
  /** With `fresh`, none is kept where nothing was changed since the last one; `kept` says so, and the answer is of that one. */
  keepVersion: write('Keep a version of the minutes', dated.extend({ note: optionalLineField('note', 200), fresh: z.boolean().default(false) }), z.strictObject({ versionId: idSchema, version: z.number().int(), at: z.string(), kept: z.boolean() })),
  /** Makes what was typed that of a version, after keeping what stands now as another; attendance, declarations, motions and votes stay. `left` counts minutes whose item is no longer on the agenda. */
  restoreVersion: write('Go back to a version of the minutes', dated.extend({ versionId: idSchema }), z.strictObject({ left: z.number().int() })),
  /** What differs between a version and another (null: the minutes as they stand now). */
  compare: read(['minutesVersion', 'meeting', 'minuteEntry', 'block', 'agendaItem', 'attendance', 'action', 'decision', 'motion'], z.strictObject({ versionId: idSchema, withId: idSchema.nullable() }), z.strictObject({ differences: z.array(textDifferenceSchema) })),
  /** Approves at a later meeting, as presented or with corrections, which are made in these minutes and recorded in both. */
  approve: write('Approve minutes', meeting.extend({ atMeetingId: idSchema, on: calendarDaySchema, at: timeOfDaySchema, corrections: z.array(correction).max(200) }), nothing),
  sign: write('Record that minutes are signed', meeting.extend({ on: calendarDaySchema, at: timeOfDaySchema, byName: lineField('name', 150), attachmentId: idSchema.nullable() }), nothing),
  /** Records an amendment of approved minutes; their text stays as it was approved. */
  amend: write('Record an amendment', meeting.extend({ entryId: idSchema.nullable(), before: textField('old words'), after: textField('amendment'), reason: lineField('reason', 300), agreedMeetingId: idSchema.nullable(), on: calendarDaySchema }), nothing),
  /** Asks for the file that came back from the chair and reads it; nothing is changed until a change is accepted. */
  readChanges: app(meeting, z.discriminatedUnion('state', [z.strictObject({ state: z.literal('cancelled') }), z.strictObject({ state: z.literal('read'), changes: z.array(readChangeSchema) })])),
  acceptChange: write('Take over a change of the chair', z.strictObject({ entryId: idSchema, before: textField('old words'), after: textField('new words') }), nothing),
  /** Asks for a Word file and tells which minutes of this record it is a copy of, and whether anything in it was changed. */
  checkCopy: app(z.strictObject({}), z.discriminatedUnion('state', [z.strictObject({ state: z.literal('cancelled') }), copyCheckSchema.extend({ state: z.literal('checked') })])),
};
