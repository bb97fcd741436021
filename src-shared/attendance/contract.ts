import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { timeOfDaySchema } from '../kernel/time-of-day';
import { declarationKindSchema, declaredDeedSchema, meetingRoomSchema, movementKindSchema } from './model';

const moment = { day: calendarDaySchema, at: timeOfDaySchema };
const natureField = lineField('nature of the interest', 500);
const reasonField = optionalLineField('reason', 300);
const entryIdOrNone = idSchema.nullable();
/** The line of the capture box that says it: it is taken up in the same step, so that one Undo takes the deed back and puts the line into its box again. */
const typedLine = idSchema.nullable().default(null);

export const attendanceContract = {
  /** Who is at a meeting, who came and went, what was declared, and what the quorum is reckoned from. `roomAt` and `eligibility` read it. */
  room: read(
    ['meeting', 'agendaItem', 'attendance', 'attendanceEvent', 'declaration', 'quorumOverride', 'adjournment', 'body', 'bodyRules', 'ruleOverride', 'seat', 'membership', 'interest'],
    z.strictObject({ meetingId: idSchema }),
    meetingRoomSchema,
  ),
  /**
   * Somebody comes or goes. The sentence is written under the item (null: under the one being taken). Who had left and arrives returns; who was never
   * there and returns arrives. Refuses what cannot be: to arrive twice, to leave before arriving. `entryId` is null where the agenda has no item.
   * Who comes or goes with them is in `together`: all of them, or none.
   */
  recordMovement: write(
    'Record arrival or departure',
    z.strictObject({ meetingId: idSchema, attendanceId: idSchema, kind: movementKindSchema, ...moment, agendaItemId: idSchema.nullable(), declarationId: idSchema.nullable(), reason: reasonField, remote: z.boolean().default(false), together: z.array(idSchema).max(100).default([]), blockId: typedLine }),
    z.strictObject({ eventId: idSchema, entryId: entryIdOrNone }),
  ),
  /** Puts a past time (or the item) right: the sentence, the room and every number made of it follow. */
  correctMovement: write('Correct arrival or departure', z.strictObject({ eventId: idSchema, ...moment, agendaItemId: idSchema.nullable(), reason: reasonField }), nothing),
  removeMovement: write('Take back arrival or departure', z.strictObject({ eventId: idSchema }), nothing),
  /** Says whether somebody takes part from elsewhere from the beginning. */
  setRemote: write('Change how somebody takes part', z.strictObject({ attendanceId: idSchema, remote: z.boolean() }), nothing),
  /** Somebody takes the chair while the meeting runs. */
  preside: write('Choose who presides', z.strictObject({ meetingId: idSchema, attendanceId: idSchema, ...moment, agendaItemId: idSchema.nullable() }), z.strictObject({ eventId: idSchema, entryId: entryIdOrNone })),
  /** A DeclarationOfInterest in an item, or in the business of the whole meeting. What is declared about an exempt item is as restricted as the item. Who withdraws for the item that is being taken leaves the room in the same step. */
  declare: write(
    'Record declaration of interest',
    z.strictObject({ meetingId: idSchema, attendanceId: idSchema, agendaItemId: idSchema.nullable(), kind: declarationKindSchema, nature: natureField, did: declaredDeedSchema, at: timeOfDaySchema, blockId: typedLine }),
    z.strictObject({ declarationId: idSchema, entryId: entryIdOrNone }),
  ),
  changeDeclaration: write('Change declaration of interest', z.strictObject({ declarationId: idSchema, agendaItemId: idSchema.nullable(), kind: declarationKindSchema, nature: natureField, did: declaredDeedSchema }), nothing),
  /** Says what the person did when the item was reached; who withdraws and is in the room leaves it in the same step. */
  answerDeclaration: write('Record what was done about an interest', z.strictObject({ declarationId: idSchema, did: declaredDeedSchema, ...moment, agendaItemId: idSchema.nullable() }), z.strictObject({ eventId: entryIdOrNone })),
  removeDeclaration: write('Move declaration of interest to the bin', z.strictObject({ declarationId: idSchema }), nothing),
  /** The meeting goes on although there is no quorum; the reason is kept and minuted. */
  goOnWithoutQuorum: write('Go on without a quorum', z.strictObject({ meetingId: idSchema, agendaItemId: idSchema.nullable(), ...moment, reason: lineField('reason', 500) }), z.strictObject({ overrideId: idSchema, entryId: entryIdOrNone })),
};
