import { numberPaper } from '@shared/papers/paragraph-numbering';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Publicity } from '@shared/kernel/publicity';
import type { FoundName, GuardedOwnerKind } from '@shared/privacy/model';
import { agendaItemsOf, agendaNumbersOf } from '@main/features/agenda/item-rows';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';

/** A piece of text that the public may read, and where it is. */
export type GuardedText = Pick<FoundName, 'placeKind' | 'placeId' | 'place'> & { readonly words: string };

/** What of a paper, an agenda or minutes the public may read, piece by piece, with the body whose list it is held against. */
export async function guardedTexts(reader: RecordReader, ownerKind: GuardedOwnerKind, ownerId: string): Promise<{ readonly bodyId: string; readonly texts: readonly GuardedText[] }> {
  if (ownerKind === 'paper') return await textsOfPaper(reader, ownerId);
  const meeting = await reader.get('meeting', ownerId, 'meeting');
  return { bodyId: meeting.bodyId, texts: ownerKind === 'agenda' ? await textsOfAgenda(reader, ownerId) : await textsOfMinutes(reader, ownerId) };
}

async function textsOfPaper(reader: RecordReader, paperId: string): Promise<{ readonly bodyId: string; readonly texts: readonly GuardedText[] }> {
  const paper = await reader.get('paper', paperId, 'paper');
  const item = paper.agendaItemId === null ? null : await reader.findById('agendaItem', paper.agendaItemId);
  if (stricterPublicity(paper.publicity, item === null ? 'open' : (item.actualPublicity ?? item.publicity)) !== 'open') return { bodyId: paper.bodyId, texts: [] };
  const all = await reader.find('paperSection', { paperId }, { orderKey: 'ASC', id: 'ASC' });
  // Implications stand after the section they answer under.
  const sections = all.filter(({ parentId }) => parentId === null).flatMap((head) => [head, ...all.filter(({ parentId }) => parentId === head.id)]);
  const blocks = await blockRowsByOwner(reader, 'paperSection', sections.map(({ id }) => id));
  const numbered = sections.map((row) => ({ ...row, numbered: row.numbered === 1, required: row.required === 1, blocks: (blocks.get(row.id) ?? []).map(blockOf) }));
  const numbers = numberPaper(numbered);
  const texts: GuardedText[] = [{ placeKind: 'paper', placeId: paperId, place: 'Title', words: paper.title }];
  for (const { id, label, value } of await reader.find('paperDetail', { paperId }, { orderKey: 'ASC', id: 'ASC' })) texts.push({ placeKind: 'detail', placeId: id, place: label, words: value });
  for (const section of sections) {
    const place = [numbers.sections.get(section.id), section.heading].filter(Boolean).join(' ');
    texts.push({ placeKind: 'section', placeId: section.id, place, words: section.heading });
    for (const { id, words, publicity } of blocks.get(section.id) ?? []) {
      const label = numbers.blocks.get(id) ?? '';
      if (publicity === 'open') texts.push({ placeKind: 'block', placeId: id, place: /^\d/u.test(label) ? `${place}, ${label}` : place, words });
    }
  }
  for (const { id, title } of await reader.find('backgroundPaper', { paperId, disclosesExempt: 0 }, { orderKey: 'ASC' })) texts.push({ placeKind: 'backgroundPaper', placeId: id, place: 'Background papers', words: title });
  const appendices = await reader.find('paperAppendix', { paperId, publicity: 'open' }, { orderKey: 'ASC' });
  const inAppendices = await blockRowsByOwner(reader, 'paperAppendix', appendices.map(({ id }) => id));
  for (const { id, title } of appendices) {
    texts.push({ placeKind: 'appendix', placeId: id, place: `Appendix “${title}”`, words: title });
    for (const { words } of inAppendices.get(id) ?? []) texts.push({ placeKind: 'appendix', placeId: id, place: `Appendix “${title}”`, words });
  }
  return { bodyId: paper.bodyId, texts };
}

/** The items of a meeting with the publicity of those above them. */
async function itemsWithPublicity(reader: RecordReader, meetingId: string, actual: boolean) {
  const numbers = await agendaNumbersOf(reader, await reader.get('meeting', meetingId, 'meeting'));
  const taken = new Map(actual ? (await reader.find('agendaItem', { meetingId })).map(({ id, actualPublicity }) => [id, actualPublicity]) : []);
  const strictest = new Map<string, Publicity>();
  // Parents come before their sub-items.
  return (await agendaItemsOf(reader, meetingId)).map(({ item }) => {
    const publicity = stricterPublicity(taken.get(item.id) ?? item.publicity, strictest.get(item.parentId ?? '') ?? 'open');
    strictest.set(item.id, publicity);
    const number = numbers.get(item.id) ?? '';
    return { item, publicity, place: number === '' ? item.title : `Item ${number}` };
  });
}

async function textsOfAgenda(reader: RecordReader, meetingId: string): Promise<readonly GuardedText[]> {
  const items = await itemsWithPublicity(reader, meetingId, false);
  const recommended = await blockRowsByOwner(reader, 'itemRecommendation', items.filter(({ publicity }) => publicity === 'open').map(({ item }) => item.id));
  return items.flatMap(({ item, publicity, place }) => [
    // The public reads a title of its own where the item is exempt.
    { placeKind: 'item' as const, placeId: item.id, place, words: publicity === 'open' ? item.title : item.publicTitle },
    ...(recommended.get(item.id) ?? []).map(({ words }) => ({ placeKind: 'item' as const, placeId: item.id, place, words })),
  ]);
}

async function textsOfMinutes(reader: RecordReader, meetingId: string): Promise<readonly GuardedText[]> {
  const items = new Map((await itemsWithPublicity(reader, meetingId, true)).map((each) => [each.item.id, each]));
  const entries = (await reader.find('minuteEntry', { meetingId }, { orderKey: 'ASC' })).filter(({ publicity, agendaItemId }) => stricterPublicity(publicity, items.get(agendaItemId)?.publicity ?? 'open') === 'open');
  const blocks = await blockRowsByOwner(reader, 'minuteEntry', entries.map(({ id }) => id));
  const summaries = await blockRowsByOwner(reader, 'publicSummary', [...items.keys()]);
  return [
    ...entries.flatMap(({ id, agendaItemId }) => (blocks.get(id) ?? []).filter(({ publicity }) => publicity === 'open').map(({ words }) => ({ placeKind: 'entry' as const, placeId: id, place: items.get(agendaItemId)?.place ?? 'Minutes', words }))),
    ...[...summaries].flatMap(([itemId, rows]) => rows.map(({ words }) => ({ placeKind: 'item' as const, placeId: itemId, place: items.get(itemId)?.place ?? 'Minutes', words }))),
  ];
}
