import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inProject } from '@scripts/setup/shell.mjs';
import { spellingContract } from '@shared/spelling/contract';
import { wordChanges, wordsOfNames } from '@shared/spelling/spelling-words';

describe('the words of names', () => {
  it('are their parts with the possessive, each once, without what is no word', () => {
    expect(wordsOfNames(['Cllr Margaret Oyelaran', 'Siân O’Neill-Oyelaran', 'A. J. 7 Ó'])).toEqual(
      ['Cllr', 'Margaret', 'Oyelaran', 'Siân', 'O’Neill'].flatMap((word) => [word, `${word}'s`, `${word}’s`]),
    );
    expect(wordsOfNames(["the 'Phoenix' Trust"])).toContain('Phoenix');
  });

  it('stay within what a checker can hold', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const many = Array.from({ length: 5_000 }, (_, index) => `Name${letters.charAt(index % 26)}${letters.charAt(Math.floor(index / 26) % 26)}${letters.charAt(Math.floor(index / 676))}`);
    expect(wordsOfNames(many)).toHaveLength(3_000);
  });

  it('are added and taken away one by one', () => {
    expect(wordChanges(new Set(['a', 'b']), new Set(['b', 'c']))).toEqual({ add: ['c'], remove: ['a'] });
    expect(wordChanges(new Set(['a']), new Set())).toEqual({ add: [], remove: ['a'] });
  });
});

describe('a word of the clerk', () => {
  it.each(['quoracy', 'Siân', 'headteacher’s'])('%s is one', (word) => expect(spellingContract.addWord.input.parse({ word: ` ${word} ` })).toEqual({ word }));
  it.each(['', 'two words', 'well-being', '123', 'x'.repeat(61)])('%s is none', (word) => expect(spellingContract.addWord.input.safeParse({ word }).success).toBe(false));
});

describe('the dictionary', () => {
  const words = readFileSync(inProject('resources', 'spelling', 'governance-words.txt'), 'utf8').trimEnd().split('\n');

  it('is the one that the decision tells how it was made', () => {
    const hash = createHash('sha256').update(readFileSync(inProject('resources', 'spelling', 'en-GB-10-1.bdic'))).digest('hex');
    expect(readFileSync(inProject('docs', 'decisions', 'spelling.md'), 'utf8')).toContain(hash);
  });

  it('has words of ours that a checker can know, each once', () => {
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[\p{L}']+$/u);
    expect(words).toEqual(expect.arrayContaining(['quorate', 'inquorate', 'apologies', 'Ofsted', 'SENCO', 'virement']));
  });
});
