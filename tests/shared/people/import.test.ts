import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsRefusal, guessReading } from '@shared/people/import-columns';
import type { ColumnUse } from '@shared/people/import-columns';
import { planImport } from '@shared/people/import-plan';
import type { KnownPerson } from '@shared/people/import-plan';
import type { Sheet } from '@shared/people/sheet';
import { measuredAgain } from '@tests/helpers/measured-again';

const sheet = (...rows: (readonly string[])[]): Sheet => ({ rows, lines: rows.map((_row, index) => index + 1), notes: [] });
const KAUR = ['Cllr', 'Jasmine Kaur', 'Hill School', 'j.kaur@example.org', '01632 960 001'];

describe('guessReading', () => {
  it.each([
    [['Title', 'Name', 'School', 'Email address', 'Telephone'], ['honorific', 'name', 'organisationName', 'email', 'phone']],
    [['First name', 'Last name', 'Organisation', 'E-mail'], ['forename', 'surname', 'organisationName', 'email']],
    [['SURNAME', 'FORENAME', 'Work email', 'Mobile no.'], ['surname', 'forename', 'email', 'phone']],
    [['Full name', 'Category', 'Representing', 'Email', 'Home email'], ['name', 'ignore', 'organisationName', 'email', 'ignore']],
    [['Member', 'Body', 'Notes'], ['name', 'organisationName', 'ignore']],
    [['Surname, forename', 'Tel'], ['surnameFirst', 'phone']],
    [['Governor name', 'Date of birth', 'E–mail'], ['name', 'ignore', 'email']],
  ])('takes the headings %j', (headings, uses) => {
    const cells = uses.map((use) => ({ honorific: 'Dr', name: 'Ann Lee', forename: 'Ann', surname: 'Lee', surnameFirst: 'Lee, Ann', organisationName: 'Hill School', email: 'a@example.org', phone: '01632 960 001', ignore: '7' })[use] ?? '');
    expect(guessReading(sheet(headings, cells))).toEqual({ headed: true, uses });
  });

  it.each([
    ['a list with addresses and no headings', sheet(KAUR, ['Dr', 'Ann Lee', 'Brook School', 'a@example.org', '01632 960 002']), { headed: false, uses: ['honorific', 'name', 'organisationName', 'email', 'phone'] }],
    ['names, one a line', sheet(['Jasmine Kaur'], ['Ann Lee']), { headed: false, uses: ['name'] }],
    ['names with the surname first', sheet(['Kaur, Jasmine'], ['Lee, Ann']), { headed: false, uses: ['surnameFirst'] }],
    ['a heading over names with the surname first', sheet(['Name'], ['Kaur, Jasmine'], ['Lee, Ann']), { headed: true, uses: ['surnameFirst'] }],
    ['one row', sheet(KAUR), { headed: false, uses: ['honorific', 'name', 'organisationName', 'email', 'phone'] }],
    ['an empty column', sheet(['Name', '', 'Email'], ['Ann Lee', '', 'a@example.org']), { headed: true, uses: ['name', 'ignore', 'email'] }],
    ['rows of different length', sheet(['Name'], ['Ann Lee', 'a@example.org']), { headed: true, uses: ['name', 'ignore'] }],
    ['nothing', sheet(), { headed: false, uses: [] }],
  ])('%s', (_what, given, reading) => expect(guessReading(given)).toEqual(reading));

  it('gives no use twice but “leave out”, whatever the cells hold', () => {
    const cell = fc.oneof(fc.constantFrom('Name', 'Email', 'Title', 'a@example.org', 'Ann Lee', '01632 960 001', 'Dr', ''), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const { uses } = guessReading(sheet(...rows));
        const given = uses.filter((use) => use !== 'ignore');
        expect(new Set(given).size).toBe(given.length);
        expect(uses).toHaveLength(Math.max(0, ...rows.map((row) => row.length)));
      }),
    );
  });
});

describe('columnsRefusal', () => {
  it.each([
    [['name'], null],
    [['forename', 'surname'], null],
    [['surname'], null],
    [['forename'], 'Choose the column that holds the surname as well, or one that holds the whole name.'],
    [['ignore', 'email'], 'Choose the column that holds the names.'],
    [[], 'Choose the column that holds the names.'],
    [['name', 'email', 'email'], 'Two columns are chosen for “E-mail”. Choose one of them.'],
  ] as [ColumnUse[], string | null][])('%j', (uses, refusal) => expect(columnsRefusal(uses)).toBe(refusal));
});

describe('planImport', () => {
  const USES: readonly ColumnUse[] = ['honorific', 'name', 'organisationName', 'email', 'phone'];
  const known = (more: Partial<KnownPerson> = {}): KnownPerson => ({ id: '019a0000-0000-7000-8000-000000000001', honorific: 'Cllr', name: 'Jasmine Kaur', organisationName: 'Hill School', email: 'j.kaur@example.org', phone: '01632 960 001', ...more });
  const plan = (rows: readonly (readonly string[])[], people: readonly KnownPerson[] = []) => planImport(sheet(...rows), { headed: false, uses: USES }, people);
  const one = (row: readonly string[], people: readonly KnownPerson[] = []) => plan([row], people)[0];

  it('takes somebody new over with every fact', () => {
    expect(one(KAUR)).toEqual({ line: 1, facts: { honorific: 'Cllr', name: 'Jasmine Kaur', organisationName: 'Hill School', email: 'j.kaur@example.org', phone: '01632 960 001' }, outcome: 'new', reason: '', personId: null, choices: ['add', 'leaveOut'], preset: 'add' });
  });

  it.each([
    ['a title inside the name', ['', 'Cllr. Jasmine Kaur'], { honorific: 'Cllr.', name: 'Jasmine Kaur' }],
    ['two titles', ['', 'Revd Canon Elizabeth Frayne'], { honorific: 'Revd Canon', name: 'Elizabeth Frayne' }],
    ['a title alone is a name', ['', 'Canon'], { honorific: '', name: 'Canon' }],
    ['an address with a name around it', ['', 'Ann Lee', '', 'Ann Lee <a@example.org>'], { email: 'a@example.org' }],
    ['a mail link', ['', 'Ann Lee', '', 'mailto:a@example.org'], { email: 'a@example.org' }],
  ])('%s', (_what, row, facts) => expect(one(row)?.facts).toMatchObject(facts));

  it('puts the parts of a name together', () => {
    expect(planImport(sheet(['Lee', 'Ann']), { headed: false, uses: ['surname', 'forename'] }, [])[0]?.facts.name).toBe('Ann Lee');
    expect(planImport(sheet(['Kaur, Jasmine'], ['Madonna'], ['Lee, Ann, OBE']), { headed: false, uses: ['surnameFirst'] }, []).map((row) => row.facts.name)).toEqual(['Jasmine Kaur', 'Madonna', 'Lee Ann OBE']);
  });

  it.each([
    ['no name', ['Dr', '', 'Hill School'], 'There is no name in this row.'],
    ['a number for a name', ['', '42'], '“42” is not a name.'],
    ['letters read in the wrong character set', ['', 'Zoë MÃ¼ller'], 'another character set'],
    ['a curly apostrophe read wrongly', ['', 'Pat Oâ€™Brien'], 'another character set'],
    ['a character that could not be read', ['', 'Zo\uFFFD Lee'], 'another character set'],
    ['a name too long', ['', 'x'.repeat(151)], 'The name is longer than 150 characters.'],
    ['a telephone number too long', ['', 'Ann Lee', '', '', '1'.repeat(61)], 'The telephone number is longer than 60 characters.'],
  ])('refuses %s', (_what, row, reason) => {
    const planned = one(row);
    expect(planned).toMatchObject({ outcome: 'refused', choices: ['leaveOut'], preset: 'leaveOut' });
    expect(planned?.reason).toContain(reason);
  });

  it('takes accents as they are', () => expect(['Ó Súilleabháin', 'Llŷr Pryce', 'Zoë Müller', 'João São', 'Ângela', 'مجلس'].map((name) => one(['', name])?.outcome)).toEqual(['new', 'new', 'new', 'new', 'new', 'new']));

  it('asks about an e-mail that is none, and takes it over in no case', () => {
    expect(one(['', 'Ann Lee', '', 'ann at example'])).toMatchObject({ outcome: 'doubtful', preset: null, choices: ['add', 'leaveOut'], facts: { email: '' }, reason: '“ann at example” is not an e-mail address, so it is not taken over.' });
  });

  it.each([
    ['there already, every fact the same', KAUR, known(), 'known', 'leaveOut'],
    ['there already, less said', ['', 'Jasmine KAUR', 'hill school'], known(), 'known', 'leaveOut'],
    ['there already with nothing but a name', ['', 'Jasmine Kaur'], known({ honorific: '', organisationName: '', email: '', phone: '' }), 'known', 'leaveOut'],
    ['a name alone that the record knows more of', ['', 'Jasmine Kaur'], known(), 'like', null],
    ['the same name and address: what is missing is filled in', KAUR, known({ phone: '', organisationName: '' }), 'fills', 'fill'],
    ['the same name and address, but another organisation', ['', 'Jasmine Kaur', 'Brook School', 'J.Kaur@example.org'], known(), 'known', 'leaveOut'],
    ['the same name at another organisation', ['', 'Jasmine Kaur', 'Brook School'], known(), 'like', null],
    ['the same address under another name', ['', 'Ann Lee', '', 'j.kaur@example.org'], known(), 'like', null],
    ['the name but for initials', ['', 'J Kaur'], known(), 'like', null],
    ['the name spelled nearly alike', ['', 'Jasmin Kaur'], known(), 'like', null],
    ['somebody else', ['', 'Ann Lee'], known(), 'new', 'add'],
  ] as const)('%s', (_what, row, person, outcome, preset) => {
    const planned = one(row, [person]);
    expect(planned).toMatchObject({ outcome, preset });
    expect(planned?.personId).toBe(outcome === 'new' ? null : person.id);
  });

  it('says what is filled in, and who somebody may be', () => {
    expect(one(KAUR, [known({ phone: '', organisationName: '' })])?.reason).toBe('Cllr Jasmine Kaur is already in the record; the organisation and the telephone number are filled in.');
    expect(one(['', 'J Kaur'], [known()])?.reason).toBe('The name is like that of Cllr Jasmine Kaur, Hill School, but for initials. Is it the same person?');
  });

  it('asks about rows of the list that are alike, and leaves out one that says the same again', () => {
    const rows = plan([KAUR, KAUR, ['', 'Jasmine Kaur', 'Brook School'], ['', 'J Kaur'], ['', 'Ann Lee']]);
    expect(rows.map(({ outcome, preset }) => [outcome, preset])).toEqual([['new', 'add'], ['known', 'leaveOut'], ['like', null], ['like', null], ['new', 'add']]);
    expect(rows[1]?.reason).toBe('The same as row 1.');
    expect(rows[2]?.reason).toBe('The name is that of Cllr Jasmine Kaur in row 1. Is it somebody else?');
    expect(rows[2]?.choices).toEqual(['add', 'leaveOut']);
  });

  it('leaves the row of headings out and counts rows as they stand in the file', () => {
    expect(planImport({ rows: [['Name'], ['Ann Lee'], ['Bob Ray']], lines: [2, 3, 6], notes: [] }, { headed: true, uses: ['name'] }, []).map(({ line, facts }) => [line, facts.name])).toEqual([[3, 'Ann Lee'], [6, 'Bob Ray']]);
  });

  it('plans every row once, presets only what it offers, and decides nothing about people who are alike', () => {
    const name = fc.constantFrom('Ann Lee', 'Anne Lee', 'A Lee', 'Bob Ray', '', '7', 'Dr Ann Lee');
    const email = fc.constantFrom('', 'a@example.org', 'b@example.org', 'nobody');
    const person = fc.record({ honorific: fc.constant(''), name: fc.constantFrom('Ann Lee', 'Bob Ray'), organisationName: fc.constantFrom('', 'Hill'), email: fc.constantFrom('', 'a@example.org'), phone: fc.constant('') });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant(''), name, fc.constantFrom('', 'Hill'), email), { maxLength: 8 }), fc.array(person, { maxLength: 4 }), (rows, people) => {
        const planned = plan(rows, people.map((facts, index) => ({ ...facts, id: String(index) })));
        expect(planned.map((row) => row.line)).toEqual(rows.map((_row, index) => index + 1));
        for (const row of planned) {
          if (row.preset !== null) expect(row.choices).toContain(row.preset);
          expect(row.preset === null).toBe(row.outcome === 'like' || row.outcome === 'doubtful');
          expect(row.choices.includes('fill') && row.personId === null).toBe(false);
          expect(row.facts.email === '' || row.facts.email.includes('@')).toBe(true);
        }
      }),
    );
  });

  // A bound that comparing every row with every person is far beyond.
  it('plans 5,000 rows against 5,000 people in a moment', async () => {
    const names = Array.from({ length: 5000 }, (_value, index) => `${String.fromCharCode(65 + (index % 26))}ndre${String.fromCharCode(97 + (Math.floor(index / 26) % 26))}w Surname${String.fromCharCode(97 + (Math.floor(index / 676) % 26))}`);
    await measuredAgain(() => {
      const before = performance.now();
      const planned = plan(names.map((name) => ['', name, '', '', '']), names.map((personName, index) => known({ id: String(index), name: `${personName}q`, email: '' })));
      expect(planned).toHaveLength(5000);
      expect(performance.now() - before).toBeLessThan(15_000);
    });
  });
});
