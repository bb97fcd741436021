import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeWords, likenessIndex, likenessOf, likePairs } from '@shared/people/likeness';
import { measuredAgain } from '@tests/helpers/measured-again';

const named = (name: string, email = '') => ({ name, email });

describe('likenessOf', () => {
  it.each([
    ['Jasmine Kaur', 'jasmine  KAUR', 'sameName'],
    ['Cllr Margaret Oyelaran', 'Margaret Oyelaran', 'sameName'],
    ['Revd Canon Elizabeth Frayne', 'Elizabeth Frayne', 'sameName'],
    ['Dr. Ann Lee', 'Mrs Ann Lee', 'sameName'],
    ['Pat O’Brien', "Pat O'Brien", 'sameName'],
    ["Pat O'Brien", 'Pat OBrien', 'sameName'],
    ['Anne-Marie Weir', 'Annemarie Weir', 'sameName'],
    ['Zoë Müller', 'Zoe Muller', 'sameName'],
    ['Kaur, Jasmine', 'Jasmine Kaur', 'sameName'],
    ['Tom Ashworth OBE', 'Tom Ashworth', 'sameName'],
    ['Tom James Ashworth OBE', 'Tom James Ashworth', 'sameName'],
    ['J Kaur', 'Jasmine Kaur', 'initials'],
    ['J. Kaur', 'Jasmine Kaur', 'initials'],
    ['Jasmine P. Kaur', 'Jasmine Kaur', 'initials'],
    ['Jasmine Priya Kaur', 'Jasmine P Kaur', 'initials'],
    ['Jasmine Priya Kaur', 'Jasmine Kaur', 'initials'],
    ['Jasmine Priya Kaur', 'Jasmine Ruth Kaur', null],
    ['J Kaur', 'J Kaur', 'sameName'],
    ['J Kaur', 'K Kaur', null],
    ['J Kaur', 'J Mehra', null],
    ['Catherine Rowe', 'Katherine Rowe', 'closeSpelling'],
    ['Steven Calloway', 'Stephen Calloway', 'closeSpelling'],
    ['Stephen Calloway', 'Stephen Caloway', 'closeSpelling'],
    ['Ann Lee', 'Anne Lee', 'closeSpelling'],
    ['Sara Weir', 'Sarah Weir', 'closeSpelling'],
    ['John Weir', 'Jonh Weir', 'closeSpelling'],
    ['John Weir', 'Joan Weir', null],
    ['Dan Weir', 'Ian Weir', null],
    ['Priya Raman', 'Priya Ramen', 'closeSpelling'],
    ['Al Weir', 'Alan Weir', null],
    ['Madonna', 'Madona', null],
    ['Madonna', 'madonna', 'sameName'],
    ['', '', null],
    ['!', '?', null],
    ['مجلس', 'مجلس', 'sameName'],
    ['李 伟', '李 伟', 'sameName'],
  ])('“%s” and “%s”: %s', (one, other, likeness) => {
    expect(likenessOf(named(one), named(other))).toBe(likeness);
    expect(likenessOf(named(other), named(one))).toBe(likeness);
  });

  it('asks about one e-mail address under two names, whatever its case, and never about none', () => {
    expect(likenessOf(named('Ann Lee', 'A@example.org'), named('Bob Ray', 'a@EXAMPLE.org'))).toBe('sameEmail');
    expect(likenessOf(named('Ann Lee'), named('Bob Ray'))).toBeNull();
    expect(likenessOf(named('Ann Lee', 'a@example.org'), named('Ann Lee', 'b@example.org'))).toBe('sameName');
    expect(likenessOf(named('A Lee', 'a@example.org'), named('Ann Lee', 'b@example.org'))).toBe('initials');
    expect(likenessOf(named('Anne Lee', 'a@example.org'), named('Ann Lee', 'b@example.org'))).toBeNull();
    expect(likenessOf(named('Anne Lee', 'a@example.org'), named('Ann Lee'))).toBe('closeSpelling');
  });
});

describe('closeWords', () => {
  it.each([
    ['steven', 'stephen', true],
    ['oyelaran', 'oyeleran', true],
    ['lee', 'leigh', false],
    ['lee', 'li', false],
    ['kaur', 'kuar', true],
    ['kaur', 'kaul', false],
    ['smith', 'smyth', true],
    ['smith', 'smith', false],
  ])('%s, %s: %s', (one, other, close) => expect(closeWords(one, other)).toBe(close));
});

describe('likenessIndex and likePairs', () => {
  const word = fc.stringMatching(/^[a-c]{1,7}$/);
  const person = fc.record({ name: fc.tuple(word, word, fc.option(word)).map((words) => words.filter((part) => part !== null).join(' ')), email: fc.constantFrom('', '', 'a@x.org', 'b@x.org') });

  it('finds exactly the pairs that comparing everybody with everybody finds', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 25 }), (drawn) => {
        const people = drawn.map((facts, id) => ({ ...facts, id }));
        const slow = people.flatMap((other) => people.filter((one) => one.id < other.id && likenessOf(one, other) !== null).map((one) => `${String(one.id)} ${String(other.id)} ${likenessOf(one, other) ?? ''}`));
        const quick = likePairs(people).map((pair) => `${String(pair.one.id)} ${String(pair.other.id)} ${pair.likeness}`);
        expect(quick.toSorted()).toEqual(slow.toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('finds the surest of them quickly as well', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), person, (people, somebody) => {
        const index = likenessIndex(people);
        expect(index.likest(somebody)?.likeness ?? null).toBe(index.like(somebody)[0]?.likeness ?? null);
      }),
      { numRuns: 300 },
    );
  });

  it('puts the surest first', () => {
    const index = likenessIndex([named('J Kaur'), named('Someone Else', 'j@x.org'), named('Jasmine Kaur'), named('Jasmin Kaur')]);
    expect(index.like(named('Jasmine Kaur', 'j@x.org')).map(({ likeness }) => likeness)).toEqual(['sameName', 'sameEmail', 'initials', 'closeSpelling']);
  });

  // Comparing everybody with everybody takes more than a minute; the bound holds on a machine that is busy with other things.
  it('compares 5,000 people in a moment', async () => {
    const people = Array.from({ length: 5000 }, (_value, index) => named(`${FIRST[index % FIRST.length] ?? ''} ${LAST[Math.floor(index / FIRST.length) % LAST.length] ?? ''}${index > 4500 ? '' : index > 2500 ? 'son' : ''}`, `p${String(index)}@example.org`));
    await measuredAgain(() => {
      const before = performance.now();
      const pairs = likePairs(people);
      const took = performance.now() - before;
      expect(pairs.some((pair) => pair.likeness === 'sameName')).toBe(true);
      expect(took).toBeLessThan(15_000);
    });
  });
});

const FIRST = ['Margaret', 'Stephen', 'Jasmine', 'Daniel', 'Nuala', 'Tom', 'Sunita', 'Robert', 'Hannah', 'Gareth', 'Priya', 'Elizabeth', 'Owen', 'Alan', 'Moira', 'Ffion', 'Lena', 'Anil', 'Catherine', 'James'];
const LAST = ['Oyelaran', 'Calloway', 'Kaur', 'Adeyemi', 'Brennan', 'Ashworth', 'Mehra', 'Ellery', 'Lacey', 'Lowe', 'Raman', 'Frayne', 'Tranter', 'Whitcombe', 'Finch', 'Prosser', 'Marchetti', 'Bose', 'Rowe', 'Holloway', 'Weir', 'Dunne', 'Pryce', 'Okafor', 'Haddad', 'Novak', 'Lindqvist', 'Moreau', 'Silva', 'Tanaka'];
