import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, replaceWords } from '@shared/text/find-words';
import type { Run } from '@shared/text/model';
import { plainText } from '@shared/text/model';
import { replaceInBlock } from '@shared/text/replace-in-block';

const query = (words: string, more: { matchCase?: boolean; wholeWord?: boolean } = {}) => ({ words, matchCase: false, wholeWord: false, ...more });
const shown = (text: string, found: readonly { from: number; to: number }[]): readonly string[] => found.map(({ from, to }) => text.slice(from, to));

describe('find', () => {
  it.each([
    ['the Board and the board', query('board'), ['Board', 'board']],
    ['the Board and the board', query('board', { matchCase: true }), ['board']],
    ['boards aboard a board', query('board', { wholeWord: true }), ['board']],
    ['£40 and £400', query('£40', { wholeWord: true }), ['£40']],
    ['the\u00A0Chair’s “plan”', query('the chair\'s "plan"'), ['the\u00A0Chair’s “plan”']],
    ['aaaa', query('aa'), ['aa', 'aa']],
    ['İstanbul istanbul', query('ISTANBUL'), ['istanbul']],
    ['nothing', query('  '), []],
  ])('finds in %j what is looked for', (text, what, expected) => {
    expect(shown(text, findWords(text, what))).toEqual(expected);
  });

  it('finds again as often as it was replaced, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ minLength: 1, maxLength: 4 }), fc.boolean(), (text, words, wholeWord) => {
        const what = query(words, { wholeWord });
        const { text: marked, count } = replaceWords(text, what, '\uE000');
        expect(count).toBe(findWords(text, what).length);
        expect([...marked].filter((letter) => letter === '\uE000').length).toBe(count + [...text].filter((letter) => letter === '\uE000').length);
      }),
    );
  });
});

describe('replace', () => {
  it('reaches across looks, into footnotes, cells and captions, and leaves notes and references where they stand', () => {
    const runs: readonly Run[] = [{ text: 'The Ed', bold: true }, { text: 'ucation Board; see ' }, { text: '2.1', reference: { target: '0190c0de-0000-7000-8000-000000000001' } }, { text: '', footnote: { runs: [{ text: 'Education ', italic: true }, { text: 'Board, 2025' }] } }, { text: '.' }];
    const replaced = replaceInBlock({ runs }, query('education board'), 'Panel');
    expect(replaced).toEqual({ runs: [{ text: 'The Panel', bold: true }, { text: '; see ' }, runs[2], { text: '', footnote: { runs: [{ text: 'Panel', italic: true }, { text: ', 2025' }] } }, { text: '.' }], content: null, count: 2 });

    const cell = (text: string) => [{ kind: 'paragraph' as const, level: 1, runs: [{ text }] }];
    const table = (name: string) => ({ type: 'table' as const, caption: `${name} costs`, description: '', headingColumn: false, rows: [[cell('Who')], [cell(`The ${name}`)]] });
    expect(replaceInBlock({ runs: [], content: table('Board') }, query('board'), 'Panel')).toEqual({ runs: [], content: table('Panel'), count: 2 });
  });

  it('gives the words that one plain text would have, however the runs are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 5 }), { maxLength: 6 }), fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), (texts, words) => {
        const runs = texts.map((text, index): Run => (index % 2 === 0 ? { text } : { text, bold: true }));
        const { runs: after, count } = replaceInBlock({ runs }, query(words), 'x');
        expect({ text: plainText(after), count }).toEqual(replaceWords(plainText(runs), query(words), 'x'));
      }),
    );
  });
});
