import { numberPaper } from '@shared/papers/paragraph-numbering';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Publicity } from '@shared/kernel/publicity';
import type { FoundName, GuardedOwnerKind } from '@shared/privacy/model';
import { agendaItemsOf, agendaNumbersOf } from '@main/features/agenda/item-rows';
import { listedMembers } from '@main/features/agenda/listed-members';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** A piece of text that the public may read, and where it is. */
export type GuardedText = Pick<FoundName, 'placeKind' | 'placeId' | 'place'> & { readonly words: string };

/** The body whose list a paper, an agenda or minutes are held against, and whether the public may read any of it. */
export async function guardedOwner(reader: RecordReader, ownerKind: GuardedOwnerKind, ownerId: string): Promise<{ readonly bodyId: string; readonly open: boolean }> {
  if (ownerKind !== 'paper') return { bodyId: (await reader.get('meeting', ownerId, 'meeting')).bodyId, open: true };
  const { bodyId, publicity, agendaItemId } = await reader.get('paper', ownerId, 'paper');
  const item = agendaItemId === null ? null : await reader.findById('agendaItem', agendaItemId);
  return { bodyId, open: stricterPublicity(publicity, item === null ? 'open' : (item.actualPublicity ?? item.publicity)) === 'open' };
}

/** What of a paper that is open, an agenda or minutes the public may read, piece by piece. */
export async function guardedTexts(reader: RecordReader, ownerKind: GuardedOwnerKind, ownerId: string): Promise<readonly GuardedText[]> {
  if (ownerKind === 'paper') return await textsOfPaper(reader, ownerId);
  return ownerKind === 'agenda' ? await textsOfAgenda(reader, ownerId) : await textsOfMinutes(reader, ownerId);
}

async function textsOfPaper(reader: RecordReader, paperId: string): Promise<readonly GuardedText[]> {
  const paper = await reader.get('paper', paperId, 'paper');
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
  return texts;
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

/** What stands of the meeting itself at the head of its agenda and its minutes. */
function textsOfMeeting({ id, title, place }: RowOf<'meeting'>): readonly GuardedText[] {
  return [
    { placeKind: 'meeting', placeId: id, place: 'Title of the meeting', words: title },
    { placeKind: 'meeting', placeId: id, place: 'Place of the meeting', words: place },
  ];
}

async function textsOfAgenda(reader: RecordReader, meetingId: string): Promise<readonly GuardedText[]> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const items = await itemsWithPublicity(reader, meetingId, false);
  const recommended = await blockRowsByOwner(reader, 'itemRecommendation', items.filter(({ publicity }) => publicity === 'open').map(({ item }) => item.id));
  return [
    ...textsOfMeeting(meeting),
    ...items.flatMap(({ item, publicity, place }): readonly GuardedText[] => {
      const open = publicity === 'open';
      const told = (words: string, what = '', placeKind: GuardedText['placeKind'] = 'item'): GuardedText => ({ placeKind, placeId: item.id, place: `${place}${what}`, words });
      return [
        // The public reads a title of its own where the item is exempt, and nothing else of it.
        told(open ? item.title : item.publicTitle),
        ...(open ? [told(item.presenterName, ', presenter', 'presenter'), told(item.urgentReason, ', special circumstances', 'urgency'), told(item.stateReason, ', why it is not taken')] : []),
        ...(recommended.get(item.id) ?? []).filter((row) => row.publicity === 'open').map(({ words }): GuardedText => ({ placeKind: 'recommendation', placeId: item.id, place: `${place}, recommendation`, words })),
      ];
    }),
    ...(await listedMembers(reader, meeting.bodyId, meeting.date)).map(({ person }): GuardedText => ({ placeKind: 'person', placeId: person.id, place: 'Members', words: person.name })),
  ];
}

async function textsOfMinutes(reader: RecordReader, meetingId: string): Promise<readonly GuardedText[]> {
  const items = new Map((await itemsWithPublicity(reader, meetingId, true)).map((each) => [each.item.id, each]));
  const entries = (await reader.find('minuteEntry', { meetingId }, { orderKey: 'ASC' })).filter(({ leftOut, publicity, agendaItemId }) => leftOut !== 1 && stricterPublicity(publicity, items.get(agendaItemId)?.publicity ?? 'open') === 'open');
  const blocks = await blockRowsByOwner(reader, 'minuteEntry', entries.map(({ id }) => id));
  const owners = new Map((await reader.find('action', { meetingId })).map(({ entryId, ownerName, owners: several }) => [entryId, `${ownerName}\n${several}`]));
  const summaries = await blockRowsByOwner(reader, 'publicSummary', [...items.keys()]);
  const placeOf = (itemId: string): string => items.get(itemId)?.place ?? 'Minutes';
  return [
    ...textsOfMeeting(await reader.get('meeting', meetingId, 'meeting')),
    // Every item is headed in the minutes, whether anything was minuted under it or not.
    ...[...items.values()].map(({ item, publicity, place }): GuardedText => ({ placeKind: 'item', placeId: item.id, place: `${place}, title`, words: publicity === 'open' ? item.title : item.publicTitle })),
    ...entries.flatMap(({ id, agendaItemId }) => {
      const told = (words: string): GuardedText => ({ placeKind: 'entry', placeId: id, place: placeOf(agendaItemId), words });
      return [...(blocks.get(id) ?? []).filter(({ publicity }) => publicity === 'open').map(({ words }) => told(words)), told(owners.get(id) ?? '')];
    }),
    ...[...summaries].flatMap(([itemId, rows]) => rows.map(({ words }): GuardedText => ({ placeKind: 'summary', placeId: itemId, place: `${placeOf(itemId)}, public summary`, words }))),
    ...(await reader.find('attendance', { meetingId }, { orderKey: 'ASC' })).map(({ id, name }): GuardedText => ({ placeKind: 'person', placeId: id, place: 'People at the meeting', words: name })),
  ];
}
