import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { commandsInForce, DEFAULT_CAPTURE, doublePrefixes, withCommand } from '@shared/minutes/capture-commands';
import { readInterest } from '@shared/minutes/capture-interest';
import { readCaptureLine, withNameTaken } from '@shared/minutes/capture-line';
import { readVote, voteWords } from '@shared/minutes/capture-vote';
import { expandSnippet, findSnippets, snippetAtCaret } from '@shared/minutes/snippet-words';

const people = [
  { id: 'da', name: 'Daniel Adeyemi' },
  { id: 'nb', name: 'Nuala Brennan' },
  { id: 'ta', name: 'Tom Ashworth' },
  { id: 'jk', name: 'Jasmine Kaur' },
];
const context = { today: calendarDay(2026, 11, 24), nextMeeting: null, people };
const read = (line: string) => readCaptureLine(line, context);

describe('a vote as it is typed', () => {
  it.each([
    ['7-2-1', 'For 7, against 2, abstained 1'],
    ['7 2 1', 'For 7, against 2, abstained 1'],
    ['7/2', 'For 7, against 2, abstained 0'],
    ['7 for, 2 against, 1 abstained', 'For 7, against 2, abstained 1'],
    ['for 7 against 2', 'For 7, against 2, abstained 0'],
    ['unan', 'Unanimous'],
    ['nem con', 'Unanimous'],
    ['agreed', 'Agreed without a vote'],
  ])('%s', (typed, words) => {
    const reading = read(`/v ${typed}`);
    expect(reading).toMatchObject({ key: 'vote', label: 'Vote' });
    expect(reading.deed.does === 'vote' && reading.deed.vote && voteWords(reading.deed.vote)).toBe(words);
  });

  it.each(['', 'seven', '7', '7-2-1-4', '7-x', '1000-2', 'carried'])('“%s” says no result', (typed) => expect(readVote(typed)).toBeNull());
});

describe('who moved and seconded', () => {
  it.each([
    ['/m @da @nb that the thresholds be adopted', 'That the thresholds be adopted', 'Daniel Adeyemi', 'Nuala Brennan'],
    ['/m @da, seconded @nb, that the thresholds be adopted.', 'That the thresholds be adopted.', 'Daniel Adeyemi', 'Nuala Brennan'],
    ['/m that the thresholds be adopted, moved @da, seconded @nb', 'That the thresholds be adopted', 'Daniel Adeyemi', 'Nuala Brennan'],
    ['/m that @ta chair the group, proposed by @jk', 'That Tom Ashworth chair the group', 'Jasmine Kaur', undefined],
    ['/m that it be adopted', 'That it be adopted', undefined, undefined],
  ] as const)('%s', (line, text, mover, seconder) => {
    const { text: words, deed } = read(line);
    expect(words).toBe(text);
    expect(deed.does === 'motion' && [deed.movers.mover?.name, deed.movers.seconder?.name]).toEqual([mover, seconder]);
  });
});

describe('a declaration of interest', () => {
  it.each([
    ['personal, governor of a school named in table 2, stayed', { kind: 'personal', did: 'stayed', nature: 'governor of a school named in table 2' }],
    ['governor of a school in table 2, remained and took no part in the vote', { kind: 'personal', did: 'stayedWithoutVote', nature: 'governor of a school in table 2' }],
    ['pecuniary: lease of the site, withdrew', { kind: 'pecuniary', did: 'withdrew', nature: 'lease of the site' }],
    ['DPI employer of her husband', { kind: 'pecuniary', did: '', nature: 'employer of her husband' }],
    ['conflict of loyalty as trustee', { kind: 'loyalty', did: '', nature: 'as trustee' }],
  ])('%s', (words, interest) => expect(readInterest(words)).toEqual({ ...interest, item: null }));

  it.each([
    ['pecuniary, item 7, head of a school that has applied, withdrew', '7', 'head of a school that has applied'],
    ['personal in item 5.1 as governor of a school named there', '5.1', 'as governor of a school named there'],
    ['employer of her husband, item 3(A).', '3(a)', 'employer of her husband'],
    ['governor, agenda item no. 7', '7', 'governor'],
    ['item 8 names her school', undefined, 'item 8 names her school'],
    ['personal, item 7 of the register', undefined, 'item 7 of the register'],
    ['personal, item a friend sold', undefined, 'item a friend sold'],
    ['owns an item', undefined, 'owns an item'],
  ])('names its item, if the agenda has it: %s', (words, number, nature) => {
    const items = ['7', '5.1', '3(a)', 'A'].map((each) => ({ id: `id of ${each}`, number: each }));
    expect(readInterest(words, items)).toMatchObject({ nature, item: number === undefined ? null : { id: `id of ${number}`, number } });
  });

  it('is of the person named first', () => {
    expect(read('/i @ta personal, governor of a school, stayed').deed).toMatchObject({ does: 'interest', person: { attendanceId: 'ta' }, interest: { nature: 'governor of a school' } });
    expect(read('/i somebody').deed).toMatchObject({ does: 'interest', person: null });
  });
});

describe('Enter on nothing but a name', () => {
  it.each([
    ['/a @ja', '/a @Jasmine Kaur '],
    ['/a @da @ja', '/a @da @Jasmine Kaur '],
    ['/a @ja ', null],
    ['/a @ja write to them', null],
    ['/a @nobody', null],
    ['/a', null],
    ['@ja', null],
  ])('%s', (line, taken) => expect(withNameTaken(read(line))?.line ?? null).toBe(taken));
});

describe('arrivals and departures', () => {
  it.each([
    ['/in @jk', 'in', ['jk'], null],
    ['/in @jk @ta at 18.37', 'in', ['jk', 'ta'], '18:37'],
    ['/out @jk 6.37 pm', 'out', ['jk'], '18:37'],
    ['/out @jk at 25:90', 'out', ['jk'], null],
    ['/out @jk at 6pm', 'out', ['jk'], '18:00'],
    ['/out @jk, 11 am', 'out', ['jk'], '11:00'],
    ['/out @jk at 9', 'out', ['jk'], '09:00'],
    ['/out @jk year 9', 'out', ['jk'], null],
  ] as const)('%s', (line, does, ids, at) => {
    const { deed } = read(line);
    expect(deed.does === does && [deed.people.map(({ attendanceId }) => attendanceId), deed.at]).toEqual([ids, at]);
  });
});

describe('a time without am or pm', () => {
  it.each([
    ['at 6.37', '16:30', '18:37'],
    ['at 7', '18:00', '19:00'],
    ['1.15', '10:00', '13:15'],
    ['at 10.20', '10:00', '10:20'],
    ['at 00.20', '18:00', '00:20'],
    ['at 1.10', '18:00', '01:10'],
    ['at 6.37 am', '16:30', '06:37'],
    ['at 06.37', '16:30', '06:37'],
    ['at 6.37', null, '06:37'],
  ] as const)('“%s” at a meeting that began at %s', (typed, began, expected) => {
    expect(readCaptureLine(`/in @jk ${typed}`, { ...context, began: began === null ? null : parseTimeOfDay(began) }).deed).toMatchObject({ does: 'in', at: expected });
  });
});

describe('prefixes as somebody has set them', () => {
  it('another letter, none at all, no words with a colon', () => {
    const commands = commandsInForce({ ...DEFAULT_CAPTURE, off: ['challenge'], prefixes: { action: 'act' }, words: false });
    const kindOf = (line: string) => readCaptureLine(line, { ...context, commands }).key;
    expect([kindOf('/act do it'), kindOf('/a do it'), kindOf('/c no'), kindOf('action: do it'), kindOf('/d that')]).toEqual(['action', 'note', 'note', 'note', 'decision']);
    expect(withCommand('do it', 'action', commands)).toBe('/act do it');
    expect(withCommand('/d that', 'challenge', commands)).toBe('that');
    expect(doublePrefixes(commandsInForce({ ...DEFAULT_CAPTURE, prefixes: { motion: 'a' } }))).toEqual(['action', 'motion']);
  });
});

describe('stock sentences', () => {
  const snippets = [{ name: 'rn', words: 'The report was received and noted' }, { name: 'rna', words: 'Received, noted and agreed' }];
  it('are offered while the name is typed and written out when it ends', () => {
    expect(snippetAtCaret('/d ;;r', 6)).toEqual({ start: 3, typed: 'r' });
    expect(findSnippets('R', snippets)).toHaveLength(2);
    expect(expandSnippet('/d ;;rn ', 8, snippets)).toEqual({ line: '/d The report was received and noted ', caret: 37 });
    expect(expandSnippet('ask ;;RN, then', 9, snippets)).toEqual({ line: 'ask The report was received and noted, then', caret: 38 });
    expect(expandSnippet(';;unknown ', 10, snippets)).toBeNull();
  });
});

it('nothing typed is lost from sight, whatever it is: the segments make up the line', () => {
  fc.assert(
    fc.property(fc.constantFrom('/m ', '/v ', '/i ', '/in ', '/out ', '/q ', '/ans ', ';;', ''), fc.string({ unit: fc.constantFrom('@', 'd', 'a', ' ', ',', '7', '-', '.', '😀', 'ع', '\n', '\u0007'), maxLength: 40 }), (prefix, rest) => {
      const line = prefix + rest;
      expect(read(line).segments.map(({ text }) => text).join('')).toBe(line);
    }),
  );
});
