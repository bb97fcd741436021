/** Starts an Electron application and reads from the page itself when it painted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';

/** Milliseconds since the process was started. */
export interface StartTimes {
  readonly firstPaint: number;
  /** When the page said (performance.mark) that its data was on the screen; without data to wait for, its first paint. */
  readonly firstData: number;
}

/** An application to start: the program, and the arguments that open it. */
export interface Startable {
  readonly executable: string;
  readonly args: readonly string[];
  readonly userData: string;
  /** The mark the page sets when its data is on the screen. */
  readonly dataMark?: string;
}

const DEADLINE_MS = 30_000;
/** How long the application is left alone before the browser is asked, so that asking does not slow it. */
const SETTLED_MS = 1200;

async function debuggingPort(userData: string, deadline: number): Promise<number> {
  const file = path.join(userData, 'DevToolsActivePort');
  while (Date.now() < deadline) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return port;
    await wait(20);
  }
  throw new Error(`No debugging port in ${file}.`);
}

async function firstPage(pages: () => readonly Page[], deadline: number): Promise<Page> {
  while (Date.now() < deadline) {
    const page = pages()[0];
    if (page) return page;
    await wait(20);
  }
  throw new Error('The application opened no window.');
}

/** When the page painted first and had its data, as wall-clock times; read from the browser's own record of it. */
function paintTimes(page: Page, dataMark: string | undefined): Promise<{ readonly first: number; readonly data: number } | undefined> {
  return page.evaluate((mark) => {
    const first = performance.getEntriesByName('first-contentful-paint')[0];
    const data = mark === undefined ? first : performance.getEntriesByName(mark)[0];
    return first && data && { first: performance.timeOrigin + first.startTime, data: performance.timeOrigin + data.startTime };
  }, dataMark);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const killed = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(killed);
}

/**
 * Starts the application once and ends it.
 *
 * Playwright's own launcher would hold back Electron's "ready"; here the browser is asked only after the fact.
 */
export async function measureStart({ executable, args, userData, dataMark }: Startable): Promise<StartTimes> {
  rmSync(path.join(userData, 'DevToolsActivePort'), { force: true });
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, ['--remote-debugging-port=0', ...args, `--user-data-dir=${userData}`], { stdio: 'ignore' });
  const deadline = Date.now() + DEADLINE_MS;
  try {
    const port = await debuggingPort(userData, deadline);
    await wait(SETTLED_MS);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    try {
      const page = await firstPage(() => browser.contexts().flatMap((context) => context.pages()), deadline);
      while (Date.now() < deadline) {
        const times = await paintTimes(page, dataMark);
        if (times) return { firstPaint: times.first - startedAt, firstData: times.data - startedAt };
        await wait(100);
      }
      throw new Error(dataMark ? `The window never said "${dataMark}".` : 'The window painted nothing.');
    } finally {
      await browser.close();
    }
  } finally {
    await end(child);
  }
}
