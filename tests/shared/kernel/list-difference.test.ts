import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listDifference } from '@shared/kernel/list-difference';

const equal = (one: string, other: string): boolean => one === other;
const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

describe('the way from one list to another', () => {
  it('takes out and puts in as little as can be', () => {
    expect(listDifference(['a', 'b', 'c'], ['a', 'c', 'd'], equal)).toEqual([{ type: 'same', text: 'a' }, { type: 'gone', text: 'b' }, { type: 'same', text: 'c' }, { type: 'come', text: 'd' }]);
    expect(listDifference([], [], equal)).toEqual([]);
  });

  it('tells what stays as the second list has it', () => {
    expect(listDifference(['Noted'], ['noted.'], (one, other) => one.toLowerCase() === other.replace('.', ''))).toEqual([{ type: 'same', text: 'noted.' }]);
  });

  it('gives both lists back whole, in order', () => {
    fc.assert(fc.property(letters, letters, (before, after) => {
      const steps = listDifference(before, after, equal);
      expect(steps.filter(({ type }) => type !== 'come').map(({ text }) => text)).toEqual(before);
      expect(steps.filter(({ type }) => type !== 'gone').map(({ text }) => text)).toEqual(after);
    }));
  });

  it('keeps as much as any list that stands in both', () => {
    fc.assert(fc.property(letters, fc.infiniteStream(fc.boolean()), letters, (kept, coins, others) => {
      const mixed = (): string[] => kept.flatMap((text, index) => (coins.next().value === true ? [others[index] ?? 'z', text] : [text]));
      const kinds = listDifference(mixed(), mixed(), equal).filter(({ type }) => type === 'same');
      expect(kinds.length).toBeGreaterThanOrEqual(kept.length);
    }));
  });
});
