import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import { findReferences } from '@shared/ledger/find-references';
import { recommendationStatusSchema } from '@shared/ledger/model';
import type { Recommendation, Review, TrackedRecommendation } from '@shared/ledger/model';
import { chainFrom, pointingAt, referenceCycles } from '@shared/ledger/reference-graph';
import { responseClock } from '@shared/ledger/response-clock';
import type { Block, BlockOwnerKind } from '@shared/text/model';
import { blockOf, blockRowsByOwner, blockRowsOf } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RecommendationRow, ReviewRow } from './schema';

/** How much of a recommendation's words a row of the tracker carries. */
const FIRST_WORDS = 400;

/** Every review, the newest first, with its clock as it stands `today`. */
export async function reviewsOf(reader: RecordReader, today: CalendarDay): Promise<Review[]> {
  const rows = await reader.find('review', {}, { createdAt: 'DESC', id: 'DESC' });
  const bodies = new Map((await reader.find('body', {})).map(({ id, name }) => [id, name]));
  const counts = new Map((await reader.query<{ reviewId: string; all: number; open: number }>(`SELECT reviewId, count(*) AS "all", sum(status <> 'closed') AS "open" FROM recommendation WHERE deletedAt IS NULL GROUP BY reviewId`)).map((count) => [count.reviewId, count]));
  const answered = new Map((await reader.query<{ roundId: string; answered: number }>(`SELECT roundId, count(DISTINCT recommendationId) AS answered FROM progressUpdate WHERE deletedAt IS NULL AND roundId IS NOT NULL GROUP BY roundId`)).map((count) => [count.roundId, count.answered]));
  const rounds = groupBy(await reader.find('updateRound', {}, { orderKey: 'ASC', id: 'ASC' }), ({ reviewId }) => reviewId);
  return rows.map((row) => ({
    ...fieldsOf(row),
    id: row.id,
    bodyName: bodies.get(row.bodyId) ?? '',
    clock: clockOf(row, today),
    recommendationCount: counts.get(row.id)?.all ?? 0,
    openCount: counts.get(row.id)?.open ?? 0,
    rounds: (rounds.get(row.id) ?? []).map((round) => ({ id: round.id, name: round.name, day: dayOf(round.day), closedOn: dayOf(round.closedOn), answeredCount: answered.get(round.id) ?? 0 })),
  }));
}

function fieldsOf(row: ReviewRow): Omit<Review, 'id' | 'bodyName' | 'clock' | 'recommendationCount' | 'openCount' | 'rounds'> {
  const { bodyId, title, kind, department, officers, referencePattern, publicity } = row;
  return { bodyId, title, kind, department, officers, referencePattern, publicity, receivedOn: dayOf(row.receivedOn), noticeOn: dayOf(row.noticeOn), respondedOn: dayOf(row.respondedOn) };
}

function clockOf(row: ReviewRow, today: CalendarDay): Review['clock'] {
  const received = dayOf(row.receivedOn);
  return received === null ? null : { ...responseClock(received, dayOf(row.noticeOn), dayOf(row.respondedOn), today) };
}

type TrackerLine = RecommendationRow & { reviewTitle: string; bodyId: string; firstWords: string | null; partWords: string | null; updateDay: string | null; updateWords: string | null; hasUpdate: number; ownerNow: string | null };

/** The rows of the tracker, by review and then in the order of the plan. One statement, because there may be ten thousand. */
export async function trackedRecommendations(reader: RecordReader, asked: { readonly reviewId?: string | undefined; readonly id?: string | undefined } = {}): Promise<TrackedRecommendation[]> {
  const conditions = [asked.reviewId === undefined ? '' : ' AND r.reviewId = ?', asked.id === undefined ? '' : ' AND r.id = ?'].join('');
  const lines = await reader.query<TrackerLine>(
    `WITH latest AS (
       SELECT recommendationId, id, day FROM (
         SELECT recommendationId, id, day, row_number() OVER (PARTITION BY recommendationId ORDER BY coalesce(day, '') DESC, orderKey DESC, id DESC) AS place FROM progressUpdate WHERE deletedAt IS NULL
       ) WHERE place = 1
     )
     SELECT r.*, v.title AS reviewTitle, v.bodyId,
            (SELECT group_concat(words, ' ') FROM (SELECT words FROM block WHERE ownerKind = 'recommendation' AND ownerId = r.id AND deletedAt IS NULL ORDER BY orderKey)) AS firstWords,
            (SELECT group_concat(label || ' ' || words, ' ') FROM (SELECT p.label, b.words FROM recommendationPart p JOIN block b ON b.ownerKind = 'recommendationPart' AND b.ownerId = p.id AND b.deletedAt IS NULL WHERE p.recommendationId = r.id AND p.deletedAt IS NULL ORDER BY p.orderKey, b.orderKey)) AS partWords,
            l.id IS NOT NULL AS hasUpdate, l.day AS updateDay,
            (SELECT words FROM block WHERE ownerKind = 'progressUpdate' AND ownerId = l.id AND deletedAt IS NULL ORDER BY orderKey LIMIT 1) AS updateWords,
            (SELECT trim(honorific || ' ' || name) FROM person WHERE id = r.ownerPersonId AND deletedAt IS NULL) AS ownerNow
       FROM recommendation r JOIN review v ON v.id = r.reviewId AND v.deletedAt IS NULL
       LEFT JOIN latest l ON l.recommendationId = r.id
      WHERE r.deletedAt IS NULL${conditions}
      ORDER BY v.createdAt DESC, v.id, r.orderKey, r.id`,
    [asked.reviewId, asked.id].filter((value) => value !== undefined),
  );
  return lines.map((line) => ({
    id: line.id,
    reviewId: line.reviewId,
    reviewTitle: line.reviewTitle,
    bodyId: line.bodyId,
    reference: line.reference,
    text: [line.firstWords, line.partWords].filter((words) => words !== null && words !== '').join(' ').slice(0, FIRST_WORDS),
    ownerName: line.ownerNow ?? line.ownerName,
    response: line.response,
    timescale: { verbatim: line.timescaleVerbatim, kind: line.timescaleKind, day: dayOf(line.timescaleDay) },
    timescaleSure: line.timescaleSure === 1,
    status: line.status,
    lastUpdate: line.hasUpdate === 1 ? { day: dayOf(line.updateDay), words: line.updateWords ?? '' } : null,
    publicity: line.publicity,
  }));
}

/** One recommendation with everything that hangs on it, its references followed. */
export async function recommendationOf(reader: RecordReader, id: string): Promise<Recommendation> {
  const row = await reader.get('recommendation', id, 'recommendation');
  const [tracked] = await trackedRecommendations(reader, { id });
  if (!tracked) throw new Error('A live recommendation is not in the tracker');
  const parts = await reader.find('recommendationPart', { recommendationId: id }, { orderKey: 'ASC', id: 'ASC' });
  const partBlocks = await blockRowsByOwner(reader, 'recommendationPart', parts.map((part) => part.id));
  const updates = (await reader.find('progressUpdate', { recommendationId: id }, { orderKey: 'DESC', id: 'DESC' })).toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''));
  const updateBlocks = await blockRowsByOwner(reader, 'progressUpdate', updates.map((update) => update.id));
  const rounds = new Map((await reader.find('updateRound', { reviewId: row.reviewId })).map((round) => [round.id, round.name]));
  const references = await referencesOfReview(reader, row.reviewId);
  const graph = new Map([...references.byReference].map(([reference, to]) => [reference, to.filter((other) => references.ids.has(other))]));
  const named = (reference: string) => ({ reference, recommendationId: references.ids.get(reference) ?? null });
  return {
    ...tracked,
    under: row.under,
    blocks: await blocksOf(reader, 'recommendation', id),
    parts: parts.map((part) => ({ id: part.id, label: part.label, blocks: (partBlocks.get(part.id) ?? []).map(blockOf) })),
    ownerPersonId: row.ownerPersonId,
    proposedResponse: responseOf(row.proposedResponse),
    proposedWords: row.proposedWords,
    responseBlocks: await blocksOf(reader, 'recommendationResponse', id),
    actionsHeading: row.actionsHeading,
    actionBlocks: await blocksOf(reader, 'recommendationActions', id),
    updates: updates.map((update) => ({ id: update.id, roundId: update.roundId, roundName: update.roundId === null ? '' : (rounds.get(update.roundId) ?? ''), day: dayOf(update.day), byName: update.byName, blocks: (updateBlocks.get(update.id) ?? []).map(blockOf) })),
    history: (await reader.find('statusChange', { recommendationId: id }, { day: 'DESC', id: 'DESC' })).flatMap((change) => {
      const day = dayOf(change.day);
      const to = recommendationStatusSchema.safeParse(change.to);
      return day === null || !to.success ? [] : [{ id: change.id, day, from: change.from, to: to.data, reason: change.reason, agreedBy: change.agreedBy }];
    }),
    closedOn: dayOf(row.closedOn),
    decisionId: row.decisionId,
    agendaItemId: row.agendaItemId,
    paperId: row.paperId,
    refersTo: (references.byReference.get(row.reference) ?? []).map(named),
    chain: [...chainFrom(graph, row.reference)],
    pointedAtBy: pointingAt(graph, row.reference).map(named),
    inCircle: referenceCycles(graph).some((circle) => circle.includes(row.reference)),
  };
}

type ReferencesOfReview = { readonly ids: ReadonlyMap<string, string>; readonly byReference: ReadonlyMap<string, readonly string[]> };

/** Which recommendation of a review names which, read from their words as they now are. */
export async function referencesOfReview(reader: RecordReader, reviewId: string): Promise<ReferencesOfReview> {
  const rows = await reader.find('recommendation', { reviewId }, { orderKey: 'ASC', id: 'ASC' });
  const words = groupBy(
    await reader.query<{ id: string; words: string }>(
      `SELECT r.id, b.words FROM recommendation r JOIN block b ON b.ownerId = r.id AND b.ownerKind IN ('recommendation', 'recommendationResponse', 'recommendationActions') AND b.deletedAt IS NULL WHERE r.reviewId = ? AND r.deletedAt IS NULL
       UNION ALL SELECT r.id, b.words FROM recommendation r JOIN recommendationPart p ON p.recommendationId = r.id AND p.deletedAt IS NULL JOIN block b ON b.ownerKind = 'recommendationPart' AND b.ownerId = p.id AND b.deletedAt IS NULL WHERE r.reviewId = ? AND r.deletedAt IS NULL
       UNION ALL SELECT r.id, b.words FROM recommendation r JOIN progressUpdate u ON u.recommendationId = r.id AND u.deletedAt IS NULL JOIN block b ON b.ownerKind = 'progressUpdate' AND b.ownerId = u.id AND b.deletedAt IS NULL WHERE r.reviewId = ? AND r.deletedAt IS NULL`,
      [reviewId, reviewId, reviewId],
    ),
    ({ id }) => id,
  );
  const known = rows.map(({ reference }) => reference);
  const byReference = new Map(rows.map((row) => [row.reference, [...new Set((words.get(row.id) ?? []).flatMap((text) => findReferences(text.words, known, row.reference).map(({ reference }) => reference)))]]));
  return { ids: new Map(rows.map(({ reference, id }) => [reference, id])), byReference };
}

async function blocksOf(reader: RecordReader, ownerKind: BlockOwnerKind, ownerId: string): Promise<Block[]> {
  return (await blockRowsOf(reader, { ownerKind, ownerId })).map(blockOf);
}

function responseOf(kept: string): Recommendation['proposedResponse'] {
  return kept === 'accepted' || kept === 'partlyAccepted' || kept === 'declined' || kept === 'alreadyInPlace' || kept === 'noted' ? kept : '';
}

function dayOf(kept: string | null): CalendarDay | null {
  return kept === null ? null : parseCalendarDay(kept);
}
