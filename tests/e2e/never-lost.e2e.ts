import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { axeCheck } from '@tests/helpers/axe';
import { applicationCommand, launchApp, screenshot } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from './running-meeting';
import type { MadeMeeting } from './running-meeting';
import { minutedIn } from './typed-meeting';

/** A small file system of our own needs the right to mount one: root, as on the machines that run this. Elsewhere it is said. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-lost-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A meeting that runs, with its box in front of the person. */
async function minuting(page: Page): Promise<MadeMeeting> {
  await page.waitForLoadState('load');
  const made = await makeMeeting(page, 2);
  await ask(page, 'minutes.prepare', { meetingId: made.meetingId });
  await ask(page, 'minutes.start', { meetingId: made.meetingId, at: '00:00' });
  await ask(page, 'minutes.openItem', { meetingId: made.meetingId, agendaItemId: made.itemIds[0], at: '00:00' });
  await goTo(page, `/meetings/${made.meetingId}/run`);
  await expect(page.getByTestId('capture-box')).toBeFocused();
  return made;
}

const box = (page: Page) => page.getByTestId('capture-box');
const entries = async (page: Page, meetingId: string) => (await ask<{ entries: { recordedAt: string; block: { runs: { text: string }[] } }[] }>(page, 'minutes.get', { meetingId })).entries.map(({ block }) => block.runs.map(({ text }) => text).join(''));

test('on a full disk the words stay in the box, can be copied, and are saved by themselves when there is room', async () => {
  test.skip(!canMount, 'Only root on Linux may mount a small disk.');
  const disk = path.join(folder, 'data');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
  try {
    const { app, page, close } = await launchApp({ userData: disk });
    const { meetingId } = await minuting(page);
    await page.keyboard.type('Before the disk was full.');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('saved')).toContainText('Saved');
    const fill = (name: string): void => {
      const { bavail, bsize } = statfsSync(disk);
      for (let bytes = bavail * bsize; bytes >= 4096; bytes = Math.floor(bytes / 2)) {
        try {
          writeFileSync(path.join(disk, `${name}-${String(bytes)}`), Buffer.alloc(bytes));
        } catch {
          // What does not fit is tried by halves.
        }
      }
    };
    // The room that the application has set aside is taken as well.
    for (let round = 0; round < 30 && !(await page.getByRole('button', { name: 'Copy the text' }).isVisible()); round += 1) {
      fill(`filling-${String(round)}`);
      await page.keyboard.type(`word${String(round)} `);
      await sleep(150);
    }
    await expect(page.getByTestId('saved')).toContainText('The disk is full, so this could not be saved.');
    const typed = await box(page).inputValue();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The line was not recorded and is back in the box.')).toBeVisible();
    await expect(box(page)).toHaveValue(typed);
    await page.getByRole('button', { name: 'Close this message' }).first().click();
    await axeCheck(page);
    await screenshot(page, 'disk-full');
    await page.getByRole('button', { name: 'Copy the text' }).click();
    await expect.poll(async () => (await app.evaluate(({ clipboard }) => clipboard.readText())).trim()).toBe(typed.trim());
    await expect(box(page)).toBeFocused();
    // The window does not take words with it that are nowhere else.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    const asked = page.getByRole('dialog', { name: 'Some of what you typed is not saved' });
    await expect(asked).toContainText('The disk is full');
    await axeCheck(page);
    await screenshot(page, 'disk-full-closing');
    await asked.getByRole('button', { name: 'Stay here' }).click();
    await expect(asked).toBeHidden();
    await expect(box(page)).toBeFocused();
    for (const name of execFileSync('ls', [disk], { encoding: 'utf8' }).split('\n')) if (name.startsWith('filling-')) rmSync(path.join(disk, name));
    await expect(page.getByTestId('saved')).toContainText('Saved', { timeout: 120_000 });
    await expect(page.getByRole('button', { name: 'Copy the text' })).toBeHidden();
    await expect(box(page)).toHaveValue(typed);
    await page.keyboard.press('Enter');
    await expect.poll(async () => await entries(page, meetingId)).toEqual(['Before the disk was full.', typed.trim()]);
    await close();
    const { minuted, integrity } = await minutedIn(path.join(disk, 'records', 'Northmere Education.minutebook'));
    expect(integrity).toBe('ok');
    expect(minuted?.entries).toEqual(['note: Before the disk was full.', `note: ${typed.trim()}`]);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

/** Sets the clock of the page and of main off by so many milliseconds. */
async function shiftClock(app: ElectronApplication, page: Page, by: number): Promise<void> {
  // In the page the offset comes alone, in main behind Electron itself.
  const shift = (first: unknown, second?: number): void => {
    const offset = second ?? Number(first);
    const held = globalThis as unknown as { realDate?: DateConstructor; Date: DateConstructor };
    held.realDate ??= held.Date;
    const real = held.realDate;
    held.Date = class extends real {
      constructor(...given: []) {
        super(...((given.length === 0 ? [real.now() + offset] : given) as []));
      }
      static override now(): number {
        return real.now() + offset;
      }
    } as DateConstructor;
  };
  await page.evaluate(shift, by);
  await app.evaluate(shift, by);
}

test('a second start, sleep and a clock that is changed while the meeting runs change nothing that was typed', async () => {
  const userData = path.join(folder, 'data');
  const { app, page, close } = await launchApp({ userData });
  const { meetingId } = await minuting(page);
  const file = path.join(userData, 'records', 'Northmere Education.minutebook');
  await page.keyboard.type('First line.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Begun and not yet');

  // The record is opened again from its folder: the window that has it comes forward and stands where it stood.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const { executable, args } = applicationCommand();
  const second = spawn(executable, [...args, `--user-data-dir=${userData}`, file], { stdio: 'ignore' });
  const code = await new Promise<number | null>((resolve) => second.on('exit', resolve));
  expect(code).toBe(0);
  await expect.poll(async () => await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true]);
  await expect(box(page)).toHaveValue('Begun and not yet');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(' over');

  // The machine goes to sleep in the middle of a word and wakes up.
  const { pid } = app.process();
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  if (pid !== undefined && process.platform !== 'win32') {
    process.kill(pid, 'SIGSTOP');
    await sleep(1_500);
    process.kill(pid, 'SIGCONT');
  }
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
  await page.keyboard.type(' yet.');
  await page.keyboard.press('Enter');
  const said = ['First line.', 'Begun and not yet over yet.'];
  await expect.poll(async () => await entries(page, meetingId)).toEqual(said);

  const HOUR = 3_600_000;
  for (const [words, by] of [['An hour back.', -HOUR], ['A day forward.', 24 * HOUR], ['Past midnight.', 30 * HOUR], ['As it was.', 0]] as const) {
    await shiftClock(app, page, by);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    said.push(words);
    await expect.poll(async () => await entries(page, meetingId)).toEqual(said);
  }
  await expect(page.getByRole('grid', { name: 'Minutes of this item' }).getByRole('row').locator('p')).toHaveText(said);
  // Undo takes the newest back, whatever the clock said when it was typed.
  await page.keyboard.press('Control+Z');
  await expect(box(page)).toHaveValue('As it was.');
  await expect(page.getByTestId('saved')).toContainText('Saved');
  await close();
  expect((await minutedIn(file)).minuted).toMatchObject({ entries: said.slice(0, -1).map((words) => `note: ${words}`), box: 'As it was.' });
});

test('fifty thousand characters pasted from a page are words and nothing else, are saved, and can be typed on in at once', async () => {
  const { app, page, userData, close } = await launchApp();
  const { meetingId } = await minuting(page);
  const text = Array.from({ length: 1_050 }, (_, line) => `Line ${String(line)} of what was pasted by Friday, said @tom`).join('\n').slice(0, 50_000);
  const html = `<html><head><style>p { color: red }</style></head><body>${text.split('\n').map((line) => `<p class="MsoNormal" style="mso-x:1">${line}<img src="https://tracker.example/pixel.gif"><script>document.title = 'seen'</script></p>`).join('')}</body></html>`;
  // Electron 45 takes items as a page does, those before it this object; the tests run on whichever was had.
  await app.evaluate(async (electron, pasted) => {
    const { ClipboardItem: Item, clipboard } = electron as unknown as { readonly ClipboardItem?: new (data: Readonly<Record<string, string>>) => object; readonly clipboard: { readonly write: (data: object) => Promise<void> | void } };
    await clipboard.write(Item ? [new Item({ 'text/plain': pasted.text, 'text/html': pasted.html })] : pasted);
  }, { text, html });
  await page.keyboard.press('Control+V');
  await expect(box(page)).toHaveValue(text);
  // Frames of the keys that follow: the reading of the line, the box, and the save of it are all in them.
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { pasteTimes: times });
    document.addEventListener('keydown', (event) => requestAnimationFrame(() => times.push(performance.now() - event.timeStamp)), { capture: true });
  });
  let typed = text;
  // It took seconds a key before; a machine whose cores are shared is given many frames, and one that stands still just now another go: a
  // line that is slow by itself is slow every time.
  await expect(async () => {
    await page.evaluate(() => void (window as unknown as { pasteTimes: number[] }).pasteTimes.splice(0));
    typed += ' End of it.';
    await page.keyboard.type(' End of it.', { delay: 60 });
    const times = await page.evaluate(() => (window as unknown as { pasteTimes: number[] }).pasteTimes);
    console.log(`keys in a pasted page: ${times.map((time) => time.toFixed(0)).join(' ')} ms`);
    expect(times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)]).toBeLessThan(500);
  }).toPass({ timeout: 60_000 });
  await expect(page.getByTestId('saved')).toContainText('Saved');
  const file = path.join(userData, 'records', 'Northmere Education.minutebook');
  expect((await minutedIn(file)).minuted?.box).toBe(typed);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await entries(page, meetingId))[0]?.length).toBeGreaterThan(49_000);
  expect(await page.evaluate(() => [document.querySelectorAll('[role="row"] img, [role="row"] script').length, document.title])).toEqual([0, await page.title()]);
  await close();
});

test('the Undo of a message takes back its own deed, whatever was done since', async () => {
  const { page, close } = await launchApp();
  const { meetingId } = await minuting(page);
  for (const line of ['To be taken away.', 'Stays.']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row').filter({ hasText: line })).toBeVisible();
  }
  const row = page.getByRole('row').filter({ hasText: 'To be taken away.' });
  await row.focus();
  await page.keyboard.press('Delete');
  // With the pointer on it the message stays, however long the typing takes.
  await page.getByText('Minute moved to the bin').hover();
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('Said since.');
  await page.keyboard.press('Enter');
  await expect.poll(async () => await entries(page, meetingId)).toEqual(['Stays.', 'Said since.']);
  await page.keyboard.type('Being typed');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(async () => await entries(page, meetingId)).toEqual(['To be taken away.', 'Stays.', 'Said since.']);
  await expect(box(page)).toHaveValue('Being typed');
  await close();
});
