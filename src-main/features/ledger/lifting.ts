import { generateKeyBetween } from 'fractional-indexing';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { listedWords } from '@shared/kernel/listed-words';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { ledgerContract } from '@shared/ledger/contract';
import { recommendedParagraphs } from '@shared/ledger/recommended-paragraphs';
import { USUAL_PATTERN } from '@shared/ledger/reference-pattern';
import { wordsOfRecommendation } from '@shared/papers/recommendations/recommendation-list';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { Block } from '@shared/text/model';
import type { HandlersFor } from '@main/boundary/handlers';
import { blockOf, blockRowsOf, insertBlock } from '@main/features/text/block-rows';
import { noteRecommendation } from '@main/features/papers/recommendation-rows';
import type { RecordTransaction } from '@main/store/record-transaction';
import { nextReference } from './keep-plan';
import type { RecommendationRow, ReviewRow } from './schema';

/** How decisions of minutes and recommendations of papers come into the ledger, with the link back. */
export const ledgerLifting: Pick<HandlersFor<typeof ledgerContract>, 'lift' | 'liftPaper' | 'liftedPapers'> = {
  lift: async ({ tx, today }, { reviewId, decisionId }) => {
    const decision = await tx.get('decision', decisionId, 'decision');
    const [already] = await tx.find('recommendation', { decisionId });
    if (already) throw new Refusal(ruleRefusal('alreadyLifted', `This decision is in the ledger already, as ${already.reference}.`));
    const entry = await tx.get('minuteEntry', decision.entryId, 'minute');
    const review = reviewId === null ? await reviewOfMeeting(tx, decision.meetingId) : await tx.get('review', reviewId, 'review');
    const blocks = (await blockRowsOf(tx, { ownerKind: 'minuteEntry', ownerId: entry.id })).map(blockOf);
    const item = await tx.get('agendaItem', entry.agendaItemId, 'agenda item');
    const publicity = stricterPublicity(stricterPublicity(review.publicity, entry.publicity), item.actualPublicity ?? item.publicity);
    return { ...(await addRecommendation(tx, review, today, { publicity, paragraphs: blocks, decisionId, agendaItemId: entry.agendaItemId, paperId: null })), reviewId: review.id };
  },

  liftPaper: async ({ tx, today }, { reviewId, paperId }) => {
    const paper = await tx.get('paper', paperId, 'paper');
    const already = await tx.find('recommendation', { paperId }, { orderKey: 'ASC' });
    if (already.length > 0) throw new Refusal(ruleRefusal('alreadyLifted', `The recommendations of this paper are in the ledger already, as ${listedWords(already.map(({ reference }) => reference))}.`));
    const [section] = await tx.find('paperSection', { paperId, key: 'recommendations' });
    const found = section ? recommendedParagraphs((await blockRowsOf(tx, { ownerKind: 'paperSection', ownerId: section.id })).map(blockOf)) : [];
    if (found.length === 0) throw new Refusal(ruleRefusal('nothingRecommended', 'This paper recommends nothing yet. Write its recommendations first.'));
    const item = paper.agendaItemId === null ? null : await tx.get('agendaItem', paper.agendaItemId, 'agenda item');
    const ofPaper = stricterPublicity(paper.publicity, item === null ? 'open' : (item.actualPublicity ?? item.publicity));
    const review = reviewId === null ? await beginReview(tx, { bodyId: paper.bodyId, title: `Recommendations of “${paper.title}”`, kind: 'report', publicity: ofPaper }) : await tx.get('review', reviewId, 'review');
    const added: { id: string; reference: string }[] = [];
    for (const blocks of found) {
      const publicity = blocks.reduce((so, block) => stricterPublicity(so, block.publicity), stricterPublicity(review.publicity, ofPaper));
      const one = await addRecommendation(tx, review, today, { publicity, paragraphs: blocks.map((block, index) => (index === 0 ? { ...block, kind: 'paragraph', level: 1 } : { ...block, level: Math.max(1, block.level - 1) })), decisionId: null, agendaItemId: paper.agendaItemId, paperId });
      const [first] = blocks;
      if (first) await noteRecommendation(tx, paperId, first.id, { liftedRecommendationId: one.id, liftedWords: wordsOfRecommendation(blocks) });
      added.push(one);
    }
    return { ids: added.map(({ id }) => id), references: added.map(({ reference }) => reference), reviewId: review.id };
  },

  liftedPapers: async ({ reader }) => {
    const rows = await reader.query<{ paperId: string; reviewId: string; reference: string }>('SELECT paperId, reviewId, reference FROM recommendation WHERE paperId IS NOT NULL AND deletedAt IS NULL ORDER BY orderKey, id');
    const papers = new Map<string, { paperId: string; reviewId: string; references: string[] }>();
    for (const { paperId, reviewId, reference } of rows) {
      const known = papers.get(paperId);
      if (known) known.references.push(reference);
      else papers.set(paperId, { paperId, reviewId, references: [reference] });
    }
    return { papers: [...papers.values()] };
  },
};

/** The list that the decisions of a meeting are followed under. It is named after body and day alone, so it says nothing that is exempt. */
async function reviewOfMeeting(tx: RecordTransaction, meetingId: string): Promise<ReviewRow> {
  const meeting = await tx.get('meeting', meetingId, 'meeting');
  const body = await tx.get('body', meeting.bodyId, 'body');
  const day = parseCalendarDay(meeting.date);
  const title = `Decisions of ${body.name}${day === null ? '' : `, ${formatDay(day)}`}`;
  const [known] = await tx.find('review', { bodyId: body.id, kind: 'meeting', title });
  return known ?? (await beginReview(tx, { bodyId: body.id, title, kind: 'meeting', publicity: 'open' }));
}

async function beginReview(tx: RecordTransaction, facts: Pick<ReviewRow, 'bodyId' | 'title' | 'kind' | 'publicity'>): Promise<ReviewRow> {
  return await tx.insert('review', { ...facts, department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: USUAL_PATTERN, columns: '[]', sourceName: '', sourceHash: '', orderKey: 'a0' });
}

type NewRecommendation = { readonly publicity: RecommendationRow['publicity']; readonly paragraphs: readonly Pick<Block, 'kind' | 'level' | 'runs'>[]; readonly decisionId: string | null; readonly agendaItemId: string | null; readonly paperId: string | null };

/** Adds a recommendation behind the others of its review, under the next reference. */
export async function addRecommendation(tx: RecordTransaction, review: ReviewRow, today: CalendarDay, { publicity, paragraphs, decisionId, agendaItemId, paperId }: NewRecommendation): Promise<{ id: string; reference: string }> {
  const last = (await tx.find('recommendation', { reviewId: review.id }, { orderKey: 'DESC' }))[0];
  const reference = await nextReference(tx, review, today);
  const row = await tx.insert('recommendation', {
    reviewId: review.id, reference, orderKey: generateKeyBetween(last?.orderKey ?? null, null), under: '', ownerPersonId: null, ownerName: '', response: '', proposedResponse: '', proposedWords: '', actionsHeading: '',
    timescaleVerbatim: '', timescaleKind: 'none', timescaleDay: null, timescaleSure: 1, status: 'notStarted', closedOn: null, decisionId, agendaItemId, paperId, others: '[]', publicity,
  });
  let key: string | null = null;
  for (const { kind, level, runs } of paragraphs) {
    key = generateKeyBetween(key, null);
    await insertBlock(tx, { ownerKind: 'recommendation', ownerId: row.id, kind, level, runs, orderKey: key, publicity });
  }
  return { id: row.id, reference };
}
