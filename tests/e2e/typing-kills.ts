/**
 * Types minutes like a person into the real window, ends the application at a random moment, and compares what the record
 * holds with what was typed and with what the screen had called saved.
 */
import { once } from 'node:events';
import { closeSync, cpSync, fsync, mkdirSync, openSync, rmSync, write } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchApp, newUserData } from '@tests/helpers/launch';
import type { LaunchedApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';
import { linesFrom, minutedAfterEachKey, minutedIn, SNIPPET } from './typed-meeting';

/** How the application ends. */
export const ENDINGS = ['SIGKILL', 'SIGTERM', 'quit', 'window X', 'renderer crash'] as const;
export type Ending = (typeof ENDINGS)[number];

/** A record with a meeting that is ready to be minuted, made once and copied for each run. */
export type KillFixture = { readonly file: string; readonly meetingId: string; readonly remove: () => void };

/** What became of one run. Lengths count keys, a line's Enter as one. */
export type KillResult = {
  readonly ending: Ending;
  readonly typed: number;
  /** What had been typed 250 ms before the end, not counting time in which the machine stood still. */
  readonly settled: number;
  /** What the screen had called saved. */
  readonly acknowledged: number;
  /** After how many keys the record stands: every letter and every deed until then, and nothing else. */
  readonly kept: number;
  /** What the record holds where it stands after none of the keys; else empty. */
  readonly wrong: string;
  /** What stood in the box when the meeting was opened again, and whether the cursor was there; null where it was not opened again. */
  readonly reopened: { readonly box: string; readonly expected: string; readonly focused: boolean; readonly caret: number } | null;
  readonly integrity: string;
};

/** Text typed longer ago than this, in milliseconds, must never be missing. */
const SETTLED_AFTER = 250;

/** The fewest keys that must be settled, and called saved, for a run to say anything. */
const ENOUGH = 6;

/** Makes the record that every run starts from. */
export async function makeKillFixture(): Promise<KillFixture> {
  const userData = newUserData();
  const { app, page } = await launchApp({ userData });
  await page.waitForLoadState('load');
  const { meetingId, itemIds } = await makeMeeting(page, 1);
  await ask(page, 'snippets.add', SNIPPET);
  await ask(page, 'minutes.prepare', { meetingId });
  await ask(page, 'minutes.markRestPresent', { meetingId });
  // From midnight on, so that whoever comes and goes does so after it began, whatever the clock says.
  await ask(page, 'minutes.start', { meetingId, at: '00:00' });
  await ask(page, 'minutes.openItem', { meetingId, agendaItemId: itemIds[0], at: '00:00' });
  await app.close();
  return { file: path.join(userData, 'records', 'Northmere Education.minutebook'), meetingId, remove: () => rmSync(userData, { recursive: true, force: true }) };
}

/**
 * One run: types until the application is gone. `seed` decides with which line it begins, and the moments.
 * @param debounce for the control: holds every save of a line until no key came for so many milliseconds
 * @param keys the fewest and the most keys before the end
 * @param reopen opens the application again after the end and looks where it stands
 */
export async function typeAndKill(fixture: KillFixture, ending: Ending, seed: number, { debounce = 0, keys = [20, 50], reopen = false }: { readonly debounce?: number; readonly keys?: readonly [number, number]; readonly reopen?: boolean } = {}): Promise<KillResult> {
  const random = randomFrom(seed);
  const userData = newUserData();
  const file = path.join(userData, 'records', 'Killed.minutebook');
  mkdirSync(path.dirname(file), { recursive: true });
  cpSync(fixture.file, file);
  const running = await launchApp({ userData, args: [file] });
  const { app, page } = running;
  const child = app.process();
  let acknowledged = 0;
  const typed: Typed = { sent: '', times: [] };
  try {
    await openRunScreen(page, fixture.meetingId);
    await page.exposeFunction('acknowledge', (count: number) => {
      acknowledged = Math.max(acknowledged, count);
    });
    await page.evaluate(watchSaved);
    if (debounce > 0) await holdSaves(app, page, debounce);
    // By keys and not by the clock: on a slow machine as much is typed as on a quick one.
    const endAfter = keys[0] + Math.floor(random() * (keys[1] - keys[0]));
    const patience = Date.now() + 60_000 + keys[1] * 400;
    const moment = { at: Number.POSITIVE_INFINITY };
    const pulse = watchPulse(userData);
    const settledAt = (at: number): number => typed.times.filter((time) => at - time - pulse.stoodStill(time, at) > SETTLED_AFTER).length;
    // The control calls nothing saved while it is typed into.
    const isEnough = (): boolean => typed.times.length >= endAfter && settledAt(Date.now()) >= ENOUGH && (debounce > 0 || acknowledged >= ENOUGH);
    const end = (async () => {
      while (!isEnough() && Date.now() < patience) await sleep(5);
      await sleep(random() * 80);
      moment.at = Date.now();
      await endApplication(running, ending);
      return moment.at;
    })();
    await typeUntilGone(page, typed, seed, random, moment);
    const endedAt = await end;
    pulse.stop();
    const settled = settledAt(endedAt);
    const { minuted, integrity } = await minutedIn(file);
    const found = JSON.stringify(minuted);
    const kept = minutedAfterEachKey(typed.sent).findLastIndex((state) => JSON.stringify(state) === found);
    return { ending, typed: typed.times.length, settled, acknowledged, kept, wrong: kept < 0 ? found : '', integrity, reopened: reopen ? await reopened(userData, file, minuted?.box ?? '') : null };
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await removeWhenFree(userData);
  }
}

async function openRunScreen(page: Page, meetingId: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.getByRole('navigation').first().waitFor();
  // A record that was just opened goes to its Home first; the address is asked for until it stands.
  for (let tries = 0; tries < 120; tries += 1) {
    await goTo(page, `/meetings/${meetingId}/run`);
    if (await page.getByTestId('capture-box').waitFor({ timeout: 500 }).then(() => true, () => false)) break;
  }
  await page.getByTestId('capture-box').click();
}

/** The keys sent, and when the window had taken each; the last one may have been taken without an answer coming back. */
type Typed = { sent: string; readonly times: number[] };

async function typeUntilGone(page: Page, typed: Typed, start: number, random: () => number, moment: { readonly at: number }): Promise<void> {
  for (const line of linesFrom(start)) {
    for (const key of [...line, 'Enter']) {
      await sleep(40 + random() * 60);
      // After the end keys go nowhere; a window that is closing may still take some, which then were typed too late to count.
      if (Date.now() > moment.at + 50) return;
      typed.sent += key === 'Enter' ? '\n' : key;
      const press = { answered: false };
      const pressed = await Promise.race([page.keyboard.press(key === ' ' ? 'Space' : key).then(() => true, () => false), unansweredAfter(moment, press)]);
      press.answered = true;
      if (!pressed) return;
      typed.times.push(Date.now());
    }
  }
}

/** False once the end is so long ago that no window will answer a key any more; a window that only stands still is waited for. */
async function unansweredAfter(moment: { readonly at: number }, press: { readonly answered: boolean }): Promise<false> {
  while (!press.answered && Date.now() < moment.at + 1_500) await sleep(20);
  return false;
}

/** How long the machine was not there. `stoodStill`: for how many milliseconds between two moments. */
type Pulse = { readonly stoodStill: (from: number, until: number) => number; readonly stop: () => void };

/** What a beat took beyond this, in milliseconds, the machine stood still. */
const STOOD_STILL = 140;

/**
 * Takes the pulse of the machine from beside the application: a turn of this process and a write to the same disk. Where others use it, both
 * stand still for seconds at times, and nothing that was typed then could have reached the disk. What holds up the application itself is not in it.
 */
function watchPulse(userData: string): Pulse {
  const beats: { readonly from: number; until: number }[] = [];
  let on = true;
  const descriptor = openSync(path.join(userData, 'pulse'), 'w');
  const beat = async (): Promise<void> => {
    // From the end of the last one, so that the pause between them is in it.
    const now = { from: beats.at(-1)?.until ?? Date.now(), until: Number.POSITIVE_INFINITY };
    beats.push(now);
    await sleep(40);
    await written(descriptor);
    now.until = Date.now();
  };
  const watching = (async () => {
    while (on) await beat();
  })();
  watching.catch(() => undefined).finally(() => closeSync(descriptor));
  return {
    stoodStill: (from, until) => beats.reduce((sum, one) => sum + Math.max(0, Math.min(one.until, until) - Math.max(one.from, from) - STOOD_STILL), 0),
    stop: () => {
      on = false;
    },
  };
}

/** One byte, on the disk. */
async function written(descriptor: number): Promise<void> {
  await promisify(write)(descriptor, 'x');
  await promisify(fsync)(descriptor);
}

async function endApplication({ app, page }: LaunchedApp, ending: Ending): Promise<void> {
  const child = app.process();
  const gone = once(child, 'exit');
  switch (ending) {
    case 'SIGKILL':
    case 'SIGTERM':
      child.kill(ending);
      break;
    case 'quit':
      void app.evaluate((electron) => electron.app.quit()).catch(() => undefined);
      break;
    case 'window X':
      void app.evaluate((electron) => electron.BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
      break;
    case 'renderer crash':
      void page.waitForTimeout(0).catch(() => undefined);
      await app.evaluate((electron) => electron.BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()).catch(() => undefined);
      await sleep(400);
      child.kill('SIGKILL');
      break;
  }
  await Promise.race([gone, sleep(60_000, undefined, { ref: false }).then(() => Promise.reject(new Error(`${ending}: the application was still there after a minute`)))]);
}

/** Runs in the page: reports how much had been typed each time the screen says "Saved". */
function watchSaved(): void {
  let count = 0;
  const box = (target: EventTarget | null): boolean => target instanceof HTMLTextAreaElement && target.dataset['testid'] === 'capture-box';
  document.addEventListener('input', (event) => { if (box(event.target)) count += 1; }, true);
  document.addEventListener('keydown', (event) => { if (box(event.target) && event.key === 'Enter') count += 1; }, true);
  const report = (): void => {
    const saved = document.querySelector('[data-testid="saved"]')?.textContent ?? '';
    if (count > 0 && saved.startsWith('Saved')) void (window as unknown as { acknowledge: (count: number) => Promise<void> }).acknowledge(count);
  };
  new MutationObserver(report).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/**
 * The control, put around the application from outside: saves of a line wait in main until no key came for a while, as a
 * debounced autosave does. The product itself has no such switch.
 */
async function holdSaves(app: ElectronApplication, page: Page, debounce: number): Promise<void> {
  await app.evaluate(({ ipcMain }, quiet) => {
    type Handler = (event: unknown, name: unknown, input: unknown) => unknown;
    const channel = 'minute-book:invoke';
    const original = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers.get(channel);
    if (!original) throw new Error('The channel has no handler');
    let lastKey = 0;
    ipcMain.removeHandler(channel);
    ipcMain.handle(channel, async (event, name: unknown, input: unknown) => {
      if (name === 'key') {
        lastKey = Date.now();
        return undefined;
      }
      while (typeof name === 'string' && name.startsWith('minutes.') && Date.now() - lastKey < quiet) await new Promise((resolve) => setTimeout(resolve, 20));
      return await original(event, name, input);
    });
  }, debounce);
  await page.evaluate(() => {
    const bridge = (window as unknown as { minuteBook: { invoke: (name: string, input: unknown) => Promise<unknown> } }).minuteBook;
    document.addEventListener('keydown', () => void bridge.invoke('key', {}), true);
  });
}

/** Starts the application again, as after a power cut: it must stand in the meeting, at the line, with the cursor behind its last letter. */
async function reopened(userData: string, file: string, expected: string): Promise<KillResult['reopened']> {
  const { page, close } = await launchApp({ userData, args: [file] });
  try {
    const box = page.getByTestId('capture-box');
    await box.waitFor({ timeout: 30_000 });
    await page.waitForFunction((words) => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.dataset['testid'] === 'capture-box' && document.activeElement.value === words && document.activeElement.selectionStart === words.length, expected, { timeout: 30_000 }).catch(() => undefined);
    return { box: await box.inputValue(), expected, ...(await box.evaluate((element) => ({ focused: document.activeElement === element, caret: (element as HTMLTextAreaElement).selectionStart }))) };
  } finally {
    await close();
  }
}

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function removeWhenFree(folder: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch {
      await sleep(100);
    }
  }
}

/** One line for a run, for the log. */
export function describeRun(run: KillResult): string {
  return `${run.ending.padEnd(14)} typed ${String(run.typed).padStart(3)}, settled ${String(run.settled).padStart(3)}, called saved ${String(run.acknowledged).padStart(3)}, kept ${String(run.kept).padStart(3)}`;
}
