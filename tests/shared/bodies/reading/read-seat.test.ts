import { describe, expect, it } from 'vitest';
import { readSeatRow, readSeats } from '@shared/bodies/reading/read-seat';
import type { ReadSeat } from '@shared/bodies/reading/body-reading';

const read = (text: string, under = '') => readSeats(text, { from: 3, under, reasons: [] });
const EMPTY: ReadSeat = { label: '', groupLabel: '', organisationName: '', appointingBody: '', termMonths: 0, byOffice: false, votingRight: 'full', count: 1, from: [3], unsure: '' };
const HOW_MANY = 'The document does not say how many.';

describe('one kind of member', () => {
  it.each<readonly [string, Partial<ReadSeat>]>([
    ['Harbour Youth Service;', { label: 'Harbour Youth Service', organisationName: 'Harbour Youth Service' }],
    ['police.', { label: 'Police', organisationName: 'Police' }],
    ['A representative of the Diocese of Northmere; and', { label: 'Diocese of Northmere', organisationName: 'Diocese of Northmere' }],
    ['Nominee from each of the further education colleges', { label: 'Further education colleges', organisationName: 'Further education colleges', unsure: HOW_MANY }],
    ['3 primary headteachers', { label: 'Primary headteachers', count: 3 }],
    ['Two secondary heads, elected by the Heads’ Forum', { label: 'Secondary heads', count: 2, appointingBody: 'Heads’ Forum' }],
    ['Special school governors (2)', { label: 'Special school governors', count: 2 }],
    ['Early years providers x4', { label: 'Early years providers', count: 4 }],
    ['Parent governors – 2', { label: 'Parent governors', count: 2 }],
    ['Up to four academy principals', { label: 'Academy principals', count: 4, unsure: 'The document says “Up to four”.' }],
    ['16 to 19 providers', { label: '16 to 19 providers', unsure: HOW_MANY }],
    ['Teachers’ unions', { label: 'Teachers’ unions', unsure: HOW_MANY }],
    ['Director of Children’s Services', { label: 'Director of Children’s Services', byOffice: true }],
    ['Cabinet Member for Schools', { label: 'Cabinet Member for Schools', byOffice: true }],
    ['Virtual school headteacher', { label: 'Virtual school headteacher', byOffice: true }],
    ['Northmere Parent Carer Forum (non-voting)', { label: 'Northmere Parent Carer Forum', organisationName: 'Northmere Parent Carer Forum', votingRight: 'none' }],
    ['Wold College, in an advisory role', { label: 'Wold College', organisationName: 'Wold College', votingRight: 'none' }],
    ['One foundation governor for a term of three years', { label: 'Foundation governor', termMonths: 36 }],
    ['Clerk to the Partnership', { label: 'Clerk to the Partnership' }],
    ['Headteachers to speak for the schools of the town', { label: 'Headteachers to speak for the schools of the town', unsure: HOW_MANY }],
    ['Parents to represent the families of the town', { label: 'Parents', unsure: HOW_MANY }],
    ['0 observers', { label: 'Observers', unsure: 'The document says none.' }],
  ])('%s', (text, seat) => {
    expect(read(text)).toEqual([{ ...EMPTY, ...seat }]);
  });

  it('reads two or three named together as two or three', () => {
    expect(read('Infant, junior and primary school headteachers to represent all schools').map(({ label, unsure }) => [label, unsure])).toEqual([
      ['Infant school headteachers', `The document names these together. ${HOW_MANY}`],
      ['Junior school headteachers', `The document names these together. ${HOW_MANY}`],
      ['Primary school headteachers', `The document names these together. ${HOW_MANY}`],
    ]);
    expect(read('Maintained and academy governors (2)').map(({ label, count }) => [label, count])).toEqual([['Maintained governors', 2], ['Academy governors', 2]]);
  });

  it('takes the vote and the heading from the heading above', () => {
    expect(read('Link inspector', 'Observers')).toEqual([{ ...EMPTY, label: 'Link inspector', groupLabel: 'Observers', votingRight: 'none' }]);
    expect(read('Link inspector', 'Non-voting members:')).toEqual([{ ...EMPTY, label: 'Link inspector', votingRight: 'none' }]);
    expect(read('Police', 'Partners')).toMatchObject([{ groupLabel: 'Partners', votingRight: 'full' }]);
  });

  it('reads nobody where nobody is named, and never more than a field may hold', () => {
    for (const text of ['', ' ; ', '3', '—', '(2)']) expect(read(text).every((seat) => /\p{L}/u.test(seat.label))).toBe(true);
    expect(read('x'.repeat(400))[0]).toMatchObject({ unsure: expect.stringContaining('shortened') as string });
    expect(read(`${'very long words '.repeat(40)}heads`)[0]?.label.length).toBeLessThanOrEqual(150);
  });
});

describe('a row of a table of members', () => {
  const columns = ['Represents', 'Places', 'Vote', 'Nominated by', 'Term'];
  it('is read by the names of its columns', () => {
    expect(readSeatRow(['Nursery heads', '2', 'No', 'Early Years Forum', '4 years'], columns, { from: 3, under: '', reasons: [] })).toEqual([
      { ...EMPTY, label: 'Nursery heads', count: 2, votingRight: 'none', appointingBody: 'Early Years Forum', termMonths: 48 },
    ]);
  });
  it('takes the first cell where no column says who', () => {
    expect(readSeatRow(['Police', 'one seat'], ['A', 'B'], { from: 3, under: '', reasons: [] })).toMatchObject([{ label: 'Police', count: 1 }]);
  });
});
