import type { RecommendationFacts } from '@shared/papers/recommendations/model';
import { paperRecommendations } from '@shared/papers/recommendations/recommendation-list';
import type { PaperRecommendation } from '@shared/papers/recommendations/recommendation-list';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { Block } from '@shared/text/model';
import type { PaperRecommendationRow } from './schema';

/** What a paper recommends, in order, with the whole paragraphs. */
export async function recommendationsOfPaper(reader: RecordReader, paperId: string): Promise<readonly (Omit<PaperRecommendation, 'paragraphs'> & { readonly paragraphs: readonly Block[] })[]> {
  const sections = await reader.find('paperSection', { paperId, key: 'recommendations' }, { orderKey: 'ASC', id: 'ASC' });
  const rows = await blockRowsByOwner(reader, 'paperSection', sections.map(({ id }) => id));
  const blocks = sections.flatMap(({ id }) => (rows.get(id) ?? []).map(blockOf));
  return paperRecommendations(blocks).map((one) => ({ ...one, paragraphs: one.paragraphs.flatMap(({ id }) => blocks.filter((block) => block.id === id)) }));
}

/** What hangs on the recommendations of a paper, one row for each first paragraph. */
export async function factsOfRecommendations(reader: RecordReader, paperId: string): Promise<ReadonlyMap<string, PaperRecommendationRow>> {
  return new Map((await reader.find('paperRecommendation', { paperId }, { createdAt: 'ASC', id: 'ASC' })).map((row) => [row.blockId, row]));
}

/** The row as the contract gives it. */
export function factsOf({ blockId, askType, amountPence, recurrence, period, fundingSource, matchFunding }: PaperRecommendationRow): RecommendationFacts {
  return { blockId, askType: askType as RecommendationFacts['askType'], amountPence, recurrence, period, fundingSource, matchFunding };
}

type Noted = Partial<Omit<PaperRecommendationRow, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'revision' | 'paperId' | 'blockId'>>;

/** Notes something of a recommendation: changes its row, or begins one. */
export async function noteRecommendation(tx: RecordTransaction, paperId: string, blockId: string, noted: Noted): Promise<void> {
  const [row] = await tx.find('paperRecommendation', { paperId, blockId });
  if (row) await tx.update('paperRecommendation', row.id, noted);
  else await tx.insert('paperRecommendation', { paperId, blockId, askType: '', amountPence: null, recurrence: '', period: '', fundingSource: '', matchFunding: '', liftedItemBlockId: null, liftedMotionId: null, liftedRecommendationId: null, liftedWords: '', ...noted });
}
