import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';

const review = z.strictObject({ reviewId: idSchema });

/** Monitoring reports on a review: papers that are filled once from the ledger and are the clerk's from then on. */
export const monitoringContract = {
  /** The reports so far, the newest first, and the meetings still to come of the body that they go to. */
  reports: read(['review', 'paper', 'paperDetail', 'meeting'], review, z.strictObject({
    reports: z.array(z.strictObject({ paperId: idSchema, title: z.string(), day: calendarDaySchema })),
    meetings: z.array(z.strictObject({ id: idSchema, day: calendarDaySchema })),
  })),
  /** Composes a report as of a day. `leftOut`: recommendations that are not open. */
  compose: write('Compose monitoring report', review.extend({ on: calendarDaySchema, meetingId: idSchema.nullable() }), z.strictObject({ paperId: idSchema, leftOut: z.number().int() })),
};
