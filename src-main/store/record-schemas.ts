import type { EntitySchema } from 'typeorm';
import type { TableName } from '@shared/kernel/tables';
import { actionUpdateSchema } from '@main/features/actions/schema';
import { agendaIssueSchema, agendaItemSchema, agendaTemplateItemSchema, agendaTemplateSchema, meetingRequestSchema } from '@main/features/agenda/schema';
import { attachmentSchema, storedFilePieceSchema, storedFileSchema, storedFileWordsSchema } from '@main/features/attachments/schema';
import { minutesCorrectionSchema, minutesVersionSchema } from '@main/features/approval/schema';
import { attendanceEventSchema, declarationSchema, quorumOverrideSchema } from '@main/features/attendance/schema';
import { betweenDecisionSchema } from '@main/features/between-meetings/schema';
import { bodyPhaseSchema, bodySchema, membershipSchema, organisationSchema, personSchema, seatSchema, substituteSchema, taskGroupSchema, termsOfReferenceSchema } from '@main/features/bodies/schema';
import { progressUpdateSchema, recommendationActionSchema, recommendationPartSchema, recommendationSchema, reviewSchema, savedViewSchema, statusChangeSchema, unplacedTextSchema, updateRoundSchema } from '@main/features/ledger/schema';
import { meetingSchema, plannedItemSchema, termDateSchema } from '@main/features/meetings/schema';
import { actionSchema, attendanceSchema, decisionSchema, minuteEntrySchema, minutesSettingsSchema, snippetSchema, spellingWordSchema } from '@main/features/minutes/schema';
import { exclusionSchema, motionSchema, voteSchema } from '@main/features/motions/schema';
import { paperCommentSchema } from '@main/features/paper-comments/schema';
import { paperTemplateSchema } from '@main/features/paper-templates/schema';
import { paperTransferSchema } from '@main/features/paper-travel/schema';
import { paperVersionSchema } from '@main/features/paper-workflow/schema';
import { backgroundPaperSchema, paperAppendixSchema, paperDetailSchema, paperRecommendationSchema, paperSchema, paperSectionSchema } from '@main/features/papers/schema';
import { interestConfirmationSchema, interestSchema } from '@main/features/people/schema';
import { measureActualSchema, measureSchema, milestoneSchema, prioritySchema, priorityTieSchema, riskSchema } from '@main/features/priorities/schema';
import { guardedNameAcceptanceSchema, guardedNameSchema } from '@main/features/privacy/schema';
import { readingDocumentSchema, readingNoteSchema } from '@main/features/reader/schema';
import { bodyRulesSchema, oneOffDaySchema, ruleOverrideSchema } from '@main/features/rules/schema';
import { adjournmentSchema } from '@main/features/sittings/schema';
import { blockSchema } from '@main/features/text/schema';
import { metaSchema, numberAllocationSchema, operationChangeSchema, operationSchema, searchPendingSchema } from './history-schema';
import type { BaseRow } from './row';

/** The tables whose rows belong to the clerk: written through the transaction, logged, undoable. */
export const rowSchemas = {
  organisation: organisationSchema,
  body: bodySchema,
  person: personSchema,
  seat: seatSchema,
  membership: membershipSchema,
  meeting: meetingSchema,
  agendaItem: agendaItemSchema,
  paper: paperSchema,
  paperDetail: paperDetailSchema,
  paperSection: paperSectionSchema,
  block: blockSchema,
  attendance: attendanceSchema,
  minuteEntry: minuteEntrySchema,
  decision: decisionSchema,
  action: actionSchema,
  substitute: substituteSchema,
  bodyPhase: bodyPhaseSchema,
  taskGroup: taskGroupSchema,
  termsOfReference: termsOfReferenceSchema,
  bodyRules: bodyRulesSchema,
  ruleOverride: ruleOverrideSchema,
  interest: interestSchema,
  interestConfirmation: interestConfirmationSchema,
  priority: prioritySchema,
  measure: measureSchema,
  measureActual: measureActualSchema,
  milestone: milestoneSchema,
  priorityTie: priorityTieSchema,
  risk: riskSchema,
  agendaTemplate: agendaTemplateSchema,
  agendaTemplateItem: agendaTemplateItemSchema,
  agendaIssue: agendaIssueSchema,
  meetingRequest: meetingRequestSchema,
  attachment: attachmentSchema,
  plannedItem: plannedItemSchema,
  termDate: termDateSchema,
  oneOffDay: oneOffDaySchema,
  attendanceEvent: attendanceEventSchema,
  declaration: declarationSchema,
  quorumOverride: quorumOverrideSchema,
  motion: motionSchema,
  vote: voteSchema,
  exclusion: exclusionSchema,
  actionUpdate: actionUpdateSchema,
  adjournment: adjournmentSchema,
  betweenDecision: betweenDecisionSchema,
  minutesVersion: minutesVersionSchema,
  minutesCorrection: minutesCorrectionSchema,
  minutesSettings: minutesSettingsSchema,
  snippet: snippetSchema,
  spellingWord: spellingWordSchema,
  review: reviewSchema,
  recommendation: recommendationSchema,
  recommendationPart: recommendationPartSchema,
  updateRound: updateRoundSchema,
  progressUpdate: progressUpdateSchema,
  statusChange: statusChangeSchema,
  unplacedText: unplacedTextSchema,
  savedView: savedViewSchema,
  recommendationAction: recommendationActionSchema,
  paperRecommendation: paperRecommendationSchema,
  backgroundPaper: backgroundPaperSchema,
  paperAppendix: paperAppendixSchema,
  paperVersion: paperVersionSchema,
  paperComment: paperCommentSchema,
  paperTemplate: paperTemplateSchema,
  paperTransfer: paperTransferSchema,
  readingDocument: readingDocumentSchema,
  readingNote: readingNoteSchema,
  guardedName: guardedNameSchema,
  guardedNameAcceptance: guardedNameAcceptanceSchema,
} as const satisfies Partial<Record<TableName, object>>;

/** A table whose rows are logged. */
export type RowTable = keyof typeof rowSchemas;
/** The row of a table. */
export type RowOf<T extends RowTable> = (typeof rowSchemas)[T] extends EntitySchema<infer R extends BaseRow> ? R : never;

/** Every entity of a record, for TypeORM. */
export const allSchemas: EntitySchema[] = [
  ...Object.values(rowSchemas),
  metaSchema,
  operationSchema,
  operationChangeSchema,
  numberAllocationSchema,
  searchPendingSchema,
  storedFileSchema,
  storedFilePieceSchema,
  storedFileWordsSchema,
] as EntitySchema[];

/** Tables with words that somebody will want to find. */
export const SEARCHED_TABLES: ReadonlySet<RowTable> = new Set<RowTable>(['organisation', 'body', 'person', 'seat', 'meeting', 'agendaItem', 'paper', 'paperDetail', 'paperSection', 'block', 'decision', 'action', 'taskGroup', 'interest', 'priority', 'measure', 'milestone', 'risk', 'meetingRequest', 'attachment', 'plannedItem', 'declaration', 'actionUpdate', 'betweenDecision', 'review', 'recommendation']);
