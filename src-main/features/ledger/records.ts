import { calendarDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import { findReferences } from '@shared/ledger/find-references';
import { recommendationStatusSchema } from '@shared/ledger/model';
import type { AskedRecommendation, Recommendation, Review, TrackedRecommendation } from '@shared/ledger/model';
import { chainFrom, pointingAt, referenceCycles } from '@shared/ledger/reference-graph';
import { hasResponseClock, responseClock } from '@shared/ledger/response-clock';
import type { Block, BlockOwnerKind } from '@shared/text/model';
import { blockOf, blockRowsByOwner, blockRowsOf } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import { actionsOfRecommendations, shownAction } from './action-records';
import type { RecommendationRow, ReviewRow } from './schema';

/** For rows of which nothing that depends on today is shown. */
const NO_DAY = calendarDay(2000, 1, 1);
/** How much of a recommendation's words a row of the tracker carries, and of its latest update. */
const FIRST_WORDS = 400;
export const UPDATE_WORDS = 240;

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
  return received === null || !hasResponseClock(row.kind) ? null : { ...responseClock(received, dayOf(row.noticeOn), dayOf(row.respondedOn), today) };
}

/** The columns that a row of the tracker is made of; the others (what stood in columns of a plan, links) are read with one recommendation alone. */
const SHOWN_COLUMNS = 'id, reviewId, reference, ownerPersonId, ownerName, response, timescaleVerbatim, timescaleKind, timescaleDay, timescaleSure, status, publicity, createdAt';
type TrackerLine = Pick<RecommendationRow, 'id' | 'reviewId' | 'reference' | 'ownerPersonId' | 'ownerName' | 'response' | 'timescaleVerbatim' | 'timescaleKind' | 'timescaleDay' | 'timescaleSure' | 'status' | 'publicity' | 'createdAt'>;
type TrackerReview = { readonly id: string; readonly title: string; readonly bodyId: string; readonly receivedOn: string | null; readonly bodyName: string };

/** Which rows of the tracker are asked for; `first`: only so many of them; `wholeUpdates`: the latest update with all of its words. */
export type TrackerQuestion = { readonly reviewId?: string | undefined; readonly bodyId?: string | undefined; readonly priorityId?: string | undefined; readonly id?: string | undefined; readonly first?: number | undefined; readonly wholeUpdates?: boolean };

/** Up to so many rows, what hangs on them is looked up row by row; for more, each table is read once from end to end. */
const LOOKED_UP = 1_000;

/** The rows of the tracker, by review and then in the order of the plan. Ten thousand with sixty thousand updates come in five plain statements; nothing of them is parsed. */
export async function trackedRecommendations(reader: RecordReader, today: CalendarDay, asked: TrackerQuestion = {}): Promise<TrackedRecommendation[]> {
  const reviews = await reader.query<TrackerReview>(
    `SELECT v.id, v.title, v.bodyId, v.receivedOn, y.name AS bodyName FROM review v JOIN body y ON y.id = v.bodyId
      WHERE v.deletedAt IS NULL${asked.reviewId === undefined ? '' : ' AND v.id = ?'}${asked.bodyId === undefined ? '' : ' AND v.bodyId = ?'} ORDER BY v.createdAt DESC, v.id`,
    [asked.reviewId, asked.bodyId].filter((value) => value !== undefined),
  );
  const lines = await linesOf(reader, reviews, asked);
  if (lines.length === 0) return [];
  const few = lines.length <= LOOKED_UP;
  const ids = few ? [JSON.stringify(lines.map(({ id }) => id))] : [];
  const among = (column: string): string => (few ? ` AND ${column} IN (SELECT value FROM json_each(?))` : '');
  const texts = await reader.query<{ of: string; words: string }>(`SELECT ownerId AS "of", substr(words, 1, ${String(FIRST_WORDS)}) AS words FROM block WHERE ownerKind = 'recommendation' AND deletedAt IS NULL${among('ownerId')} ORDER BY ownerId, orderKey`, ids);
  const parts = await reader.query<{ of: string; words: string }>(
    `SELECT p.recommendationId AS "of", p.label || ' ' || substr(b.words, 1, ${String(FIRST_WORDS)}) AS words FROM recommendationPart p JOIN block b ON b.ownerKind = 'recommendationPart' AND b.ownerId = p.id AND b.deletedAt IS NULL WHERE p.deletedAt IS NULL${among('p.recommendationId')} ORDER BY p.recommendationId, p.orderKey, b.orderKey`,
    ids,
  );
  const words = new Map<string, string>();
  for (const { of, words: more } of [...texts, ...parts]) {
    const before = words.get(of);
    if (before === undefined) words.set(of, more);
    else if (before.length < FIRST_WORDS && more !== '') words.set(of, before === '' ? more : `${before} ${more}`);
  }
  const told = new Map((await latestUpdates(reader, few, ids, asked.wholeUpdates === true)).map((update) => [update.of, update]));
  const owners = new Map((await reader.query<{ id: string; name: string }>(`SELECT id, trim(honorific || ' ' || name) AS name FROM person WHERE deletedAt IS NULL AND id IN (SELECT ownerPersonId FROM recommendation WHERE ownerPersonId IS NOT NULL)`)).map(({ id, name }) => [id, name]));
  const next = await nextMeetings(reader, today);
  const priorities = groupBy(
    await reader.query<{ rowId: string; name: string }>(`SELECT t.rowId, p.name FROM priorityTie t JOIN priority p ON p.id = t.priorityId AND p.deletedAt IS NULL WHERE t.tableName = 'recommendation' AND t.deletedAt IS NULL ORDER BY p.orderKey, p.id`),
    ({ rowId }) => rowId,
  );
  const reviewOf = new Map(reviews.map((review) => [review.id, { ...review, receivedOn: dayOf(review.receivedOn) }]));
  // What is in the record went through the contract: its days are days, and ten thousand rows are not looked at once more.
  const kept = (day: string | null): CalendarDay | null => day as CalendarDay | null;
  return lines.flatMap((line) => {
    const review = reviewOf.get(line.reviewId);
    if (review === undefined) return [];
    const update = told.get(line.id);
    return [{
      id: line.id,
      reviewId: line.reviewId,
      reviewTitle: review.title,
      bodyId: review.bodyId,
      bodyName: review.bodyName,
      reference: line.reference,
      text: (words.get(line.id) ?? '').slice(0, FIRST_WORDS),
      ownerName: (line.ownerPersonId === null ? undefined : owners.get(line.ownerPersonId)) ?? line.ownerName,
      response: line.response,
      timescale: { verbatim: line.timescaleVerbatim, kind: line.timescaleKind, day: kept(line.timescaleDay) },
      timescaleSure: line.timescaleSure === 1,
      status: line.status,
      lastUpdate: update === undefined ? null : { day: kept(update.day), words: update.words ?? '' },
      since: review.receivedOn ?? dayOf(line.createdAt.slice(0, 10)) ?? today,
      nextMeetingOn: next.get(review.bodyId) ?? null,
      priorities: (priorities.get(line.id) ?? []).map(({ name }) => name),
      publicity: line.publicity,
    }];
  });
}

/** The rows themselves, review by review. */
async function linesOf(reader: RecordReader, reviews: readonly TrackerReview[], { id, priorityId, first }: TrackerQuestion): Promise<TrackerLine[]> {
  const only = `${id === undefined ? '' : ' AND id = ?'}${priorityId === undefined ? '' : ` AND id IN (SELECT rowId FROM priorityTie WHERE tableName = 'recommendation' AND deletedAt IS NULL AND priorityId = ?)`}`;
  const values = [id, priorityId].filter((value) => value !== undefined);
  if (first === undefined) {
    const ofReview = groupBy(await reader.query<TrackerLine>(`SELECT ${SHOWN_COLUMNS} FROM recommendation WHERE deletedAt IS NULL${only}${reviews.length === 1 ? ' AND reviewId = ?' : ''} ORDER BY reviewId, orderKey, id`, [...values, ...(reviews.length === 1 ? reviews.map((review) => review.id) : [])]), ({ reviewId }) => reviewId);
    return reviews.flatMap((review) => ofReview.get(review.id) ?? []);
  }
  const lines: TrackerLine[] = [];
  for (const review of reviews) {
    if (lines.length >= first) break;
    lines.push(...(await reader.query<TrackerLine>(`SELECT ${SHOWN_COLUMNS} FROM recommendation WHERE deletedAt IS NULL${only} AND reviewId = ? ORDER BY orderKey, id LIMIT ${String(first - lines.length)}`, [...values, review.id])));
  }
  return lines;
}

/** The latest update of each: its day and first words. Those without a day come before those with one, as in the drawer; the index gives it in one step. */
async function latestUpdates(reader: RecordReader, few: boolean, ids: readonly string[], whole: boolean): Promise<readonly { of: string; day: string | null; words: string | null }[]> {
  return await reader.query(
    `SELECT l.recommendationId AS "of", l.day, (SELECT ${whole ? 'words' : `substr(words, 1, ${String(UPDATE_WORDS + 1)})`} FROM block WHERE ownerKind = 'progressUpdate' AND ownerId = l.id AND deletedAt IS NULL ORDER BY orderKey LIMIT 1) AS words
       FROM ${few ? '(SELECT value AS id FROM json_each(?))' : 'recommendation'} r
       JOIN progressUpdate l ON l.id = (SELECT u.id FROM progressUpdate u WHERE u.recommendationId = r.id AND u.deletedAt IS NULL ORDER BY u.day DESC, u.orderKey DESC, u.id DESC LIMIT 1)`,
    [...ids],
  );
}

/** How many rows the tracker has: all, or those of a review. */
export async function countRecommendations(reader: RecordReader, reviewId: string | undefined): Promise<number> {
  const [counted] = await reader.query<{ total: number }>(`SELECT count(*) AS total FROM recommendation r JOIN review v ON v.id = r.reviewId AND v.deletedAt IS NULL WHERE r.deletedAt IS NULL${reviewId === undefined ? '' : ' AND r.reviewId = ?'}`, reviewId === undefined ? [] : [reviewId]);
  return counted?.total ?? 0;
}

/** The next meeting of each body. */
export async function nextMeetings(reader: RecordReader, today: CalendarDay): Promise<ReadonlyMap<string, CalendarDay>> {
  return new Map((await reader.query<{ bodyId: string; day: CalendarDay }>('SELECT bodyId, min(date) AS day FROM meeting WHERE deletedAt IS NULL AND cancelledOn IS NULL AND actualEnd IS NULL AND date >= ? GROUP BY bodyId', [today])).map(({ bodyId, day }) => [bodyId, day]));
}

/** One recommendation with everything that hangs on it, its references followed. */
export async function recommendationOf(reader: RecordReader, id: string, today: CalendarDay = NO_DAY): Promise<Recommendation> {
  const row = await reader.get('recommendation', id, 'recommendation');
  const [tracked] = await trackedRecommendations(reader, today, { id, wholeUpdates: true });
  if (!tracked) throw new Error('A live recommendation is not in the tracker');
  const parts = await reader.find('recommendationPart', { recommendationId: id }, { orderKey: 'ASC', id: 'ASC' });
  const partBlocks = await blockRowsByOwner(reader, 'recommendationPart', parts.map((part) => part.id));
  const updates = (await reader.find('progressUpdate', { recommendationId: id }, { orderKey: 'DESC', id: 'DESC' })).toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''));
  const updateBlocks = await blockRowsByOwner(reader, 'progressUpdate', updates.map((update) => update.id));
  const rounds = new Map((await reader.find('updateRound', { reviewId: row.reviewId })).map((round) => [round.id, round.name]));
  const references = await referencesOfReview(reader, row.reviewId);
  const graph = new Map([...references.byReference].map(([reference, to]) => [reference, to.filter((other) => references.ids.has(other))]));
  const people = new Map((await reader.query<{ id: string; name: string }>(`SELECT id, trim(honorific || ' ' || name) AS name FROM person WHERE deletedAt IS NULL AND id IN (SELECT ownerPersonId FROM recommendationAction WHERE recommendationId = ?)`, [id])).map(({ id: personId, name }) => [personId, name]));
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
    actions: (await actionsOfRecommendations(reader, [id])).get(id)?.map((action) => shownAction(action, people)) ?? [],
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
       UNION ALL SELECT r.id, b.words FROM recommendation r JOIN recommendationAction a ON a.recommendationId = r.id AND a.deletedAt IS NULL JOIN block b ON b.ownerKind = 'recommendationAction' AND b.ownerId = a.id AND b.deletedAt IS NULL WHERE r.reviewId = ? AND r.deletedAt IS NULL
       UNION ALL SELECT r.id, b.words FROM recommendation r JOIN progressUpdate u ON u.recommendationId = r.id AND u.deletedAt IS NULL JOIN block b ON b.ownerKind = 'progressUpdate' AND b.ownerId = u.id AND b.deletedAt IS NULL WHERE r.reviewId = ? AND r.deletedAt IS NULL`,
      [reviewId, reviewId, reviewId, reviewId],
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
