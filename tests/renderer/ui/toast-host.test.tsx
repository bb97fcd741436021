import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastHost } from '@renderer/ui/toast-host';
import { showToast, useToasts } from '@renderer/ui/toasts';

beforeEach(() => {
  vi.useFakeTimers();
  useToasts.setState({ toasts: [] });
});
afterEach(() => vi.useRealTimers());

/** A limit for what never comes. */
const SOON = { timeout: 20_000 };

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

  it('stands on after a moment in which the window stood still: nobody could read it', () => {
    render(<ToastHost />);
    act(() => void showToast({ title: 'Item 9 moved to the bin' }));
    // However long it was, each timer that is due comes once.
    act(() => void vi.advanceTimersToNextTimer());
    expect(screen.getByText('Item 9 moved to the bin')).toBeTruthy();
    pass(8_000);
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

  it('makes room for a place to type in that comes while it stands', async () => {
    vi.useRealTimers();
    const { container } = render(<ToastHost />);
    act(() => void showToast({ title: 'Meeting added with its agenda' }));
    const host = screen.getByRole('region', { name: 'Messages' });
    expect(host.style.getPropertyValue('bottom')).toBe('24px');
    const box = document.createElement('div');
    box.dataset['typingPlace'] = '';
    box.getBoundingClientRect = () => new DOMRect(0, window.innerHeight - 200, 400, 200);
    container.append(box);
    await vi.waitFor(() => expect(host.style.getPropertyValue('bottom')).toBe('212px'), SOON);
  });

  it.each([
    ['beside a drawer, whose Close is at its top', 600, '16px', `${String(window.innerWidth - 600 + 16)}px`],
    ['over one that leaves no room beside it', 300, '16px', ''],
  ])('stands %s', async (_where, left, top, right) => {
    vi.useRealTimers();
    const { container } = render(<ToastHost />);
    act(() => void showToast({ title: 'Round kept' }));
    const drawer = document.createElement('div');
    drawer.setAttribute('role', 'dialog');
    drawer.setAttribute('aria-modal', 'true');
    Object.defineProperties(drawer, { offsetLeft: { value: left }, offsetWidth: { value: window.innerWidth - left } });
    container.append(drawer);
    const host = screen.getByRole('region', { name: 'Messages' });
    await vi.waitFor(() => expect([host.style.getPropertyValue('top'), host.style.getPropertyValue('right')]).toEqual([top, right]), SOON);
    drawer.remove();
    await vi.waitFor(() => expect([host.style.getPropertyValue('top'), host.style.getPropertyValue('right')]).toEqual(['auto', '']), SOON);
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
