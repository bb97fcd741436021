import { z } from 'zod';
import { calendarDaySchema } from '../kernel/calendar-day';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, read, write } from '../kernel/operation';
import { timeOfDaySchema } from '../kernel/time-of-day';
import type { TableName } from '../kernel/tables';
import { issueFactsSchema, issueKindSchema } from './issue-facts';

/** What issuing depends on. */
const decidedBy = ['meeting', 'body', 'agendaItem', 'paper', 'paperDetail', 'paperSection', 'paperRecommendation', 'backgroundPaper', 'paperAppendix', 'guardedName', 'guardedNameAcceptance', 'block', 'attachment', 'agendaIssue', 'bodyRules', 'ruleOverride', 'oneOffDay', 'seat', 'membership', 'person'] as const satisfies readonly TableName[];

const cancelled = z.strictObject({ state: z.literal('cancelled') });

export const issueContract = {
  /** Everything that issuing the agenda of a meeting is decided by, with what was issued and what has changed since. */
  get: read(decidedBy, z.strictObject({ meetingId: idSchema }), issueFactsSchema),
  /**
   * Issues an agenda: freezes it under the next version and fixes its numbers. `agenda` moves a planned meeting on; `supplementary`
   * brings the items added since; `revised` sends the whole anew. Refused by the checklist where it stops, and without the reasons it asks for.
   */
  issueAgenda: write(
    'Issue agenda',
    z.strictObject({ meetingId: idSchema, kind: issueKindSchema, issuedOn: calendarDaySchema, issuedAt: timeOfDaySchema, issuedByName: lineField('name of who issues it', 150), lateReason: optionalLineField('reason for urgency', 1_000), warningsReason: optionalLineField('reason', 500) }),
    z.strictObject({ issueId: idSchema, version: z.number().int() }),
  ),
  /** Takes a meeting back to planned: numbers are free again, what was issued stays in the record. */
  backToPlanned: write('Move back to planned', z.strictObject({ meetingId: idSchema }), nothing),
  /** Calls a meeting off, with the reason that members are told. */
  cancelMeeting: write('Cancel meeting', z.strictObject({ meetingId: idSchema, reason: lineField('reason', 500) }), nothing),
  /** Takes a cancellation back. */
  holdAfterAll: write('Hold meeting after all', z.strictObject({ meetingId: idSchema }), nothing),
  /** Asks for the folder that files go into. The window gets a key and the folder's name, never a path. */
  chooseFolder: app(z.strictObject({}), z.discriminatedUnion('state', [cancelled, z.strictObject({ state: z.literal('chosen'), folderKey: z.string(), folderName: z.string() })])),
  /**
   * Writes the files of an issue (agenda, pack, certificate of notice, calendar file) or, with `issueId` null, of a cancellation (calendar
   * file), and puts the e-mail on the clipboard. Each file that fails is named with its reason; the others are written all the
   * same, and the record is not touched by it. Progress comes as events under `jobId`.
   */
  makeFiles: app(
    z.strictObject({ meetingId: idSchema, issueId: idSchema.nullable(), folderKey: z.string().max(60), jobId: idSchema }),
    z.strictObject({
      stopped: z.boolean(),
      files: z.array(z.strictObject({ what: z.string(), fileName: z.string(), fileKey: z.string(), note: z.string() })),
      failed: z.array(z.strictObject({ what: z.string(), sentence: z.string() })),
      copied: z.boolean(),
    }),
  ),
  stopFiles: app(z.strictObject({ jobId: idSchema }), nothing),
  openFile: app(z.strictObject({ fileKey: z.string().max(60) }), nothing),
  showFile: app(z.strictObject({ fileKey: z.string().max(60) }), nothing),
};
