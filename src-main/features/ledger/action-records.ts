import { generateNKeysBetween } from 'fractional-indexing';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import { Refusal, notFound } from '@shared/kernel/result';
import type { KeptParagraph, RecommendationAction, TrackedStep } from '@shared/ledger/model';
import { readActions } from '@shared/ledger/recommendation-actions';
import type { ActionFacts, PlanAction } from '@shared/ledger/recommendation-actions';
import type { TimescaleContext } from '@shared/ledger/timescale';
import { blockOf, blockRowsByOwner, contentColumns, runsOf } from '@main/features/text/block-rows';
import type { BlockRow } from '@main/features/text/schema';
import type { RecordReader } from '@main/store/record-reader';
import type { NewRow, RecordTransaction } from '@main/store/record-transaction';
import { addBlocks } from './new-blocks';
import type { NewBlockRow } from './new-blocks';
import type { RecommendationActionRow, RecommendationRow } from './schema';

/** Nothing is known of the day on which a text of actions was written: words such as "by Friday" stay words. */
const NO_CONTEXT: TimescaleContext = { asOf: null, nextMeeting: null };

/** An action as the record has it: a row with its paragraphs, or a piece of the text in which actions were written down before they were rows. */
export type KnownAction = ActionFacts & { readonly id: string; readonly ownerPersonId: string | null; readonly closedReason: string; readonly blocks: readonly BlockRow[]; /** Null for a piece of a text. */ readonly row: RecommendationActionRow | null };

/** The actions of recommendations, in order. Those of a text come first, each under the id of its first paragraph, which its row takes over. */
export async function actionsOfRecommendations(reader: RecordReader, ids: readonly string[]): Promise<ReadonlyMap<string, readonly KnownAction[]>> {
  const rows = groupBy(ids.length === 0 ? [] : await reader.find('recommendationAction', { recommendationId: ids }, { orderKey: 'ASC', id: 'ASC' }), ({ recommendationId }) => recommendationId);
  const blocks = await blockRowsByOwner(reader, 'recommendationAction', [...rows.values()].flat().map(({ id }) => id));
  const texts = await blockRowsByOwner(reader, 'recommendationActions', ids);
  return new Map(ids.map((id) => [id, [...piecesOf(texts.get(id) ?? []), ...(rows.get(id) ?? []).map((row) => knownOf(row, blocks.get(row.id) ?? []))]]));
}

/** A row with its paragraphs. */
export function knownOf(row: RecommendationActionRow, blocks: readonly BlockRow[]): KnownAction {
  return { id: row.id, ...factsOf(row), ownerPersonId: row.ownerPersonId, closedReason: row.closedReason, blocks, row };
}

/** What a row says of its action. */
function factsOf(row: RecommendationActionRow): ActionFacts {
  return { ownerName: row.ownerName, due: { verbatim: row.dueVerbatim, kind: row.dueKind, day: dayOf(row.dueDay) }, dueSure: row.dueSure === 1, status: row.status, closedOn: dayOf(row.closedOn), stated: row.stated };
}

/** The actions that stand in a text. */
export function piecesOf(blocks: readonly BlockRow[]): readonly KnownAction[] {
  let at = 0;
  return readActions(blocks.map(paragraphOf), NO_CONTEXT).map(({ text, ...facts }) => {
    const own = blocks.slice(at, at + text.length);
    at += text.length;
    const last = text.at(-1);
    // What is said of owner and time in brackets behind the words is shown as such, not once more in the words.
    const shown = last === undefined ? own : own.map((block, index) => (index === own.length - 1 && facts.stated !== '' ? { ...block, ...contentColumns(last) } : block));
    return { ...facts, id: own[0]?.id ?? '', ownerPersonId: null, closedReason: '', blocks: shown, row: null };
  });
}

/** An action as a plan shows it. */
export function planActionOf({ blocks, row: _row, ...action }: KnownAction, names: ReadonlyMap<string, string>): PlanAction {
  const { id: _id, ownerPersonId, closedReason: _reason, ...facts } = action;
  return { ...facts, ownerName: (ownerPersonId === null ? undefined : names.get(ownerPersonId)) ?? facts.ownerName, text: blocks.map(paragraphOf) };
}

/** An action as the window shows it. */
export function shownAction({ id, ownerPersonId, ownerName, due, dueSure, status, closedOn, closedReason, blocks }: KnownAction, names: ReadonlyMap<string, string>): RecommendationAction {
  return { id, blocks: blocks.map(blockOf), ownerPersonId, ownerName: (ownerPersonId === null ? undefined : names.get(ownerPersonId)) ?? ownerName, due: { ...due }, dueSure, status, closedOn, closedReason };
}

type StepLine = RecommendationActionRow & { words: string | null; reference: string; reviewId: string; reviewTitle: string; bodyId: string; bodyName: string; receivedOn: string | null; since: string; ownOwner: string | null; recommendationOwner: string; timescaleVerbatim: string; timescaleKind: TrackedStep['due']['kind']; timescaleDay: string | null; timescaleSure: number; recommendationStatus: RecommendationRow['status']; publicity: RecommendationRow['publicity'] };

/** Every action of every recommendation as the tracker shows it, in the order of reviews and plans. */
export async function trackedSteps(reader: RecordReader, today: CalendarDay, next: ReadonlyMap<string, CalendarDay>): Promise<TrackedStep[]> {
  const about = `r.reference, r.reviewId, v.title AS reviewTitle, v.bodyId, y.name AS bodyName, v.receivedOn, r.createdAt AS since,
       coalesce((SELECT trim(honorific || ' ' || name) FROM person WHERE id = r.ownerPersonId AND deletedAt IS NULL), r.ownerName) AS recommendationOwner,
       r.timescaleVerbatim, r.timescaleKind, r.timescaleDay, r.timescaleSure, r.status AS recommendationStatus, r.publicity`;
  const from = 'JOIN recommendation r ON r.id = a.recommendationId AND r.deletedAt IS NULL JOIN review v ON v.id = r.reviewId AND v.deletedAt IS NULL JOIN body y ON y.id = v.bodyId';
  const lines = await reader.query<StepLine>(
    `SELECT a.*, ${about}, (SELECT trim(honorific || ' ' || name) FROM person WHERE id = a.ownerPersonId AND deletedAt IS NULL) AS ownOwner,
            (SELECT group_concat(words, ' ') FROM (SELECT words FROM block WHERE ownerKind = 'recommendationAction' AND ownerId = a.id AND deletedAt IS NULL ORDER BY orderKey)) AS words
       FROM recommendationAction a ${from} WHERE a.deletedAt IS NULL ORDER BY v.createdAt DESC, v.id, r.orderKey, r.id, a.orderKey, a.id`,
  );
  const texts = await reader.query<Omit<StepLine, keyof RecommendationActionRow | 'words' | 'ownOwner'> & { recommendationId: string }>(
    `SELECT a.recommendationId, ${about} FROM (SELECT DISTINCT ownerId AS recommendationId FROM block WHERE ownerKind = 'recommendationActions' AND deletedAt IS NULL) a ${from} ORDER BY v.createdAt DESC, v.id, r.orderKey, r.id`,
  );
  const pieces = texts.length === 0 ? null : await blockRowsByOwner(reader, 'recommendationActions', texts.map(({ recommendationId }) => recommendationId));
  const places = new Map<string, number>();
  const placed = (recommendationId: string): number => {
    const place = (places.get(recommendationId) ?? 0) + 1;
    places.set(recommendationId, place);
    return place;
  };
  const common = (line: (typeof texts)[number], facts: ActionFacts): Omit<TrackedStep, 'id' | 'place' | 'text'> => {
    const own = facts.due.kind !== 'none';
    return {
      recommendationId: line.recommendationId, reference: line.reference, reviewId: line.reviewId, reviewTitle: line.reviewTitle, bodyId: line.bodyId, bodyName: line.bodyName,
      ownerName: facts.ownerName === '' ? line.recommendationOwner : facts.ownerName,
      due: own ? { ...facts.due } : { verbatim: line.timescaleVerbatim, kind: line.timescaleKind, day: dayOf(line.timescaleDay) },
      dueSure: own ? facts.dueSure : line.timescaleSure === 1,
      status: facts.status,
      recommendationStatus: line.recommendationStatus,
      since: dayOf(line.receivedOn) ?? dayOf(line.since.slice(0, 10)) ?? today,
      nextMeetingOn: next.get(line.bodyId) ?? null,
      publicity: line.publicity,
    };
  };
  const ofTexts = texts.flatMap((line) => piecesOf(pieces?.get(line.recommendationId) ?? []).map(({ id, blocks, ...facts }): TrackedStep => ({ id, place: placed(line.recommendationId), text: blocks.map(({ words }) => words).join(' '), ...common(line, facts) })));
  const ofRows = lines.map((line): TrackedStep => ({ id: line.id, place: placed(line.recommendationId), text: line.words ?? '', ...common(line, { ...factsOf(line), ownerName: line.ownOwner ?? line.ownerName }) }));
  return [...ofTexts, ...ofRows];
}

/** Adds actions of recommendations; their words go to `blocks`. `after`: the order key that they come behind. */
export async function keepActions(tx: RecordTransaction, rows: readonly { readonly id: string; readonly actions: readonly PlanAction[]; readonly after: string | null }[], blocks: NewBlockRow[], publicity: RecommendationRow['publicity']): Promise<void> {
  const all = rows.flatMap(({ id, actions, after }) => {
    const keys = generateNKeysBetween(after, null, actions.length);
    return actions.map((action, index) => ({ id, action, orderKey: keys[index] ?? 'a0' }));
  });
  const made = await tx.insertAll('recommendationAction', all.map(({ id, action, orderKey }) => actionColumns(id, orderKey, action)));
  all.forEach(({ action }, index) => addBlocks(blocks, 'recommendationAction', made[index]?.id ?? '', action.text, publicity));
}

/** The columns of an action's row. */
export function actionColumns(recommendationId: string, orderKey: string, { ownerName, due, dueSure, status, closedOn, stated }: ActionFacts): Omit<NewRow<'recommendationAction'>, 'id'> {
  return { recommendationId, orderKey, ownerPersonId: null, ownerName, dueVerbatim: due.verbatim, dueKind: due.kind, dueDay: due.day, dueSure: dueSure ? 1 : 0, stated, status, closedOn, closedReason: '' };
}

/** The row of an action. One that was a piece of a text becomes a row now, with all others of that text; their paragraphs go over to them, none is copied. */
export async function rowOfAction(tx: RecordTransaction, id: string): Promise<RecommendationActionRow> {
  const row = await tx.findById('recommendationAction', id);
  if (row) return row;
  const block = await tx.findById('block', id);
  if (block?.ownerKind !== 'recommendationActions') throw new Refusal(notFound('action', id));
  await makeRows(tx, block.ownerId);
  return await tx.get('recommendationAction', id, 'action');
}

/** Makes rows of the actions that stand in a recommendation's text, where it has one. */
export async function makeRows(tx: RecordTransaction, recommendationId: string): Promise<void> {
  const text = await tx.find('block', { ownerKind: 'recommendationActions', ownerId: recommendationId }, { orderKey: 'ASC', id: 'ASC' });
  if (text.length === 0) return;
  const [first] = await tx.find('recommendationAction', { recommendationId }, { orderKey: 'ASC', id: 'ASC' });
  const pieces = piecesOf(text);
  const keys = generateNKeysBetween(null, first?.orderKey ?? null, pieces.length);
  for (const [index, { id, blocks, ...facts }] of pieces.entries()) {
    await tx.insert('recommendationAction', { ...actionColumns(recommendationId, keys[index] ?? 'a0', facts), id });
    for (const { id: blockId, kind, level, content } of blocks) await tx.update('block', blockId, { ownerKind: 'recommendationAction', ownerId: id, ...contentColumns({ kind, level, runs: runsOf(content) }) });
  }
}

function paragraphOf({ kind, level, content }: BlockRow): KeptParagraph {
  return { kind, level, runs: runsOf(content) };
}

function dayOf(kept: string | null): CalendarDay | null {
  return kept === null ? null : parseCalendarDay(kept);
}
