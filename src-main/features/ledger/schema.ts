import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import type { Due } from '@shared/minutes/model';
import { baseColumns, integer, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/**
 * A review, report, inspection, audit or meeting whose recommendations are followed. `bodyId` is the body that commissioned it. `referencePattern`
 * gives its references ("R{n}", "SR ({yy}/{yy}) {nn}"); `columns` is the JSON of the headings of the plan it was imported from, so that it goes out as it came in.
 */
export type ReviewRow = BaseRow & {
  bodyId: string;
  title: string;
  kind: 'review' | 'report' | 'inspection' | 'audit' | 'meeting';
  department: string;
  officers: string;
  receivedOn: string | null;
  noticeOn: string | null;
  respondedOn: string | null;
  referencePattern: string;
  columns: string;
  sourceName: string;
  sourceHash: string;
  publicity: Publicity;
  orderKey: string;
};
export const reviewSchema = new EntitySchema<ReviewRow>({
  name: 'review',
  columns: { ...baseColumns, bodyId: text, title: text, kind: text, department: text, officers: text, receivedOn: optionalText, noticeOn: optionalText, respondedOn: optionalText, referencePattern: text, columns: text, sourceName: text, sourceHash: text, publicity: text, orderKey: text },
  indices: [{ name: 'review_body', columns: ['bodyId'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});

/**
 * A Recommendation in the ledger. Its words, parts, response and actions are blocks. `reference` is allocated once and never used again. The timescale is kept
 * exactly as written beside its reading; `timescaleSure` 0 while nobody has said which reading is meant. `response` is empty until a person decides it.
 */
export type RecommendationRow = BaseRow & {
  reviewId: string;
  reference: string;
  orderKey: string;
  under: string;
  ownerPersonId: string | null;
  ownerName: string;
  response: '' | 'accepted' | 'partlyAccepted' | 'declined' | 'alreadyInPlace' | 'noted';
  proposedResponse: string;
  proposedWords: string;
  actionsHeading: string;
  timescaleVerbatim: string;
  timescaleKind: Due['kind'];
  timescaleDay: string | null;
  timescaleSure: number;
  status: 'notStarted' | 'onCourse' | 'late' | 'stuck' | 'paused' | 'done' | 'closed';
  closedOn: string | null;
  /** The decision, agenda item or paper that it was agreed in; null when it came otherwise. */
  decisionId: string | null;
  agendaItemId: string | null;
  paperId: string | null;
  others: string;
  publicity: Publicity;
};
export const recommendationSchema = new EntitySchema<RecommendationRow>({
  name: 'recommendation',
  columns: { ...baseColumns, reviewId: text, reference: text, orderKey: text, under: text, ownerPersonId: optionalText, ownerName: text, response: text, proposedResponse: text, proposedWords: text, actionsHeading: text, timescaleVerbatim: text, timescaleKind: text, timescaleDay: optionalText, timescaleSure: integer, status: text, closedOn: optionalText, decisionId: optionalText, agendaItemId: optionalText, paperId: optionalText, others: text, publicity: text },
  indices: [{ name: 'recommendation_review', columns: ['reviewId', 'orderKey'] }, { name: 'recommendation_status', columns: ['status'] }],
  foreignKeys: [
    { target: 'review', columnNames: ['reviewId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['ownerPersonId'], referencedColumnNames: ['id'] },
    { target: 'decision', columnNames: ['decisionId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
    { target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] },
  ],
});

/** A part of a Recommendation, "a)" or "(b)"; its words are blocks. */
export type RecommendationPartRow = BaseRow & { recommendationId: string; label: string; orderKey: string };
export const recommendationPartSchema = new EntitySchema<RecommendationPartRow>({
  name: 'recommendationPart',
  columns: { ...baseColumns, recommendationId: text, label: text, orderKey: text },
  indices: [{ name: 'recommendationPart_recommendation', columns: ['recommendationId'] }],
  foreignKeys: [{ target: 'recommendation', columnNames: ['recommendationId'], referencedColumnNames: ['id'] }],
});

/** A round in which every open recommendation of a review is asked for an update; `name` heads its column ("Update November 2019"). */
export type UpdateRoundRow = BaseRow & { reviewId: string; name: string; day: string | null; closedOn: string | null; orderKey: string };
export const updateRoundSchema = new EntitySchema<UpdateRoundRow>({
  name: 'updateRound',
  columns: { ...baseColumns, reviewId: text, name: text, day: optionalText, closedOn: optionalText, orderKey: text },
  indices: [{ name: 'updateRound_review', columns: ['reviewId'] }],
  foreignKeys: [{ target: 'review', columnNames: ['reviewId'], referencedColumnNames: ['id'] }],
});

/** A ProgressUpdate: dated, with who gave it; its words are blocks. `roundId` null outside a round; `day` null where a plan gave none. */
export type ProgressUpdateRow = BaseRow & { recommendationId: string; roundId: string | null; day: string | null; byName: string; orderKey: string };
export const progressUpdateSchema = new EntitySchema<ProgressUpdateRow>({
  name: 'progressUpdate',
  columns: { ...baseColumns, recommendationId: text, roundId: optionalText, day: optionalText, byName: text, orderKey: text },
  indices: [{ name: 'progressUpdate_recommendation', columns: ['recommendationId'] }, { name: 'progressUpdate_round', columns: ['roundId'] }, { name: 'progressUpdate_latest', columns: ['recommendationId', 'deletedAt', 'day', 'orderKey'] }],
  foreignKeys: [
    { target: 'recommendation', columnNames: ['recommendationId'], referencedColumnNames: ['id'] },
    { target: 'updateRound', columnNames: ['roundId'], referencedColumnNames: ['id'] },
  ],
});

/** One action that answers a recommendation, with an owner and a due time of its own; its words are blocks. `stated` holds what owner and due were read from in a plan. */
export type RecommendationActionRow = BaseRow & { recommendationId: string; orderKey: string; ownerPersonId: string | null; ownerName: string; dueVerbatim: string; dueKind: Due['kind']; dueDay: string | null; dueSure: number; stated: string; status: 'open' | 'done' | 'dropped'; closedOn: string | null; closedReason: string };
export const recommendationActionSchema = new EntitySchema<RecommendationActionRow>({
  name: 'recommendationAction',
  columns: { ...baseColumns, recommendationId: text, orderKey: text, ownerPersonId: optionalText, ownerName: text, dueVerbatim: text, dueKind: text, dueDay: optionalText, dueSure: integer, stated: text, status: text, closedOn: optionalText, closedReason: text },
  indices: [{ name: 'recommendationAction_recommendation', columns: ['recommendationId'] }],
  foreignKeys: [
    { target: 'recommendation', columnNames: ['recommendationId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['ownerPersonId'], referencedColumnNames: ['id'] },
  ],
});

/** A change of status, for its history. Closing has a reason and who agreed it; reopening keeps both lines. */
export type StatusChangeRow = BaseRow & { recommendationId: string; day: string; from: string; to: string; reason: string; agreedBy: string; progressUpdateId: string | null };
export const statusChangeSchema = new EntitySchema<StatusChangeRow>({
  name: 'statusChange',
  columns: { ...baseColumns, recommendationId: text, day: text, from: text, to: text, reason: text, agreedBy: text, progressUpdateId: optionalText },
  indices: [{ name: 'statusChange_recommendation', columns: ['recommendationId'] }],
  foreignKeys: [
    { target: 'recommendation', columnNames: ['recommendationId'], referencedColumnNames: ['id'] },
    { target: 'progressUpdate', columnNames: ['progressUpdateId'], referencedColumnNames: ['id'] },
  ],
});

/** Words of an imported plan that no row could be found for: kept, word for word, as blocks, until a person places them. */
export type UnplacedTextRow = BaseRow & { reviewId: string; where: string; why: string; orderKey: string };
export const unplacedTextSchema = new EntitySchema<UnplacedTextRow>({
  name: 'unplacedText',
  columns: { ...baseColumns, reviewId: text, where: text, why: text, orderKey: text },
  indices: [{ name: 'unplacedText_review', columns: ['reviewId'] }],
  foreignKeys: [{ target: 'review', columnNames: ['reviewId'], referencedColumnNames: ['id'] }],
});

/** A view of the tracker that somebody kept under a name; `search` is the JSON of its filters and sort. */
export type SavedViewRow = BaseRow & { screen: 'recommendations' | 'everything'; name: string; search: string; orderKey: string };
export const savedViewSchema = new EntitySchema<SavedViewRow>({ name: 'savedView', columns: { ...baseColumns, screen: text, name: text, search: text, orderKey: text } });
