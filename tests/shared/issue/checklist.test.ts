import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIssue } from '@shared/issue/checklist';
import type { IssueAsked } from '@shared/issue/checklist';
import { differencesSince } from '@shared/issue/differences';
import type { CheckedItem, IssueFacts } from '@shared/issue/issue-facts';
import { calendarDay } from '@shared/kernel/calendar-day';

const uuid = (number: number): string => `019a0000-0000-7000-8000-1${String(number).padStart(11, '0')}`;
const item = (number: number, more: Partial<CheckedItem> = {}): CheckedItem => ({
  id: uuid(number), number: String(number), level: 1, title: `Item ${String(number)}`, ask: 'Information', presenter: 'Chair', start: '16:30', minutes: 10, publicity: 'open', exemptParagraphs: [], publicInterestReason: '', publicTitle: '', specialBusiness: '',
  state: 'live', stateReason: '', urgentReason: '', papers: [], standing: '', linkedMeetingId: null, addedAfterIssue: false, recommendation: [], hasRecommendation: false, hasSubItems: false, reports: [], ...more,
});
const recommended = (words: string, publicity: 'open' | 'exempt' = 'open') => ({ kind: 'paragraph' as const, level: 1, runs: [{ text: words }], publicity });
const REPORTED: Partial<CheckedItem> = { reports: [{ id: uuid(7), title: 'Report', publicity: 'open', cleared: true, hasRecommendation: true }] };
const RULE = { words: 'Five clear working days.', source: 'Local terms', mayBeShortened: true, urgencyWords: 'The chair may.', urgencySource: 'Local terms' };
const facts = (more: Partial<IssueFacts> = {}): IssueFacts => ({
  meetingId: uuid(900), bodyId: uuid(901), bodyName: 'Schools Forum', clerkName: 'Hannah Lacey', stage: 'planned', provisional: false, cancelledOn: null, cancelReason: '',
  meeting: { title: '', date: calendarDay(2027, 1, 7), startTime: '16:30', plannedEnd: '18:30', place: 'Council Chamber' },
  rules: { packName: 'Forum', policy: { clearDays: 5, counting: 'working', division: 'england-and-wales' }, rule: RULE, longerNotice: [], regime: 'schedule12A', quorum: { words: 'Two fifths.', required: 7, totalMembership: 17 } },
  oneOffDays: [], items: [item(1)], minutesOver: 0, paperFindings: [], guardedNames: [], issues: [], differences: [], ...more,
});
const TODAY = calendarDay(2026, 12, 22);
const asked = (more: Partial<IssueAsked> = {}): IssueAsked => ({ kind: 'agenda', today: TODAY, issuedOn: TODAY, ...more });
const levels = (given: IssueFacts, how = asked()): Readonly<Record<string, string>> => Object.fromEntries(checkIssue(given, how).lines.map((line) => [line.key, line.level]));
const at = (year: number, month: number, day: number): Partial<IssueAsked> => ({ today: calendarDay(year, month, day), issuedOn: calendarDay(year, month, day) });

describe('business that needs longer notice', () => {
  const longer = (mayBeShortened: boolean) => ({ ...facts().rules!, longerNotice: [{ business: 'Suspending a governor', words: 'At least 7 clear working days.', source: 'Regulation 45', mayBeShortened, policy: { clearDays: 7, counting: 'working', division: 'england-and-wales' } as const }] });
  const suspension = item(2, { specialBusiness: 'Suspending a governor' });
  const key = 'longer:Suspending a governor';
  // To 7 January 2027 there are 8 clear working days from 22 December, 7 from 23 December and 6 from 24 December.
  it.each<[string, Partial<IssueFacts>, Partial<IssueAsked>, string | undefined]>([
    ['enough notice', { rules: longer(false), items: [item(1), suspension] }, at(2026, 12, 23), 'pass'],
    ['one day short, not to be shortened', { rules: longer(false), items: [item(1), suspension] }, at(2026, 12, 24), 'stop'],
    ['one day short, to be shortened', { rules: longer(true), items: [item(1), suspension] }, at(2026, 12, 24), 'warn'],
    ['one day short, withdrawn', { rules: longer(false), items: [item(1), { ...suspension, state: 'withdrawn' }] }, at(2026, 12, 24), 'note'],
    ['one day short, no such business', { rules: longer(false) }, at(2026, 12, 24), 'note'],
    ['enough notice, no such business', { rules: longer(false) }, at(2026, 12, 23), undefined],
    ['one day short, of other rules', { rules: longer(false), items: [item(2, { specialBusiness: 'Key decision of the executive' })] }, at(2026, 12, 24), 'note'],
    ['added late', { rules: longer(false), stage: 'agendaIssued', items: [item(1), { ...suspension, addedAfterIssue: true, urgentReason: 'x' }] }, { ...at(2026, 12, 24), kind: 'supplementary' }, 'stop'],
    ['sent before, while another item is added', { rules: longer(false), stage: 'agendaIssued', items: [suspension, item(3, { addedAfterIssue: true })] }, { ...at(2026, 12, 24), kind: 'supplementary' }, 'note'],
  ])('%s', (_name, given, how, level) => {
    expect(levels(facts(given), asked(how))[key]).toBe(level);
  });

  it('says which item, what is needed, since when it is too late, and leads there', () => {
    const { lines, stops } = checkIssue(facts({ rules: longer(false), items: [item(1), suspension] }), asked(at(2026, 12, 24)));
    expect(stops).toEqual(['Item 2 (suspending a governor) needs 7 clear working days and has 6. The last lawful day was Wednesday 23 December 2026. It may not be shortened: defer the business to a later meeting, or move this one. (Regulation 45)']);
    expect(lines.find((line) => line.key === key)?.places).toEqual([{ to: 'item', id: suspension.id, words: 'Item 2' }, { to: 'details', words: 'Details' }]);
  });
});

describe('the checklist', () => {
  it('speaks of paragraphs of Schedule 12A only where the body goes by it', () => {
    const exempt = [item(1, { publicity: 'exempt', publicInterestReason: 'x' })];
    const sentence = (regime: 'schedule12A' | 'published', items: readonly CheckedItem[]) => checkIssue(facts({ rules: { ...facts().rules!, regime }, items: [...items] }), asked()).lines.find((line) => line.key === 'exempt')?.sentence;
    expect(sentence('published', exempt)).toBe('Every exempt item has its public interest reason.');
    expect(sentence('schedule12A', exempt.map((one) => ({ ...one, exemptParagraphs: ['3'] })))).toBe('Every exempt item has its paragraph and reason.');
  });

  it('passes an agenda that is in order', () => {
    const { stops, warnings, late } = checkIssue(facts(), asked());
    expect({ stops, warnings, late }).toEqual({ stops: [], warnings: [], late: false });
  });

  it.each<[string, string, Partial<IssueFacts>, Partial<IssueAsked>, string]>([
    ['no items', 'stage', { items: [] }, {}, 'stop'],
    ['issued before', 'stage', { stage: 'agendaIssued' }, {}, 'stop'],
    ['cancelled', 'stage', { cancelledOn: TODAY }, {}, 'stop'],
    ['a supplement with nothing added', 'stage', { stage: 'agendaIssued' }, { kind: 'supplementary' }, 'stop'],
    ['a revised agenda of a planned meeting', 'stage', {}, { kind: 'revised' }, 'stop'],
    ['the meeting is over', 'when', {}, at(2027, 1, 8), 'stop'],
    ['no place', 'when', { meeting: { ...facts().meeting, place: ' ' } }, {}, 'stop'],
    ['a provisional date', 'when', { provisional: true }, {}, 'warn'],
    ['a Saturday', 'when', { meeting: { ...facts().meeting, date: calendarDay(2027, 1, 9) } }, {}, 'warn'],
    ['a bank holiday', 'when', { meeting: { ...facts().meeting, date: calendarDay(2027, 3, 29) } }, {}, 'warn'],
    ['a one-off day', 'when', { oneOffDays: [{ id: uuid(1), division: 'england-and-wales', day: calendarDay(2027, 1, 7), name: 'Mourning', holiday: true, source: 'x' }] }, {}, 'warn'],
    ['a day of issue ahead', 'issuedOn', {}, { issuedOn: calendarDay(2026, 12, 23) }, 'stop'],
    ['the last lawful day', 'notice', {}, at(2026, 12, 29), 'pass'],
    ['a day later', 'notice', {}, at(2026, 12, 30), 'warn'],
    ['no rules', 'notice', { rules: null }, {}, 'warn'],
    ['no quorum known', 'quorum', { rules: null }, {}, 'warn'],
    ['minutes of the last meeting without the meeting', 'lastMinutes', { items: [item(1, { standing: 'minutesOfLast' })] }, {}, 'warn'],
    ['minutes of the last meeting', 'lastMinutes', { items: [item(1, { standing: 'minutesOfLast', linkedMeetingId: uuid(5) })] }, {}, 'pass'],
    ['a decision without a paper', 'papers', { items: [item(1, { ask: 'Decision' })] }, {}, 'warn'],
    ['a decision without a recommendation', 'recommendations', { items: [item(1, { ask: 'Decision' })] }, {}, 'warn'],
    ['a paper that is not cleared', 'cleared', { items: [item(1, { reports: [{ id: uuid(7), title: 'Report', publicity: 'open', cleared: false, hasRecommendation: true }] })] }, {}, 'warn'],
    ['a paper with something to look at', 'findings', { items: [item(1, REPORTED)], paperFindings: [{ paperId: uuid(7), title: 'Report', count: 2 }] }, {}, 'warn'],
    ['a paper with nothing to look at', 'findings', { items: [item(1, REPORTED)] }, {}, 'pass'],
    ['a guarded name in a paper', 'names', { items: [item(1, REPORTED)], guardedNames: [{ words: 'Ellie Marsh', itemId: null, paperId: uuid(7), title: 'Report' }] }, {}, 'warn'],
    ['a guarded name in an item', 'names', { guardedNames: [{ words: 'Ellie Marsh', itemId: uuid(1), paperId: null, title: 'Item 1' }] }, {}, 'warn'],
    ['no presenter', 'presenters', { items: [item(1, { presenter: '' })] }, {}, 'warn'],
    ['a heading without presenter', 'presenters', { items: [item(1, { presenter: '', hasSubItems: true }), item(2)] }, {}, 'pass'],
    ['a withdrawn item without presenter', 'presenters', { items: [item(1, { presenter: '', state: 'withdrawn' }), item(2)] }, {}, 'pass'],
    ['exempt without a paragraph', 'exempt', { items: [item(1, { publicity: 'exempt', publicInterestReason: 'x' })] }, {}, 'stop'],
    ['exempt without a reason', 'exempt', { items: [item(1, { publicity: 'exempt', exemptParagraphs: ['3'] })] }, {}, 'stop'],
    ['exempt with both', 'exempt', { items: [item(1, { publicity: 'exempt', exemptParagraphs: ['3'], publicInterestReason: 'x' })] }, {}, 'pass'],
    ['over the planned end', 'time', { minutesOver: 12 }, {}, 'warn'],
    ['a late item without special circumstances', 'urgent', { stage: 'agendaIssued', items: [item(1, { addedAfterIssue: true })] }, { kind: 'supplementary', ...at(2027, 1, 5) }, 'stop'],
    ['a late item with special circumstances', 'urgent', { stage: 'agendaIssued', items: [item(1, { addedAfterIssue: true, urgentReason: 'x' })] }, { kind: 'supplementary', ...at(2027, 1, 5) }, 'pass'],
  ])('%s: %s', (_what, key, given, how, level) => {
    expect(levels(facts(given), asked(how))[key]).toBe(level);
  });

  it('names the guarded names, and leads to where they stand; a withdrawn item is no such place', () => {
    const guardedNames = [{ words: 'Ellie Marsh', itemId: null, paperId: uuid(7), title: 'Report' }, { words: 'Tom Ash', itemId: uuid(1), paperId: null, title: 'Item 1' }];
    const names = (given: Partial<IssueFacts>) => checkIssue(facts({ guardedNames, ...given }), asked()).lines.find((line) => line.key === 'names');
    expect(names({ items: [item(1, REPORTED)] })).toMatchObject({ sentence: '“Ellie Marsh” and “Tom Ash” are on the privacy list and stand where the public may read them. Take them out, or accept each in its place with a reason.', places: [{ to: 'paper', id: uuid(7), words: 'Report' }, { to: 'item', id: uuid(1), words: 'Item 1' }] });
    expect(names({ items: [item(1, { ...REPORTED, state: 'withdrawn' }), item(2)] })).toBeUndefined();
  });

  it('leads to each item that it speaks of', () => {
    const line = checkIssue(facts({ items: [item(1, { presenter: '' }), item(2), item(3, { presenter: '' })] }), asked()).lines.find((one) => one.key === 'presenters');
    expect(line).toMatchObject({ sentence: '2 items have no presenter.', places: [{ to: 'item', id: uuid(1), words: 'Item 1' }, { to: 'item', id: uuid(3), words: 'Item 3' }] });
  });

  it('says plainly that notice cannot be shortened where it cannot', () => {
    const rules = facts().rules;
    if (rules === null) throw new Error('no rules');
    const line = checkIssue(facts({ rules: { ...rules, rule: { ...RULE, mayBeShortened: false, urgencyWords: 'Notice may not be shortened.' } } }), asked(at(2027, 1, 5))).lines.find((one) => one.key === 'notice');
    expect(line?.sentence).toContain('The rules of this body do not let the chair shorten it: Notice may not be shortened.');
  });
});

describe('differences since an issue', () => {
  const agendas = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 10 }).map((numbers) => ({ meeting: facts().meeting, items: numbers.map((number) => item(number)) }));

  it('are none between an agenda and itself, and never more orders than items', () => {
    fc.assert(
      fc.property(agendas, (agenda) => {
        expect(differencesSince(agenda, agenda)).toEqual([]);
        const turned = { ...agenda, items: agenda.items.toReversed() };
        expect(differencesSince(agenda, turned).filter((one) => one.kind === 'order')).toHaveLength(Math.max(0, agenda.items.length - 1));
      }),
    );
  });

  it('name every item that came and every one that went', () => {
    fc.assert(
      fc.property(agendas, agendas, (before, after) => {
        const found = differencesSince(before, after);
        const ids = (list: readonly CheckedItem[]) => list.map((one) => one.id);
        expect(found.filter((one) => one.kind === 'added').map((one) => one.itemId).sort()).toEqual(ids(after.items).filter((id) => !ids(before.items).includes(id)).sort());
        expect(found.filter((one) => one.kind === 'removed').map((one) => one.itemId).sort()).toEqual(ids(before.items).filter((id) => !ids(after.items).includes(id)).sort());
      }),
    );
  });

  it('name one moved item where one was moved', () => {
    const [one, two, three, four] = [item(1), item(2), item(3), item(4)];
    expect(differencesSince({ meeting: facts().meeting, items: [one, two, three, four] }, { meeting: facts().meeting, items: [four, one, two, three] }).map((each) => each.sentence)).toEqual(['Item 4 stands at another place in the order of business.']);
  });

  it.each<[string, Partial<CheckedItem>, string]>([
    ['title', { title: 'Budget' }, 'Item 1 is called “Budget” and was “Item 1”.'],
    ['withdrawn', { state: 'withdrawn', stateReason: 'Not ready', minutes: 0 }, 'Item 1 was withdrawn. Reason: Not ready'],
    ['deferred', { state: 'deferred' }, 'Item 1 was deferred.'],
    ['presenter', { presenter: 'Ines Duarte' }, 'Item 1 is presented by Ines Duarte.'],
    ['ask', { ask: 'Decision' }, 'Item 1 is for decision and was for information.'],
    ['itemTime', { minutes: 1 }, 'Item 1 is to take 1 minute and was to take 10 minutes.'],
    ['papers', { papers: [{ id: uuid(50), title: 'Report', publicity: 'open' }] }, 'Item 1 has another paper: Report.'],
    ['recommendation', { recommendation: [recommended('That the plan be agreed.')] }, 'A recommendation was added to item 1.'],
  ])('of an item: %s', (kind, change, sentence) => {
    expect(differencesSince({ meeting: facts().meeting, items: [item(1)] }, { meeting: facts().meeting, items: [item(1, change)] })).toEqual([{ kind, itemId: uuid(1), number: '1', sentence, open: true }]);
  });

  it('of what is recommended, and nothing of an agenda that was issued before that was kept', () => {
    const told = (before: CheckedItem['recommendation'], after: CheckedItem['recommendation']) => differencesSince({ meeting: facts().meeting, items: [item(1, { recommendation: before })] }, { meeting: facts().meeting, items: [item(1, { recommendation: after })] }).map(({ sentence, open }) => [sentence, open]);
    expect(told([recommended('That it be agreed.')], [recommended('That it be noted.')])).toEqual([['The recommendation of item 1 was changed.', true]]);
    expect(told([recommended('That it be agreed.')], [])).toEqual([['Nothing is recommended on item 1 any more.', true]]);
    expect(told([recommended('That it be agreed.')], [recommended('That it be agreed.')])).toEqual([]);
    expect(told([recommended('That the lease be signed.', 'exempt')], [recommended('That it be noted.')])).toEqual([['The recommendation of item 1 was changed.', false]]);
    expect(told(null, [recommended('That it be noted.')])).toEqual([]);
  });

  it('of an item that is or was exempt, or of an exempt paper, are not for the public', () => {
    const was = { meeting: facts().meeting, items: [item(1, { publicity: 'exempt', title: 'Secret' })] };
    expect(differencesSince(was, { meeting: facts().meeting, items: [item(1, { publicity: 'open', title: 'Open now' })] }).every((one) => !one.open)).toBe(true);
    expect(differencesSince({ meeting: facts().meeting, items: [item(1)] }, { meeting: facts().meeting, items: [item(1, { papers: [{ id: uuid(50), title: 'Lease', publicity: 'exempt' }] })] }).map((one) => one.open)).toEqual([false]);
  });

  it('of the meeting: date, hours and place', () => {
    const { meeting } = facts();
    expect(differencesSince({ meeting, items: [] }, { meeting: { ...meeting, date: calendarDay(2027, 1, 14), startTime: '17:00', plannedEnd: '', place: 'Room 2' }, items: [] }).map((one) => one.sentence)).toEqual([
      'The date is Thursday 14 January 2027 and was Thursday 7 January 2027.',
      'The meeting starts at 5.00 pm and not at 4.30 pm.',
      'No end is planned any more.',
      'The place is Room 2 and was Council Chamber.',
    ]);
  });
});
