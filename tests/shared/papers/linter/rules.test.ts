import { describe, expect, it } from 'vitest';
import { fakeHeadings, headingsWithNothing, linkText, pictureWords, tableHeads } from '@shared/papers/linter/accessibility-rules';
import { answeredRule } from '@shared/papers/linter/answered-rule';
import { appendixLetter, appendixMissing, appendixWithoutWords } from '@shared/papers/linter/appendix-rules';
import { backgroundPapersListed } from '@shared/papers/linter/background-rule';
import { consultedNamed } from '@shared/papers/linter/implication-rule';
import { lintPaper } from '@shared/papers/linter/lint-paper';
import { exemptParagraphNamed, lateReasonGiven, publicInterestGiven } from '@shared/papers/linter/publicity-rules';
import { amountSaid, amountsAgree, askMatches, moneyComplete, startsWithVerb } from '@shared/papers/linter/recommendation-rules';
import { vagueWords } from '@shared/papers/linter/vague-words';
import { blankFacts } from '@shared/papers/recommendations/model';
import { aPaper, block, section, told } from './a-paper';

const recommends = (...words: readonly string[]) => section('recommendations', words.map((text, index) => block(`r${String(index + 1)}`, text)));
const facts = (more: object) => [{ ...blankFacts('r1'), ...more }];
const implication = (key: string, text: string) => section(key, text === '' ? [] : [block(`${key}-1`, text)], { parentId: 'implications', heading: `${key.charAt(0).toUpperCase()}${key.slice(1)}`, required: true });
const implications = (...under: ReturnType<typeof implication>[]) => [section('implications', [], { required: true }), ...under];

describe('answers', () => {
  it('asks for required lines, sections and implications; a list of background papers or appendices is an answer too', () => {
    const details = [{ id: 'd', key: 'preparedBy', label: 'Report prepared by', value: ' ' }];
    const sections = [section('purpose', [], { required: true }), ...implications(implication('risk', ''), implication('financial', 'None.')), section('backgroundPapers', [], { required: true })];
    expect(told(answeredRule, aPaper({ details, sections }))).toEqual(['Report prepared by: Not filled in yet.', '1 Purpose: Nothing written yet.', '2.1 Risk: Not answered yet. Say “None” where there is nothing.', '3 BackgroundPapers: Nothing written yet.']);
    expect(told(answeredRule, aPaper({ sections: sections.slice(-1), backgroundPapers: [{ id: 'b', title: 'Inspection report', disclosesExempt: false }] }))).toEqual([]);
  });
});

describe('recommendations', () => {
  it.each([
    ['Agree the thresholds.', true], ['That the Board agrees the thresholds.', true], ['To note the report', true], ['The Committee is asked to approve it', true], ['It is recommended that the Schools Forum allocates £5', true], ['(a) Note it', true], ['formally adopt the plan', true],
    ['The thresholds are good.', false], ['More work on thresholds', false], ['The board met in May', false],
  ])('“%s” starts with a decision: %s', (words, starts) => {
    expect(told(startsWithVerb, aPaper({ sections: [recommends(words)] }))).toEqual(starts ? [] : ['1.1 does not start with a decision: Start with what the meeting is asked to do: agree, approve, note, allocate, recommend.']);
  });

  it('takes the verb of the words over a list for each below it, and letters as parts of their recommendation', () => {
    const sections = [section('recommendations', [block('l', 'The Board is asked to note:', { kind: 'paragraph' }), block('r1', 'the results'), block('a', 'of both schools', { kind: 'letter' })])];
    expect(told(startsWithVerb, aPaper({ sections }))).toEqual([]);
  });

  it.each([
    ['Note the report.', 'noting', []], ['Note the report.', '', []], ['Agree it.', 'decision', []],
    ['Note the report.', 'decision', ['1.1 asks for decision: It starts with “Note”. Begin with a verb that decides, or say what is asked instead.']],
    ['Agree it.', 'noting', ['1.1 asks for noting: It starts with “Agree”. Say that it is for decision, or begin with another verb.']],
  ])('“%s” for %s', (words, askType, expected) => {
    expect(told(askMatches, aPaper({ sections: [recommends(words)], recommendationFacts: facts({ askType }) }))).toEqual(expected);
  });

  it('asks for the facts of money that is named, and for words that name the same amount', () => {
    const sections = [recommends('Allocate £48,000 from the reserve.')];
    expect(told(amountSaid, aPaper({ sections }))).toEqual(['1.1 names £48,000: Note the amount, whether it is one-off or recurring, and where it comes from.']);
    expect(told(amountSaid, aPaper({ sections, recommendationFacts: facts({ amountPence: 48_000_00 }) }))).toEqual([]);
    expect(told(moneyComplete, aPaper({ sections, recommendationFacts: facts({ amountPence: 48_000_00 }) }))).toEqual(['1.1 asks for £48,000: Say whether it is one-off or recurring, and where it comes from.']);
    expect(told(moneyComplete, aPaper({ sections, recommendationFacts: facts({ amountPence: 48_000_00, recurrence: 'recurring', fundingSource: 'reserve' }) }))).toEqual(['1.1 asks for £48,000: Say how often or for how long.']);
    expect(told(moneyComplete, aPaper({ sections, recommendationFacts: facts({ amountPence: 46_500_00, recurrence: 'oneOff', fundingSource: 'reserve' }) }))).toEqual(['1.1 does not name £46,500: The words name £48,000.']);
    expect(told(moneyComplete, aPaper({ sections: [recommends('Fund the post.')], recommendationFacts: facts({ amountPence: 5_00, recurrence: 'oneOff', fundingSource: 'reserve' }) }))).toEqual(['1.1 does not name £5: The amount is noted, but the words do not name it.']);
  });

  it('holds what is asked against the financial implication', () => {
    const paper = (said: string) => aPaper({ sections: [recommends('Allocate £48,000 for a year.'), ...implications(implication('financial', said))] });
    expect(told(amountsAgree, paper('One post, £46,500.'))).toEqual(['Two amounts differ: 1.1 asks for £48,000. 2.1 Financial says £46,500.']);
    expect(told(amountsAgree, paper('One post, £48k, of £100,000.'))).toEqual([]);
    expect(told(amountsAgree, paper('One post.'))).toEqual([]);
  });
});

describe('implications, background papers and appendices', () => {
  it.each([['None.', []], ['There are none.', []], ['Not applicable', []], ['One post.', ['1.1 Legal: Say who was consulted and when.']]])('an implication “%s”', (words, expected) => {
    expect(told(consultedNamed, aPaper({ sections: implications(implication('legal', words)) }))).toEqual(expected);
  });

  it('is content with a name and a day', () => {
    const sections = implications(implication('legal', 'One post.'));
    expect(told(consultedNamed, aPaper({ sections, consulted: [{ sectionId: 'legal', name: 'Anil Bose', on: null }] }))).toEqual(['1.1 Legal: Say when.']);
    expect(told(consultedNamed, aPaper({ sections, consulted: [{ sectionId: 'legal', name: 'Anil Bose', on: '2026-11-09' }] }))).toEqual([]);
  });

  it('asks for background papers where Schedule 12A and s.100D apply and something is recommended', () => {
    const sections = [recommends('Note it.')];
    expect(told(backgroundPapersListed, aPaper({ sections }))).toHaveLength(1);
    expect(told(backgroundPapersListed, aPaper({ sections, schedule12A: false }))).toEqual([]);
    expect(told(backgroundPapersListed, aPaper({ sections: [] }))).toEqual([]);
    expect(told(backgroundPapersListed, aPaper({ sections: [...sections, section('backgroundPapers', [block('b', 'None.')])] }))).toEqual([]);
    expect(told(backgroundPapersListed, aPaper({ sections, backgroundPapers: [{ id: 'b', title: 'Plan', disclosesExempt: true }] }))).toEqual([]);
  });

  it('misses an appendix that is named once and not there, an empty one and one whose file went', () => {
    const sections = [section('background', [block('one', 'See Appendix A and Appendix B.'), block('two', 'Appendix B again.')])];
    const own = { id: 'a', title: 'Thresholds', attachmentId: null, publicity: 'open', words: 'Points.' } as const;
    expect(told(appendixMissing, aPaper({ sections, appendices: [own] }))).toEqual(['Appendix B is missing: It is named in 1.1, and there is no file or text for it yet.']);
    expect(told(appendixWithoutWords, aPaper({ appendices: [own, { ...own, id: 'b', words: ' ' }, { ...own, id: 'c', attachmentId: 'gone' }, { ...own, id: 'd', attachmentId: 'file' }], attachments: [{ id: 'file', title: 'File' }] }))).toEqual(['Appendix B is empty: Nothing is written in “Thresholds” yet.', 'Appendix C is empty: The file of “Thresholds” is no longer attached.']);
    expect([0, 25, 26, 27, 52].map(appendixLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'BA']);
  });
});

describe('who may read it, and when it came', () => {
  it.each([
    [{}, 0, 0], [{ publicity: 'confidential' }, 0, 0], [{ publicity: 'exempt' }, 1, 1], [{ publicity: 'exempt', schedule12A: false }, 0, 1],
    [{ publicity: 'exempt', exemptParagraphs: ['3'], publicInterestReason: 'The tender is not decided.' }, 0, 0],
  ] as const)('%j', (more, paragraph, reason) => {
    expect(told(exemptParagraphNamed, aPaper(more))).toHaveLength(paragraph);
    expect(told(publicInterestGiven, aPaper(more))).toHaveLength(reason);
  });

  it('asks a late paper for its urgency, and leaves one in time alone', () => {
    const lateSince = 'The agenda was issued on 14 November 2026 without it.';
    expect(told(lateReasonGiven, aPaper({ lateSince }))).toEqual([`The paper is late: ${lateSince} Say what makes it urgent; the reason is printed (LGA 1972 s.100B(4)(b)).`]);
    expect(told(lateReasonGiven, aPaper({ lateSince, lateReason: 'The grant closes on Friday.' }))).toEqual([]);
    expect(told(lateReasonGiven, aPaper({}))).toEqual([]);
  });
});

describe('for everybody to read', () => {
  const image = { type: 'image', file: 'f'.repeat(64), mediaType: 'image/png', width: 10, height: 10, alt: '', decorative: false, caption: '', size: 'full' } as const;
  const picture = (more: object) => aPaper({ sections: [section('background', [block('p', '', { kind: 'image', content: { ...image, ...more } })])] });
  it.each([[{}, 1], [{ alt: 'scan0001.PNG' }, 1], [{ alt: 'Exclusions by term' }, 0], [{ decorative: true }, 0]])('a picture %j', (more, count) => {
    expect(told(pictureWords, picture(more))).toHaveLength(count);
  });

  const cell = (text: string) => [{ kind: 'paragraph' as const, level: 1, runs: text === '' ? [] : [{ text }] }];
  const table = (rows: readonly (readonly string[])[]) => aPaper({ sections: [section('background', [block('t', '', { kind: 'table', content: { type: 'table', caption: '', description: '', headingColumn: false, rows: rows.map((row) => row.map(cell)) } })])] });
  it.each([[[['School', 'Places'], ['Oak', '']], 0], [[['School', ' '], ['Oak', '4']], 1], [[], 1]])('a table %j', (rows, count) => {
    expect(told(tableHeads, table(rows))).toHaveLength(count);
  });

  it.each([
    [block('b', 'Next steps', { kind: 'paragraph', runs: [{ text: 'Next steps', bold: true }] }), 1],
    [block('b', '', { runs: [{ text: 'Oak School.', bold: true }] }), 0],
    [block('b', '', { runs: [{ text: 'Oak', bold: true }, { text: ' took four' }] }), 0],
    [block('b', '', { kind: 'heading', runs: [{ text: 'Next steps', bold: true }] }), 0],
    [block('b', '', { runs: [{ text: 'x'.repeat(90), bold: true }] }), 0],
  ])('a paragraph in bold, %#', (one, count) => {
    expect(told(fakeHeadings, aPaper({ sections: [section('background', [one])] }))).toHaveLength(count);
  });

  it('finds headings over nothing', () => {
    const heading = (id: string, text: string) => block(id, text, { kind: 'heading' });
    expect(told(headingsWithNothing, aPaper({ sections: [section('background', [heading('a', 'One'), heading('b', 'Two'), block('c', 'Words.'), block('d', ''), heading('e', 'Three')])] }))).toEqual(['Nothing stands under “One”: Write under the heading, or take it away.', 'Nothing stands under “Three”: Write under the heading, or take it away.']);
  });

  it.each([['click here', 1], ['https://example.org/a', 1], ['This link', 1], ['the admissions code', 0], ['here is the admissions code', 0]])('a link that reads “%s”', (text, count) => {
    const link = 'https://example.org/a';
    const half = Math.floor(text.length / 2);
    expect(told(linkText, aPaper({ sections: [section('background', [block('b', '', { runs: [{ text: 'See ' }, { text: text.slice(0, half), link }, { text: text.slice(half), link, bold: true }] })])] }))).toHaveLength(count);
  });

  it('asks how much where it is decided on, not in the background', () => {
    expect(told(vagueWords, aPaper({ sections: [recommends('Agree a substantial rise.'), section('background', [block('b', 'A substantial rise.')])] }))).toEqual(['“substantial” in 1.1: Say how much, or when: a number or a day.']);
  });
});

it('finds nothing in an empty paper of a template without questions, and gives each finding a key of its own', () => {
  expect(lintPaper(aPaper())).toEqual([]);
  const found = lintPaper(aPaper({ publicity: 'exempt', lateSince: 'Late.', sections: [recommends('A substantial rise, see Appendix C.', 'Another £5.'), ...implications(implication('risk', ''), implication('legal', 'Some.'))] }));
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(8);
});
