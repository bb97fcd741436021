import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';

/** Who has the record open. */
export type LockHolder = { readonly host: string; readonly processId: number; readonly user: string; readonly since: string; readonly token: string };
/** The one who asks, with how to see whether a process of this machine is alive. */
export type LockSeeker = Omit<LockHolder, 'since'> & { readonly isAlive: (processId: number) => boolean; readonly now: () => Date };

/** How often the holder says that it is still there, and how long silence may last before the lock counts as left behind; milliseconds. */
export const HEARTBEAT = 5_000;
export const SILENCE = 120_000;

/** A held lock. `takenBy`: who took it over while this process was silent (a laptop asleep); null while it is ours. */
export type RecordLock = { readonly release: () => void; readonly takenBy: () => LockHolder | null };

/**
 * One writer per record: a file beside it names host, process and the time of the last heartbeat. A second opener is refused
 * with the holder's name; a lock left behind by a crash is taken over (the process is gone, or has been silent too long).
 */
export function takeLock(recordFile: string, seeker: LockSeeker): { readonly taken: true; readonly lock: RecordLock } | { readonly taken: false; readonly holder: LockHolder } {
  const file = `${recordFile}.lock`;
  const mine: LockHolder = { host: seeker.host, processId: seeker.processId, user: seeker.user, token: seeker.token, since: seeker.now().toISOString() };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      return { taken: true, lock: keepAlive(file, mine, seeker.now) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = readLock(file);
    if (found && isHeld(found, seeker)) return { taken: false, holder: found.holder };
    rmSync(file, { force: true });
  }
  throw new Error('The lock beside the record keeps changing');
}

function keepAlive(file: string, mine: LockHolder, now: () => Date): RecordLock {
  const timer = setInterval(() => {
    try {
      // One that was cleared away beside an open record is put back: without it a second opener would be let in.
      if (!existsSync(file)) writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
      if (readLock(file)?.holder.token === mine.token) utimesSync(file, now(), now());
    } catch {
      // Its disk is away or full. The next beat tries again; the desk looks after the record itself.
    }
  }, HEARTBEAT);
  timer.unref();
  return {
    takenBy: () => {
      const holder = readLock(file)?.holder;
      return holder === undefined || holder.token === mine.token ? null : holder;
    },
    release: () => {
      clearInterval(timer);
      if (readLock(file)?.holder.token === mine.token) rmSync(file, { force: true });
    },
  };
}

type FoundLock = { readonly holder: LockHolder; readonly beatAt: number };

function readLock(file: string): FoundLock | null {
  try {
    const beatAt = statSync(file).mtimeMs;
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockHolder>;
    if (typeof value.host !== 'string' || typeof value.processId !== 'number' || typeof value.token !== 'string') return null;
    return { holder: { host: value.host, processId: value.processId, user: value.user ?? '', since: value.since ?? '', token: value.token }, beatAt };
  } catch {
    return null;
  }
}

function isHeld(found: FoundLock, seeker: LockSeeker): boolean {
  if (found.holder.token === seeker.token) return false;
  if (found.holder.host === seeker.host && !seeker.isAlive(found.holder.processId)) return false;
  return seeker.now().getTime() - found.beatAt < SILENCE;
}
