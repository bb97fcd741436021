import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import { LEDGER_FORMAT, LEDGER_VERSION } from '@shared/ledger/ledger-file';
import type { FiledRecommendation, LedgerFile } from '@shared/ledger/ledger-file';
import { recommendationStatusSchema, responseSchema } from '@shared/ledger/model';
import { numberInReference } from '@shared/ledger/reference-pattern';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { blockRowsByOwner, runsOf } from '@main/features/text/block-rows';
import { planActionOf } from './action-records';
import type { KnownAction } from './action-records';
import { ledgerRows, othersOf, ownerOf } from './plan-facts';
import type { LedgerRows } from './plan-facts';

/** A review with everything under it as the value of its file; the bytes of its evidence are not read yet. */
export async function ledgerFileOf(reader: RecordReader, reviewId: string): Promise<LedgerFile> {
  const rows = await ledgerRows(reader, reviewId);
  const { review, rounds, recommendations } = rows;
  const body = await reader.get('body', review.bodyId, 'body');
  const changes = groupBy(
    await reader.query<RowOf<'statusChange'>>('SELECT * FROM statusChange WHERE deletedAt IS NULL AND recommendationId IN (SELECT id FROM recommendation WHERE reviewId = ? AND deletedAt IS NULL) ORDER BY day, id', [reviewId]),
    ({ recommendationId }) => recommendationId,
  );
  const evidence = groupBy(
    await reader.query<RowOf<'attachment'>>('SELECT * FROM attachment WHERE deletedAt IS NULL AND recommendationId IN (SELECT id FROM recommendation WHERE reviewId = ? AND deletedAt IS NULL) ORDER BY orderKey, id', [reviewId]),
    ({ recommendationId }) => recommendationId ?? '',
  );
  const unplaced = await reader.find('unplacedText', { reviewId }, { orderKey: 'ASC', id: 'ASC' });
  const unplacedBlocks = await blockRowsByOwner(reader, 'unplacedText', unplaced.map(({ id }) => id));
  // Those in the bin count too: their numbers are used.
  const references = await reader.query<{ reference: string }>('SELECT reference FROM recommendation WHERE reviewId = ?', [reviewId]);
  return {
    format: LEDGER_FORMAT,
    version: LEDGER_VERSION,
    review: {
      title: review.title, kind: review.kind, department: review.department, officers: review.officers, receivedOn: dayOf(review.receivedOn), noticeOn: dayOf(review.noticeOn), respondedOn: dayOf(review.respondedOn), referencePattern: review.referencePattern, publicity: review.publicity,
      bodyName: body.name, sourceName: review.sourceName,
    },
    columns: JSON.parse(review.columns) as LedgerFile['columns'],
    numbersUsed: references.reduce((most, { reference }) => Math.max(most, numberInReference(reference) ?? 0), 0),
    rounds: rounds.map(({ name, day, closedOn }) => ({ name, day: dayOf(day), closedOn: dayOf(closedOn) })),
    recommendations: recommendations.map((row) => filed(row, rows, changes.get(row.id) ?? [], evidence.get(row.id) ?? [])),
    unplaced: unplaced.map(({ id, where, why }) => ({ where, why, text: (unplacedBlocks.get(id) ?? []).map(({ kind, level, content }) => ({ kind, level, runs: runsOf(content) })) })),
  };
}

function filed(row: RowOf<'recommendation'>, { rounds, parts, actions, updates, text, names }: LedgerRows, changes: readonly RowOf<'statusChange'>[], evidence: readonly RowOf<'attachment'>[]): FiledRecommendation {
  const told = updates.get(row.id) ?? [];
  const roundAt = new Map(rounds.map(({ id }, index) => [id, index]));
  const updateAt = new Map(told.map(({ id }, index) => [id, index]));
  return {
    reference: row.reference,
    under: row.under,
    publicity: row.publicity,
    text: [...text('recommendation', row.id)],
    parts: (parts.get(row.id) ?? []).map(({ id, label }) => ({ label, text: [...text('recommendationPart', id)] })),
    response: row.response,
    proposedResponse: responseSchema.catch('').parse(row.proposedResponse),
    proposedWords: row.proposedWords,
    responseText: [...text('recommendationResponse', row.id)],
    actionsHeading: row.actionsHeading,
    actionsText: [...text('recommendationActions', row.id)],
    actions: (actions.get(row.id) ?? []).flatMap((action) => (action.row === null ? [] : [filedAction(action, names)])),
    ownerName: ownerOf(row, names),
    timescale: { verbatim: row.timescaleVerbatim, kind: row.timescaleKind, day: dayOf(row.timescaleDay) },
    timescaleSure: row.timescaleSure === 1,
    status: row.status,
    closedOn: dayOf(row.closedOn),
    others: othersOf(row),
    updates: told.map(({ id, roundId, day, byName }) => ({ round: roundId === null ? null : (roundAt.get(roundId) ?? null), day: dayOf(day), byName, text: [...text('progressUpdate', id)] })),
    history: changes.map(({ day, from, to, reason, agreedBy, progressUpdateId }) => ({ day: day as CalendarDay, from, to: recommendationStatusSchema.parse(to), reason, agreedBy, update: progressUpdateId === null ? null : (updateAt.get(progressUpdateId) ?? null) })),
    evidence: evidence.map(({ fileName, title, publicity, byteLength, contentHash }) => ({ fileName, title, publicity, byteLength, contentHash, bytes: '' })),
    links: { ownerPersonId: row.ownerPersonId, decisionId: row.decisionId, agendaItemId: row.agendaItemId, paperId: row.paperId },
  };
}

function filedAction(action: KnownAction, names: ReadonlyMap<string, string>): FiledRecommendation['actions'][number] {
  const { text, ownerName, due, dueSure, stated, status, closedOn } = planActionOf(action, names);
  return { text: [...text], ownerName, due: { ...due }, dueSure, stated, status, closedOn, closedReason: action.closedReason, ownerPersonId: action.ownerPersonId };
}

function dayOf(kept: string | null): CalendarDay | null {
  return kept === null ? null : parseCalendarDay(kept);
}
