/** What every set-up step needs: where things are, how to say a line, how to run a program, how to stop in words. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the project. @param {string[]} parts */
export const inProject = (...parts) => path.join(projectRoot, ...parts);

/**
 * The folder outside the project that keeps what is slow to get: the native build of sqlite3 and an Electron runtime.
 *
 * `MINUTEBOOK_CACHE` overrides it; else the place the operating system gives to caches.
 */
export function cacheFolder() {
  const chosen = process.env['MINUTEBOOK_CACHE'];
  if (chosen) return path.resolve(chosen);
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'minute-book');
  if (process.platform === 'win32') {
    return path.join(process.env['LOCALAPPDATA'] ?? path.join(os.homedir(), 'AppData', 'Local'), 'minute-book', 'Cache');
  }
  // Set to nothing it counts as not set (XDG Base Directory Specification): the cache would otherwise lie in the project.
  const cache = process.env['XDG_CACHE_HOME'] ?? '';
  return path.join(cache === '' ? path.join(os.homedir(), '.cache') : cache, 'minute-book');
}

/** Prints one plain line. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * A stop with an explanation: what was tried and what to do. Printed without a stack.
 */
export class Stop extends Error {
  /** @param {string} what @param {string[]} advice one sentence a line */
  constructor(what, advice = []) {
    super([what, ...advice.map((line) => `  ${line}`)].join('\n'));
    this.name = 'Stop';
  }
}

/**
 * @typedef {object} Ran
 * @property {number} code exit code; 127 when the program could not be started, 124 when its time ran out
 * @property {string} output stdout and stderr together when they were not shown
 */

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean, seconds?: number }} [options]
 *   show: pass its output through (default: keep it); seconds: end it after so long
 * @returns {Promise<Ran>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? projectRoot,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
    });
    let output = '';
    let outOfTime = false;
    const timer = options.seconds
      ? setTimeout(() => {
          outOfTime = true;
          child.kill('SIGKILL');
        }, options.seconds * 1000)
      : undefined;
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${program}: ${error.message}` });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (outOfTime) resolve({ code: 124, output: `${output}\n${program} did not end within ${options.seconds} s` });
      else resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}

/**
 * npm, started through the same Node (on Windows `npm` is a .cmd file that cannot be spawned).
 * @param {string[]} args @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const cli = process.env['npm_execpath'];
  if (cli && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...args], options);
  if (process.platform === 'win32') {
    return run(process.execPath, [path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'), ...args], options);
  }
  return run('npm', args, options);
}

/** The last lines of a program's output, for a message. @param {string} output @param {number} [lines] */
export const tail = (output, lines = 15) => output.trim().split('\n').slice(-lines).map((line) => `  | ${line}`).join('\n');

/**
 * The digest of a file.
 * @param {string} file @param {'sha256' | 'sha512'} algorithm @param {'hex' | 'base64'} encoding
 * @returns {Promise<string>}
 */
export function digest(file, algorithm, encoding) {
  return new Promise((resolve, reject) => {
    const hash = createHash(algorithm);
    createReadStream(file)
      .on('error', reject)
      .on('data', (chunk) => hash.update(chunk))
      .on('end', () => resolve(hash.digest(encoding)));
  });
}

/** "3 s" or "2 min 40 s" since a moment. @param {number} startedAt milliseconds, from Date.now() */
export function since(startedAt) {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Runs a script's main function; a Stop is printed in words, anything else with its stack, and both end with exit code 1.
 * @param {() => Promise<number | void>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
