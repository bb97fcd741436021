import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPartLabel } from '@shared/ledger/part-labels';
import { rewordRuns } from '@shared/ledger/reword-runs';

const plain = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');

describe('rewording', () => {
  it('keeps bold and italics where the words stay', () => {
    const runs = [{ text: 'Publish ' }, { text: 'one timetable', bold: true }, { text: ' by ' }, { text: 'May', italic: true }];
    expect(rewordRuns(runs, 'Publish one common timetable by May')).toEqual([{ text: 'Publish ' }, { text: 'one ', bold: true }, { text: 'common ', bold: true }, { text: 'timetable', bold: true }, { text: ' by ' }, { text: 'May', italic: true }]);
    expect(rewordRuns(runs, 'Publish one timetable by May')).toEqual(runs);
    expect(rewordRuns(runs, '')).toEqual([]);
  });

  it('gives no link to words that were put in', () => {
    expect(rewordRuns([{ text: 'See the plan', link: 'https://example.org/plan' }], 'See the plan here')).toEqual([{ text: 'See the plan', link: 'https://example.org/plan' }, { text: ' here' }]);
  });

  it('says exactly what was typed', () => {
    const run = fc.record({ text: fc.string({ minLength: 1 }), bold: fc.constant(true as const) }, { requiredKeys: ['text'] });
    fc.assert(fc.property(fc.array(run, { maxLength: 6 }), fc.string(), (runs, words) => plain(rewordRuns(runs, words)) === words));
  });
});

describe('one more part', () => {
  it.each([
    [[], 'a)'],
    [['a)', 'b)'], 'c)'],
    [['(a)'], '(b)'],
    [['1.', '2.'], '3.'],
    [['A'], 'B'],
    [['first'], 'b)'],
  ])('after %j is %s', (labels, next) => {
    expect(nextPartLabel(labels)).toBe(next);
  });
});
