import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenAgenda, agendaTree } from '@shared/agenda/ordering';
import { readPastedList } from '@shared/agenda-templates/pasted-list';

const read = (text: string) => flattenAgenda(agendaTree(readPastedList(text))).map(({ item, level }) => `${'  '.repeat(level - 1)}${item.title} | ${item.presenterName} | ${String(item.minutesNeeded)}`);

describe('readPastedList', () => {
  it('reads numbered lines with minutes at the end', () => {
    expect(read('1. Welcome (5 mins)\n2. Schools budget 2027/28 – 20 minutes\n2.1 High needs\n2.2 Early years, 10 min\n\n3. Any other business')).toEqual(['Welcome |  | 5', 'Schools budget 2027/28 |  | 20', '  High needs |  | 5', '  Early years |  | 10', 'Any other business |  | 5']);
  });
  it('reads the columns of a table from Word', () => {
    expect(read('1\tWelcome\tChair\t5\n2\tMinutes of the last meeting\tChair\t5 mins\tPages 3-8\n3.\tForward plan\t18:30\tHannah Lacey\t10')).toEqual(['Welcome | Chair | 5', 'Minutes of the last meeting | Chair | 5', 'Forward plan | Hannah Lacey | 10']);
  });
  it('reads letters, Roman numbers, bullets and indents as levels, never skipping one', () => {
    expect(read('Budget\n(a) Schools\n(b) Early years\n    Deep\nClose')).toEqual(['Budget |  | 5', '  Schools |  | 5', '  Early years |  | 5', '    Deep |  | 5', 'Close |  | 5']);
    expect(read('\t\tFirst of all')).toEqual(['First of all |  | 5']);
  });
  it('keeps years, times and amounts in titles', () => expect(read('School places 2027\n16:30 Tea\n2.5 million for repairs')).toEqual(['School places 2027 |  | 5', '16:30 Tea |  | 5', '2.5 million for repairs |  | 5']));
  it('knows standing items and breaks', () => expect(readPastedList('Apologies\nBreak\nMatters arising').map(({ kind, standing }) => [kind, standing])).toEqual([['item', 'apologies'], ['break', ''], ['item', 'mattersArising']]));
  it('never fails, never makes more than 300 items or a fourth level', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('1.', '(a) x', '\t\t\t\tdeep', '1.1.1.1 y', '(iv) z', '10 mins')), { maxLength: 400 }), (lines) => {
        const nodes = flattenAgenda(agendaTree(readPastedList(lines.join('\n'))));
        expect(nodes.length).toBeLessThanOrEqual(300);
        for (const { item, level } of nodes) {
          expect(level).toBeLessThanOrEqual(3);
          expect(item.title.trim()).not.toBe('');
          expect(item.title.length).toBeLessThanOrEqual(300);
          expect(item.minutesNeeded).toBeLessThanOrEqual(600);
        }
      }),
      { numRuns: 60 },
    );
  });
});
