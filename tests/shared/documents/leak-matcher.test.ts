import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLeakMatcher } from '@shared/documents/leak-matcher';
import { STATUTORY_PHRASES } from '@shared/documents/statutory-phrases';

const BODY = 'The valuer advised that the site of the former school would fetch no more than the sum set aside, and that an offer below it should be made before the end of the month.';
const find = (secret: string, text: string, open: readonly string[] = []) => createLeakMatcher([{ label: 'it', text: secret }], open).find(text);

describe('looking for secrets', () => {
  it.each<[string, string, string]>([
    ['a name', 'Siân Llewellyn', 'a letter from SIAN LLEWELLYN, who'],
    ['a name in decomposed letters', 'Siân', 'Sia\u0302n spoke'],
    ['a name with another apostrophe', 'Gwen O’Shea', "Gwen O'Shea"],
    ['a name split by hyphen, tab and line', 'Tidewell Primary site', 'Tidewell-\tPrimary\nsite'],
    ['a word inside others', 'ZQEXEMPT', 'fooZQEXEMPTbar'],
    ['a word with marks of no width', 'Tidewell', 'Tide\u200Bw\u00ADell'],
    ['a phrase whose words have grown together', 'purchase of the site', 'thepurchaseofthesitewas'],
    ['full-width letters', 'ZQEXEMPT', 'ＺＱＥＸＥＭＰＴ'],
    ['a sum', '£1.2 million', 'offered 1.2 million pounds'],
    ['a sentence out of a long text', BODY, `They said that an offer below it should be made before the end, and left.`],
    ['a whole long text', BODY, `x ${BODY} y`],
  ])('finds %s', (_, secret, text) => {
    expect(find(secret, text)).toEqual(['it']);
  });

  it.each<[string, string, string]>([
    ['a short name inside a word', 'Pell', 'the spelling of names'],
    ['a sum inside another', '1.2 million', '11.25 millions'],
    ['fewer than eight words of a long text', BODY, 'The valuer advised that the site of another'],
    ['one or two letters', 'R1', 'R1'],
    ['nothing', '', 'anything'],
  ])('does not take %s', (_, secret, text) => {
    expect(find(secret, text)).toEqual([]);
  });

  it('leaves out what stands in the open record too', () => {
    expect(find('The report was noted', 'The report was noted.', ['Earlier: the report was noted'])).toEqual([]);
    expect(find(BODY, BODY, [BODY])).toEqual([]);
    expect(find(`${BODY} Nobody outside the room was to be told of the figure until then.`, `${BODY} Nobody outside the room was to be told of the figure until then.`, [BODY])).toEqual(['it']);
  });

  it('finds twelve words in a row of an attached file that is not open, and no fewer', () => {
    const file = 'Having looked at it, the valuer puts the old gymnasium at no more than forty thousand pounds because of its roof';
    const closed = [{ label: 'the file', text: file }];
    const inFile = (text: string, open: readonly string[] = []) => createLeakMatcher([], [], { closed, open }).find(text);
    expect(inFile('we heard that the valuer puts the old gymnasium at no more than forty thousand was said')).toEqual(['the file']);
    expect(inFile('we heard that the valuer puts the old gymnasium at no more than thirty')).toEqual([]);
    // An open version with the figure taken out: what it says too is no secret, the figure with what stands around it is one.
    const openVersion = 'Having looked at it, the valuer puts the old gymnasium at a sum because of its roof';
    expect(inFile('having looked at it the valuer puts the old gymnasium at a sum', [openVersion])).toEqual([]);
    expect(inFile('the valuer puts the old gymnasium at no more than forty thousand pounds', [openVersion])).toEqual(['the file']);
    // Words of a title page or a table are no secrets by themselves.
    expect(createLeakMatcher([], [], { closed: [{ label: 'the file', text: 'Total' }], open: [] }).find('Total')).toEqual([]);
  });

  it('takes no notice of what the law says on every exempt file', () => {
    const text = 'NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972 (as amended). Information relating to the financial or business affairs of any particular person (including the authority holding that information).';
    expect(createLeakMatcher([], [], { closed: [{ label: 'the file', text }], open: STATUTORY_PHRASES }).find(text)).toEqual([]);
    expect(createLeakMatcher([], [], { closed: [{ label: 'the file', text }], open: [] }).find(text)).toEqual(['the file']);
  });

  it('finds any eight words in a row of any text, in any company', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 7 });
    fc.assert(fc.property(fc.array(word, { minLength: 8, maxLength: 40 }), fc.nat(), fc.array(word, { maxLength: 9 }), fc.array(word, { maxLength: 9 }), (words, at, before, after) => {
      const start = at % (words.length - 7);
      const text = [...before, ...words.slice(start, start + 8), ...after].join(' — ');
      expect(find(words.join(' '), text)).toEqual(['it']);
    }));
  });
});
