import { z } from 'zod';
import { nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import type { ComposedMinute } from '../minutes/compose-minutes';
import { houseWordingSchema } from '../minutes/house-wording';
import type { Missing } from '../minutes/missing';

/** What the write-up of a meeting shows. */
export const writeUpSchema = z.strictObject({
  bodyId: idSchema,
  wording: houseWordingSchema,
  /** The minutes as they will be printed, in their order. */
  minutes: z.array(z.custom<ComposedMinute>((value) => typeof value === 'object' && value !== null)),
  missing: z.array(z.custom<Missing>((value) => typeof value === 'object' && value !== null)),
  /** How many motions were voted on with the people counted, and whether there was a quorum at each; null where none was counted. */
  quorum: z.strictObject({ votes: z.number().int(), always: z.boolean() }).nullable(),
  hasPart2: z.boolean(),
});
export type WriteUpFacts = z.output<typeof writeUpSchema>;

export const writeUpContract = {
  get: read(
    ['meeting', 'agendaItem', 'attendance', 'attendanceEvent', 'declaration', 'minuteEntry', 'decision', 'action', 'motion', 'vote', 'block', 'body', 'minutesSettings', 'bodyRules', 'ruleOverride', 'minutesVersion'],
    z.strictObject({ meetingId: idSchema }),
    writeUpSchema,
  ),
  /** How a body's minutes are worded and numbered; `own` false while its rules decide. */
  wording: read(['minutesSettings', 'bodyRules', 'ruleOverride', 'body'], z.strictObject({ bodyId: idSchema }), z.strictObject({ wording: houseWordingSchema, own: z.boolean() })),
  setWording: write('Change the wording of minutes', z.strictObject({ bodyId: idSchema, wording: houseWordingSchema }), nothing),
};
