import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Publicity } from '@shared/kernel/publicity';
import type { BlockKind } from '@shared/text/model';
import { plainText } from '@shared/text/model';
import { historyHandlers } from '@main/features/history/handlers';
import { ledgerHandlers } from '@main/features/ledger/handlers';
import { insertBlock } from '@main/features/text/block-rows';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';
import { bodiesHandlers } from '@main/features/bodies/handlers';

let record: TestRecord;
let bodyId: string;
beforeEach(async () => {
  record = await openTestRecord({ bodies: bodiesHandlers, ledger: ledgerHandlers, history: historyHandlers });
  bodyId = (await record.client.bodies.create({ name: 'Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' })).id;
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const numbered = (text: string, publicity: Publicity = 'open') => ({ kind: 'numbered' as BlockKind, level: 1, text, publicity });

/** A paper whose section of recommendations holds these paragraphs. */
async function paperWith(blocks: readonly { readonly kind: BlockKind; readonly level: number; readonly text: string; readonly publicity: Publicity }[], publicity: Publicity = 'open'): Promise<string> {
  const { value } = await record.record().store.write({ name: 'test', label: 'Paper', kind: 'do' }, async (tx) => {
    const paper = await tx.insert('paper', { bodyId, meetingId: null, agendaItemId: null, templateKey: 'education-board-report', title: 'School places', status: 'draft', publicity, orderKey: 'a0' });
    const section = await tx.insert('paperSection', { paperId: paper.id, key: 'recommendations', heading: 'Recommendations', parentId: null, numbered: 1, required: 1, guidance: '', orderKey: 'a0' });
    let key = 'a0';
    for (const { kind, level, text, publicity: of } of blocks) {
      await insertBlock(tx, { ownerKind: 'paperSection', ownerId: section.id, kind, level, runs: [{ text }], orderKey: key, publicity: of });
      key = `${key}V`;
    }
    return paper.id;
  });
  return value;
}

describe('what a paper recommends', () => {
  it('is taken into the ledger in one step, word for word, leads back to the paper, and is not taken twice', async () => {
    const paperId = await paperWith([numbered('That the Board notes the plan.'), numbered('That the Board agrees:'), { kind: 'letter', level: 1, text: 'the dates;', publicity: 'open' }, { kind: 'letter', level: 1, text: 'the thresholds.', publicity: 'open' }]);
    const lifted = await record.client.ledger.liftPaper({ reviewId: null, paperId });
    expect(lifted.references).toEqual(['R1', 'R2']);
    expect((await record.client.ledger.reviews({})).reviews).toMatchObject([{ title: 'Recommendations of “School places”', kind: 'report' }]);
    const { recommendation } = await record.client.ledger.get({ id: lifted.ids[1] ?? '' });
    expect(recommendation).toMatchObject({ paperId, reference: 'R2' });
    expect(recommendation.blocks.map(({ kind, runs }) => [kind, plainText(runs)])).toEqual([['paragraph', 'That the Board agrees:'], ['letter', 'the dates;'], ['letter', 'the thresholds.']]);
    expect((await record.client.ledger.liftedPapers({})).papers).toEqual([{ paperId, reviewId: lifted.reviewId, references: ['R1', 'R2'] }]);
    await expect(record.client.ledger.liftPaper({ reviewId: null, paperId })).rejects.toMatchObject({ error: { rule: 'alreadyLifted', message: 'The recommendations of this paper are in the ledger already, as R1 and R2.' } });
    await record.client.history.undo({});
    expect((await record.client.ledger.reviews({})).reviews).toEqual([]);
    expect((await record.client.ledger.list({})).recommendations).toEqual([]);
  });

  it('stays as closed as the paper or its paragraph is, whatever the review is', async () => {
    const { reviewId } = await record.client.ledger.addReview({ bodyId, title: 'Inclusion review', kind: 'review', department: '', officers: '', receivedOn: null, noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' });
    await record.client.ledger.liftPaper({ reviewId, paperId: await paperWith([numbered('Note the plan.'), numbered('Give the lease up.', 'exempt')]) });
    await record.client.ledger.liftPaper({ reviewId: null, paperId: await paperWith([numbered('Close the site.')], 'confidential') });
    expect((await record.client.ledger.list({})).recommendations.map(({ reference, publicity }) => [reference, publicity])).toEqual(expect.arrayContaining([['R1', 'open'], ['R2', 'exempt'], ['R1', 'confidential']]));
    expect((await record.client.ledger.reviews({})).reviews.find(({ title }) => title.startsWith('Recommendations'))).toMatchObject({ publicity: 'confidential' });
  });

  it('is asked for where there is none', async () => {
    await expect(record.client.ledger.liftPaper({ reviewId: null, paperId: await paperWith([]) })).rejects.toMatchObject({ error: { rule: 'nothingRecommended' } });
  });
});
