import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guessReading } from '@shared/people/import-columns';
import { planImport } from '@shared/people/import-plan';
import { openPeopleRecord } from './people-record';
import type { PeopleRecord } from './people-record';

let record: PeopleRecord;
beforeEach(async () => {
  record = await openPeopleRecord();
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

const JOB = '019a0000-0000-7000-8000-00000000000a';
const people = () => record.client.people;
const facts = (name: string, more: object = {}) => ({ honorific: '', name, organisationName: '', email: '', phone: '', ...more });
const refusal = async (attempt: Promise<unknown>) => await attempt.then(() => null, (error: { error?: unknown }) => error.error);
const everybody = async () => (await people().list({})).people;
const names = async () => (await everybody()).map((person) => person.name);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const utf16 = (text: string) => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
const opened = async (name: string, bytes: Uint8Array) => {
  record.offerFile({ name, bytes });
  return (await people().readFile({})).sheet;
};

describe('people.readPasted', () => {
  it.each([
    ['rows from Excel', 'Name\tSchool\tEmail\r\nZoë Müller\tHill School\tz@example.org\r\nAnn Lee\tBrook School\t\r\n', [['Name', 'School', 'Email'], ['Zoë Müller', 'Hill School', 'z@example.org'], ['Ann Lee', 'Brook School', '']]],
    ['one row', 'Ann Lee\tBrook School\ta@example.org', [['Ann Lee', 'Brook School', 'a@example.org']]],
    ['names, one a line', 'Ann Lee\nBob Ray\n\nCarol Dee', [['Ann Lee'], ['Bob Ray'], ['Carol Dee']]],
    ['names that begin with an initial', 'Name\tSchool\nJ. Kaur\tHill School\nA. B. Lee\tBrook School', [['Name', 'School'], ['J. Kaur', 'Hill School'], ['A. B. Lee', 'Brook School']]],
    ['cells with line ends in quotes', 'Name\tSchool\n"Ann\nLee"\t"Hill ""Top"" School"\nBob Ray\tBrook\n', [['Name', 'School'], ['Ann Lee', 'Hill "Top" School'], ['Bob Ray', 'Brook']]],
    ['empty rows and columns', 'Name\t\tSchool\n\t\t\nAnn Lee\t\tHill\n\t\t\n', [['Name', '', 'School'], ['Ann Lee', '', 'Hill']]],
    ['markup stays text', 'Name\tSchool\n<img src=x onerror=alert(1)>\tHill\nAnn Lee\t=cmd|calc', [['Name', 'School'], ['<img src=x onerror=alert(1)>', 'Hill'], ['Ann Lee', '=cmd|calc']]],
  ])('reads %s', async (_what, text, rows) => expect((await people().readPasted({ text })).rows).toEqual(rows));

  it('asks for a list where there is none', async () => expect(await refusal(people().readPasted({ text: ' \n ' }))).toMatchObject({ kind: 'rule', rule: 'nothingPasted' }));

  it('refuses more rows than one import takes', async () => {
    const text = Array.from({ length: 10_001 }, (_value, index) => `Person ${String(index)}\tHill`).join('\n');
    expect(await refusal(people().readPasted({ text }))).toMatchObject({ kind: 'rule', rule: 'listTooLong' });
  });
});

describe('people.readFile', () => {
  const ROWS = [['Name', 'School'], ['Zoë O’Brien', 'Llŷr'], ['Ann Lee', 'Brook']];
  it.each([
    ['UTF-8', utf8('Name,School\r\nZoë O’Brien,Llŷr\r\nAnn Lee,Brook\r\n')],
    ['UTF-8 with its mark', utf8('\uFEFFName,School\r\nZoë O’Brien,Llŷr\r\nAnn Lee,Brook\r\n')],
    ['semicolons', utf8('Name;School\r\nZoë O’Brien;Llŷr\r\nAnn Lee;Brook\r\n')],
    ['UTF-16, as Excel’s “Unicode text”', utf16('Name\tSchool\r\nZoë O’Brien\tLlŷr\r\nAnn Lee\tBrook\r\n')],
  ])('reads CSV in %s', async (_what, bytes) => expect((await opened('people.csv', bytes))?.rows).toEqual(ROWS));

  it('reads Windows-1252 and says so, so that accents are looked at', async () => {
    const sheet = await opened('people.csv', new Uint8Array(Buffer.concat([latin1('Name,School\r\nZo\xEB O\x92Brien,Hill\r\nAnn Lee,Brook\r\n')])));
    expect(sheet?.rows[1]).toEqual(['Zoë O’Brien', 'Hill']);
    expect(sheet?.notes.join(' ')).toMatch(/Windows/);
  });

  it('refuses the rows whose letters were lost on the way, and nothing else', async () => {
    const sheet = await opened('people.csv', utf8('Name,School\r\nZoÃ« MÃ¼ller,Hill\r\nAnn Lee,Brook\r\n'));
    if (!sheet) throw new Error('no sheet');
    const planned = planImport(sheet, guessReading(sheet), []);
    expect(planned.map((row) => row.outcome)).toEqual(['refused', 'new']);
    expect(planned[0]?.reason).toContain('CSV UTF-8');
  });

  it.each([
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'unknown-kind'],
    ['nothing', new Uint8Array(), 'empty-file'],
    ['a PDF', utf8('%PDF-1.7'), 'pdf-format'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old-office-format'],
  ])('refuses %s', async (_what, bytes, rule) => {
    record.offerFile({ name: 'people.csv', bytes });
    expect(await refusal(people().readFile({}))).toMatchObject({ kind: 'rule', rule });
  });

  it('answers nothing when no file is chosen', async () => {
    record.offerFile(null);
    expect(await people().readFile({})).toEqual({ sheet: null, fileName: '' });
  });
});

describe('people.import', () => {
  it('takes everything over in one step, there and back', async () => {
    const { id } = await people().create(facts('Ann Lee', { email: 'a@example.org', phone: '1' }));
    const answer = await people().import({ jobId: JOB, add: [facts('Bob Ray', { honorific: 'Dr' }), facts('Carol Dee')], fill: [{ personId: id, facts: facts('Annie Lee', { organisationName: 'Hill School', phone: '2', email: 'other@example.org' }) }] });
    expect(answer).toEqual({ added: 2, filled: 1 });
    const after = await everybody();
    expect(after.map(({ name, organisationName, email, phone }) => [name, organisationName, email, phone])).toEqual([['Ann Lee', 'Hill School', 'a@example.org', '1'], ['Bob Ray', '', '', ''], ['Carol Dee', '', '', '']]);
    await record.client.history.undo({});
    expect(await everybody()).toMatchObject([{ name: 'Ann Lee', organisationName: '' }]);
    await record.client.history.redo({});
    expect(await everybody()).toEqual(after);
  });

  it('takes nothing over when one row cannot be', async () => {
    const missing = '019a0000-0000-7000-8000-0000000000ff';
    expect(await refusal(people().import({ jobId: JOB, add: [facts('Bob Ray')], fill: [{ personId: missing, facts: facts('Ann Lee') }] }))).toMatchObject({ kind: 'notFound' });
    expect(await refusal(people().import({ jobId: JOB, add: [facts('Bob Ray'), facts('Carol Dee', { email: 'nobody' })], fill: [] }))).toMatchObject({ kind: 'invalid' });
    expect(await refusal(people().import({ jobId: JOB, add: [facts('Bob Ray'), facts('')], fill: [] }))).toMatchObject({ kind: 'invalid', issues: [{ path: 'add.1.name' }] });
    expect(await names()).toEqual([]);
    expect(await refusal(record.client.history.undo({}))).toMatchObject({ rule: 'nothingToUndo' });
  });

  it('takes 5,000 people over and back within the deadline of a write, and tells how far it is', async () => {
    const add = Array.from({ length: 5000 }, (_value, index) => facts(`Person ${String(index).padStart(4, '0')}`, { email: `p${String(index)}@example.org` }));
    expect(await people().import({ jobId: JOB, add, fill: [] })).toEqual({ added: 5000, filled: 0 });
    const told = record.events.flatMap((event) => (event.event === 'progress' && event.jobId === JOB ? [event.fraction] : []));
    expect(told.length).toBeGreaterThan(10);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(await names()).toHaveLength(5000);
    await record.client.history.undo({});
    expect(await names()).toEqual([]);
    await record.client.history.redo({});
    expect(await names()).toHaveLength(5000);
  });

  it('stops when asked before it has ended, and leaves nothing behind', async () => {
    const add = Array.from({ length: 5000 }, (_value, index) => facts(`Person ${String(index)}`));
    const importing = refusal(people().import({ jobId: JOB, add, fill: [] }));
    await expect.poll(() => record.events.some((event) => event.event === 'progress'), { timeout: 20_000, interval: 5 }).toBe(true);
    await people().stopImport({ jobId: JOB });
    expect(await importing).toMatchObject({ kind: 'rule', rule: 'importStopped' });
    expect(await names()).toEqual([]);
    expect(await refusal(record.client.history.undo({}))).toMatchObject({ rule: 'nothingToUndo' });
  });
});

describe('people.exportList', () => {
  it('writes everybody as CSV that runs nothing and comes back as it was', async () => {
    const given = [facts('Ann "Annie" Lee', { honorific: 'Dr', organisationName: 'Hill, Top; School', email: 'a@example.org', phone: '+44 1632 960001' }), facts('=HYPERLINK("http://x")', { organisationName: '-1', phone: '@SUM(1)' })];
    await people().import({ jobId: JOB, add: given, fill: [] });
    const file = path.join(record.folder, 'list.csv');
    record.offerPlace(file);
    expect(await people().exportList({})).toEqual({ fileName: 'list.csv', message: '' });
    const text = record.written(file);
    expect(text.startsWith('\uFEFF"Title","Name","Organisation","E-mail","Telephone","Bodies"\r\n')).toBe(true);
    expect(text).toContain('"Dr","Ann ""Annie"" Lee","Hill, Top; School","a@example.org","\'+44 1632 960001",""\r\n');
    expect(text).toContain('"\'=HYPERLINK(""http://x"")","\'-1"');
    const sheet = await opened('list.csv', utf8(text));
    if (!sheet) throw new Error('no sheet');
    const reading = guessReading(sheet);
    expect(reading).toEqual({ headed: true, uses: ['honorific', 'name', 'organisationName', 'email', 'phone', 'ignore'] });
    expect(planImport(sheet, reading, await everybody()).map((row) => [row.outcome, row.facts.phone])).toEqual([['known', '@SUM(1)'], ['known', '+44 1632 960001']]);
  });

  it('writes nothing when no place is chosen, and says why a place will not do', async () => {
    record.offerPlace(null);
    expect(await people().exportList({})).toEqual({ fileName: null, message: '' });
    record.offerPlace(path.join(record.folder, 'not-there', 'list.csv'));
    expect(await refusal(people().exportList({}))).toMatchObject({ kind: 'rule', rule: 'document.notWritten' });
  });
});
