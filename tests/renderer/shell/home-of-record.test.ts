import { renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useHomeOfRecord } from '@renderer/shell/home-of-record';

type Known = string | null | undefined;

function after(...known: readonly [Known, ...Known[]]): number {
  const goHome = vi.fn();
  const { rerender } = renderHook(({ recordId }) => useHomeOfRecord(recordId, goHome), { initialProps: { recordId: known[0] } });
  for (const recordId of known.slice(1)) rerender({ recordId });
  return goHome.mock.calls.length;
}

describe('Home of a record', () => {
  it.each<readonly [string, readonly [Known, ...Known[]], number]>([
    ['a record that was open when the window came', ['one'], 0],
    ['a record that is known late: the address stands', [undefined, 'one'], 0],
    ['no record, known late', [undefined, null], 0],
    ['the first record that is opened', [null, 'one'], 1],
    ['the first one, after a late answer that there was none', [undefined, null, 'one'], 1],
    ['the first one, while it is being read', [null, undefined, 'one'], 1],
    ['another record', ['one', 'two'], 1],
    ['another record, while it is being read', ['one', undefined, 'two'], 2],
    ['a record that is closed', ['one', null], 1],
  ])('%s', (_what, known, times) => {
    expect(after(...known)).toBe(times);
  });
});
