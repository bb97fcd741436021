/** Starts the built application in a real Electron, for journeys. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronRuntime, sandboxFlags } from '@scripts/electron-runtime.mjs';
import { projectRoot } from '@scripts/setup/shell.mjs';

/** How to start it. */
export interface LaunchOptions {
  /** The data folder; left out: a new empty one, removed at `close`. */
  readonly userData?: string;
  /** Arguments after the application's folder. */
  readonly args?: readonly string[];
  /** Environment besides this process's own; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A started application. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The first window's page, its document loaded. */
  readonly page: Page;
  readonly userData: string;
  /** What the main process has printed so far. */
  readonly log: () => string;
  /** Closes the application as File, Quit does, and removes a data folder made by `launchApp`. */
  readonly close: () => Promise<void>;
}

/** A new empty data folder under the system's temporary folder. */
export function newUserData(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'minute-book-test-'));
}

function environment(changes: LaunchOptions['env']): Record<string, string> {
  // Electron run by a test must be Electron, whatever the shell around it asked for.
  const merged: Record<string, string | undefined> = { ...process.env, LANG: 'en_GB.UTF-8', ELECTRON_RUN_AS_NODE: undefined, ...changes };
  return Object.fromEntries(Object.entries(merged).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * The program to start and the arguments that make it open the application: the development Electron with the project's
 * folder, or the packaged application named by `MINUTEBOOK_E2E_EXECUTABLE`.
 */
export function applicationCommand(): { readonly executable: string; readonly args: readonly string[] } {
  const packaged = process.env['MINUTEBOOK_E2E_EXECUTABLE'];
  return packaged ? { executable: packaged, args: sandboxFlags() } : { executable: electronRuntime().executable, args: [...sandboxFlags(), projectRoot] };
}

/**
 * On a busy machine V8 sometimes collects the promise of an evaluation in main before its answer is sent ("Resulting promise was
 * garbage collected"). Nothing is wrong with the application then: it is asked again.
 */
function askAgainWhenForgotten(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app);
  const patient = async (...args: Parameters<typeof evaluate>): Promise<unknown> => {
    for (let times = 1; ; times += 1) {
      try {
        return await evaluate(...args);
      } catch (error) {
        if (times === 5 || !String(error).includes('promise was garbage collected')) throw error;
      }
    }
  };
  app.evaluate = patient as typeof app.evaluate;
}

/**
 * Starts the application and waits for its first window.
 * @param options see {@link LaunchOptions}
 */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? newUserData();
  mkdirSync(userData, { recursive: true });
  const packaged = process.env['MINUTEBOOK_E2E_EXECUTABLE'];
  const app = await _electron.launch({
    ...(packaged ? { executablePath: packaged } : {}),
    args: [...sandboxFlags(), ...(packaged ? [] : [projectRoot]), `--user-data-dir=${userData}`, ...(options.args ?? [])],
    cwd: projectRoot,
    env: environment(options.env),
    timeout: 120_000,
  });
  askAgainWhenForgotten(app);
  let printed = '';
  const child = app.process();
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const page = await app.firstWindow({ timeout: 120_000 });
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    userData,
    log: () => printed,
    close: async () => {
      await app.close();
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/**
 * Sets the size of the first window's content, in CSS pixels at 100 %, and waits until the page is laid out in it: a button
 * that still moves is missed by a click.
 */
export async function resizeWindow(app: ElectronApplication, width: number, height: number): Promise<void> {
  // The first of them: the one for the room may be open too.
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id)[0]?.setContentSize(size.width, size.height), { width, height });
  const [page] = app.windows();
  await page?.waitForFunction((wanted) => Math.abs(window.innerWidth * window.devicePixelRatio - wanted) < 3, width, { timeout: 30_000 });
  await page?.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/**
 * Takes a picture of the page into test-results/screens.
 * @param name kebab-case, without ending
 * @returns the file's path
 */
export async function screenshot(page: Page, name: string): Promise<string> {
  const file = path.join(projectRoot, 'test-results', 'screens', `${name}.png`);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  return file;
}
