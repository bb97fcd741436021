import type { WordQuery } from '@shared/text/find-words';
import { replaceInBlock } from '@shared/text/replace-in-block';
import type { RecordTransaction } from '@main/store/record-transaction';
import { blockOf, blockRowsByOwner, updateBlock } from '@main/features/text/block-rows';
import { refuseLocked } from './paper-lock';
import { sectionRowsOf } from './records';

/** Replaces words in everything that a paper's sections say, and answers how often they stood there. Paragraphs without them are not touched. */
export async function replaceInPaper(tx: RecordTransaction, paperId: string, query: WordQuery, by: string): Promise<number> {
  await tx.get('paper', paperId, 'paper');
  await refuseLocked(tx, paperId);
  const sections = await sectionRowsOf(tx, paperId);
  const blocks = await blockRowsByOwner(tx, 'paperSection', sections.map(({ id }) => id));
  let total = 0;
  for (const row of [...blocks.values()].flat()) {
    const { runs, content, count } = replaceInBlock(blockOf(row), query, by);
    if (count === 0) continue;
    total += count;
    await updateBlock(tx, row.id, null, { runs, content });
  }
  return total;
}
