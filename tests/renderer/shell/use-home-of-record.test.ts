import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useHomeOfRecord } from '@renderer/shell/use-home-of-record';

function inWindow(first: string | null | undefined) {
  const goHome = vi.fn();
  const { rerender } = renderHook(({ recordId }) => useHomeOfRecord(recordId, goHome), { initialProps: { recordId: first } });
  return { goHome, hear: (recordId: string | null | undefined) => rerender({ recordId }) };
}

it('begins another record at its Home, also where none was open before', () => {
  const { goHome, hear } = inWindow(null);
  hear('r1');
  expect(goHome).toHaveBeenCalledTimes(1);
  hear('r2');
  expect(goHome).toHaveBeenCalledTimes(2);
});

it('begins the same record anew when it was opened again', () => {
  const { goHome, hear } = inWindow('r1');
  hear(undefined);
  hear('r1');
  expect(goHome).toHaveBeenCalled();
});

it('leaves the window where it was led when it is slow to hear of its record', () => {
  const { goHome, hear } = inWindow(undefined);
  hear('r1');
  expect(goHome).not.toHaveBeenCalled();
});
