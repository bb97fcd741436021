import { v7 as uuidV7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blockOwnerKindSchema } from '@shared/text/model';
import { createLeakMatcher } from '@shared/documents/leak-matcher';
import { recordSecrets } from '@main/features/documents/record-secrets';
import { rowSchemas } from '@main/store/record-schemas';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/**
 * Columns of text on rows with a mark of publicity that hold no words of the matter, by what they are. A new column stands here with
 * its reason or is searched for.
 */
const NO_WORDS: Readonly<Record<string, string>> = {
  kind: 'one of a list', status: 'one of a list', state: 'one of a list', askType: 'one of a list', specialBusiness: 'one of a list', standing: 'one of a list', outcome: 'one of a list', did: 'one of a list', templateKey: 'one of a list', lastStep: 'one of a list', template: 'the frame of a paper', cameWith: 'a list whose title is searched for, below', figure: 'the same words as in `words`', ownerKind: 'one of a list', actualPublicity: 'a mark',
  orderKey: 'a place', number: 'a number', issuedNumber: 'a number', minuteNumber: 'a number', exemptParagraphs: 'paragraphs of the Act', contentHash: 'a sum', content: 'the same words as in `words`',
  publicTitle: 'what the public is told instead', askWords: 'the usual words of the body',
  presenterName: 'a name that agendas print', speakers: 'names for the chair’s copy', byName: 'a name', takenByName: 'a name', seconderName: 'a name', leadName: 'a name', clearedByName: 'a name', stepByName: 'a name', decisionMaker: 'who decides', addressedTo: 'whom it is put to', consents: 'names and answers',
  'recommendation.response': 'one of a list', department: 'a department', officers: 'names', ownerName: 'a name', referencePattern: 'a number', reference: 'a number', columns: 'headings of a table', sourceHash: 'a sum', actionsHeading: 'a heading of a table',
  others: 'a list whose words are searched for one by one, below', timescaleVerbatim: 'a term', timescaleKind: 'one of a list', timescaleDay: 'a day', proposedResponse: 'one of a list', noticeOn: 'a day', respondedOn: 'a day', closedOn: 'a day',
  fixedStart: 'a time', startedAt: 'a time', closedAt: 'a time', recordedAt: 'a time', declaredAt: 'a time', day: 'a day', plannedFor: 'a term', receivedOn: 'a day', takenOn: 'a day', agreedOn: 'a day', clearedOn: 'a day', stepOn: 'a day', noticePublishedOn: 'a day', aboutKind: 'a table',
};
/** Tables with a mark whose words are no matter of a meeting. */
const NO_MATTER: Readonly<Record<string, string>> = { agendaTemplateItem: 'the frame of agendas to come; what is taken over stands in an agendaItem' };

let test: TestRecord;
beforeEach(async () => {
  test = await openTestRecord({});
});
afterEach(() => test.close());

type Column = { readonly name: string; readonly type: string };
const columnsOf = async (table: string): Promise<readonly Column[]> => await test.record().store.read((reader) => reader.query<Column>(`SELECT name, type FROM pragma_table_info('${table}')`));
const marked: readonly string[] = Object.values(rowSchemas).map((schema) => schema.options).filter(({ columns }) => 'publicity' in columns).map(({ name }) => name);

/** Adds a row past the boundary: `values`, and for every other column of words something to find. Answers what was planted. */
async function plant(table: string, values: Readonly<Record<string, string | number | null>>): Promise<readonly string[]> {
  const planted: string[] = [];
  const row: Record<string, string | number | null> = { id: values['id'] ?? uuidV7(), createdAt: '2026-11-21T18:00:00.000Z', updatedAt: '2026-11-21T18:00:00.000Z', deletedAt: null, revision: 1 };
  for (const { name, type } of await columnsOf(table)) {
    if (name in row) continue;
    const given = values[name];
    if (given !== undefined) row[name] = given;
    else if (type.toLowerCase() === 'integer') row[name] = 0;
    else if (name.endsWith('Id')) row[name] = null;
    else {
      row[name] = `ZQ${table}${name}`;
      planted.push(name);
    }
  }
  await test.record().store.write({ name: 'test', label: 'Plant', kind: 'do' }, (tx) => tx.query(`INSERT INTO "${table}" (${Object.keys(row).map((name) => `"${name}"`).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row)));
  return planted;
}

/** A body with a meeting that has an item, a minute, an action, a paper and somebody present; all open or all exempt. */
async function frame(publicity: 'open' | 'exempt') {
  const ids = { bodyId: uuidV7(), meetingId: uuidV7(), agendaItemId: uuidV7(), attendanceId: uuidV7(), entryId: uuidV7(), actionId: uuidV7(), paperId: uuidV7(), sectionId: uuidV7(), reviewId: uuidV7(), appendixId: uuidV7() };
  const own = { publicity, actualPublicity: null };
  await plant('body', { id: ids.bodyId });
  await plant('meeting', { ...ids, id: ids.meetingId });
  await plant('agendaItem', { ...ids, ...own, id: ids.agendaItemId });
  await plant('attendance', { ...ids, id: ids.attendanceId });
  await plant('minuteEntry', { ...ids, ...own, id: ids.entryId });
  await plant('action', { ...ids, id: ids.actionId });
  await plant('paper', { ...ids, ...own, id: ids.paperId, stepNote: '' });
  await plant('paperSection', { ...ids, id: ids.sectionId });
  await plant('review', { ...ids, publicity, id: ids.reviewId });
  await plant('paperAppendix', { ...ids, publicity, id: ids.appendixId });
  return ids;
}
const secretTexts = async (): Promise<readonly string[]> => (await test.record().store.read(recordSecrets)).secrets.map(({ text }) => text);

describe('the exempt text of a record', () => {
  it.each(marked.filter((table) => !(table in NO_MATTER) && table !== 'block'))('is that of every column of words of %s', async (table) => {
    const ids = await frame('open');
    const planted = await plant(table, { ...ids, publicity: 'exempt', actualPublicity: null });
    const found = await secretTexts();
    const missing = planted.filter((name) => !(name in NO_WORDS) && !(`${table}.${name}` in NO_WORDS) && !found.includes(`ZQ${table}${name}`));
    expect(missing).toEqual([]);
  });

  it('leaves none of these tables open by mistake: the same rows marked as open are no secrets', async () => {
    const ids = await frame('open');
    for (const table of marked.filter((name) => !(name in NO_MATTER) && name !== 'block')) await plant(table, { ...ids, publicity: 'open', actualPublicity: null, stepNote: '' });
    expect(await secretTexts()).toEqual([]);
  });

  it.each(blockOwnerKindSchema.options.filter((kind) => kind !== 'publicSummary'))('is that of a paragraph of %s', async (ownerKind) => {
    const ids = await frame('open');
    const owner = { paperSection: ids.sectionId, minuteEntry: ids.entryId, captureDraft: ids.agendaItemId, draftMinute: ids.agendaItemId, itemRecommendation: ids.agendaItemId, privateNote: ids.agendaItemId, body: ids.bodyId, termsOfReference: ids.bodyId, recommendation: ids.bodyId, recommendationPart: ids.bodyId, recommendationResponse: ids.bodyId, recommendationActions: ids.bodyId, recommendationAction: ids.bodyId, progressUpdate: ids.bodyId, unplacedText: ids.bodyId, paperAppendix: ids.appendixId }[ownerKind];
    await plant('block', { ownerKind, ownerId: owner, publicity: 'exempt' });
    expect(await secretTexts()).toEqual(['ZQblockwords']);
  });

  it('is not what the public is told instead', async () => {
    const ids = await frame('open');
    await plant('block', { ownerKind: 'publicSummary', ownerId: ids.agendaItemId, publicity: 'open' });
    expect(await secretTexts()).toEqual([]);
  });

  it('is also what hangs on an item that is not open, whatever its own mark says', async () => {
    const ids = await frame('exempt');
    const own = { ...ids, publicity: 'open' };
    await plant('paper', { ...own, id: uuidV7(), title: 'Title of an open paper' });
    await plant('attachment', { ...own, paperId: null });
    await plant('actionUpdate', own);
    await plant('decision', own);
    await plant('motion', own);
    for (const [ownerKind, ownerId] of [['paperSection', ids.sectionId], ['minuteEntry', ids.entryId], ['itemRecommendation', ids.agendaItemId], ['draftMinute', ids.agendaItemId]] as const) await plant('block', { ownerKind, ownerId, publicity: 'open', words: `Words of ${ownerKind}` });
    const found = await secretTexts();
    for (const text of ['Title of an open paper', 'ZQattachmenttitle', 'ZQattachmentfileName', 'ZQactionUpdatewords', 'ZQdecisionrecommendedText', 'ZQmotionrecommendedText', 'ZQmotionoverrideReason', 'Words of paperSection', 'Words of minuteEntry', 'Words of itemRecommendation', 'Words of draftMinute']) expect(found).toContain(text);
  });

  it('is that of the further columns of an imported plan and of the reasons for a status', async () => {
    const ids = await frame('open');
    const recommendationId = uuidV7();
    await plant('recommendation', { ...ids, id: recommendationId, publicity: 'exempt', others: JSON.stringify([{ heading: 'Cost', words: 'Twelve thousand pounds' }]) });
    await plant('statusChange', { recommendationId });
    const found = await secretTexts();
    expect(found).toContain('Twelve thousand pounds');
    expect(found).toContain('ZQstatusChangereason');
  });

  it('is the title of the item that a paper from another machine is for', async () => {
    const ids = await frame('open');
    await plant('paper', { ...ids, id: uuidV7(), publicity: 'exempt', cameWith: JSON.stringify({ itemNumber: '4', itemTitle: 'Sale of the annexe' }) });
    expect(await secretTexts()).toContain('Sale of the annexe');
  });

  it('is what readers and those who clear it say of a paper, however open the paper is', async () => {
    const ids = await frame('open');
    await plant('paper', { ...ids, publicity: 'open', id: uuidV7(), title: 'Winter plan' });
    await plant('paperComment', { ...ids, parentId: null, sourceId: '', quote: '' });
    await plant('paperVersion', { ...ids, step: 'returned', content: '' });
    expect((await secretTexts()).toSorted()).toEqual(['ZQpaperCommentwords', 'ZQpaperVersionnote', 'ZQpaperstepNote']);
    const closed = await frame('exempt');
    await plant('paperComment', { ...closed, parentId: null, sourceId: '', words: '' });
    expect(await secretTexts()).toContain('ZQpaperCommentquote');
  });

  it('is that of a background paper which discloses it, and of what a paper that is not open relies on and asks for', async () => {
    const open = await frame('open');
    await plant('backgroundPaper', { ...open, title: 'Open inspection report', disclosesExempt: 0 });
    await plant('backgroundPaper', { ...open, title: 'Settlement agreement', disclosesExempt: 1 });
    const exempt = await frame('exempt');
    await plant('backgroundPaper', { ...exempt, title: 'Valuation of the site', disclosesExempt: 0 });
    await plant('paperRecommendation', { ...exempt, blockId: uuidV7(), fundingSource: 'Proceeds of the sale' });
    const found = await secretTexts();
    expect(found).toEqual(expect.arrayContaining(['Settlement agreement', 'Valuation of the site', 'Proceeds of the sale']));
    expect(found).not.toContain('Open inspection report');
  });

  it('is the list of names that the privacy guard looks for, but for those accepted with a reason', async () => {
    const ids = await frame('open');
    const [accepted, guarded] = [uuidV7(), uuidV7()];
    await plant('guardedName', { ...ids, id: guarded, name: 'Sam Field' });
    await plant('guardedName', { ...ids, id: accepted, name: 'Jo Hill' });
    await plant('guardedNameAcceptance', { guardedNameId: accepted, ownerId: ids.paperId });
    const { secrets, open } = await test.record().store.read(recordSecrets);
    expect(createLeakMatcher(secrets, open).find('Thanks to SAM FIELD and Jo Hill.')).toEqual(['name that the privacy guard looks for']);
  });

  it('is not what the application writes itself of any meeting; who, when and in what is', async () => {
    const ids = await frame('exempt');
    const written = [
      'The Chair varied the order of business: item 9 was taken after item 7.',
      'Jasmine Kaur, having declared an interest, withdrew from the meeting at 6.05 pm during item 9.',
      'Tom Ashworth declared a personal interest in item 9 as a creditor of the school. They remained and took no part in the vote.',
    ];
    for (const words of written) await plant('block', { ownerKind: 'minuteEntry', ownerId: ids.entryId, publicity: 'open', words });
    const { secrets, open } = await test.record().store.read(recordSecrets);
    const { find } = createLeakMatcher(secrets, open);
    for (const words of [
      'The Chair varied the order of business: item 7 was taken after item 2.',
      'The Chair varied the order of business: item 9 was taken after item 7.',
      'Daniel Adeyemi, having declared an interest, withdrew from the meeting at 5.40 pm during item 7.',
      'Nuala Brennan declared a personal interest in item 4 as a governor. They remained and took no part in the vote.',
    ]) expect(find(words), words).toEqual([]);
    for (const words of written.slice(1)) expect(find(words), words).toEqual(['minutes']);
  });

  it('is that of a private note, and of a paper that came back and is not taken over yet', async () => {
    const ids = await frame('open');
    await plant('readingNote', { ...ids, documentId: null, words: 'Ask why the roof cost so much.' });
    await plant('paperTransfer', { ...ids, direction: 'received', versionId: uuidV7(), content: JSON.stringify({ content: { publicity: 'exempt', sections: [{ blocks: [{ runs: [{ text: 'The settlement is twelve thousand.' }] }] }] } }) });
    await plant('paperTransfer', { ...ids, direction: 'received', versionId: uuidV7(), content: JSON.stringify({ content: { publicity: 'open', sections: [{ blocks: [{ runs: [{ text: 'The roof was mended.' }] }] }] } }) });
    const found = await secretTexts();
    expect(found).toEqual(expect.arrayContaining(['Ask why the roof cost so much.', 'The settlement is twelve thousand.']));
    expect(found).not.toContain('The roof was mended.');
  });

  it('is found in a cell, a footnote and the description of a picture alone, and not where a cell says what any report says', async () => {
    const ids = await frame('open');
    const paper = uuidV7();
    const section = uuidV7();
    await plant('paper', { ...ids, id: paper, publicity: 'exempt', agendaItemId: null });
    await plant('paperSection', { id: section, paperId: paper, parentId: null });
    await plant('block', { ownerKind: 'paperSection', ownerId: section, publicity: 'exempt', kind: 'table', words: 'Offers\nBidder\tPrice\nHollin Homes of Northmere\t£1,450,000' });
    await plant('block', { ownerKind: 'paperSection', ownerId: section, publicity: 'exempt', words: 'The offers were opened on Monday by the panel.\nThe lowest was withdrawn later.' });
    await plant('block', { ownerKind: 'paperSection', ownerId: section, publicity: 'exempt', kind: 'image', words: 'A plan of the annexe that is for sale' });
    const { secrets, open } = await test.record().store.read(recordSecrets);
    const { find } = createLeakMatcher(secrets, open);
    for (const leak of ['We heard from Hollin Homes of Northmere.', 'Bids: Hollin Homes of Northmere £1,450,000', 'But: the lowest was withdrawn later.', 'See a plan of the annexe that is for sale.']) expect([leak, find(leak)]).toEqual([leak, ['text of a paper']]);
    expect(find('Bidder, Price, Offers')).toEqual([]);
  });

  it('is found by itself, however long the text beside it in the same row is', async () => {
    const ids = await frame('open');
    await plant('plannedItem', { ...ids, publicity: 'exempt', title: 'Contract for school meals', reason: 'The prices of the tenders are known to the members of the panel only.' });
    const { secrets, open } = await test.record().store.read(recordSecrets);
    expect(createLeakMatcher(secrets, open).find('To come: Contract for school meals.')).toEqual(['item of the work programme']);
  });
});
