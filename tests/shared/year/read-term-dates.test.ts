import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTermDates } from '@shared/year/read-term-dates';

const read = (text: string) => readTermDates(text).terms.map(({ kind, label, from, until }) => `${kind} · ${label} · ${from} · ${until}`);

describe('term dates as they are pasted', () => {
  it.each([
    ['Autumn term: 3 September to 18 December 2026', ['term · Autumn term · 2026-09-03 · 2026-12-18']],
    ['Spring term\t04/01/2027\t25/03/2027', ['term · Spring term · 2027-01-04 · 2027-03-25']],
    ['Half term: Monday 26th October – Friday 30th October 2026', ['holiday · Half term · 2026-10-26 · 2026-10-30']],
    ['Christmas holiday 21 December 2026 to 3 January 2027', ['holiday · Christmas holiday · 2026-12-21 · 2027-01-03']],
    ['Christmas holiday: 21 December to 1 January 2027', ['holiday · Christmas holiday · 2026-12-21 · 2027-01-01']],
    ['• INSET day: 4 September 2026', ['holiday · INSET day · 2026-09-04 · 2026-09-04']],
    ['Term dates 2026/27\nAutumn term: 3 September to 18 December\nSpring term: 4 January to 25 March', ['term · Autumn term · 2026-09-03 · 2026-12-18', 'term · Spring term · 2027-01-04 · 2027-03-25']],
    ['Autumn term starts: Thursday 3 September 2026\nHalf term: 26 October 2026 to 30 October 2026\nTerm ends: Friday 18 December 2026', ['term · Autumn term · 2026-09-03 · 2026-12-18', 'holiday · Half term · 2026-10-26 · 2026-10-30']],
    ['Summer term | 2027-04-12 | 2027-07-21', ['term · Summer term · 2027-04-12 · 2027-07-21']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(readTermDates(text).unread).toEqual([]);
  });

  it.each([
    ['Autumn term: 3 September to 18 December', 'The year is not written, or a date does not exist.'],
    ['Spring term: 31 February 2027 to 25 March 2027', 'The year is not written, or a date does not exist.'],
    ['Summer term: 21/07/2027 to 12/04/2027', 'It would end on 12 April 2027, before it begins.'],
    ['Term 5 is long', 'No date was found in it.'],
    ['Autumn term 3 September 2026', 'It has one date; a term needs its first and its last day.'],
    ['Autumn term starts 3 September 2026', 'No end was found for it.'],
  ])('says why it could not read %j', (text, why) => {
    expect(readTermDates(text)).toEqual({ terms: [], unread: [{ line: text, why }] });
  });

  it('never throws, and never makes a term that ends before it begins', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('3 September 2026', '18 December', 'to', 'term', 'half term', 'starts', 'ends', '1/1/27', '2026/27', '\t')), { maxLength: 12 }).map((parts) => parts.join(' ')), (text) => {
        for (const term of readTermDates(text).terms) expect(term.from <= term.until).toBe(true);
      }),
    );
  });
});
