import { afterEach, describe, expect, it, vi } from 'vitest';
import { afterRunning } from '@main/store/running-time';

afterEach(() => void vi.useRealTimers());

describe('time in which the application runs', () => {
  it('is over when it is over, and not when it was ended before', () => {
    vi.useFakeTimers();
    const over: string[] = [];
    afterRunning(1_000, () => over.push('the one'));
    const end = afterRunning(1_000, () => over.push('the other'));
    vi.advanceTimersByTime(990);
    end();
    expect(over).toEqual([]);
    vi.advanceTimersByTime(10);
    expect(over).toEqual(['the one']);
  });

  it('does not pass while the machine stands still: each timer that is due comes once', () => {
    vi.useFakeTimers();
    const over = vi.fn();
    afterRunning(1_000, over);
    vi.advanceTimersToNextTimer();
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(over).toHaveBeenCalledOnce();
  });
});
