/** Moving an item of a long agenda: from the key to the painted new order, and to the move on the disk. */
import type { Page } from '@playwright/test';
import type { BenchRow } from '@scripts/bench/bench-row';
import { launchApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from '@tests/e2e/running-meeting';
import { bareFrames, forcedWrites } from './measure-frames';
import { median, quantile } from './statistics';

export const name = 'agenda';

const ITEMS = 60;
const PAPERS = 40;
const MOVES = 40;
/** Pause between moves in milliseconds: somebody who holds Alt+Shift and taps the arrow. */
const PAUSE = 150;

type Bridge = { readonly minuteBook: { readonly invoke: (operation: string, value: unknown) => Promise<{ readonly ok: boolean; readonly error?: unknown }> } };

/** Makes an agenda of so many items, every fifth with two sub-items, and papers on the first of them. Answers the ids of all. */
async function fill(page: Page, bodyId: string, meetingId: string, items: number, papers: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let parentId: string | null = null;
  for (let index = 0; index < items; index += 1) {
    const under: string | null = index % 5 === 0 ? null : index % 5 < 3 ? parentId : null;
    const added: { readonly id: string } = await ask(page, 'agenda.addItem', { meetingId, afterId: null, parentId: under, title: `Item of business ${String(index + 1)}`, presenterName: 'Ines Duarte', presenterPersonId: null, minutesNeeded: 5, askType: 'decision', publicity: 'open' });
    if (index % 5 === 0) parentId = added.id;
    ids.push(added.id);
  }
  for (const [index, agendaItemId] of ids.slice(0, papers).entries()) await ask(page, 'papers.create', { bodyId, meetingId, agendaItemId, templateKey: 'education-board-report', title: `Report ${String(index + 1)}` });
  return ids;
}

/** Presses Alt+Shift+Down and Up in turn and answers, for each, the milliseconds from the key to the frame that shows the new order. */
async function moveFrames(page: Page, moves: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as { moveTimes: number[] }).moveTimes = times;
    const order = (): string => [...document.querySelectorAll('[data-agenda-row]')].map((row) => row.getAttribute('data-agenda-row')).join();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        const before = order();
        const look = (): void => {
          requestAnimationFrame(() => {
            if (order() === before) return look();
            // After the frame with the new order has been handed over: a message comes in the turn after it.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp);
            channel.port2.postMessage(null);
          });
        };
        look();
      },
      { capture: true },
    );
  });
  for (let move = 0; move < moves; move += 1) {
    await page.keyboard.press(move % 2 === 0 ? 'Alt+Shift+ArrowDown' : 'Alt+Shift+ArrowUp');
    await page.waitForFunction((so) => (window as unknown as { moveTimes: number[] }).moveTimes.length > so, move);
    await page.waitForTimeout(PAUSE);
  }
  return await page.evaluate(() => (window as unknown as { moveTimes: number[] }).moveTimes);
}

async function durableMoves(page: Page, ids: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  const top = ids.filter((_, index) => index % 5 === 0);
  for (let move = 0; move < MOVES; move += 1) {
    const [id, beforeId] = [top[move % top.length], top[(move * 7 + 3) % top.length]];
    if (id === beforeId) continue;
    times.push(
      await page.evaluate(
        async (sent) => {
          const start = performance.now();
          const answer = await (window as unknown as Bridge).minuteBook.invoke('agenda.moveItem', sent);
          if (!answer.ok) throw new Error(JSON.stringify(answer.error));
          return performance.now() - start;
        },
        { id, parentId: null, beforeId },
      ),
    );
  }
  return times;
}

async function measure(items: number, papers: number): Promise<{ readonly frames: readonly number[]; readonly durable: readonly number[]; readonly forced: readonly number[] }> {
  const { app, page, userData, close } = await launchApp();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  const { bodyId, meetingId } = await makeMeeting(page, 0);
  const ids = await fill(page, bodyId, meetingId, items, papers);
  await goTo(page, `/meetings/${meetingId}/agenda`);
  const middle = page.getByRole('textbox', { name: 'Title of item 7', exact: true });
  await middle.click();
  await page.waitForTimeout(1_500);
  const frames = await moveFrames(page, MOVES);
  const durable = await durableMoves(page, ids);
  const forced = forcedWrites(userData);
  await close();
  return { frames, durable, forced };
}

export async function run(): Promise<readonly BenchRow[]> {
  const { frames, durable, forced } = await measure(ITEMS, PAPERS);
  const long = await measure(300, 0);
  const bare = await bareFrames();
  const how = `${String(MOVES)} moves, ${String(ITEMS)} items, ${String(PAPERS)} papers`;
  const against = 'a key in a text box of a bare window';
  return [
    { what: 'Item moved to painted frame, median', ours: median(frames), against, baseline: median(bare), unit: 'ms', note: how },
    { what: 'Item moved to painted frame, p95', ours: quantile(frames, 0.95), against, baseline: quantile(bare, 0.95), unit: 'ms', note: `${how}; target 50 ms` },
    { what: 'Item moved to durable write, p95', ours: quantile(durable, 0.95), against: '4 KiB forced to the same disk', baseline: quantile(forced, 0.95), unit: 'ms', note: `${how}; window to main to SQLite, committed, and back` },
    { what: 'Item moved to painted frame among 300 items, p95', ours: quantile(long.frames, 0.95), against, baseline: quantile(bare, 0.95), unit: 'ms', note: `${String(MOVES)} moves` },
  ];
}
