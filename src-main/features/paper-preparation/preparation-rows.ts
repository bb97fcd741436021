import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import { groupBy } from '@shared/kernel/group-by';
import type { LiftedTo } from '@shared/papers/recommendations/model';
import { wordsOfRecommendation } from '@shared/papers/recommendations/recommendation-list';
import type { Preparation } from '@shared/papers/preparation/model';
import type { Block } from '@shared/text/model';
import { titleOfFile } from '@main/features/attachments/attachment-rows';
import { factsOf, factsOfRecommendations } from '@main/features/papers/recommendation-rows';
import type { PaperRecommendationRow, PaperRow } from '@main/features/papers/schema';
import { ruleOfBody } from '@main/features/rules/rules-in-force';
import { blockOf, blockRowsByOwner, blockRowsOf } from '@main/features/text/block-rows';
import type { RecordReader } from '@main/store/record-reader';

/** Everything that belongs to a paper besides its text. */
export async function preparationOf(reader: RecordReader, paperId: string): Promise<Preparation> {
  const paper = await reader.get('paper', paperId, 'paper');
  const rows = [...(await factsOfRecommendations(reader, paperId)).values()];
  const onItem = paper.agendaItemId === null ? [] : (await blockRowsOf(reader, { ownerKind: 'itemRecommendation', ownerId: paper.agendaItemId })).map(blockOf);
  const appendices = await reader.find('paperAppendix', { paperId }, { orderKey: 'ASC', id: 'ASC' });
  const words = await blockRowsByOwner(reader, 'paperAppendix', appendices.map(({ id }) => id));
  return {
    recommendations: rows.map(factsOf),
    lifted: await liftedTo(reader, rows, onItem),
    itemRecommends: onItem.some(({ runs }) => runs.some(({ text }) => text.trim() !== '')),
    consulted: (await reader.find('paperSection', { paperId })).filter(({ parentId, consultedName, consultedOn }) => parentId !== null && ((consultedName ?? '') !== '' || (consultedOn ?? null) !== null)).map(({ id, consultedName, consultedOn }) => ({ sectionId: id, name: consultedName ?? '', on: parseCalendarDay(consultedOn ?? '') })),
    backgroundPapers: (await reader.find('backgroundPaper', { paperId }, { orderKey: 'ASC', id: 'ASC' })).map(({ id, title, whereHeld, link, disclosesExempt }) => ({ id, title, whereHeld, link, disclosesExempt: disclosesExempt === 1 })),
    appendices: appendices.map(({ id, title, attachmentId, publicity }) => ({ id, title, attachmentId, publicity, words: (words.get(id) ?? []).map((row) => row.words).join('\n') })),
    attachments: (await reader.find('attachment', { paperId }, { orderKey: 'ASC', id: 'ASC' })).map((file) => ({ id: file.id, title: titleOfFile(file), fileName: file.fileName, publicity: file.publicity })),
    publicity: paper.publicity,
    exemptParagraphs: readExemptParagraphs(paper.exemptParagraphs),
    publicInterestReason: paper.publicInterestReason ?? '',
    regime: (await ruleOfBody(reader, paper.bodyId, 'publicity'))?.value.regime ?? null,
    lateReason: paper.lateReason ?? '',
    lateSince: await lateSince(reader, paper),
  };
}

/** Where the recommendations were taken, with the words that stand there now. What lies in the bin is no longer anywhere. */
async function liftedTo(reader: RecordReader, rows: readonly PaperRecommendationRow[], onItem: readonly Block[]): Promise<LiftedTo[]> {
  const lifted: LiftedTo[] = [];
  const groups = groupedFrom(onItem, rows.flatMap(({ liftedItemBlockId }) => (liftedItemBlockId === null ? [] : [liftedItemBlockId])));
  for (const { blockId, liftedItemBlockId, liftedMotionId, liftedRecommendationId } of rows) {
    const paragraphs = liftedItemBlockId === null ? undefined : groups.get(liftedItemBlockId);
    if (liftedItemBlockId !== null && paragraphs) lifted.push({ blockId, target: 'item', id: liftedItemBlockId, name: 'Agenda', words: wordsOfRecommendation(paragraphs) });
    const motion = liftedMotionId === null ? null : await reader.findById('motion', liftedMotionId);
    const entry = motion === null ? null : await reader.findById('minuteEntry', motion.entryId);
    if (motion !== null && entry !== null) lifted.push({ blockId, target: 'motion', id: motion.id, name: 'Motion', words: (await blockRowsOf(reader, { ownerKind: 'minuteEntry', ownerId: entry.id })).map((row) => row.words).join('\n') });
    const followed = liftedRecommendationId === null ? null : await reader.findById('recommendation', liftedRecommendationId);
    if (followed !== null) lifted.push({ blockId, target: 'ledger', id: followed.id, name: followed.reference, words: (await blockRowsOf(reader, { ownerKind: 'recommendation', ownerId: followed.id })).map((row) => row.words).join('\n') });
  }
  return lifted;
}

/** The paragraphs that belong to each of these first ones: up to the next. */
function groupedFrom<B extends { readonly id: string }>(blocks: readonly B[], firsts: readonly string[]): ReadonlyMap<string, readonly B[]> {
  let at = '';
  const owned = blocks.map((block) => {
    if (firsts.includes(block.id)) at = block.id;
    return { block, at };
  });
  return new Map([...groupBy(owned, (each) => each.at)].filter(([first]) => first !== '').map(([first, list]) => [first, list.map(({ block }) => block)]));
}

/** When the agenda went out without the paper, in words; null while it is in time. */
async function lateSince(reader: RecordReader, paper: PaperRow): Promise<string | null> {
  if (paper.meetingId === null) return null;
  const [issue] = await reader.find('agendaIssue', { meetingId: paper.meetingId }, { version: 'ASC' });
  const day = parseCalendarDay(issue?.issuedOn ?? '');
  if (!issue || !day || issue.frozen.includes(paper.id)) return null;
  return `The agenda was issued on ${formatDay(day)} without it.`;
}
