import type { RecordReader } from '@main/store/record-reader';
import { blockRowsByOwner } from '@main/features/text/block-rows';

/**
 * What is recommended under each item, a paragraph a line: the recommendations of its first paper that has any, else what the agenda
 * recommends. Items without a recommendation are not in the map.
 */
export async function recommendationsUnder(reader: RecordReader, agendaItemIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (agendaItemIds.length === 0) return found;
  const papers = await reader.find('paper', { agendaItemId: [...agendaItemIds] }, { orderKey: 'ASC', createdAt: 'ASC', id: 'ASC' });
  const sections = papers.length === 0 ? [] : await reader.find('paperSection', { paperId: papers.map(({ id }) => id), key: 'recommendations' });
  const inPapers = await blockRowsByOwner(reader, 'paperSection', sections.map(({ id }) => id));
  for (const paper of papers) {
    const section = sections.find(({ paperId }) => paperId === paper.id);
    const text = section ? lines(inPapers.get(section.id)) : '';
    if (text !== '' && paper.agendaItemId !== null && !found.has(paper.agendaItemId)) found.set(paper.agendaItemId, text);
  }
  for (const [itemId, blocks] of await blockRowsByOwner(reader, 'itemRecommendation', agendaItemIds.filter((id) => !found.has(id)))) {
    const text = lines(blocks);
    if (text !== '') found.set(itemId, text);
  }
  return found;
}

function lines(blocks: readonly { readonly words: string }[] = []): string {
  return blocks.map(({ words }) => words.trim()).filter((words) => words !== '').join('\n');
}
