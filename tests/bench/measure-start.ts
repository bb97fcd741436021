/** Starts an Electron application and reads from the page itself when it painted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';

/** Milliseconds since the process was started. */
export interface StartTimes {
  readonly firstPaint: number;
  /** The largest thing the page painted: with a record open, its data. */
  readonly firstData: number;
}

/** An application to start: the program, and the arguments that open it. */
export interface Startable {
  readonly executable: string;
  readonly args: readonly string[];
  readonly userData: string;
}

const DEADLINE_MS = 30_000;
/** After the last paint, how long the page must stay as it is before it is taken to be complete. */
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

/** When the page painted first, and painted its largest content, as wall-clock times; read from the browser's own record of it. */
function paintTimes(page: Page): Promise<{ readonly first: number; readonly largest: number } | undefined> {
  return page.evaluate(async () => {
    const largest = await new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0));
      observer.observe({ type: 'largest-contentful-paint', buffered: true });
      setTimeout(() => resolve(0), 300);
    });
    const first = performance.getEntriesByName('first-contentful-paint')[0];
    if (!first) return undefined;
    // The application may say itself when what it read from the record was on the screen.
    const marked = performance.getEntriesByName('first-data')[0]?.startTime ?? 0;
    return { first: performance.timeOrigin + first.startTime, largest: performance.timeOrigin + (marked || Math.max(largest, first.startTime)) };
  });
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
export async function measureStart({ executable, args, userData }: Startable): Promise<StartTimes> {
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
        const times = await paintTimes(page);
        if (times) return { firstPaint: times.first - startedAt, firstData: times.largest - startedAt };
        await wait(100);
      }
      throw new Error('The window painted nothing.');
    } finally {
      await browser.close();
    }
  } finally {
    await end(child);
  }
}
