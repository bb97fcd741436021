import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LettingGo } from '@main/features/records/letting-go';

describe('asking the window to let its record go', () => {
  let told: number;
  let page: boolean;
  let lettingGo: LettingGo;
  beforeEach(() => {
    vi.useFakeTimers();
    told = 0;
    page = true;
    lettingGo = new LettingGo({ tell: () => (told += 1), canAnswer: () => page, patience: 3_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits for the answer, and for the person as long as they need', async () => {
    const asked = lettingGo.ask();
    lettingGo.answer('asking');
    await vi.advanceTimersByTimeAsync(3_600_000);
    lettingGo.answer('stay');
    expect(await asked).toBe(false);
    const again = lettingGo.ask();
    lettingGo.answer('go');
    expect(await again).toBe(true);
  });

  it('asks once when it is asked for twice, as by two presses of the window’s X', async () => {
    const both = Promise.all([lettingGo.ask(), lettingGo.ask()]);
    expect(told).toBe(1);
    lettingGo.answer('go');
    expect(await both).toEqual([true, true]);
  });

  it('is held up neither by a page that says nothing nor by one that is gone', async () => {
    const silent = lettingGo.ask();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await silent).toBe(true);
    page = false;
    expect(await lettingGo.ask()).toBe(true);
    expect(told).toBe(1);
  });
});
