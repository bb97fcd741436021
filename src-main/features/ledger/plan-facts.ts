import { groupBy } from '@shared/kernel/group-by';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { KeptParagraph } from '@shared/ledger/model';
import { actionParagraphs } from '@shared/ledger/recommendation-actions';
import type { ColumnRole } from '@shared/ledger/plan-columns';
import type { PlanFactRow, PlanFacts } from '@shared/ledger/plan-facts';
import type { BlockOwnerKind } from '@shared/text/model';
import { runsOf } from '@main/features/text/block-rows';
import type { BlockRow } from '@main/features/text/schema';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { knownOf, piecesOf, planActionOf } from './action-records';
import type { KnownAction } from './action-records';

/** The rows that a review's plan is made of, and every paragraph under them by what it belongs to. One question a table, because there may be ten thousand. */
export type LedgerRows = {
  readonly review: RowOf<'review'>;
  readonly rounds: readonly RowOf<'updateRound'>[];
  readonly recommendations: readonly RowOf<'recommendation'>[];
  readonly parts: ReadonlyMap<string, readonly RowOf<'recommendationPart'>[]>;
  readonly actions: ReadonlyMap<string, readonly KnownAction[]>;
  /** From the oldest on: by day, those without one first, and then as they were added. */
  readonly updates: ReadonlyMap<string, readonly RowOf<'progressUpdate'>[]>;
  readonly text: (ownerKind: BlockOwnerKind, ownerId: string) => readonly KeptParagraph[];
  /** Owners' names as they are now, by person. */
  readonly names: ReadonlyMap<string, string>;
  /** Every row that the plan shows, for the day on which it last changed. */
  readonly all: readonly { readonly updatedAt: string }[];
};

/** Reads a review whole. */
export async function ledgerRows(reader: RecordReader, reviewId: string): Promise<LedgerRows> {
  const review = await reader.get('review', reviewId, 'review');
  const rounds = await reader.find('updateRound', { reviewId }, { orderKey: 'ASC', id: 'ASC' });
  const recommendations = await reader.find('recommendation', { reviewId }, { orderKey: 'ASC', id: 'ASC' });
  const ofReview = '(SELECT id FROM recommendation WHERE reviewId = ? AND deletedAt IS NULL)';
  const parts = await reader.query<RowOf<'recommendationPart'>>(`SELECT * FROM recommendationPart WHERE deletedAt IS NULL AND recommendationId IN ${ofReview} ORDER BY orderKey, id`, [reviewId]);
  const actionRows = groupBy(await reader.query<RowOf<'recommendationAction'>>(`SELECT * FROM recommendationAction WHERE deletedAt IS NULL AND recommendationId IN ${ofReview} ORDER BY orderKey, id`, [reviewId]), ({ recommendationId }) => recommendationId);
  const updates = await reader.query<RowOf<'progressUpdate'>>(`SELECT * FROM progressUpdate WHERE deletedAt IS NULL AND recommendationId IN ${ofReview} ORDER BY coalesce(day, ''), orderKey, id`, [reviewId]);
  const blocks = await reader.query<BlockRow>(
    `SELECT * FROM block WHERE deletedAt IS NULL AND ownerKind IN ('recommendation', 'recommendationResponse', 'recommendationActions') AND ownerId IN ${ofReview}
     UNION ALL SELECT * FROM block WHERE deletedAt IS NULL AND ownerKind = 'recommendationPart' AND ownerId IN (SELECT id FROM recommendationPart WHERE recommendationId IN ${ofReview})
     UNION ALL SELECT * FROM block WHERE deletedAt IS NULL AND ownerKind = 'progressUpdate' AND ownerId IN (SELECT id FROM progressUpdate WHERE recommendationId IN ${ofReview})
     UNION ALL SELECT * FROM block WHERE deletedAt IS NULL AND ownerKind = 'recommendationAction' AND ownerId IN (SELECT id FROM recommendationAction WHERE recommendationId IN ${ofReview})
     ORDER BY orderKey, id`,
    [reviewId, reviewId, reviewId, reviewId],
  );
  const byOwner = groupBy(blocks, ({ ownerKind, ownerId }) => `${ownerKind}/${ownerId}`);
  const names = await reader.query<{ id: string; name: string }>(`SELECT id, trim(honorific || ' ' || name) AS name FROM person WHERE deletedAt IS NULL AND id IN (SELECT ownerPersonId FROM recommendation WHERE reviewId = ? UNION SELECT ownerPersonId FROM recommendationAction WHERE recommendationId IN ${ofReview})`, [reviewId, reviewId]);
  return {
    review,
    rounds,
    recommendations,
    parts: groupBy(parts, ({ recommendationId }) => recommendationId),
    actions: new Map(recommendations.map(({ id }) => [id, [...piecesOf(byOwner.get(`recommendationActions/${id}`) ?? []), ...(actionRows.get(id) ?? []).map((row) => knownOf(row, byOwner.get(`recommendationAction/${row.id}`) ?? []))]])),
    updates: groupBy(updates, ({ recommendationId }) => recommendationId),
    text: (ownerKind, ownerId) => (byOwner.get(`${ownerKind}/${ownerId}`) ?? []).map(({ kind, level, content }) => ({ kind, level, runs: runsOf(content) })),
    names: new Map(names.map(({ id, name }) => [id, name])),
    all: [review, ...rounds, ...recommendations, ...parts, ...[...actionRows.values()].flat(), ...updates, ...blocks],
  };
}

/** What the action plan of a review is made of. */
export function planFactsOf({ review, rounds, recommendations, parts, actions, updates, text, names }: LedgerRows): PlanFacts {
  return {
    columns: JSON.parse(review.columns) as { heading: string; role: ColumnRole }[],
    rounds: rounds.map(({ id, name }) => ({ id, name })),
    rows: recommendations.map((row): PlanFactRow => ({
      reference: row.reference,
      under: row.under,
      publicity: row.publicity,
      text: text('recommendation', row.id),
      parts: (parts.get(row.id) ?? []).map(({ id, label }) => ({ label, text: text('recommendationPart', id) })),
      response: row.response,
      responseText: text('recommendationResponse', row.id),
      actionsHeading: row.actionsHeading,
      actionsText: actionParagraphs((actions.get(row.id) ?? []).map((action) => planActionOf(action, names))),
      ownerName: ownerOf(row, names),
      timescale: row.timescaleVerbatim,
      status: row.status,
      others: othersOf(row),
      updates: (updates.get(row.id) ?? []).map(({ id, roundId, day, byName }) => ({ roundId, day: day === null ? null : parseCalendarDay(day), byName, text: text('progressUpdate', id) })),
    })),
  };
}

/** The owner's name as it is now, where it is somebody whom the record knows. */
export function ownerOf(row: Pick<RowOf<'recommendation'>, 'ownerPersonId' | 'ownerName'>, names: ReadonlyMap<string, string>): string {
  return (row.ownerPersonId === null ? undefined : names.get(row.ownerPersonId)) ?? row.ownerName;
}

/** What stood in columns without a place of their own. */
export function othersOf({ others }: Pick<RowOf<'recommendation'>, 'others'>): { heading: string; words: string }[] {
  return JSON.parse(others) as { heading: string; words: string }[];
}
