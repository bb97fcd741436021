import { describe, expect, it } from 'vitest';
import { composeMinutes, minuteFacts, partText, voteWords } from '@shared/minutes/compose-minutes';
import type { EntryFact, ItemFact, MotionFact } from '@shared/minutes/compose-minutes';
import { nameInMinutes, usualWording } from '@shared/minutes/house-wording';
import { minuteNumbers, numberAfterMinutes } from '@shared/minutes/minute-numbers';
import { inPastTense, presentVerbs } from '@shared/minutes/past-tense';

const WORDING = usualWording(null);
const ITEM: ItemFact = { id: 'i', number: '47', agendaLabel: '6', title: 'Fair Access Protocol', publicTitle: '', publicSummary: '', publicity: 'open', exemptParagraphs: [], startedAt: '18:51' };

function entry(id: string, kind: EntryFact['kind'], text: string, more: Partial<EntryFact> = {}): EntryFact {
  return { id, itemId: 'i', kind, at: '18:52', publicity: 'open', paragraphs: [{ kind: 'paragraph', level: 1, publicity: more.publicity ?? 'open', runs: [{ text }] }], replyToId: null, decisionNumber: '', action: null, ...more };
}

function motion(more: Partial<MotionFact>): MotionFact {
  return { entryId: 'm', decisionEntryId: null, mover: 'Cllr Daniel Adeyemi', seconder: 'Nuala Brennan', amendment: false, outcome: 'carried', method: 'show', votesFor: 7, votesAgainst: 0, abstained: 1, castingVote: '', castingBy: '', votersOnly: [], votes: [], ...more };
}

function said(entries: readonly EntryFact[], motions: readonly MotionFact[] = [], wording = WORDING): string[] {
  return composeMinutes([ITEM], entries, motions, wording)[0]!.parts.map((part) => partText(part));
}

describe('composing minutes', () => {
  it.each<[string, EntryFact['kind'], string, string]>([
    ['a plain decision under the word of the house', 'decision', 'that the plan be adopted', 'AGREED that the plan be adopted'],
    ['a decision that says its own word', 'decision', 'RECOMMENDED that the plan be adopted', 'RECOMMENDED that the plan be adopted'],
    ['what is resolved', 'resolved', 'that the plan be adopted', 'RESOLVED that the plan be adopted'],
    ['what is noted', 'noted', 'the report', 'NOTED the report'],
    ['a note, left as it is typed', 'note', 'James Holloway introduced the report.', 'James Holloway introduced the report.'],
  ])('words %s', (_what, kind, text, expected) => {
    expect(said([entry('e', kind, text)])).toEqual([expected]);
  });

  it('follows the house where it resolves', () => {
    expect(said([entry('e', 'decision', 'that it be so')], [], { ...WORDING, decidedWord: 'RESOLVED' })).toEqual(['RESOLVED that it be so']);
  });

  it('makes one paragraph of a question, its answer and the impact', () => {
    const entries = [entry('q', 'question', 'Sunita Mehra asked whether it was fair'), entry('a', 'answer', 'Three schools had taken 24.'), entry('n', 'note', 'The Chair thanked them.'), entry('late', 'impact', 'Figures were requested.', { replyToId: 'q' })];
    expect(said(entries)).toEqual(['Sunita Mehra asked whether it was fair. Three schools had taken 24. Figures were requested.', 'The Chair thanked them.']);
    expect(composeMinutes([ITEM], entries, [], WORDING)[0]!.parts.map(({ entryIds }) => entryIds)).toEqual([['q', 'a', 'late'], ['n']]);
  });

  it('keeps an exempt answer out of the paragraph of an open question', () => {
    const parts = composeMinutes([ITEM], [entry('q', 'question', 'Was it fair?'), entry('a', 'answer', 'SECRET', { publicity: 'exempt' })], [], WORDING)[0]!.parts;
    expect(parts.map(({ publicity }) => publicity)).toEqual(['open', 'exempt']);
    expect(partText(parts[0]!)).toBe('Was it fair?');
  });

  it('does not take an answer that follows something else', () => {
    expect(said([entry('q', 'question', 'Was it fair?'), entry('n', 'note', 'Noise.'), entry('a', 'answer', 'It was.')])).toEqual(['Was it fair?', 'Noise.', 'It was.']);
  });

  it.each<[string, Partial<MotionFact>, string]>([
    ['carried', {}, 'It was moved by Cllr Daniel Adeyemi and seconded by Nuala Brennan that it be so. The motion was carried (for 7, against 0, abstained 1).'],
    ['lost', { outcome: 'lost', votesFor: 2, votesAgainst: 5 }, 'It was moved by Cllr Daniel Adeyemi and seconded by Nuala Brennan that it be so. The motion was lost (for 2, against 5, abstained 1).'],
    ['withdrawn', { outcome: 'withdrawn' }, 'It was moved by Cllr Daniel Adeyemi and seconded by Nuala Brennan that it be so. The motion was withdrawn.'],
    ['not seconded', { outcome: 'lapsed', seconder: '' }, 'It was moved by Cllr Daniel Adeyemi that it be so. The motion lapsed, as nobody seconded it.'],
    ['an amendment that was lost', { outcome: 'lost', amendment: true, method: 'agreed' }, 'An amendment was moved by Cllr Daniel Adeyemi and seconded by Nuala Brennan that it be so. The amendment was lost.'],
    ['open', { outcome: '' }, 'It was moved by Cllr Daniel Adeyemi and seconded by Nuala Brennan that it be so'],
  ])('tells of a motion that was %s', (_what, more, expected) => {
    expect(said([entry('m', 'motion', 'That it be so')], [motion(more)])).toEqual([expected]);
  });

  it('puts the votes into the decision that came of a motion, and does not say its words twice', () => {
    const entries = [entry('m', 'motion', 'That the thresholds be adopted.'), entry('d', 'decision', 'that the thresholds be adopted', { decisionNumber: 'D 26/27-031' })];
    expect(said(entries, [motion({ decisionEntryId: 'd' })])).toEqual(['The motion was moved by Cllr Daniel Adeyemi and seconded by Nuala Brennan.', 'AGREED (for 7, against 0, abstained 1) that the thresholds be adopted']);
  });

  it('says once what nobody moved and was agreed as it stands, and all of what was more than that', () => {
    const entries = [entry('m', 'motion', 'That the public be excluded.'), entry('d', 'decision', 'that the public be excluded.')];
    const agreed = { mover: '', seconder: '', method: 'agreed', decisionEntryId: 'd' } as const;
    expect(said(entries, [motion(agreed)])).toEqual(['AGREED that the public be excluded.']);
    expect(said([entry('m', 'motion', 'That the public be excluded.'), entry('d', 'decision', 'that the press and public be excluded.')], [motion(agreed)])).toEqual(['That the public be excluded.', 'AGREED that the press and public be excluded.']);
    expect(said(entries, [motion({ ...agreed, seconder: 'Nuala Brennan' })])).toEqual(['The motion was seconded by Nuala Brennan.', 'AGREED that the public be excluded.']);
  });

  it('lists a recorded vote by name, and of another only those who asked for their own', () => {
    const votes = [{ name: 'Cllr Ann Lee', choice: 'for', onDemand: false }, { name: 'Ben Ray', choice: 'against', onDemand: true }] as const;
    expect(said([entry('m', 'motion', 'That it be so')], [motion({ method: 'recorded', votes })], { ...WORDING, memberNames: 'withoutTitle' })).toContain('A recorded vote was taken. For: Ann Lee. Against: Ben Ray.');
    expect(said([entry('m', 'motion', 'That it be so')], [motion({ votes })])).toContain('At the member’s request it is recorded that Ben Ray voted against.');
  });

  it.each<[Partial<MotionFact>, string]>([
    [{ method: 'unanimous' }, '(unanimously)'],
    [{ method: 'agreed' }, ''],
    [{ method: 'secret', votesFor: 4, votesAgainst: 3, abstained: 0 }, '(by secret ballot: for 4, against 3, abstained 0)'],
    [{ votesFor: 4, votesAgainst: 4, abstained: 0, castingVote: 'for', castingBy: 'Cllr Margaret Oyelaran' }, '(for 4, against 4, abstained 0; casting vote for by Cllr Margaret Oyelaran)'],
    [{ votersOnly: ['Maintained primary', 'Maintained special'] }, '(for 7, against 0, abstained 1; only Maintained primary and Maintained special voting)'],
    [{ method: 'unanimous', votersOnly: ['Maintained primary'] }, '(unanimously; only Maintained primary voting)'],
  ])('words the votes %j', (more, expected) => {
    expect(voteWords(motion(more))).toBe(expected);
  });

  it('puts actions under their minute only where there is no table of them', () => {
    const composed = composeMinutes([ITEM], [entry('a', 'action', 'Bring the figures', { action: { owner: 'Stephen Calloway', due: '26 January 2027', number: 'A 1' } })], [], WORDING);
    expect(minuteFacts(composed, WORDING)[0]!.parts).toEqual([]);
    expect(minuteFacts(composed, { ...WORDING, actionTable: false })[0]!.parts).toMatchObject([{ type: 'prose', prose: { runs: [{ text: 'Action: ', bold: true }, { text: 'Bring the figures' }, { text: ' (Stephen Calloway, 26 January 2027)' }] } }]);
  });

  it('says beside the heading when an item was begun, where the house wants it', () => {
    expect(minuteFacts(composeMinutes([ITEM], [], [], WORDING), { ...WORDING, showTimes: true })[0]!.title).toBe('Fair Access Protocol (6.51 pm)');
  });
});

describe('numbers of minutes', () => {
  const item = (id: string, agendaLabel: string, parentId: string | null = null, minuteNumber: string | null = null) => ({ id, parentId, minuteNumber, agendaLabel });

  it('are those of the agenda per meeting, with what stands before them', () => {
    expect([...minuteNumbers([item('a', '1'), item('b', '1.1', 'a')], { numbering: 'perMeeting', numberPrefix: 'FGB/' }, 1).values()]).toEqual(['FGB/1', 'FGB/1.1']);
  });

  it('count on through the year, beneath a minute by their own count, and go on after one that is fixed', () => {
    const items = [item('a', '1'), item('b', '2'), item('c', '2.1', 'b'), item('d', '2.2', 'b'), item('e', '3', null, '60'), item('f', '4'), item('x', '')];
    const numbers = minuteNumbers(items, { numbering: 'throughTheYear', numberPrefix: '' }, 46);
    expect([...numbers.values()]).toEqual(['46', '47', '47.1', '47.2', '60', '61', '']);
    expect(numberAfterMinutes(numbers.values(), 1)).toBe(62);
  });
});

describe('names and tense', () => {
  it.each([['Cllr Margaret Oyelaran', 'Margaret Oyelaran'], ['Revd Canon Elizabeth Frayne', 'Elizabeth Frayne'], ['Drew Mason', 'Drew Mason'], ['Cllr', 'Cllr']])('%s without title is %s', (name, expected) => {
    expect(nameInMinutes(name, 'withoutTitle')).toBe(expected);
    expect(nameInMinutes(name, 'asRecorded')).toBe(name);
  });

  it.each([
    ['The Board receives the report.', 'The Board received the report.'],
    ['James Holloway presents the figures. The Chair thanks him.', 'James Holloway presented the figures. The Chair thanked him.'],
    ['Members asked whether the school receives the grant.', 'Members asked whether the school receives the grant.'],
    ['The Board received the report.', 'The Board received the report.'],
    ['Cllr Lee notes the plan', 'Cllr Lee noted the plan'],
  ])('%s', (text, expected) => {
    expect(inPastTense(text)).toBe(expected);
    expect(presentVerbs(expected)).toEqual([]);
  });
});
