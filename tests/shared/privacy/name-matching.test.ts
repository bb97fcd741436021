import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameMatcher } from '@shared/privacy/name-matching';

const find = (name: string, text: string): readonly string[] => createNameMatcher([{ id: 'one', name }])(text).map(({ words }) => words);

describe('names in a text', () => {
  it.each([
    ['Sam Field', 'The plan of Sam Field was read.', ['Sam Field']],
    ['Sam Field', 'the plan of SAM FIELD’s class', ['SAM FIELD']],
    ['Sam James Field', 'Sam James Field; later Sam Field and Sam J. Field.', ['Sam James Field', 'Sam Field', 'Sam J. Field']],
    ['Sam Field', 'S. Field and S Field and S.J. Field and SJ Field', ['S. Field', 'S Field', 'S.J. Field', 'SJ Field']],
    ['Sam Field', 'Absent: Field, Sam; FIELD S', ['Field, Sam', 'FIELD S']],
    ['Zoë Núñez', 'Zoe Nunez was absent.', ['Zoe Nunez']],
    ['Zoe Nunez', 'ZOË NÚÑEZ was absent.', ['ZOË NÚÑEZ']],
    ['Mrs Ann O’Neill', "A letter from Ann O'Neill", ["Ann O'Neill"]],
    ['Anne-Marie Smith-Jones', 'Anne Marie Smith Jones, and Smith-Jones, Anne', ['Anne Marie Smith Jones', 'Smith-Jones, Anne']],
    ['Lena van der Berg', 'L. van der Berg and Lena van der Berg', ['L. van der Berg', 'Lena van der Berg']],
    ['Søren Ødegård', 'Soren Odegard came.', ['Soren Odegard']],
    ['Zayn', 'Zayn came; zayn is not a word.', ['Zayn']],
    // Nobody: a surname or a first name by itself, another's initial, words that only look alike, another sentence.
    ['Sam Field', 'The field trip. Sam went. Field work by T. Field, samfield, Fields, Samuel Field.', []],
    ['Sam Field', 'We stood in the field. Sam was absent.', []],
    ['Ian Field', 'In that field I saw a plan; the Field I saw was green.', []],
    ['Amy Field', 'a field of study', []],
    ['Sam Field', '', []],
    ['Mr', 'Mr Field', ['Mr']],
  ])('%s in “%s”', (name, text, expected) => {
    expect(find(name, text)).toEqual(expected);
  });

  it('tells whose name it is when several share a surname', () => {
    const matcher = createNameMatcher([{ id: 'a', name: 'Sam Field' }, { id: 'b', name: 'Jo Field' }, { id: 'c', name: 'Steve Field' }]);
    expect(matcher('Jo Field and S Field').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  const word = fc.stringMatching(/^[b-hj-z]{3,9}$/u).map((letters) => `${letters.charAt(0).toUpperCase()}${letters.slice(1)}`);
  const dressed = (text: string, upper: boolean, accent: boolean): string => (upper ? text.toUpperCase() : text.toLowerCase()).replace(/[aeou]/giu, (letter) => (accent ? `${letter}\u0301` : letter));

  it('finds a whole name wherever it stands, in any case, with or without accents, and says exactly where', () => {
    fc.assert(fc.property(word, word, fc.boolean(), fc.boolean(), fc.stringMatching(/^[0-9 ,;()]{0,10}$/u), (first, last, upper, accent, around) => {
      const name = dressed(`${first} ${last}`, upper, accent);
      const text = `${around} ${name} ${around}`;
      const [match] = createNameMatcher([{ id: 'x', name: `${first} ${last}` }])(text);
      expect(match).toMatchObject({ id: 'x', words: name });
      expect(text.slice(match?.start, match?.end)).toBe(name);
    }));
  });

  it('finds nothing in a text without the surname', () => {
    fc.assert(fc.property(word, word, fc.lorem({ maxCount: 30 }), (first, last, text) => {
      fc.pre(!text.toLowerCase().split(/[^a-z]+/u).includes(last.toLowerCase()));
      expect(find(`${first} ${last}`, `${first} ${text}`)).toEqual([]);
    }));
  });
});
