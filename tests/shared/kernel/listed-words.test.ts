import { describe, expect, it } from 'vitest';
import { listedWords } from '@shared/kernel/listed-words';

describe('words in a list', () => {
  it.each([[[], ''], [['1'], '1'], [['1', '3'], '1 and 3'], [['1', '2', '3'], '1, 2 and 3'], [['3', '4', '7'], '3, 4 and 7']])('%j in words is %s', (items, words) => {
    expect(listedWords(items)).toBe(words);
  });
});
