import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterFirstFrame } from '@main/shell/first-frame';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const state = { destroyed: false, begun: 0 };
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => state.destroyed });
  afterFirstFrame(window, () => (state.begun += 1));
  return { state, window, webContents };
}

describe('the first frame of a window', () => {
  it('is gone on after at once, and once', () => {
    const { state, window, webContents } = watched();
    webContents.emit('did-finish-load');
    expect(state.begun).toBe(0);
    window.emit('ready-to-show');
    expect(state.begun).toBe(1);
    vi.advanceTimersByTime(60_000);
    expect(state.begun).toBe(1);
  });

  it.each(['did-finish-load', 'did-fail-load'])('is waited for a little and not for ever after %s', (event) => {
    const { state, webContents } = watched();
    webContents.emit(event);
    vi.advanceTimersByTime(60_000);
    expect(state.begun).toBe(1);
  });

  it('is nothing to a window that is gone', () => {
    const { state, webContents } = watched();
    webContents.emit('did-finish-load');
    state.destroyed = true;
    vi.advanceTimersByTime(60_000);
    expect(state.begun).toBe(0);
  });
});
