import { describe, expect, it } from 'vitest';
import { readNameList } from '@shared/privacy/read-name-list';

describe('a list of names', () => {
  it.each([
    ['one on a line', 'Sam Field\r\n\nJo Hill\n', ['Sam Field', 'Jo Hill']],
    ['the same name twice', 'Sam Field\nsam FIELD\nField, Sam', ['Sam Field']],
    ['surname first', 'Field, Sam\n"Hill, Jo"', ['Sam Field', 'Jo Hill']],
    ['rows with headings', 'UPN,Surname,Forename,Year\n1,Field,Sam,5\n2,"O’Neill",Ann,6', ['Sam Field', 'Ann O’Neill']],
    ['rows of a spreadsheet', 'Name\tClass\nField, Sam\t5B\nJo Hill\t5B', ['Sam Field', 'Jo Hill']],
    ['rows without headings', 'Field;Sam\nHill;Jo', ['Sam Field', 'Jo Hill']],
    ['nothing', '\n \n', []],
  ])('reads %s', (_what, text, names) => {
    expect(readNameList(text)).toEqual({ names, left: [] });
  });

  it('tells of lines without a name and drops none in silence', () => {
    expect(readNameList(`Sam Field\n12345\n${'x'.repeat(200)}`)).toEqual({ names: ['Sam Field'], left: [{ line: 2, words: '12345', why: 'There is no name in it.' }, { line: 3, words: 'x'.repeat(200), why: 'It is too long for a name.' }] });
  });
});
