/** Which Electron there is, whether there is a display, and one Xvfb where there is none. Used by every script and by the tests. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, Stop } from './setup/shell.mjs';

/** A file in the folder of a runtime that is not the one `electron` fetches: see scripts/setup/electron.mjs. */
export const FALLBACK_MARK = 'FALLBACK-RUNTIME.txt';

const PACKAGE = inProject('node_modules', 'electron');

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} dist the folder it is in
 * @property {string} version "45.4.1"
 * @property {'own' | 'fallback' | 'override'} source override: named by ELECTRON_OVERRIDE_DIST_PATH
 */

const executableName = process.platform === 'win32' ? 'electron.exe' : process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';

/**
 * The Electron runtime to start.
 * @returns {Runtime}
 * @throws {Stop} when there is none
 */
export function electronRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const dist = override ? path.resolve(override) : path.join(PACKAGE, 'dist');
  const executable = path.join(dist, executableName);
  const versionFile = path.join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) {
    throw new Stop(`There is no Electron runtime in ${dist}.`, ['Run "npm run setup", which gets one.']);
  }
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  const source = existsSync(path.join(dist, FALLBACK_MARK)) ? 'fallback' : override ? 'override' : 'own';
  return { executable, dist, version, source };
}

/** Chromium refuses to start its sandbox as root. Added by these scripts for tests and `npm start`, never by the product. */
export const sandboxFlags = () => (process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Whether a window can be seen by a person here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  if (process.env['WAYLAND_DISPLAY']) return true;
  const display = process.env['DISPLAY'];
  if (!display) return false;
  const local = /^:(\d+)/.exec(display);
  return local ? existsSync(`/tmp/.X11-unix/X${local[1]}`) : true;
}

/**
 * @typedef {object} Display
 * @property {string} name ":99"
 * @property {() => Promise<void>} stop
 */

/**
 * Starts one Xvfb on a free display.
 * @param {{ width?: number, height?: number }} [size] of its screen, in pixels
 * @returns {Promise<Display>}
 */
export function startXvfb({ width = 1920, height = 1200 } = {}) {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    let errors = '';
    let number = '';
    const ended = new Promise((done) => server.on('close', done));
    const giveUp = setTimeout(() => server.kill('SIGKILL'), 20_000);
    const failed = (/** @type {string} */ why) => {
      clearTimeout(giveUp);
      reject(new Stop(`A screen without a monitor (Xvfb) could not be started: ${why}`, ['Run "npm run setup -- --for=test", or: apt-get install xvfb xauth']));
    };
    server.on('error', (error) => failed(error.message));
    server.on('close', (code) => failed(`it ended with ${code}. ${errors.trim()}`));
    server.stderr?.on('data', (chunk) => (errors += chunk));
    server.stdio[3]?.on('data', (chunk) => {
      number += chunk;
      if (!number.endsWith('\n')) return;
      clearTimeout(giveUp);
      server.stderr?.resume();
      server.unref();
      resolve({
        name: `:${number.trim()}`,
        stop: async () => {
          server.ref();
          server.kill('SIGTERM');
          await ended;
        },
      });
    });
  });
}

/**
 * Runs something with a display: the one there is, else an Xvfb for as long as it takes. `process.env.DISPLAY` names it meanwhile.
 * @template T
 * @param {() => Promise<T>} work
 * @param {{ always?: boolean }} [options] always: an Xvfb even where there is a display, so that nothing flashes up
 * @returns {Promise<T>}
 */
export async function withDisplay(work, options = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !options.always)) return work();
  const before = process.env['DISPLAY'];
  const display = await startXvfb();
  process.env['DISPLAY'] = display.name;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = before;
    await display.stop();
  }
}
