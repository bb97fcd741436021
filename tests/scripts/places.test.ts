import { productName, programName } from '@scripts/package/places.mjs';
import { describe, expect, test } from 'vitest';

describe('the names of a package', () => {
  test('say of one on the fallback runtime that it is a test build, by which it knows itself', () => {
    expect([programName('fallback'), productName('fallback')]).toEqual(['minute-book-testbuild', 'Minute Book-testbuild']);
  });

  test('are those of the product on the release', () => {
    expect([programName('own'), productName('own')]).toEqual(['minute-book', 'Minute Book']);
  });
});
