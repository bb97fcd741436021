import { describe, expect, it } from 'vitest';
import { tabsThatFit } from '@renderer/ui/tabs-that-fit';

const tabs = (['a', 'b', 'c', 'd'] as const).map((key, index) => ({ key, width: [100, 80, 120, 60][index] ?? 0 }));

describe('tabs that fit', () => {
  it.each([
    ['all, where there is room', 360, 'a', 'abcd'],
    ['no more than fit beside More', 359, 'a', 'ab'],
    ['no shorter one in the place of a longer one', 260, 'a', 'a'],
    ['the current one wherever it stands', 290, 'd', 'ad'],
    ['the current one alone in no room at all', 40, 'c', 'c'],
    ['all where nothing is laid out', 0, 'a', 'a'],
  ] as const)('%s', (_when, room, current, expected) => {
    expect([...tabsThatFit(tabs, current, room, 100)].toSorted().join('')).toBe(expected);
  });

  it('leaves tabs without a width as they are', () => {
    expect(tabsThatFit(tabs.map(({ key }) => ({ key, width: 0 })), 'a', 0, 100).size).toBe(4);
  });
});
