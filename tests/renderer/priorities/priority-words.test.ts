import { describe, expect, it } from 'vitest';
import type { MilestoneDue } from '@shared/priorities/model';
import { aimWords, dueWords, measuresChip, milestonesChip } from '@renderer/features/priorities/priority-words';
import { day, measure, milestone } from './some-measures';

const TODAY = day('2026-11-22');
const open = { due: { verbatim: '', kind: 'none', day: null } } as const;
const done = { doneOn: day('2026-11-01') };

describe('the chips of the list', () => {
  it.each([
    [[], null],
    [[milestone()], '1 overdue'],
    [[milestone(), milestone(done), milestone(open)], '1 overdue'],
    [[milestone(open), milestone(open)], '2 due'],
    [[milestone(open), milestone(done)], '1 of 2 done'],
    [[milestone(done)], 'All done'],
  ])('milestones', (milestones, words) => {
    expect(milestonesChip(milestones, TODAY)?.words ?? null).toBe(words);
  });

  it.each([
    [[], null],
    [[[]], 'No value yet'],
    [[['90']], '1 worse'],
    [[['93'], ['90']], '1 worse'],
    [[['95']], 'Target met'],
    [[['95'], ['96']], 'All met'],
    [[['95'], ['93'], []], '1 of 3 met'],
    [[['93'], []], 'On the way'],
    [[['92.1'], []], 'No change yet'],
  ] as const)('measures with the latest values %j: %s', (values, words) => {
    expect(measuresChip(values.map((each, index) => measure(index + 1, {}, each.map((value) => ['2026-10-31', value] as const))))?.words ?? null).toBe(words);
  });

  it('says when there is no number to compare a value with', () => {
    expect(measuresChip([measure(1, { baseline: null, target: null }, [['2026-10-31', '5']])])?.words).toBe('No target yet');
  });
});

describe('the words of a time and of an aim', () => {
  it.each<[MilestoneDue, string]>([
    [{ verbatim: 'end of March', kind: 'day', day: day('2027-03-31') }, '31 March 2027 · “end of March”'],
    [{ verbatim: '31 March 2027', kind: 'day', day: day('2027-03-31') }, '31 March 2027'],
    [{ verbatim: 'September 2027', kind: 'month', day: day('2027-09-30') }, 'September 2027'],
    [{ verbatim: 'Sept 27', kind: 'month', day: day('2027-09-30') }, 'September 2027 · “Sept 27”'],
    [{ verbatim: 'summer term 2027', kind: 'term', day: day('2027-07-31') }, 'Summer term 2027 (over by 31 July 2027)'],
    [{ verbatim: 'before the opening', kind: 'words', day: null }, '“before the opening”'],
    [{ verbatim: '', kind: 'none', day: null }, 'No date'],
  ])('%j: %s', (due, words) => {
    expect(dueWords(due)).toBe(words);
  });

  it('says what is not known yet', () => {
    expect(aimWords(measure(1))).toBe('From 92.1% on 31 July 2026 to 94.5% by 31 July 2027.');
    expect(aimWords(measure(1, { baseline: null }))).toBe('To 94.5% by 31 July 2027; no baseline yet.');
    expect(aimWords(measure(1, { target: null, baselineDay: null }))).toBe('From 92.1%; no target yet.');
    expect(aimWords(measure(1, { baseline: null, target: null }))).toBe('No baseline or target yet.');
  });
});
