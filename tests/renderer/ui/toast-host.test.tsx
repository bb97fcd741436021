import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastHost } from '@renderer/ui/toast-host';
import { showToast, useToasts } from '@renderer/ui/toasts';

beforeEach(() => {
  vi.useFakeTimers();
  useToasts.setState({ toasts: [] });
});
afterEach(() => vi.useRealTimers());

const pass = (milliseconds: number): void => act(() => void vi.advanceTimersByTime(milliseconds));

describe('a toast', () => {
  it('stands for eight seconds, longer while the pointer is on it', () => {
    render(<ToastHost />);
    act(() => void showToast({ title: 'Item 9 moved to the bin' }));
    pass(7_900);
    const toast = screen.getByRole('status');
    fireEvent.pointerEnter(toast);
    pass(60_000);
    expect(screen.getByText('Item 9 moved to the bin')).toBeTruthy();
    fireEvent.pointerLeave(toast);
    pass(8_100);
    expect(screen.queryByText('Item 9 moved to the bin')).toBeNull();
  });

  it('about a failure stays until it is closed', () => {
    render(<ToastHost />);
    act(() => void showToast({ title: 'The disk is full.', tone: 'failure' }));
    pass(600_000);
    expect(screen.getByRole('alert').textContent).toContain('The disk is full.');
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(screen.queryByText('The disk is full.')).toBeNull();
  });

  it('does what its button says and goes', () => {
    const undo = vi.fn();
    render(<ToastHost />);
    act(() => void showToast({ title: 'Member moved to the bin', actions: [{ words: 'Undo', keys: 'Ctrl+Z', run: undo }] }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Member moved to the bin')).toBeNull();
  });
});
