import { calendarDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import { findReferences } from '@shared/ledger/find-references';
import { recommendationStatusSchema } from '@shared/ledger/model';
import type { AskedRecommendation, Recommendation, Review, TrackedRecommendation } from '@shared/ledger/model';
import { chainFrom, pointingAt, referenceCycles } from '@shared/ledger/reference-graph';
import { responseClock } from '@shared/ledger/response-clock';
import type { Block, BlockOwnerKind } from '@shared/text/model';
import { blockOf, blockRowsByOwner, blockRowsOf } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RecommendationRow, ReviewRow } from './schema';

/** For rows of which nothing that depends on today is shown. */
const NO_DAY = calendarDay(2000, 1, 1);
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

type TrackerLine = RecommendationRow & { reviewTitle: string; bodyId: string; bodyName: string; receivedOn: string | null; firstWords: string | null; partWords: string | null; updateDay: string | null; updateWords: string | null; hasUpdate: number; ownerNow: string | null };

/** Which rows of the tracker are asked for; `first`: only so many of them. */
export type TrackerQuestion = { readonly reviewId?: string | undefined; readonly bodyId?: string | undefined; readonly id?: string | undefined; readonly first?: number | undefined };

/** The rows of the tracker, by review and then in the order of the plan. Ten thousand come in one statement; what hangs on them is looked up only for the rows asked for. */
export async function trackedRecommendations(reader: RecordReader, today: CalendarDay, asked: TrackerQuestion = {}): Promise<TrackedRecommendation[]> {
  const conditions = [asked.reviewId === undefined ? '' : ' AND r.reviewId = ?', asked.bodyId === undefined ? '' : ' AND v.bodyId = ?', asked.id === undefined ? '' : ' AND r.id = ?'].join('');
  const lines = await reader.query<TrackerLine>(
    `SELECT r.*,
            (SELECT group_concat(words, ' ') FROM (SELECT words FROM block WHERE ownerKind = 'recommendation' AND ownerId = r.id AND deletedAt IS NULL ORDER BY orderKey)) AS firstWords,
            (SELECT group_concat(label || ' ' || words, ' ') FROM (SELECT p.label, b.words FROM recommendationPart p JOIN block b ON b.ownerKind = 'recommendationPart' AND b.ownerId = p.id AND b.deletedAt IS NULL WHERE p.recommendationId = r.id AND p.deletedAt IS NULL ORDER BY p.orderKey, b.orderKey)) AS partWords,
            l.id IS NOT NULL AS hasUpdate, l.day AS updateDay,
            (SELECT words FROM block WHERE ownerKind = 'progressUpdate' AND ownerId = l.id AND deletedAt IS NULL ORDER BY orderKey LIMIT 1) AS updateWords,
            (SELECT trim(honorific || ' ' || name) FROM person WHERE id = r.ownerPersonId AND deletedAt IS NULL) AS ownerNow
       FROM (SELECT r.*, v.title AS reviewTitle, v.bodyId, v.receivedOn, v.createdAt AS reviewed, y.name AS bodyName
               FROM recommendation r JOIN review v ON v.id = r.reviewId AND v.deletedAt IS NULL JOIN body y ON y.id = v.bodyId
              WHERE r.deletedAt IS NULL${conditions}
              ORDER BY v.createdAt DESC, v.id, r.orderKey, r.id
              LIMIT ${String(asked.first ?? -1)}) r
       LEFT JOIN progressUpdate l ON l.id = (SELECT u.id FROM progressUpdate u WHERE u.recommendationId = r.id AND u.deletedAt IS NULL ORDER BY coalesce(u.day, '') DESC, u.orderKey DESC, u.id DESC LIMIT 1)
      ORDER BY r.reviewed DESC, r.reviewId, r.orderKey, r.id`,
    [asked.reviewId, asked.bodyId, asked.id].filter((value) => value !== undefined),
  );
  if (lines.length === 0) return [];
  const next = await nextMeetings(reader, today);
  const priorities = groupBy(
    await reader.query<{ rowId: string; name: string }>(`SELECT t.rowId, p.name FROM priorityTie t JOIN priority p ON p.id = t.priorityId AND p.deletedAt IS NULL WHERE t.tableName = 'recommendation' AND t.deletedAt IS NULL ORDER BY p.orderKey, p.id`),
    ({ rowId }) => rowId,
  );
  return lines.map((line) => ({
    id: line.id,
    reviewId: line.reviewId,
    reviewTitle: line.reviewTitle,
    bodyId: line.bodyId,
    bodyName: line.bodyName,
    reference: line.reference,
    text: [line.firstWords, line.partWords].filter((words) => words !== null && words !== '').join(' ').slice(0, FIRST_WORDS),
    ownerName: line.ownerNow ?? line.ownerName,
    response: line.response,
    timescale: { verbatim: line.timescaleVerbatim, kind: line.timescaleKind, day: dayOf(line.timescaleDay) },
    timescaleSure: line.timescaleSure === 1,
    status: line.status,
    lastUpdate: line.hasUpdate === 1 ? { day: dayOf(line.updateDay), words: line.updateWords ?? '' } : null,
    since: dayOf(line.receivedOn) ?? dayOf(line.createdAt.slice(0, 10)) ?? today,
    nextMeetingOn: next.get(line.bodyId) ?? null,
    priorities: (priorities.get(line.id) ?? []).map(({ name }) => name),
    publicity: line.publicity,
  }));
}

/** How many rows the tracker has: all, or those of a review. */
export async function countRecommendations(reader: RecordReader, reviewId: string | undefined): Promise<number> {
  const [counted] = await reader.query<{ total: number }>(`SELECT count(*) AS total FROM recommendation r JOIN review v ON v.id = r.reviewId AND v.deletedAt IS NULL WHERE r.deletedAt IS NULL${reviewId === undefined ? '' : ' AND r.reviewId = ?'}`, reviewId === undefined ? [] : [reviewId]);
  return counted?.total ?? 0;
}

async function nextMeetings(reader: RecordReader, today: CalendarDay): Promise<ReadonlyMap<string, CalendarDay>> {
  return new Map((await reader.query<{ bodyId: string; day: CalendarDay }>('SELECT bodyId, min(date) AS day FROM meeting WHERE deletedAt IS NULL AND cancelledOn IS NULL AND actualEnd IS NULL AND date >= ? GROUP BY bodyId', [today])).map(({ bodyId, day }) => [bodyId, day]));
}

/** One recommendation with everything that hangs on it, its references followed. */
export async function recommendationOf(reader: RecordReader, id: string, today: CalendarDay = NO_DAY): Promise<Recommendation> {
  const row = await reader.get('recommendation', id, 'recommendation');
  const [tracked] = await trackedRecommendations(reader, today, { id });
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
    minuted: await minutedAt(reader, row),
    tiedTo: await reader.query<{ priorityId: string; name: string }>(`SELECT p.id AS priorityId, p.name FROM priorityTie t JOIN priority p ON p.id = t.priorityId AND p.deletedAt IS NULL WHERE t.tableName = 'recommendation' AND t.rowId = ? AND t.deletedAt IS NULL ORDER BY p.orderKey, p.id`, [id]),
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

async function minutedAt(reader: RecordReader, { decisionId }: RecommendationRow): Promise<Recommendation['minuted']> {
  if (decisionId === null) return null;
  const [place] = await reader.query<{ meetingId: string; bodyName: string; date: CalendarDay; number: string }>(
    `SELECT m.id AS meetingId, coalesce(m.bodyNameThen, b.name) AS bodyName, m.date, d.number FROM decision d JOIN meeting m ON m.id = d.meetingId AND m.deletedAt IS NULL JOIN body b ON b.id = m.bodyId WHERE d.id = ? AND d.deletedAt IS NULL`,
    [decisionId],
  );
  return place ?? null;
}

/** Whom a round of updates asks, with their answers and what was told before it. */
export async function roundOf(reader: RecordReader, roundId: string): Promise<{ name: string; reviewId: string; closedOn: CalendarDay | null; asked: AskedRecommendation[] }> {
  const round = await reader.get('updateRound', roundId, 'update round');
  const rows = await trackedRecommendations(reader, NO_DAY, { reviewId: round.reviewId });
  const updates = groupBy(
    await reader.query<{ recommendationId: string; roundId: string | null; day: string | null; words: string | null }>(
      `SELECT u.recommendationId, u.roundId, u.day, (SELECT group_concat(words, ' ') FROM (SELECT words FROM block WHERE ownerKind = 'progressUpdate' AND ownerId = u.id AND deletedAt IS NULL ORDER BY orderKey)) AS words
         FROM progressUpdate u JOIN recommendation r ON r.id = u.recommendationId WHERE r.reviewId = ? AND u.deletedAt IS NULL ORDER BY coalesce(u.day, '') DESC, u.orderKey DESC, u.id DESC`,
      [round.reviewId],
    ),
    ({ recommendationId }) => recommendationId,
  );
  const told = (update: { readonly day: string | null; readonly words: string | null } | undefined) => (update === undefined ? null : { day: dayOf(update.day), words: update.words ?? '' });
  return {
    name: round.name,
    reviewId: round.reviewId,
    closedOn: dayOf(round.closedOn),
    asked: rows.flatMap(({ id, reference, text, ownerName, publicity, status }) => {
      const own = updates.get(id) ?? [];
      const answer = told(own.find((update) => update.roundId === roundId));
      return answer === null && status === 'closed' ? [] : [{ id, reference, text, ownerName, publicity, answer, before: told(own.find((update) => update.roundId !== roundId)) }];
    }),
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
