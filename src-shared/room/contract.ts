import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField, textField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { publicitySchema } from '../kernel/publicity';
import { meetingRequestSchema, requestKindSchema } from './model';

const requestFields = z.strictObject({
  agendaItemId: idSchema.nullable(),
  kind: requestKindSchema,
  fromName: lineField('name of who brings it', 150),
  organisationName: optionalLineField('organisation', 150),
  seconderName: optionalLineField('name of the seconder', 150),
  receivedOn: calendarDaySchema.nullable(),
  words: textField('text').refine((text) => text.trim() !== '', 'Enter what is asked, in its own words.'),
  addressedTo: optionalLineField('name of who is to answer', 150),
  response: textField('response'),
  signatures: z.number('Enter how many signed, as a whole number.').int('Enter how many signed, as a whole number.').min(0, 'Enter how many signed, as a whole number.').max(10_000_000, 'That is more signatures than can be meant.'),
  publicity: publicitySchema,
});

export const roomContract = {
  /** What is brought to a meeting, in the order in which it was added. */
  requests: read(['meetingRequest', 'meeting'], z.strictObject({ meetingId: idSchema }), z.strictObject({ requests: z.array(meetingRequestSchema) })),
  addRequest: write('Add question or motion', requestFields.extend({ meetingId: idSchema }), z.strictObject({ id: idSchema })),
  updateRequest: write('Change question or motion', requestFields.partial().extend({ id: idSchema }), nothing),
  removeRequest: write('Move question or motion to the bin', z.strictObject({ id: idSchema }), nothing),
};
