/** What frames and forced writes take on this machine, for benches to measure against. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronRuntime, sandboxFlags } from '@scripts/electron-runtime.mjs';
import { inProject } from '@scripts/setup/shell.mjs';

/** How many keys are pressed, and how many writes are forced. */
export const KEYS = 150;
/** Pause between keys in milliseconds: a quick typist. */
const PAUSE = 70;

/** Types into what has the focus and answers, for each key, the milliseconds from the key to the frame that shows it. */
export async function framesOf(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as { keyTimes: number[] }).keyTimes = times;
    document.addEventListener(
      'keydown',
      (event) => {
        // After the next frame has been handed over: a message comes in the turn after it.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  await page.keyboard.type('the board considered the figures for the half year and asked for more '.repeat(4).slice(0, KEYS), { delay: PAUSE });
  return await page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

/** Milliseconds of one write of 4 KiB that is forced to the disk, in the folder where records lie. */
export function forcedWrites(folder: string): readonly number[] {
  const file = path.join(folder, 'forced');
  const descriptor = openSync(file, 'w');
  const page = Buffer.alloc(4096, 1);
  const times: number[] = [];
  for (let round = 0; round < KEYS; round += 1) {
    const start = performance.now();
    writeSync(descriptor, page);
    fdatasyncSync(descriptor);
    times.push(performance.now() - start);
  }
  closeSync(descriptor);
  return times;
}

/** The box of a bare page in a bare window, typed into in the same way. */
export async function bareFrames(): Promise<readonly number[]> {
  const data = mkdtempSync(path.join(os.tmpdir(), 'minute-book-bare-'));
  const bare = await _electron.launch({ executablePath: electronRuntime().executable, args: [...sandboxFlags(), inProject('tests', 'bench', 'bare-window'), `--user-data-dir=${data}`] });
  const page = await bare.firstWindow();
  await page.evaluate(() => {
    const box = document.createElement('textarea');
    document.body.append(box);
    box.focus();
  });
  const frames = await framesOf(page);
  await bare.close();
  rmSync(data, { recursive: true, force: true });
  return frames;
}
