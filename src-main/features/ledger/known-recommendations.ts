import { groupBy } from '@shared/kernel/group-by';
import type { KnownRecommendation } from '@shared/ledger/import/contract';
import { actionParagraphs } from '@shared/ledger/recommendation-actions';
import { wordsOfParagraphs, wordsWithParts } from '@shared/ledger/import/words-of-plan';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import { actionsOfRecommendations, planActionOf } from './action-records';
import type { RecordReader } from '@main/store/record-reader';
import type { BlockOwnerKind } from '@shared/text/model';

/** The recommendations of a review in words, in the order of the plan, to be compared with one that came again. */
export async function knownRecommendations(reader: RecordReader, reviewId: string): Promise<KnownRecommendation[]> {
  await reader.get('review', reviewId, 'review');
  const rows = await reader.find('recommendation', { reviewId }, { orderKey: 'ASC', id: 'ASC' });
  const ids = rows.map(({ id }) => id);
  const parts = groupBy(ids.length === 0 ? [] : await reader.find('recommendationPart', { recommendationId: ids }, { orderKey: 'ASC', id: 'ASC' }), ({ recommendationId }) => recommendationId);
  const updates = groupBy(ids.length === 0 ? [] : await reader.find('progressUpdate', { recommendationId: ids }, { orderKey: 'ASC', id: 'ASC' }), ({ recommendationId }) => recommendationId);
  const rounds = new Map((await reader.find('updateRound', { reviewId })).map(({ id, name }) => [id, name]));
  const owners = new Map((await reader.find('person', {})).map(({ id, honorific, name }) => [id, `${honorific} ${name}`.trim()]));
  const paragraphs = async (kind: BlockOwnerKind, of: readonly string[]) => {
    const byOwner = await blockRowsByOwner(reader, kind, of);
    return (id: string) => (byOwner.get(id) ?? []).map(blockOf);
  };
  const words = await paragraphs('recommendation', ids);
  const responses = await paragraphs('recommendationResponse', ids);
  const actions = await actionsOfRecommendations(reader, ids);
  const partWords = await paragraphs('recommendationPart', [...parts.values()].flat().map(({ id }) => id));
  const updateWords = await paragraphs('progressUpdate', [...updates.values()].flat().map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    text: wordsWithParts(words(row.id), (parts.get(row.id) ?? []).map(({ id, label }) => ({ label, text: partWords(id) }))),
    responseText: wordsOfParagraphs(responses(row.id)),
    actionsHeading: row.actionsHeading,
    actionsText: wordsOfParagraphs(actionParagraphs((actions.get(row.id) ?? []).map((action) => planActionOf(action, owners)))),
    ownerName: (row.ownerPersonId === null ? undefined : owners.get(row.ownerPersonId)) ?? row.ownerName,
    timescale: row.timescaleVerbatim,
    response: row.response,
    status: row.status,
    updates: (updates.get(row.id) ?? []).map(({ id, roundId }) => ({ round: (roundId === null ? undefined : rounds.get(roundId)) ?? '', words: wordsOfParagraphs(updateWords(id)) })),
    others: othersOf(row.others),
  }));
}

/** The words of texts that are kept beside a review, each as one. */
export async function knownTexts(reader: RecordReader, reviewId: string): Promise<string[]> {
  const texts = await reader.find('unplacedText', { reviewId }, { orderKey: 'ASC', id: 'ASC' });
  const words = await blockRowsByOwner(reader, 'unplacedText', texts.map(({ id }) => id));
  return texts.map(({ id }) => wordsOfParagraphs((words.get(id) ?? []).map(blockOf)));
}

function othersOf(json: string): KnownRecommendation['others'] {
  const kept: unknown = JSON.parse(json);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((other: unknown) => (typeof other === 'object' && other !== null && 'heading' in other && 'words' in other && typeof other.heading === 'string' && typeof other.words === 'string' ? [{ heading: other.heading, words: other.words }] : []));
}
