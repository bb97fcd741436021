import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBodyText } from '@shared/bodies/reading/read-body-text';
import { bodyReadingSchema } from '@shared/bodies/reading/body-reading';
import type { BodyReading } from '@shared/bodies/reading/body-reading';
import type { NeutralBlock, NeutralDocument } from '@shared/reading/neutral-document';
import { words } from '@shared/reading/neutral-text';
import { readBytes, readPasted, readPastedHtml } from '@main/reading/read-bytes';
import { makeDocx, paragraphXml } from '../reading/make-office';
import { sourceFile, sourcesFolder } from '@tests/helpers/outside-inputs';
import { ATTENDANCE_SLIDES, HELP_ALLIANCE, INCLUSION_PARTNERSHIP, SCHOOLS_FORUM, TRANSPORT_FORUM, WELLBEING_BOARD } from '@tests/helpers/proposals';

const read = (text: string): BodyReading => readBodyText(readPasted(text, ''));
const textsOf = (reading: BodyReading, lines: readonly number[]): readonly string[] => lines.map((index) => reading.lines[index]?.text ?? '');

/** What was taken from each line, besides the terms of reference. */
function taken(reading: BodyReading): readonly { readonly words: string; readonly from: readonly number[] }[] {
  return [
    ...[reading.name, reading.shortName, reading.parent, reading.firstMeeting].map(({ value, from }) => ({ words: value, from })),
    { words: reading.phase.value ?? '', from: reading.phase.from },
    ...reading.seats.map((seat) => ({ words: `${seat.label} ${seat.groupLabel} ${seat.appointingBody}`, from: seat.from })),
    ...reading.priorities.map(({ name, description, from }) => ({ words: `${name} ${description}`, from })),
    ...reading.measures.map(({ name, baseline, target, unit, from }) => ({ words: `${name} ${baseline} ${target} ${unit}`, from })),
    ...reading.milestones.map(({ what, when, from }) => ({ words: `${when} ${what}`, from })),
    ...reading.groups.map(({ name, remit, from }) => ({ words: `${name} ${remit}`, from })),
  ];
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words of the document that are neither in the terms, nor in what was left, nor in anything that was read. */
function lostWords(reading: BodyReading): readonly string[] {
  const kept = new Set([...reading.terms, ...reading.left]);
  const facts = taken(reading);
  return reading.lines.flatMap((line, index) => {
    if (kept.has(index)) return [];
    const there = new Set(wordsIn(facts.filter(({ from }) => from.includes(index)).map((fact) => fact.words).join(' ')));
    return wordsIn(line.text).filter((word) => !there.has(word));
  });
}

describe('terms of reference written as plain text', () => {
  const reading = read(INCLUSION_PARTNERSHIP);

  it('say what the body is, whom it reports to and when it first meets', () => {
    expect(reading).toMatchObject({
      name: { value: 'Northmere Inclusion Partnership', unsure: '' },
      shortName: { value: 'NIP' },
      kind: { value: 'partnershipBoard', unsure: '' },
      phase: { value: null },
      parent: { value: 'Children and Families Board', unsure: '' },
      firstMeeting: { value: '14 January 2027', unsure: '' },
    });
  });

  it('name the members, how many and whether they vote; duties of members are none', () => {
    expect(reading.seats.map(({ label, count, votingRight, groupLabel, appointingBody, termMonths }) => [label, count, votingRight, groupLabel, appointingBody, termMonths])).toEqual([
      ['Primary headteachers', 3, 'full', '', 'Primary Heads’ Forum', 24],
      ['Secondary headteachers', 2, 'full', '', '', 0],
      ['Northmere Parent Carer Forum', 2, 'full', '', '', 0],
      ['Head of Inclusion, Northmere Council', 1, 'full', '', '', 0],
      ['Clerk to the Partnership', 1, 'none', 'In attendance', '', 0],
      ['Link inspector (observer)', 1, 'none', 'In attendance', '', 0],
    ]);
  });

  it('name areas of work, outcomes and milestones, each under the area it speaks of', () => {
    expect(reading.priorities.map(({ name, description }) => [name, description])).toEqual([
      ['Attendance', 'Fewer children who miss half a day a week'],
      ['Exclusions', 'One agreed way before a pupil is excluded'],
      ['Young people’s mental health', ''],
    ]);
    expect(reading.measures.map(({ priority, name, baseline, target, unit, better }) => [priority, name, baseline, target, unit, better])).toEqual([
      [0, 'Persistent absence falls from 24% to 18%', '24', '18', '%', 'lower'],
      [1, 'Permanent exclusions: no more than 12 in a year', '', '12', '', 'lower'],
    ]);
    expect(reading.milestones.map(({ priority, what, when, unsure }) => [priority, what, when, unsure])).toEqual([
      [1, 'Every school has agreed the exclusions protocol', 'the end of July 2027', ''],
      [0, 'The first review of attendance is published', 'spring term 2028', ''],
    ]);
    expect(reading.groups.map(({ name, remit, named }) => [name, remit, named])).toEqual([['Alternative provision', 'To map what there is and what it costs', true], ['Moving from year 6 to year 7', 'Led by a secondary headteacher', true]]);
  });

  it('become the terms of reference in their order, without the background', () => {
    const terms = textsOf(reading, reading.terms);
    expect(terms[0]).toBe('Reporting');
    expect(terms).toContain('The quorum is a third of the members. Meetings are held once a term.');
    expect(textsOf(reading, reading.left)).toEqual(['Draft terms of reference of the Northmere Inclusion Partnership (NIP)', 'How will we know that it has worked?', 'Key dates', 'By the end of July 2027: every school has agreed the exclusions protocol', 'The first review of attendance is published by spring term 2028', 'Background', 'The council agreed in March to bring heads and partners together.']);
  });
});

describe('a proposal in running text', () => {
  const reading = read(WELLBEING_BOARD);

  it('sets up an interim body in a sentence, and its first meeting gets no year', () => {
    expect(reading).toMatchObject({
      name: { value: 'Children\'s Wellbeing Board', unsure: 'Read out of a sentence.' },
      shortName: { value: 'CWB' },
      phase: { value: 'interim' },
      parent: { value: 'District Executive Committee' },
      firstMeeting: { value: 'October', unsure: 'No year is given, and none was added.' },
    });
  });

  it('has its members without bullets, its areas under a sentence, and an example of a group that is not taken', () => {
    expect(reading.seats.map((seat) => seat.label)).toEqual(['Wold Hospital Trust', 'Primary school headteachers', 'Special school headteachers', 'Harbour Youth Service', 'Director of Public Health']);
    expect(reading.priorities.map(({ name, description }) => [name, description])).toEqual([['Waiting times', 'So that no child waits more than six weeks'], ['Support in school holidays', ''], ['Young carers', '']]);
    expect(reading.groups).toMatchObject([{ name: 'Rural transport', named: false }]);
  });
});

describe('a constitution with numbered paragraphs', () => {
  const reading = read(SCHOOLS_FORUM);

  it('is named by its title in capitals, and reports to a body of one word', () => {
    expect(reading.name).toMatchObject({ value: 'Northmere Schools Forum', unsure: 'The title was in capitals.' });
    expect(reading.kind.value).toBe('forum');
    expect(reading.parent).toMatchObject({ value: 'Cabinet', unsure: '' });
  });

  it('has the lettered members as seats with the term of all; a vote on some business only is limited', () => {
    expect(reading.seats.map(({ label, count, votingRight, appointingBody, termMonths }) => [label, count, votingRight, appointingBody, termMonths])).toEqual([
      ['Headteachers of maintained primary schools', 6, 'full', 'Their peers', 36],
      ['Academy members', 4, 'full', '', 36],
      ['Pupil Referral Unit', 1, 'full', '', 36],
      ['Teachers’ Panel', 1, 'limited', 'Teachers’ Panel', 36],
    ]);
    expect(reading.notes).toContain('The document speaks of 18 members; the seats that were read come to 12.');
  });

  it('has its functions as areas of work and the groups that a sentence names', () => {
    expect(reading.priorities.map(({ name }) => name)).toEqual(['Agree the scheme for financing schools', 'Advise on the funding formula']);
    expect(reading.groups.map(({ name, named }) => [name, named])).toEqual([['High Needs', true], ['Early Years', true]]);
    expect(textsOf(reading, reading.terms)).toContain('2.2 Members hold office for a term of three years and may be re-elected.');
  });
});

describe('a proposal with labels instead of headings', () => {
  const reading = read(HELP_ALLIANCE);

  it('names members behind a label, and the body above in a sentence', () => {
    expect(reading.seats.map(({ label, count }) => [label, count])).toEqual([['Harbour Children’s Centre', 1], ['Wold Hospital Trust', 2], ['Primary heads', 2], ['Northmere Police', 1], ['Parent', 1]]);
    expect(reading).toMatchObject({ name: { value: 'Early Help Alliance' }, parent: { value: 'Children’s Partnership Board' }, firstMeeting: { value: 'the week of 11 January 2027' } });
  });

  it('has outcomes with their numbers out of a table, and keeps a cell that is none', () => {
    expect(reading.measures.map(({ name, baseline, target, unit, better }) => [name, baseline, target, unit, better])).toEqual([
      ['Families helped within ten days', '40', '80', '%', 'higher'],
      ['Referrals that come back – Target: about half', '30', '', '', 'higher'],
    ]);
    expect(reading.milestones.map(({ what, when }) => [what, when])).toEqual([['Form agreed', 'March 2027'], ['Review', 'end of the summer term 2027']]);
    expect(lostWords(reading)).toEqual([]);
  });
});

describe('a Word document', () => {
  it('is read by its styles, lists and line breaks', async () => {
    const bullet = (text: string) => paragraphXml(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const body = [
      paragraphXml('Transport Partnership: terms of reference', '<w:pStyle w:val="Title"/>'),
      paragraphXml('Who is on it', '', '<w:b/>'),
      bullet('Three bus companies'),
      bullet('Highways team (non-voting)'),
      paragraphXml('Areas of work', '', '<w:b/>'),
      '<w:p><w:r><w:t>Safe stops;</w:t><w:br/><w:t>One ticket;</w:t></w:r></w:p>',
    ].join('');
    const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const reading = readBodyText(await readBytes(makeDocx({ body, numbering }), 'terms.docx'));
    expect(reading.name.value).toBe('Transport Partnership');
    expect(reading.seats.map(({ label, count, votingRight }) => [label, count, votingRight])).toEqual([['Bus companies', 3, 'full'], ['Highways team', 1, 'none']]);
    expect(reading.priorities.map(({ name }) => name)).toEqual(['Safe stops', 'One ticket']);
    expect(reading.lines.at(-1)?.place).toMatch(/^paragraph \d+$/u);
  });
});

describe('slides whose text ran on', () => {
  const reading = read(ATTENDANCE_SLIDES);

  it('make a partnership of the title, with its area of work', () => {
    expect(reading.name).toMatchObject({ value: 'Attendance partnerships to bring children back to school', unsure: 'Read from the title of a slide. The title was in capitals.' });
    expect(reading.kind.value).toBe('partnershipBoard');
    expect(reading.priorities.map(({ name }) => name)).toEqual(['Bring children back to school']);
  });

  it('have milestones with their time as written, and outcomes; what was put right says so', () => {
    const ranOn = 'It ran on in one line behind another item.';
    expect(reading.milestones.map(({ when, what, unsure }) => [when, what, unsure])).toEqual([
      ['March 2027', '18 primary schools in 4 clusters across the borough', ''],
      ['October 2027', '75% of all schools in clusters (to be confirmed)', `A per cent sign seems to be lost and was put back. ${ranOn}`],
      ['March 2028', 'All schools share attendance data every week', 'Its time, March 2028, stands above it in a line of its own.'],
      ['March 2028', 'One agreed letter to parents', 'Its time, March 2028, stands above it in a line of its own.'],
    ]);
    expect(reading.measures.map(({ name, better, unsure }) => [name, better, unsure])).toEqual([
      ['Fewer children who miss half a day a week', 'lower', ''],
      ['Better attendance of children in care', 'higher', ranOn],
      ['More', 'higher', ''],
    ]);
    expect(textsOf(reading, reading.terms)).toEqual(['HOW WE WORK: OUR PRINCIPLES', 'Nobody works alone', 'SEND is everybody\'s work']);
    expect(reading.notes[0]).toBe('The numbers of 5 slides were glued to their titles and were separated from them. Check the titles.');
  });
});

describe('tables', () => {
  const reading = readBodyText(readPastedHtml(TRANSPORT_FORUM));

  it('of members and of milestones are read by their columns', () => {
    expect(reading.name.value).toBe('Northmere Transport Forum');
    expect(reading.seats.map(({ label, count, votingRight, appointingBody, unsure }) => [label, count, votingRight, appointingBody, unsure])).toEqual([['Primary schools', 2, 'full', 'Heads’ Forum', ''], ['Bus companies', 1, 'none', '', '']]);
    expect(reading.milestones.map(({ what, when }) => [what, when])).toEqual([['Map of safe routes', 'June 2027'], ['New timetable', 'Ongoing']]);
    expect(reading.parent).toMatchObject({ value: 'Highways Committee', unsure: 'The sentence names more than one body.' });
  });
});

describe('any document', () => {
  const phrase = fc.constantFrom('Membership', 'Purpose', 'Key dates', 'Outcomes', 'Task and finish groups', 'The areas include:', 'Members are expected to:', '3 heads (2) x4, elected by the Forum for two years', 'Primary and secondary headteachers', 'September 2027', 'by June 2027 - 60 of all schools', 'from 4% to 5%', 'It reports to the Board of the Board and the Cabinet.', 'first meeting in May', 'made up of a, b and c', 'GROUPS TO WORK? BY WHEN?', ';;;', '(', 'Interim X Board (XB)');
  const text = fc.oneof({ weight: 2, arbitrary: phrase }, fc.string({ unit: 'grapheme', maxLength: 80 }), fc.array(phrase, { maxLength: 4 }).map((parts) => parts.join(' ')), fc.array(phrase, { maxLength: 3 }).map((parts) => parts.join('\n')));
  const runs = text.map((words) => [{ text: words }]);
  const paragraph: fc.Arbitrary<NeutralBlock> = fc.record({ runs, listed: fc.boolean(), at: fc.nat(9) }).map(({ runs: made, listed, at }) => ({ type: 'paragraph', label: listed ? { text: '-', source: 'typed', style: 'bullet', parts: [] } : null, depth: listed ? 1 : 0, runs: made, role: 'body', certainty: 'certain', at }));
  const heading: fc.Arbitrary<NeutralBlock> = fc.record({ runs, level: fc.integer({ min: 1, max: 9 }) }).map(({ runs: made, level }) => ({ type: 'heading', level, label: null, runs: made, certainty: 'certain', at: 1 }));
  const table: fc.Arbitrary<NeutralBlock> = fc.array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => ({ type: 'table', columns: 3, rows: rows.map((cells, index) => ({ cells: cells.map((block) => ({ blocks: [block], colSpan: 1, rowSpan: 1 })), kind: index === 0 ? 'header' as const : 'body' as const, continuation: false, at: index })), certainty: 'certain', name: '', at: 1 }));
  const slide: fc.Arbitrary<NeutralBlock> = fc.record({ title: runs, blocks: fc.array(paragraph, { maxLength: 4 }) }).map(({ title, blocks }) => ({ type: 'slide', number: 1, title, blocks, notes: [], certainty: 'guessed', at: 1 }));
  const document: fc.Arbitrary<NeutralDocument> = fc.record({ kind: fc.constantFrom('text' as const, 'docx' as const, 'slides-text' as const, 'html' as const), blocks: fc.array(fc.oneof(paragraph, heading, table, slide), { maxLength: 14 }) }).map(({ kind, blocks }) => ({ kind, title: '', blocks, notes: [], comments: [], furniture: [], images: [], warnings: [] }));

  it('is read without an error, into what the contract allows, and no word of it is lost', () => {
    fc.assert(
      fc.property(document, (made) => {
        const reading = readBodyText(made);
        expect(bodyReadingSchema.safeParse(reading).success).toBe(true);
        expect(lettersOf(reading.lines.map((line) => line.text).join(''))).toBe(lettersOf(words(made, { labels: 'none' }).join('').normalize('NFC')));
        expect(lostWords(reading)).toEqual([]);
        expect(reading.measures.concat(reading.milestones as never[]).every(({ priority }) => priority < reading.priorities.length)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('of any size is read in time', () => {
    for (const piece of ['a'.repeat(400_000), 'members will '.repeat(30_000), '; '.repeat(200_000), 'The Big '.repeat(50_000), '- Schools and heads;\n'.repeat(19_000), 'from 1 to 2 by May '.repeat(20_000)]) {
      const started = performance.now();
      read(`Membership\n\n- ${piece}`);
      expect(performance.now() - started).toBeLessThan(20_000);
    }
  });
});

describe.skipIf(!sourcesFolder)('the proposal of sources/000', () => {
  const source = sourcesFolder ? readFileSync(sourceFile('000'), 'utf8') : '';
  const reading = sourcesFolder ? read(source) : null;
  /** The items of the list that follows a line of the source that begins with these words. */
  const listAfter = (start: RegExp): readonly string[] => {
    const lines = source.split('\n');
    const items: string[] = [];
    for (const line of lines.slice(lines.findIndex((candidate) => start.test(candidate)) + 1)) {
      if (line.startsWith('- ')) items.push(line.slice(2).replace(/[;.]$/u, ''));
      else if (items.length > 0 && line.trim() !== '') break;
    }
    return items;
  };

  it('is an interim partnership board with its names, the board above and a first month without a year', () => {
    const [title = ''] = source.split('\n').filter((line) => line.trim() !== '');
    expect(`Interim ${reading?.name.value ?? ''} (${reading?.shortName.value ?? ''})`).toBe(title);
    expect([reading?.kind.value, reading?.phase.value]).toEqual(['partnershipBoard', 'interim']);
    expect(source).toContain(`reported into the ${reading?.parent.value ?? '?'}.`);
    expect(source).toContain(`first interim board meeting in ${reading?.firstMeeting.value ?? '?'} which`);
    expect(reading?.firstMeeting).toMatchObject({ value: expect.stringMatching(/^[A-Z][a-z]+$/u) as string, unsure: 'No year is given, and none was added.' });
  });

  it('has every kind of member, word for word, and two seats for the two kinds that are named together', () => {
    const items = listAfter(/Membership of the Interim/u);
    expect(items).toHaveLength(12);
    expect(reading?.seats).toHaveLength(13);
    for (const seat of reading?.seats ?? []) {
      const line = reading?.lines[seat.from[0] ?? -1]?.text ?? '';
      expect(items.map((item) => item.toLowerCase())).toContain(line.replace(/[;.]$/u, '').toLowerCase());
      for (const word of wordsIn(seat.label)) expect(wordsIn(line)).toContain(word);
      expect([seat.count, seat.votingRight]).toEqual([1, 'full']);
    }
    const whole = new Set(reading?.seats.map((seat) => seat.label.toLowerCase()));
    expect(items.filter((item) => !whole.has(item.toLowerCase())).length).toBe(2);
    expect(reading?.seats.filter((seat) => seat.unsure !== '').map((seat) => seat.from[0])).toEqual([reading?.seats[1]?.from[0], reading?.seats[1]?.from[0]]);
  });

  it('has the ten areas of work, word for word', () => {
    const items = listAfter(/^The ambition/u);
    expect(reading?.priorities.map(({ name, description }) => (description === '' ? name : `${name}, ${description.replace(/^\p{L}/u, (letter) => letter.toLowerCase())}`))).toEqual(items);
    expect(items).toHaveLength(10);
    expect(reading?.priorities.every((priority) => priority.unsure === '')).toBe(true);
  });

  it('names no task and finish group: its example is offered, not taken', () => {
    expect(reading?.groups).toMatchObject([{ named: false }]);
    expect(source.toLowerCase()).toContain(reading?.groups[0]?.name.toLowerCase());
  });

  it('loses no word', () => {
    if (!reading) throw new Error('not read');
    expect(lettersOf(reading.lines.map((line) => line.text).join(''))).toBe(lettersOf(source));
    expect(lostWords(reading)).toEqual([]);
    expect(textsOf(reading, reading.left).filter((text) => text.length < 20)).toEqual(['Context', 'Process', 'Timescale']);
  });
});

describe.skipIf(!sourcesFolder)('the slides of sources/003', () => {
  const source = sourcesFolder ? readFileSync(sourceFile('003'), 'utf8') : '';
  const reading = sourcesFolder ? read(source) : null;
  const flat = source.replace(/\s+/gu, ' ');

  it('are a behaviour partnership', () => {
    expect(reading?.kind.value).toBe('partnershipBoard');
    expect(flat).toContain(reading?.name.value.toUpperCase());
    expect(reading?.name.value).toMatch(/behaviour/u);
    expect(reading?.priorities).toHaveLength(1);
  });

  it('have their dated milestones, by when as written and what word for word', () => {
    expect(reading?.milestones.map(({ when }) => when)).toEqual(['January 2006', 'September 2006', 'September 2007', 'September 2007', 'September 2007']);
    for (const { when, what } of reading?.milestones ?? []) {
      expect(flat).toContain(when);
      expect(flat.toLowerCase()).toContain(what.toLowerCase().replace('%', ''));
    }
    expect(reading?.milestones.map(({ unsure }) => unsure === '')).toEqual([true, false, false, false, false]);
    expect(reading?.milestones[1]).toMatchObject({ what: expect.stringMatching(/^60% of all/u) as string, unsure: expect.stringContaining('per cent') as string });
  });

  it('have the outcomes that are expected as measures, word for word', () => {
    expect(reading?.measures).toHaveLength(5);
    for (const { name } of reading?.measures ?? []) expect(flat.toLowerCase()).toContain(name.toLowerCase());
    expect(reading?.measures.map(({ better }) => better)).toEqual(['higher', 'higher', 'higher', 'lower', 'higher']);
  });

  it('lose no word', () => {
    if (!reading) throw new Error('not read');
    expect(lettersOf(reading.lines.map((line) => line.text).join(''))).toBe(lettersOf(source.replace(/^\d(?=[A-Z(])/gmu, '')));
    expect(lostWords(reading)).toEqual([]);
  });
});
