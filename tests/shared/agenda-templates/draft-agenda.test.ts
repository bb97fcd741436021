import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftAgenda, draftMinutes, flattenDraft } from '@shared/agenda-templates/draft-agenda';
import type { ArisingMatter, DraftFacts, DraftItem, SourceItem } from '@shared/agenda-templates/draft-agenda';
import { shippedTemplate } from '@shared/agenda-templates/shipped-template';
import { bodyKindSchema } from '@shared/bodies/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';

const day = (text: string) => text as CalendarDay;
const NOTHING: DraftFacts = { minutesOf: null, arising: [], listArising: true, deferred: [], reported: [], nextMeeting: null };
const source = (id: string, title: string, more: Partial<SourceItem> = {}): SourceItem => ({
  id, parentId: null, orderKey: id, title, kind: 'item', standing: '', askType: 'information', askWords: '', presenterName: '', presenterPersonId: null, minutesNeeded: 5, fixedStart: null, publicity: 'open', exemptParagraphs: '[]', publicInterestReason: '', recommendation: '', privateNote: '', draftMinute: '', ...more,
});
const matter = (words: string, more: Partial<ArisingMatter> = {}): ArisingMatter => ({ words, presenterName: 'Ines Duarte', presenterPersonId: null, publicity: 'open', updates: '', ...more });
const titles = (items: readonly DraftItem[], indent = ''): string[] => items.flatMap((item) => [indent + item.title, ...titles(item.children, `${indent}  `)]);

describe('draftAgenda', () => {
  it('links and names the minutes to approve, lists open actions, carries what was deferred and fills the next date', () => {
    const draft = draftAgenda(shippedTemplate('board'), {
      minutesOf: { meetingId: 'm1', date: day('2026-10-13') },
      arising: [matter('Send the figures'), matter('Write to the schools')],
      listArising: true,
      reported: [],
      deferred: [{ from: day('2026-10-13'), items: [source('d', 'Early years rates', { fixedStart: '19:00', minutesNeeded: 15 }), source('d1', 'Hourly rate', { parentId: 'd' })] }],
      nextMeeting: day('2027-01-13'),
    });
    expect(titles(draft.items)).toEqual([
      'Welcome and introductions', 'Apologies for absence', 'Declarations of interest', 'Minutes of the meeting of 13 October 2026', 'Matters arising', '  Send the figures', '  Write to the schools', 'Chair’s action',
      'Report of the Director', 'Forward plan', 'Early years rates', '  Hourly rate', 'Any other business', 'Date of next meeting: 13 January 2027',
    ]);
    expect(draft.items.find(({ standing }) => standing === 'minutesOfLast')).toMatchObject({ linkedMeetingId: 'm1', askType: 'decision' });
    expect(draft.items.find(({ carriedFromItemId }) => carriedFromItemId === 'd')).toMatchObject({ fixedStart: null, minutesNeeded: 15, children: [{ carriedFromItemId: 'd1' }] });
    expect(draft.notes).toEqual([
      'The minutes of 13 October 2026 are put for approval.', '2 open actions are listed under matters arising.', 'Carried from 13 October 2026: Early years rates.', 'The next meeting is given as 13 January 2027.',
    ]);
  });

  it('takes the dates of the earlier meeting out of its agenda, and leaves behind what arose then', () => {
    const draft = draftAgenda([source('a', 'Minutes of 15 October 2026'), source('b', 'Matters arising'), source('c', 'An old action', { parentId: 'b' }), source('d', 'Date of next meeting: 7 January 2027')], NOTHING);
    expect(titles(draft.items)).toEqual(['Minutes of the last meeting', 'Matters arising', 'Date of next meeting']);
    expect(draft.notes).toEqual(['No minutes wait to be approved.']);
  });

  it('keeps the titles of what is not open out of the sentences, and its business out of Part 1', () => {
    const deferred = [{ from: day('2026-10-13'), items: [source('x', 'A named person', { publicity: 'exempt', exemptParagraphs: '["1"]', publicInterestReason: 'Identity' })] }];
    const draft = draftAgenda([source('a', 'Reports'), source('b', 'Any other business'), source('c', 'Salaries', { publicity: 'exempt' })], { ...NOTHING, arising: [matter('A secret', { publicity: 'confidential' })], deferred });
    expect(titles(draft.items)).toEqual(['Reports', 'Any other business', 'Salaries', 'A named person']);
    expect(draft.items.at(-1)).toMatchObject({ exemptParagraphs: '["1"]', publicInterestReason: 'Identity' });
    expect(draft.notes).toEqual(['1 open action has no place: this agenda has no matters arising.', 'Carried from 13 October 2026: 1 item that is not open.']);
    expect(flattenDraft(draftAgenda([source('b', 'Matters arising')], { ...NOTHING, arising: [matter('A secret', { publicity: 'confidential' })] }).items)[1]).toMatchObject({ publicity: 'confidential' });
  });

  it('leaves open actions out where that is wished, and says nothing of an agenda that stays empty', () => {
    expect(titles(draftAgenda([source('a', 'Matters arising')], { ...NOTHING, listArising: false, arising: [matter('Send it')] }).items)).toEqual(['Matters arising']);
    expect(draftAgenda([], { ...NOTHING, minutesOf: { meetingId: 'm', date: day('2026-10-13') } })).toEqual({ items: [], notes: [] });
  });

  it('never makes a fourth level, and cuts what is too long for a title', () => {
    const deep = [source('a', 'One'), source('b', 'Two', { parentId: 'a' }), source('c', 'Matters arising', { parentId: 'b' })];
    expect(titles(draftAgenda(deep, { ...NOTHING, arising: [matter('Send it')] }).items)).toEqual(['One', '  Two', '    Matters arising']);
    const [item] = draftAgenda([source('a', 'Matters arising')], { ...NOTHING, arising: [matter('a'.repeat(400))] }).items;
    expect(item?.children[0]?.title).toHaveLength(300);
    expect(item?.children[0]?.title.endsWith('…')).toBe(true);
  });

  it('keeps every item and the time of matters arising, whatever is open', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bodyKindSchema.options), fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 20 }), (kind, words) => {
        const plain = draftAgenda(shippedTemplate(kind), NOTHING);
        const filled = draftAgenda(shippedTemplate(kind), { ...NOTHING, arising: words.map((one) => matter(one)) });
        expect(draftMinutes(filled.items)).toBe(draftMinutes(plain.items));
        const hasPlace = plain.items.some(({ standing }) => standing === 'mattersArising');
        expect(flattenDraft(filled.items)).toHaveLength(flattenDraft(plain.items).length + (hasPlace ? words.length : 0));
        expect(filled.items.map(({ title }) => title)).toEqual(plain.items.map(({ title }) => title));
      }),
    );
  });
});

describe('shippedTemplate', () => {
  it.each(bodyKindSchema.options)('has the standing items of a %s in the order of the field', (kind) => {
    const order = ['welcome', 'apologies', 'interests', 'minutesOfLast', 'mattersArising', 'otherBusiness', 'dateOfNext'];
    const standing = shippedTemplate(kind).map((item) => item.standing as string).filter((one) => order.includes(one));
    expect(standing).toEqual(order.filter((one) => standing.includes(one)));
    expect(standing).toEqual(expect.arrayContaining(['apologies', 'interests', 'minutesOfLast', 'dateOfNext']));
  });
  it('asks the public at council committees and not at governing bodies', () => {
    const asks = (kind: 'committee' | 'scrutinyCommittee' | 'governingBody') => shippedTemplate(kind).some(({ standing }) => standing === 'publicQuestions');
    expect([asks('committee'), asks('scrutinyCommittee'), asks('governingBody')]).toEqual([true, true, false]);
  });
});
