import { z } from 'zod';
import { read, typingWrite, write } from '../kernel/operation';
import { idSchema } from '../kernel/ids';
import { lineField, nothing, optionalLineField, textField } from '../kernel/fields';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { absenceConsentSchema, attendanceStatusSchema, dueSchema, entryKindSchema, runningMeetingSchema } from './model';
import { memberRoleSchema } from '../bodies/model';

/** `owners` names everybody when there are several; left out it is the one above. `dueUnsure`: the words can mean two things and nobody has said which. */
const actionFields = z.strictObject({
  ownerAttendanceId: idSchema.nullable(),
  ownerName: optionalLineField('owner', 150),
  due: dueSchema,
  owners: z.array(z.strictObject({ attendanceId: idSchema.nullable(), name: lineField('owner', 150) })).max(20).optional(),
  dueUnsure: z.boolean().optional(),
});

/** What a running meeting is read from. */
const RUNNING_TABLES = ['meeting', 'agendaItem', 'attendance', 'minuteEntry', 'decision', 'action', 'block', 'body', 'organisation', 'substitute', 'person'] as const;

export const minutesContract = {
  get: read(RUNNING_TABLES, z.strictObject({ meetingId: idSchema }), runningMeetingSchema),
  /**
   * As `get`, for whoever has it already as it was after the write of number `since`: of the entries only those that were changed since, and
   * the ids of those that are gone. `whole` where all of them are given (`since` null, or too much was changed). `asOf` is to be sent the next time.
   */
  follow: read(RUNNING_TABLES, z.strictObject({ meetingId: idSchema, since: z.number().int().nullable() }), z.strictObject({ asOf: z.number().int(), whole: z.boolean(), running: runningMeetingSchema, gone: z.array(idSchema) })),
  /** Takes the body's members into the meeting as they are today (names, roles and seats are copied); does nothing for those already taken. */
  prepare: write('Prepare attendance', z.strictObject({ meetingId: idSchema }), nothing),
  /** Begins the meeting, and with `firstItemId` its first item in the same step: one Undo takes both back. */
  start: write('Start meeting', z.strictObject({ meetingId: idSchema, firstItemId: idSchema.nullable().default(null), at: timeOfDaySchema }), nothing),
  end: write('End meeting', z.strictObject({ meetingId: idSchema, at: timeOfDaySchema }), nothing),
  setAttendance: write('Mark attendance', z.strictObject({ attendanceId: idSchema, status: attendanceStatusSchema }), nothing),
  /** Marks everybody still expected as present. */
  markRestPresent: write('Mark the rest present', z.strictObject({ meetingId: idSchema }), nothing),
  setPresiding: write('Choose who presides', z.strictObject({ meetingId: idSchema, attendanceId: idSchema }), nothing),
  addAttendee: write('Add somebody in attendance', z.strictObject({ meetingId: idSchema, name: lineField('name', 150), role: memberRoleSchema }), z.strictObject({ attendanceId: idSchema })),
  /**
   * Marks a Substitute as there for the seat of somebody who is not: one whom the seat names, or somebody new by name. Who was expected or
   * marked present is then marked as having sent apologies. A seat has one substitute at a meeting.
   */
  addSubstitute: write('Mark substitute', z.strictObject({ attendanceId: idSchema, personId: idSchema.nullable(), name: optionalLineField('name', 150) }), z.strictObject({ attendanceId: idSchema })),
  removeSubstitute: write('Take substitute off the list', z.strictObject({ attendanceId: idSchema }), nothing),
  /** Records whether the meeting consented to an absence. */
  setConsent: write('Record consent to an absence', z.strictObject({ attendanceId: idSchema, consent: absenceConsentSchema }), nothing),
  /** Makes an item the current one and stamps its start the first time, with its place in the order of business; one taken out of its turn is minuted as that. */
  openItem: write('Go to item', z.strictObject({ meetingId: idSchema, agendaItemId: idSchema, at: timeOfDaySchema }), nothing),
  /** Stamps the end of an item; with `nextItemId` that one becomes the current one in the same step. */
  closeItem: write('Close item', z.strictObject({ meetingId: idSchema, agendaItemId: idSchema, nextItemId: idSchema.nullable().default(null), at: timeOfDaySchema }), nothing),
  /** Saves what stands in the capture box. `revision` is the last one answered (0 at first). */
  saveDraft: typingWrite('Typing', z.strictObject({ meetingId: idSchema, agendaItemId: idSchema, blockId: idSchema, text: textField('minute'), revision: z.number().int().min(0) }), z.strictObject({ savedAt: z.string(), revision: z.number().int() })),
  /** Turns the line of the capture box, or a paragraph of the item's draft minute, into an entry: the same row changes its owner. `text` is the line without prefix, owner and due words. */
  recordEntry: write('Record minute', z.strictObject({ meetingId: idSchema, agendaItemId: idSchema, blockId: idSchema, kind: entryKindSchema, text: textField('minute'), at: timeOfDaySchema, action: actionFields.nullable() }), z.strictObject({ entryId: idSchema, savedAt: z.string() })),
  /** Saves the text of a recorded entry while it is edited. */
  editEntry: typingWrite('Typing', z.strictObject({ entryId: idSchema, text: textField('minute'), revision: z.number().int().min(0) }), z.strictObject({ savedAt: z.string(), revision: z.number().int() })),
  changeEntryKind: write('Change kind of minute', z.strictObject({ entryId: idSchema, kind: entryKindSchema, action: actionFields.nullable() }), nothing),
  /** Puts an entry before another (null: last) under an item, its own or another. */
  moveEntry: write('Move minute', z.strictObject({ entryId: idSchema, agendaItemId: idSchema, beforeEntryId: idSchema.nullable() }), nothing),
  /** Divides an entry at a place in its words (characters, as a text box counts them); the rest becomes an entry after it. */
  splitEntry: write('Split minute', z.strictObject({ entryId: idSchema, at: z.number().int().min(0).max(100_000) }), z.strictObject({ entryId: idSchema })),
  /** Joins an entry to the one before it; answers the one that has the words now. */
  mergeEntry: write('Join minutes', z.strictObject({ entryId: idSchema }), z.strictObject({ entryId: idSchema })),
  removeEntry: write('Move minute to the bin', z.strictObject({ entryId: idSchema }), nothing),
};
