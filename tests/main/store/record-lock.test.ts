import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEARTBEAT, SILENCE, takeLock } from '@main/store/record-lock';
import type { LockSeeker, RecordLock } from '@main/store/record-lock';

let folder: string;
let file: string;
let now: Date;
let taken: RecordLock[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-lock-'));
  file = path.join(folder, 'Northmere.minutebook');
  now = new Date('2026-11-23T09:00:00Z');
  taken = [];
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  for (const lock of taken) lock.release();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const seeker = (host: string, changes: Partial<LockSeeker> = {}): LockSeeker => ({ host, processId: 7, user: 'clerk', token: `token of ${host}`, isAlive: () => true, now: () => now, ...changes });
const take = (who: LockSeeker): RecordLock | null => {
  const attempt = takeLock(file, who);
  if (!attempt.taken) return null;
  taken.push(attempt.lock);
  return attempt.lock;
};
/** Time goes on, and with it the clock that the lock reads. */
const pass = (milliseconds: number): void => {
  for (let step = 0; step < milliseconds; step += HEARTBEAT) {
    now = new Date(now.getTime() + HEARTBEAT);
    vi.advanceTimersByTime(HEARTBEAT);
  }
};

describe('the lock beside a record', () => {
  it('beats: who has held it for hours still holds it', () => {
    expect(take(seeker('TOWNHALL-014'))).not.toBeNull();
    pass(3 * SILENCE);
    expect(statSync(`${file}.lock`).mtimeMs).toBe(now.getTime());
    expect(take(seeker('LAPTOP-2'))).toBeNull();
  });

  it('is taken over from one who was silent, and that one is told by whom when it wakes', () => {
    const first = take(seeker('TOWNHALL-014'));
    expect(first?.takenBy()).toBeNull();
    // Asleep: time passes without a beat.
    now = new Date(now.getTime() + SILENCE + 1);
    const second = take(seeker('LAPTOP-2'));
    expect(second).not.toBeNull();
    pass(HEARTBEAT);
    expect(first?.takenBy()).toMatchObject({ host: 'LAPTOP-2' });
    expect(second?.takenBy()).toBeNull();
    // And letting go of what was lost takes nothing from the other.
    first?.release();
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  it('is put back when it was cleared away under an open record', () => {
    const lock = take(seeker('TOWNHALL-014'));
    rmSync(`${file}.lock`);
    pass(HEARTBEAT);
    expect(take(seeker('LAPTOP-2'))).toBeNull();
    lock?.release();
    pass(HEARTBEAT);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('survives a beat that cannot be written', () => {
    take(seeker('TOWNHALL-014'));
    rmSync(folder, { recursive: true });
    expect(() => pass(HEARTBEAT)).not.toThrow();
  });

  it('is not kept by a file that holds nothing readable', () => {
    writeFileSync(`${file}.lock`, 'half a lo');
    expect(take(seeker('LAPTOP-2'))).not.toBeNull();
  });
});
