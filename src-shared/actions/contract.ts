import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import type { TableName } from '../kernel/tables';
import { dueSchema } from '../minutes/model';
import { actionUpdateSchema, trackedActionSchema } from './model';

/** What a followed-up action depends on. */
const shown = ['action', 'actionUpdate', 'minuteEntry', 'agendaItem', 'meeting', 'body', 'block', 'attendance', 'membership', 'person'] as const satisfies readonly TableName[];

/** Several at once, so that a round of updates is one step for Undo. */
const some = z.array(idSchema).min(1, 'Choose at least one action.').max(500);

export const actionsContract = {
  /** Every action of the record, or one body's, or those of one meeting. */
  list: read(shown, z.strictObject({ bodyId: idSchema.optional(), meetingId: idSchema.optional() }), z.strictObject({ actions: z.array(trackedActionSchema) })),
  /** What a meeting has to follow up: the actions it gave, and those of the body's earlier meetings that were open when it met or have been closed since. */
  ofMeeting: read(shown, z.strictObject({ meetingId: idSchema }), z.strictObject({ given: z.array(trackedActionSchema), earlier: z.array(trackedActionSchema) })),
  get: read(shown, z.strictObject({ id: idSchema }), z.strictObject({ action: trackedActionSchema, updates: z.array(actionUpdateSchema) })),
  /** For Home, which anybody may see who walks past: open ones only, the earliest due first, and how many more there are. */
  atHome: read(shown, nothing, z.strictObject({ overdue: z.number().int(), beforeNext: z.number().int(), actions: z.array(trackedActionSchema) })),
  /** Adds a dated line to each. `meetingId` is the meeting at which it was told, null outside one. */
  addUpdate: write('Add update', z.strictObject({ actionIds: some, day: calendarDaySchema, words: lineField('update', 2_000), byName: optionalLineField('name', 150), meetingId: idSchema.nullable() }), nothing),
  changeUpdate: write('Change update', z.strictObject({ updateId: idSchema, day: calendarDaySchema, words: lineField('update', 2_000) }), nothing),
  removeUpdate: write('Move update to the bin', z.strictObject({ updateId: idSchema }), nothing),
  /** Closes each with a reason, which becomes its last dated line. */
  close: write('Close action', z.strictObject({ actionIds: some, status: z.enum(['done', 'dropped']), day: calendarDaySchema, reason: lineField('reason', 2_000) }), nothing),
  /** Opens closed ones again; the lines of closing and reopening both stay. */
  reopen: write('Reopen action', z.strictObject({ actionIds: some, day: calendarDaySchema, reason: lineField('reason', 2_000) }), nothing),
  /** What it is due by, as said; the change is told in a dated line. */
  setDue: write('Change due date', z.strictObject({ id: idSchema, due: dueSchema, unsure: z.boolean() }), nothing),
  setOwners: write('Change owner', z.strictObject({ id: idSchema, owners: z.array(z.strictObject({ attendanceId: idSchema.nullable(), personId: idSchema.nullable(), name: lineField('owner', 150) })).max(20) }), nothing),
};
