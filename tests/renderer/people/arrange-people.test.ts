import { describe, expect, it } from 'vitest';
import type { PersonLine } from '@shared/people/model';
import { arranged, prepared } from '@renderer/features/people/arrange-people';

const person = (name: string, more: Partial<PersonLine> = {}): PersonLine => ({ id: name, honorific: '', name, organisationName: '', email: '', phone: '', bodies: [], ...more });
const PEOPLE = prepared([
  person('Zoë Müller', { organisationName: 'Hill School', email: 'z@example.org' }),
  person('Margaret Oyelaran', { honorific: 'Cllr', bodies: ['Education Board (Chair)'] }),
  person('Ann Lee', { organisationName: 'Brook School', phone: '01632 960 001' }),
  person('Bob Lee', { organisationName: 'hill top' }),
  person('Pat O’Brien'),
]);
const names = (typed: string, by: 'name' | 'organisationName' | 'email' | 'bodies' = 'name', down = false) => arranged(PEOPLE, typed, { by, down }).map((line) => line.name);

describe('arranged', () => {
  it('sorts by surname, then the rest of the name', () => expect(names('')).toEqual(['Pat O’Brien', 'Ann Lee', 'Bob Lee', 'Zoë Müller', 'Margaret Oyelaran']));
  it('sorts the other way round', () => expect(names('', 'name', true)).toEqual(['Margaret Oyelaran', 'Zoë Müller', 'Bob Lee', 'Ann Lee', 'Pat O’Brien']));
  it('puts those without an organisation last either way', () => {
    expect(names('', 'organisationName')).toEqual(['Ann Lee', 'Zoë Müller', 'Bob Lee', 'Pat O’Brien', 'Margaret Oyelaran']);
    expect(names('', 'organisationName', true).slice(0, 3)).toEqual(['Bob Lee', 'Zoë Müller', 'Ann Lee']);
    expect(names('', 'organisationName', true).slice(3)).toEqual(['Pat O’Brien', 'Margaret Oyelaran']);
  });
  it.each([
    ['muller', ['Zoë Müller']],
    ['ZOE hill', ['Zoë Müller']],
    ['lee school', ['Ann Lee']],
    ['chair', ['Margaret Oyelaran']],
    ['cllr', ['Margaret Oyelaran']],
    ['960 001', ['Ann Lee']],
    ['z@example', ['Zoë Müller']],
    ['o’brien', ['Pat O’Brien']],
    ['.*', []],
    ['nobody', []],
    ['   ', ['Pat O’Brien', 'Ann Lee', 'Bob Lee', 'Zoë Müller', 'Margaret Oyelaran']],
  ])('finds “%s”', (typed, found) => expect(names(typed)).toEqual(found));
});
