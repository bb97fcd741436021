import { z } from 'zod';
import { app, read } from '../kernel/operation';
import { idSchema } from '../kernel/ids';
import { nothing } from '../kernel/fields';
import { planChoiceSchema } from '../ledger/model';
import { periodSchema } from '../reporting/model';
import type { DocumentModel } from './document-model';

/** The kinds of document the product writes so far; `id` is the meeting's for agenda, minutes, pack and what is for the room, the item's for an excerpt, the paper's for a report, the body's for all others but terms, whose is the version's, and supplementaryAgenda and notice, whose is the (for a notice before it is issued: the meeting's), actionList, whose is the meeting's or the body's, resumption, whose is the adjournment's, and betweenDecisions, whose is one decision's or the body's; decisions is the register of a body, challengeLog its questions and challenges, actionPlan's the review's, recommendationHistory's the recommendation's. */
export const documentKindSchema = z.enum(['agenda', 'report', 'minutes', 'pack', 'meetingCalendar', 'forwardPlan', 'attendanceTable', 'statutoryTable', 'membership', 'terms', 'register', 'notice', 'supplementaryAgenda', 'chairAgenda', 'signInSheet', 'namePlates', 'requests', 'minutesPart2', 'meetingAttendance', 'minuteExcerpt', 'actionList', 'resumption', 'betweenDecisions', 'decisions', 'actionPlan', 'recommendationHistory', 'challengeLog']);
export type DocumentKind = z.output<typeof documentKindSchema>;

/** Who the document is for: `public` holds nothing that is not open; `members` holds it all and says on every page that it is not for publication. */
export const audienceSchema = z.enum(['public', 'members']);

/** What a document can be saved as: Word, PDF (tagged), a web page, plain text; and its tables for a spreadsheet, as CSV or for Excel. */
export const fileFormatSchema = z.enum(['docx', 'pdf', 'html', 'txt', 'csv', 'xlsx']);
export type FileFormat = z.output<typeof fileFormatSchema>;

const subject = z.strictObject({ kind: documentKindSchema, id: idSchema, audience: audienceSchema.default('public'), /** Which days: a table's first and last, and the day of a list of members or of a register as the last one. */ period: periodSchema.nullable().default(null), /** Which columns an action plan has; null for the usual ones. */ plan: planChoiceSchema.nullable().default(null) });
/** Progress comes as events under `jobId`; cancelExport stops it by the same. */
const job = subject.extend({ jobId: idSchema });
const cancelled = z.strictObject({ state: z.literal('cancelled') });

export const documentsContract = {
  /** The document as it would be sent, as the model that both Word and the preview are drawn from. */
  preview: read(['meeting', 'agendaItem', 'attendance', 'minuteEntry', 'decision', 'action', 'actionUpdate', 'adjournment', 'betweenDecision', 'paper', 'paperDetail', 'paperSection', 'block', 'attachment', 'body', 'membership', 'person', 'organisation', 'plannedItem', 'seat', 'substitute', 'termsOfReference', 'taskGroup', 'interest', 'interestConfirmation', 'agendaIssue', 'bodyRules', 'ruleOverride', 'oneOffDay', 'meetingRequest', 'attendanceEvent', 'declaration', 'motion', 'vote', 'minutesSettings', 'minutesVersion', 'minutesCorrection', 'review', 'recommendation', 'recommendationPart', 'recommendationAction', 'updateRound', 'progressUpdate', 'statusChange'], subject, z.strictObject({
      model: z.custom<DocumentModel>((value) => typeof value === 'object' && value !== null),
      /** Whether the record holds something for this document that the public may not see: then there are two documents. */
      hasRestricted: z.boolean(),
    })),
  /**
   * Asks where to save and writes the file; `cancelled` when the person cancels. `note` is a sentence when the file is not where
   * the person asked for it (open in another program), else empty.
   */
  exportFile: app(job.extend({ format: fileFormatSchema }), z.discriminatedUnion('state', [cancelled, z.strictObject({ state: z.literal('written'), exportKey: z.string(), fileName: z.string(), note: z.string() })])),
  /** Puts the document on the clipboard as plain text, for an e-mail. */
  copyText: app(job, z.discriminatedUnion('state', [cancelled, z.strictObject({ state: z.literal('copied') })])),
  /** Opens the system's print dialog; `cancelled` when the person cancels there. */
  print: app(job, z.discriminatedUnion('state', [cancelled, z.strictObject({ state: z.literal('printed') })])),
  cancelExport: app(z.strictObject({ jobId: idSchema }), nothing),
  openExport: app(z.strictObject({ exportKey: z.string().max(60) }), nothing),
  showExport: app(z.strictObject({ exportKey: z.string().max(60) }), nothing),
};
