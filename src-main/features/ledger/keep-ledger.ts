import { generateNKeysBetween } from 'fractional-indexing';
import type { FiledRecommendation, LedgerFile } from '@shared/ledger/ledger-file';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { NewRow, RecordTransaction } from '@main/store/record-transaction';
import { actionColumns } from './action-records';
import { keepUnplaced, numbersOfReview } from './keep-plan';
import { addBlocks } from './new-blocks';
import type { NewBlockRow } from './new-blocks';
import type { ReviewRow } from './schema';

/** References have numbers below this; a file that says more is believed up to here. */
const MOST_NUMBERS = 10_000;

/** Keeps a ledger that was read from its file, whole, as a review of its own. The numbers of its references are used up. */
export async function keepLedger(tx: RecordTransaction, bodyId: string, ledger: LedgerFile): Promise<string> {
  await tx.get('body', bodyId, 'body');
  const { bodyName: _bodyName, ...fields } = ledger.review;
  const review = await tx.insert('review', { ...fields, bodyId, columns: JSON.stringify(ledger.columns), sourceHash: '', orderKey: 'a0' });
  for (let used = 0; used < Math.min(ledger.numbersUsed, MOST_NUMBERS); used = await tx.allocateNumber(numbersOfReview(review.id)));
  const roundKeys = generateNKeysBetween(null, null, ledger.rounds.length);
  const rounds = (await tx.insertAll('updateRound', ledger.rounds.map((round, index) => ({ reviewId: review.id, ...round, orderKey: roundKeys[index] ?? 'a0' })))).map(({ id }) => id);
  await keepRecommendations(tx, review, ledger.recommendations, rounds);
  await keepUnplaced(tx, review, ledger.unplaced);
  return review.id;
}

async function keepRecommendations(tx: RecordTransaction, review: ReviewRow, filed: readonly FiledRecommendation[], rounds: readonly string[]): Promise<void> {
  const known = await knownLinks(tx, filed);
  const keys = generateNKeysBetween(null, null, filed.length);
  const rows = await tx.insertAll('recommendation', filed.map((one, index) => columnsOf(one, review.id, keys[index] ?? 'a0', known)));
  const blocks: NewBlockRow[] = [];
  const parts = filed.flatMap((one, index) => ordered(one.parts).map(({ thing: part, orderKey }) => ({ row: { recommendationId: rows[index]?.id ?? '', label: part.label, orderKey }, text: part.text, publicity: one.publicity })));
  const updates = filed.flatMap((one, index) => ordered(one.updates).map(({ thing: { round, day, byName, text }, orderKey }) => ({ row: { recommendationId: rows[index]?.id ?? '', roundId: round === null ? null : (rounds[round] ?? null), day, byName, orderKey }, text, publicity: one.publicity })));
  const actions = filed.flatMap((one, index) => ordered(one.actions).map(({ thing: { text, closedReason, ownerPersonId, ...facts }, orderKey }) => ({ row: { ...actionColumns(rows[index]?.id ?? '', orderKey, facts), ownerPersonId: ownerPersonId !== null && known.person.has(ownerPersonId) ? ownerPersonId : null, closedReason }, text, publicity: one.publicity })));
  const actionRows = await tx.insertAll('recommendationAction', actions.map(({ row }) => row));
  const partRows = await tx.insertAll('recommendationPart', parts.map(({ row }) => row));
  const updateRows = await tx.insertAll('progressUpdate', updates.map(({ row }) => row));
  filed.forEach((one, index) => {
    const id = rows[index]?.id ?? '';
    addBlocks(blocks, 'recommendation', id, one.text, one.publicity);
    addBlocks(blocks, 'recommendationResponse', id, one.responseText, one.publicity);
    addBlocks(blocks, 'recommendationActions', id, one.actionsText, one.publicity);
  });
  parts.forEach(({ text, publicity }, index) => addBlocks(blocks, 'recommendationPart', partRows[index]?.id ?? '', text, publicity));
  actions.forEach(({ text, publicity }, index) => addBlocks(blocks, 'recommendationAction', actionRows[index]?.id ?? '', text, publicity));
  updates.forEach(({ text, publicity }, index) => addBlocks(blocks, 'progressUpdate', updateRows[index]?.id ?? '', text, publicity));
  await tx.insertAll('block', blocks);
  await keepEvidence(tx, filed, rows.map(({ id }) => id));
  let before = 0;
  const changes = filed.flatMap((one, index) => {
    const first = before;
    before += one.updates.length;
    return one.history.map(({ update, ...change }) => ({ recommendationId: rows[index]?.id ?? '', ...change, progressUpdateId: update === null ? null : (updateRows[first + update]?.id ?? null) }));
  });
  await tx.insertAll('statusChange', changes);
}

type KnownLinks = Readonly<Record<'person' | 'decision' | 'agendaItem' | 'paper', ReadonlySet<string>>>;

/** Which of the links of a file this record has. Another record has none of them. */
async function knownLinks(tx: RecordTransaction, filed: readonly FiledRecommendation[]): Promise<KnownLinks> {
  const found = async (table: keyof KnownLinks, ids: readonly (string | null)[]): Promise<ReadonlySet<string>> => {
    const asked = [...new Set(ids.filter((id) => id !== null))];
    return new Set(asked.length === 0 ? [] : (await tx.find(table, { id: asked })).map(({ id }) => id));
  };
  return {
    person: await found('person', filed.flatMap(({ links, actions }) => [links.ownerPersonId, ...actions.map(({ ownerPersonId }) => ownerPersonId)])),
    decision: await found('decision', filed.map(({ links }) => links.decisionId)),
    agendaItem: await found('agendaItem', filed.map(({ links }) => links.agendaItemId)),
    paper: await found('paper', filed.map(({ links }) => links.paperId)),
  };
}

function columnsOf(one: FiledRecommendation, reviewId: string, orderKey: string, known: KnownLinks): Omit<NewRow<'recommendation'>, 'id'> {
  const kept = (table: keyof KnownLinks, id: string | null): string | null => (id !== null && known[table].has(id) ? id : null);
  return {
    reviewId,
    reference: one.reference,
    orderKey,
    under: one.under,
    ownerPersonId: kept('person', one.links.ownerPersonId),
    ownerName: one.ownerName,
    response: one.response,
    proposedResponse: one.proposedResponse,
    proposedWords: one.proposedWords,
    actionsHeading: one.actionsHeading,
    timescaleVerbatim: one.timescale.verbatim,
    timescaleKind: one.timescale.kind,
    timescaleDay: one.timescale.day,
    timescaleSure: one.timescaleSure ? 1 : 0,
    status: one.status,
    closedOn: one.closedOn,
    decisionId: kept('decision', one.links.decisionId),
    agendaItemId: kept('agendaItem', one.links.agendaItemId),
    paperId: kept('paper', one.links.paperId),
    others: JSON.stringify(one.others),
    publicity: one.publicity,
  };
}

/** Things with keys that keep their order. */
function ordered<T>(things: readonly T[]): { readonly thing: T; readonly orderKey: string }[] {
  const keys = generateNKeysBetween(null, null, things.length);
  return things.map((thing, index) => ({ thing, orderKey: keys[index] ?? 'a0' }));
}

/** Ties the files of evidence to their recommendations; one whose bytes the record does not have is refused. */
async function keepEvidence(tx: RecordTransaction, filed: readonly FiledRecommendation[], ids: readonly string[]): Promise<void> {
  for (const [index, { evidence }] of filed.entries()) {
    for (const { thing: file, orderKey } of ordered(evidence)) {
      const [kept] = await tx.query<{ contentHash: string }>('SELECT contentHash FROM storedFile WHERE contentHash = ? AND complete = 1', [file.contentHash]);
      if (!kept) throw new Refusal(ruleRefusal('evidenceGone', `The bytes of “${file.fileName}” are no longer here. Open the file of the ledger again.`));
      const { fileName, title, publicity, byteLength, contentHash } = file;
      await tx.insert('attachment', { meetingId: null, agendaItemId: null, paperId: null, recommendationId: ids[index] ?? '', fileName, title, publicity, byteLength, contentHash, exemptParagraphs: '[]', orderKey });
    }
  }
}
