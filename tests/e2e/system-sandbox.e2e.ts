import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { electronRuntime } from '@scripts/electron-runtime.mjs';
import { projectRoot } from '@scripts/setup/shell.mjs';
import { applicationCommand } from '@tests/helpers/launch';

/** The user called nobody: nothing special, as the people are whom this is for. */
const NOBODY = 65534;

test('for an ordinary user the page runs inside the operating system’s own sandbox', async () => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'needs Linux, and root to become an ordinary user');
  const data = mkdtempSync(path.join(os.tmpdir(), 'minute-book-nobody-'));
  chownSync(data, NOBODY, NOBODY);
  const { executable } = applicationCommand();
  const packaged = executable !== electronRuntime().executable;
  const child = spawn(executable, [...(packaged ? [] : [projectRoot]), `--user-data-dir=${data}`, '--disable-gpu'], { uid: NOBODY, gid: NOBODY, cwd: data, env: { ...process.env, HOME: data, XDG_RUNTIME_DIR: data, ELECTRON_RUN_AS_NODE: undefined }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  let ended = false;
  child.on('exit', () => (ended = true));
  try {
    await expect.poll(() => ended || rendererOf(child.pid ?? 0) !== null, { timeout: 60_000 }).toBe(true);
    // Where the kernel or the place of the checkout forbids it, that is what is reported: not tried.
    test.skip(ended, `not tried: the application cannot start for an ordinary user here: ${printed.slice(-400)}`);
    const statusNow = (): string => {
      try {
        return readFileSync(`/proc/${String(rendererOf(child.pid ?? 0))}/status`, 'utf8');
      } catch {
        // One that was there a moment ago may have made room for another.
        return '';
      }
    };
    // The process is there a moment before it locks itself in.
    await expect.poll(() => /^Seccomp:\s+(\d)/m.exec(statusNow())?.[1], { timeout: 60_000 }).toBe('2');
    const status = statusNow();
    expect(/^NoNewPrivs:\s+(\d)/m.exec(status)?.[1]).toBe('1');
    const uid = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
    expect(uid).toBe(NOBODY);
  } finally {
    child.kill('SIGTERM');
    await expect.poll(() => ended, { timeout: 60_000 }).toBe(true);
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The process that runs the page, among all that descend from the application; null while there is none. */
function rendererOf(main: number): number | null {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const facts = processes.flatMap((id) => {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return [{ id: Number(id), parent, command: readFileSync(`/proc/${id}/cmdline`, 'utf8') }];
    } catch {
      return [];
    }
  });
  const family = new Set([main]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of facts) {
      if (!family.has(one.id) && family.has(one.parent)) {
        family.add(one.id);
        grown = true;
      }
    }
  }
  return facts.find((one) => family.has(one.id) && one.command.includes('--type=renderer'))?.id ?? null;
}
