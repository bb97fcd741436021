import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { applicationCommand } from '@tests/helpers/launch';

/** How long the application is used while its system calls are watched, in seconds. */
const SECONDS = 60;
/** A call that would put a packet on a network: to an address of the internet families, other than asking this machine's own loopback. */
const PACKET = /\b(?:connect|sendto|sendmsg|sendmmsg)\(.*sa_family=AF_INET6?\b/;

test('not one packet leaves in a minute of use, and no name is looked up', async () => {
  test.skip(process.platform !== 'linux', 'system calls are watched with strace, on Linux');
  // A start that is watched call by call is slow; the minute of use comes on top.
  test.setTimeout((SECONDS + 240) * 1_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-offline-'));
  const trace = path.join(folder, 'trace');
  const { executable, args } = applicationCommand();
  const wrapper = path.join(folder, 'watched');
  writeFileSync(wrapper, `#!/bin/sh\nexec strace -f -qq --seccomp-bpf -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -o '${trace}' '${executable}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  const app = await _electron.launch({ executablePath: wrapper, args: [...args, `--user-data-dir=${path.join(folder, 'data')}`], timeout: 120_000 });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    const until = Date.now() + SECONDS * 1_000;
    await page.evaluate(async () => {
      const bridge = (window as unknown as { minuteBook: { invoke: (operation: string, input: unknown) => Promise<unknown> } }).minuteBook;
      await bridge.invoke('records.create', { name: 'Offline' });
      await bridge.invoke('bodies.create', { name: 'Offline Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
    });
    const screens = ['#/', '#/bodies', '#/meetings', '#/papers', '#/settings'];
    for (let turn = 0; Date.now() < until; turn += 1) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, screens[turn % screens.length] ?? '#/');
      await page.keyboard.press('Tab');
      await page.keyboard.type('recieve the minuets ', { delay: 20 });
      await page.keyboard.press('Escape');
      await page.waitForTimeout(900);
    }
    const packets = readFileSync(trace, 'utf8').split('\n').filter((line) => PACKET.test(line));
    expect(existsSync(trace)).toBe(true);
    expect(packets).toEqual([]);
    // The watcher sees calls at all: the window talks to its display and its own processes.
    expect(readFileSync(trace, 'utf8')).toMatch(/sendmsg\(|connect\(/);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('the same watch sees a packet when there is one', async () => {
  test.skip(process.platform !== 'linux', 'system calls are watched with strace, on Linux');
  const { execFileSync } = await import('node:child_process');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-offline-'));
  const trace = path.join(folder, 'trace');
  execFileSync('strace', ['-f', '-qq', '--seccomp-bpf', '-e', 'trace=connect,sendto,sendmsg,sendmmsg', '-o', trace, process.execPath, '-e', "require('node:dgram').createSocket('udp4').send('x', 9, '127.0.0.1', () => process.exit())"]);
  expect(readFileSync(trace, 'utf8').split('\n').filter((line) => PACKET.test(line)).length).toBeGreaterThan(0);
  rmSync(folder, { recursive: true, force: true });
});
