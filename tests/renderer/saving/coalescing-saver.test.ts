import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCoalescingSaver, flushAllSavers } from '@renderer/saving/coalescing-saver';
import { useSavingStatus } from '@renderer/saving/saving-status';

type Sent = { readonly state: string; readonly answer: () => void; readonly refuse: (reason: string) => void };

beforeEach(() => {
  useSavingStatus.setState({ unsaved: new Map(), lastSavedAt: null });
});

function disk(): { sent: Sent[]; send: (state: string) => Promise<{ savedAt: string }> } {
  const sent: Sent[] = [];
  return {
    sent,
    send: (state) =>
      new Promise((resolve, reject) => {
        sent.push({ state, answer: () => resolve({ savedAt: `saved ${state}` }), refuse: (reason) => reject(new Error(reason)) });
      }),
  };
}
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
};

describe('a saver of what is typed', () => {
  it('sends the first keystroke at once, and the rest together as soon as it has arrived', async () => {
    const { sent, send } = disk();
    const saver = createCoalescingSaver('box', send);
    saver.push('a');
    expect(sent.map((one) => one.state)).toEqual(['a']);
    saver.push('ab');
    saver.push('abc');
    expect(sent).toHaveLength(1);
    sent[0]?.answer();
    await settle();
    expect(sent.map((one) => one.state)).toEqual(['a', 'abc']);
    expect(useSavingStatus.getState().unsaved.size).toBe(1);
    sent[1]?.answer();
    await settle();
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
    expect(useSavingStatus.getState().lastSavedAt).toBe('saved abc');
  });

  it('sends what comes in the very moment in which the save before it has come back', async () => {
    // At which turn of the queue the letter comes is chance: no turn may lose it.
    for (let turns = 0; turns < 12; turns += 1) {
      const { sent, send } = disk();
      const saver = createCoalescingSaver('box', send);
      saver.push('a');
      sent[0]?.answer();
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      saver.push('ab');
      await settle();
      expect(sent.map((one) => one.state), `after ${String(turns)} turns`).toEqual(['a', 'ab']);
      sent[1]?.answer();
      await settle();
    }
  });

  it('goes on trying for as long as the disk refuses', async () => {
    vi.useFakeTimers();
    const { sent, send } = disk();
    const saver = createCoalescingSaver('box', send);
    saver.push('');
    saver.push('a');
    for (let refusals = 0; refusals < 5; refusals += 1) {
      sent.at(-1)?.refuse('The disk is full.');
      await settle();
      vi.advanceTimersByTime(1_000);
      await settle();
    }
    expect(sent).toHaveLength(6);
    sent.at(-1)?.answer();
    await settle();
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
    vi.advanceTimersByTime(10_000);
    await settle();
    expect(sent).toHaveLength(6);
    vi.useRealTimers();
  });

  it('says what is wrong, keeps the text, and tries again by itself', async () => {
    vi.useFakeTimers();
    const { sent, send } = disk();
    const saver = createCoalescingSaver('box', send);
    saver.push('a');
    sent[0]?.refuse('The disk is full.');
    await settle();
    expect(useSavingStatus.getState().unsaved.get('box')?.problem).toBe('The disk is full.');
    saver.push('ab');
    await settle();
    vi.advanceTimersByTime(1_000);
    await settle();
    expect(sent.at(-1)?.state).toBe('ab');
    sent.at(-1)?.answer();
    await settle();
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
    vi.useRealTimers();
  });

  it('joins waiting changes of several paragraphs', async () => {
    const sent: string[][] = [];
    let arrive: () => void = () => undefined;
    const saver = createCoalescingSaver<string[]>(
      'paper',
      (state) => {
        sent.push(state);
        return new Promise((resolve) => {
          arrive = () => resolve({ savedAt: 'now' });
        });
      },
      (waiting, newer) => [...waiting, ...newer],
    );
    saver.push(['one']);
    saver.push(['two']);
    saver.push(['three']);
    arrive();
    await settle();
    expect(sent).toEqual([['one'], ['two', 'three']]);
    arrive();
  });

  it('flushes everything in the window before it closes', async () => {
    const { sent, send } = disk();
    const saver = createCoalescingSaver('box', send);
    saver.push('a');
    saver.push('ab');
    let done = false;
    const flushed = flushAllSavers().then(() => {
      done = true;
    });
    sent[0]?.answer();
    await settle();
    expect(done).toBe(false);
    sent[1]?.answer();
    await flushed;
    expect(sent.map((one) => one.state)).toEqual(['a', 'ab']);
  });

  it('forgets what waits when another operation has taken the text over', async () => {
    const { sent, send } = disk();
    const saver = createCoalescingSaver('box', send);
    saver.push('a');
    saver.push('ab');
    saver.forget();
    sent[0]?.answer();
    await settle();
    expect(sent).toHaveLength(1);
    expect(useSavingStatus.getState().unsaved.size).toBe(0);
  });

  it('always ends with the newest text on the disk, however answers and keystrokes fall', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('key', 'answer'), { maxLength: 40 }), async (steps) => {
        const { sent, send } = disk();
        const saver = createCoalescingSaver('box', send);
        let typed = 0;
        let answered = 0;
        for (const step of steps) {
          if (step === 'key') saver.push(String(++typed));
          else if (answered < sent.length) sent[answered++]?.answer();
          await settle();
          expect(sent.length - answered).toBeLessThanOrEqual(1);
        }
        while (answered < sent.length) {
          sent[answered++]?.answer();
          await settle();
        }
        if (typed > 0) expect(sent.at(-1)?.state).toBe(String(typed));
        expect(useSavingStatus.getState().unsaved.size).toBe(0);
      }),
    );
  });
});
