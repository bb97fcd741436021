import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { withCommand } from '@shared/minutes/capture-commands';
import { readCaptureLine, withPerson } from '@shared/minutes/capture-line';
import { findPeople, initialsOf } from '@shared/minutes/find-person';
import { measuredAgain } from '@tests/helpers/measured-again';

function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new Error(`No such day: ${text}`);
  return parsed;
}

const people = [
  { id: 'mo', name: 'Cllr Margaret Oyelaran' },
  { id: 'sc', name: 'Stephen Calloway' },
  { id: 'jk', name: 'Jasmine Kaur' },
  { id: 'da', name: 'Daniel Adeyemi' },
  { id: 'jh', name: 'James Holloway' },
  { id: 'or', name: 'Órla Ní Bhriain' },
  { id: 'ob', name: 'Sean O’Brien' },
];
const context = { today: day('2026-11-24'), nextMeeting: day('2027-01-26'), people };
const read = (line: string) => readCaptureLine(line, context);

describe('prose stays prose', () => {
  it.each([
    'a discussion took place',
    'Action was taken before the report came.',
    'The Board agreed to wait.',
    '/and so on',
    '/x is not a prefix',
    'agreed to by fri',
    'Ongoing',
    'http://example.org/a b',
    'write to clerk@example.org',
    'actions: none',
    '',
    '  ',
  ])('%s', (line) => {
    expect(read(line)).toMatchObject({ kind: 'note', text: line.trim(), owners: [], due: { kind: 'none' }, questions: [] });
  });
});

describe('what a line is', () => {
  it.each([
    ['/n Members asked about cost', 'note', 'Members asked about cost'],
    ['n: Members asked', 'note', 'Members asked'],
    ['/d that the revised thresholds be adopted', 'decision', 'that the revised thresholds be adopted'],
    ['/D that it be adopted', 'decision', 'that it be adopted'],
    ['agreed: that it be adopted', 'decision', 'that it be adopted'],
    ['Decision: to wait', 'decision', 'to wait'],
    ['resolved: that it be adopted', 'resolved', 'RESOLVED that it be adopted'],
    ['/r that it be adopted', 'resolved', 'that it be adopted'],
    ['/noted the report', 'noted', 'the report'],
    ['/n the report', 'note', 'the report'],
    ['/q Who pays?', 'question', 'Who pays?'],
    ['/c that was not said', 'challenge', 'that was not said'],
    ['/ans The school', 'answer', 'The school'],
    ['/imp figures by school', 'impact', 'figures by school'],
    ['/m that it be adopted', 'motion', 'That it be adopted'],
    ['/a bring figures', 'action', 'Bring figures'],
    ['a: bring figures', 'action', 'Bring figures'],
    ['ACTION: bring figures', 'action', 'Bring figures'],
    ['/a ', 'action', ''],
    ['/a figures\nfor each school', 'action', 'Figures\nfor each school'],
  ] as const)('%s', (line, kind, text) => {
    expect(read(line)).toMatchObject({ kind, text });
  });

  it('a slash alone lists the kinds', () => {
    expect(read('/').questions).toMatchObject([{ about: 'kind', typed: '/', choices: ['n', 'a', 'd', 'r', 'noted', 'm', 'v', 'q', 'c', 'ans', 'imp', 'i', 'in', 'out'].map((prefix) => ({ prefix })) }]);
    expect(read('/a').questions).toMatchObject([{ about: 'kind', typed: '/a', choices: [{ prefix: 'a' }, { prefix: 'ans' }] }]);
  });

  it('the buttons change what a line is and leave its words', () => {
    expect(withCommand('circulate it', 'action')).toBe('/a circulate it');
    expect(withCommand('/a circulate it', 'decision')).toBe('/d circulate it');
    expect(withCommand('action: circulate it', 'note')).toBe('circulate it');
    expect(withCommand('/', 'action')).toBe('/a ');
    expect(withCommand('', 'note')).toBe('');
  });
});

describe('an action with owner and due', () => {
  const jasmine = { attendanceId: 'jk', name: 'Jasmine Kaur' };
  const friday = { verbatim: 'fri', kind: 'day', day: '2026-11-27' };
  it.each([
    ['/a @jk circulate the revised thresholds to all secondary heads by fri', 'Circulate the revised thresholds to all secondary heads'],
    ['/a @Jasmine Kaur circulate the revised thresholds to all secondary heads by fri', 'Circulate the revised thresholds to all secondary heads'],
    ['/a circulate the revised thresholds to all secondary heads @jk by fri', 'Circulate the revised thresholds to all secondary heads'],
    ['/a circulate the revised thresholds to all secondary heads by fri @kaur', 'Circulate the revised thresholds to all secondary heads'],
    ['/a circulate the revised thresholds to all secondary heads by fri. @jk', 'Circulate the revised thresholds to all secondary heads'],
    ['Action: JK to circulate the revised thresholds to all secondary heads by fri', 'Circulate the revised thresholds to all secondary heads'],
    ['ACTION: jasmine kaur - circulate the revised thresholds to all secondary heads by fri.', 'Circulate the revised thresholds to all secondary heads'],
  ])('%s', (line, text) => {
    expect(read(line)).toMatchObject({ kind: 'action', text, owners: [jasmine], due: friday, questions: [] });
  });

  it('has no due date in "write by hand", and takes the "by" that has one', () => {
    expect(read('/a write by hand')).toMatchObject({ text: 'Write by hand', due: { kind: 'none' } });
    expect(read('/a write by hand by 3/12')).toMatchObject({ text: 'Write by hand', due: { verbatim: '3/12', day: '2026-12-03' }, dueTyped: 'by 3/12' });
    expect(read('/a bring placement figures by school to every meeting')).toMatchObject({ text: 'Bring placement figures by school to every meeting', due: { kind: 'none' } });
  });

  it.each([
    ['/a review the scheme ongoing', 'Review the scheme', 'ongoing', 'ongoing'],
    ['/a send it asap', 'Send it', 'words', 'asap'],
    ['/a send it by end of term', 'Send it', 'words', 'end of term'],
    ['/a report back at the next meeting', 'Report back', 'meeting', 'the next meeting'],
    ['/a report back next meeting.', 'Report back', 'meeting', 'next meeting'],
    ['/a report back by next meeting', 'Report back', 'meeting', 'next meeting'],
    ['/a finish in a fortnight', 'Finish', 'day', 'in a fortnight'],
    ['/a finish before 19 Sept', 'Finish', 'day', '19 Sept'],
  ] as const)('%s', (line, text, kind, verbatim) => {
    expect(read(line)).toMatchObject({ text, due: { kind, verbatim } });
  });

  it('a date of the sentence stays in the sentence', () => {
    for (const line of ['/a circulate the minutes of 22 September', '/a list exclusions since 3 September', '/a attend the visit on 5 December', '/a draft the agenda of the next meeting']) {
      expect(read(line), line).toMatchObject({ text: line.slice(3, 4).toUpperCase() + line.slice(4), due: { kind: 'none' }, questions: [] });
    }
  });

  it('asks about "sept 19", records the words until it is answered, and takes the answer', () => {
    const asked = read('/a @sc report the tariff by sept 19');
    expect(asked).toMatchObject({ text: 'Report the tariff', owners: [{ attendanceId: 'sc' }], due: { kind: 'words', verbatim: 'sept 19', day: null } });
    expect(asked.questions).toMatchObject([{ about: 'due', choices: [{ label: 'Sunday 19 September 2027' }, { label: 'September 2019' }, { label: 'Words only' }] }]);
    expect(asked.segments.at(-1)).toEqual({ text: 'by sept 19', look: 'unsure' });
    const chosen = { verbatim: 'sept 19', kind: 'month', day: day('2019-09-30') } as const;
    const answered = readCaptureLine('/a @sc report the tariff by sept 19', context, { words: 'sept 19', due: chosen });
    expect(answered).toMatchObject({ text: 'Report the tariff', due: chosen, questions: [] });
    // An answer belongs to the words it was given for.
    expect(readCaptureLine('/a @sc report the tariff by july 19', context, { words: 'sept 19', due: chosen }).questions).toHaveLength(1);
  });

  it('leaves a bare date in the text until it is said to be a due date', () => {
    const line = '/a report the tariff 3 March';
    const asked = read(line);
    expect(asked).toMatchObject({ text: 'Report the tariff 3 March', due: { kind: 'none' } });
    expect(asked.questions).toMatchObject([{ about: 'due', choices: [{ label: 'Wednesday 3 March 2027' }, { label: 'Words only' }, { label: 'Not a due date' }] }]);
    const [question] = asked.questions;
    if (question?.about !== 'due') throw new Error('A due date was asked');
    const [asDay, , asText] = question.choices;
    expect(readCaptureLine(line, context, { words: '3 March', due: asDay!.due })).toMatchObject({ text: 'Report the tariff', due: { day: '2027-03-03' }, questions: [] });
    expect(readCaptureLine(line, context, { words: '3 March', due: asText!.due })).toMatchObject({ text: 'Report the tariff 3 March', due: { kind: 'none' }, questions: [] });
  });

  it('has several owners, and a name in the middle of a sentence is not one', () => {
    expect(read('/a @jk and @sc meet the heads').owners.map(({ name }) => name)).toEqual(['Jasmine Kaur', 'Stephen Calloway']);
    expect(read('/a @jk, @sc meet the heads').text).toBe('Meet the heads');
    expect(read('/a ask @jk for the figures')).toMatchObject({ owners: [], text: 'Ask Jasmine Kaur for the figures' });
  });
});

describe('people', () => {
  it('"@ja" fits two and is asked; the line can be recorded all the same', () => {
    const reading = read('/a @ja circulate it');
    expect(reading.questions).toMatchObject([{ about: 'person', typed: 'ja', start: 3, end: 6, people: [{ id: 'jk' }, { id: 'jh' }] }]);
    expect(reading).toMatchObject({ owners: [{ attendanceId: null, name: 'ja' }], text: 'Circulate it' });
    expect(withPerson('/a @ja circulate it', { start: 3, end: 6 }, 'Jasmine Kaur')).toEqual({ line: '/a @Jasmine Kaur circulate it', caret: 17 });
    expect(withPerson('/a @ja', { start: 3, end: 6 }, 'Jasmine Kaur')).toEqual({ line: '/a @Jasmine Kaur ', caret: 17 });
  });

  it('somebody unknown is asked and kept by the name typed', () => {
    expect(read('/a @wxyz send it')).toMatchObject({ owners: [{ attendanceId: null, name: 'wxyz' }], questions: [{ about: 'person', typed: 'wxyz', people: [] }] });
  });

  it('a note writes names out', () => {
    expect(read('@mo thanked @sc.')).toMatchObject({ kind: 'note', text: 'Cllr Margaret Oyelaran thanked Stephen Calloway.' });
  });

  it.each([
    ['mo', ['mo']],
    ['MO', ['mo']],
    ['ja', ['jk', 'jh']],
    ['kau', ['jk']],
    ['james h', ['jh']],
    ['orla', ['or']],
    ['onb', ['or']],
    ['ni', ['or']],
    ['obr', ['ob']],
    ["o'br", ['ob']],
    ["ob", ['or', 'ob']],
    ['so', ['ob']],
    ['Jasmine Kaur', ['jk']],
    ['cllr', ['mo']],
    ['zz', []],
  ])('"@%s"', (typed, ids) => {
    expect(findPeople(typed, people).map(({ id }) => id)).toEqual(ids);
  });

  it('initials leave titles out', () => {
    expect(people.map(({ name }) => initialsOf(name))).toEqual(['MO', 'SC', 'JK', 'DA', 'JH', 'ÓB', 'SO']);
    expect(initialsOf('Dr')).toBe('D');
    expect(initialsOf('')).toBe('');
  });
});

describe('for any line', () => {
  const lines = fc.oneof(
    fc.string({ maxLength: 120, unit: 'grapheme' }),
    fc.array(fc.constantFrom('/a ', '/d ', '@ja', '@mo', ' by fri', ' by ', 'sept 19', ' and ', 'write ', '@', ' ongoing', '\n', '.'), { maxLength: 12 }).map((parts) => parts.join('')),
  );

  it('the segments are the line, to the letter', () => {
    fc.assert(fc.property(lines, (line) => { expect(read(line).segments.map(({ text }) => text).join('')).toBe(line); }));
  });

  it('a line without prefix and without "@" loses nothing', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }).filter((line) => !/[/@:]/.test(line)), (line) => { expect(read(line).text).toBe(line.trim()); }));
  });
});

describe('a line that was pasted and is very long', () => {
  const long = { today: day('2026-11-24'), nextMeeting: day('2027-01-26'), people: [{ id: 'jk', name: 'Jasmine Kaur' }, { id: 'ta', name: 'Tom Ashworth' }] };
  const LENGTH = 50_000;
  const bodies: readonly (readonly [string, string])[] = [
    ['prose with names and dates', 'The Forum considered the paper, due before the next meeting on 3 March 2026, and asked @ja to write by Friday. '.repeat(500).slice(0, LENGTH)],
    ['lines that end in a date', 'A line of text by Friday\n'.repeat(2_000)],
    ['nothing but @', '@'.repeat(LENGTH)],
    ['nothing but spaces', ' '.repeat(LENGTH)],
    ['nothing but stops', '.,;'.repeat(LENGTH / 3)],
  ];
  it.each(bodies)('%s: is read in the time of a few frames, whatever kind it is, and every letter is kept', async (_what, body) => {
    for (const prefix of ['', '/a ', '/m ', '/i ', '/v ', '/in ', 'action: ']) {
      const line = prefix + body;
      readCaptureLine(line, long);
      await measuredAgain(() => {
        const start = performance.now();
        const reading = readCaptureLine(line, long);
        // It took three to nine seconds; a machine whose cores are shared needs more than the few frames it takes alone.
        expect(performance.now() - start, JSON.stringify(prefix)).toBeLessThan(500);
        expect(reading.segments.map(({ text }) => text).join('')).toBe(line);
      });
    }
  });

  it('still says who and when: the owner at its beginning, the day at its end', () => {
    const reading = readCaptureLine(`/a @ja ${'go through the lists of all schools one by one '.repeat(400)}by next meeting`, long);
    expect(reading.owners).toEqual([{ attendanceId: 'jk', name: 'Jasmine Kaur' }]);
    expect(reading.due).toMatchObject({ kind: 'meeting', day: '2027-01-26' });
    expect(reading.text.startsWith('Go through the lists')).toBe(true);
    expect(reading.text.endsWith('one by one')).toBe(true);
  });
});
