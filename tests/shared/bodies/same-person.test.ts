import { describe, expect, it } from 'vitest';
import { nameKey, peopleOfSameName } from '@shared/bodies/same-person';

describe('people of the same name', () => {
  it.each([
    ['Jasmine Kaur', 'jasmine  KAUR'],
    ['Dr Priya Raman', 'Priya Raman'],
    ['Cllr Dr Zoë O’Neil', 'Zoe O’Neil'],
    ['Anne-Marie Fox', 'Anne Marie Fox'],
  ])('%s and %s are offered as one', (left, right) => {
    expect(nameKey(left)).toBe(nameKey(right));
  });

  it.each([
    ['Jasmine Kaur', 'Jasmin Kaur'],
    ['Dr', ''],
  ])('%s and %s are not', (left, right) => {
    expect(nameKey(left)).not.toBe(nameKey(right));
  });

  it('offers every one of them, and nobody while nothing is typed', () => {
    const people = [{ id: '1', name: 'Ann Lee' }, { id: '2', name: 'Bob Ray' }, { id: '3', name: 'Mrs Ann Lee' }];
    expect(peopleOfSameName(people, 'ann lee').map((person) => person.id)).toEqual(['1', '3']);
    expect(peopleOfSameName(people, '  ')).toEqual([]);
  });
});
