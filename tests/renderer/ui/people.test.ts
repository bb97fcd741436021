import { describe, expect, it } from 'vitest';
import { initialsOf } from '@renderer/ui/initials';
import { matchingPeople } from '@renderer/ui/matching-people';

describe('initials', () => {
  it.each([
    ['Cllr Margaret Oyelaran', 'MO'],
    ['Dr Priya Raman', 'PR'],
    ['Jasmine Kaur', 'JK'],
    ['Ana María de la Cruz', 'AC'],
    ['Plato', 'P'],
    ['', ''],
  ])('%s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('finding a person while typing', () => {
  const people = ['Jasmine Kaur', 'James Holloway', 'Stephen Calloway', 'José Marín'].map((name) => ({ id: name, name, detail: '' }));
  const found = (typed: string): string[] => matchingPeople(people, typed).map((person) => person.name);

  it.each([
    ['ja', ['Jasmine Kaur', 'James Holloway']],
    ['jh', ['James Holloway']],
    ['cal', ['Stephen Calloway']],
    ['way', ['James Holloway', 'Stephen Calloway']],
    ['jose', ['José Marín']],
    ['MARÍN', ['José Marín']],
    ['zz', []],
  ])('%s finds %o', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('offers everybody before anything is typed', () => {
    expect(found('  ')).toHaveLength(4);
  });
});
