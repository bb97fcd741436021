/** The tracker with ten thousand recommendations and sixty thousand updates: opening it, finding as typed, scrolling. */
import type { Page } from '@playwright/test';
import type { BenchRow } from '@scripts/bench/bench-row';
import { launchApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from '@tests/e2e/running-meeting';
import { bareFrames, framesOf } from './measure-frames';
import { median, quantile } from './statistics';

export const name = 'ledger';

const REVIEWS = 10;
const OF_EACH = 1_000;
const ROUNDS = 6;
const OPENINGS = 20;

export async function run(): Promise<readonly BenchRow[]> {
  const { app, page, close } = await launchApp();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  const { bodyId } = await makeMeeting(page);
  for (let review = 1; review <= REVIEWS; review += 1) await ask(page, 'ledger.keepPlan', plan(bodyId, review));
  const opened: number[] = [];
  for (let round = 0; round <= OPENINGS; round += 1) {
    const time = await open(page);
    // The first one also reads the code of the screen.
    if (round > 0) opened.push(time);
  }
  await page.getByText(`${String(REVIEWS * OF_EACH)} recommendations`).waitFor();
  await page.getByRole('searchbox', { name: 'Filter these rows' }).click();
  const frames = await framesOf(page);
  await page.getByRole('searchbox', { name: 'Filter these rows' }).fill('');
  await page.getByText(`${String(REVIEWS * OF_EACH)} recommendations`).waitFor();
  const scrolled = await scroll(page);
  await close();
  const bare = await bareFrames();
  const note = `${String(REVIEWS * OF_EACH)} recommendations, ${String(REVIEWS * OF_EACH * ROUNDS)} updates`;
  return [
    { what: 'Open the tracker, median', ours: median(opened), against: 'the aim', baseline: 150, unit: 'ms', aim: 1, note: `${note}; ${String(OPENINGS)} times from Home to the painted rows` },
    { what: 'Open the tracker, p95', ours: quantile(opened, 0.95), against: 'the aim', baseline: 150, unit: 'ms', aim: 1, note },
    { what: 'Find as typed: key to painted frame, p95', ours: quantile(frames, 0.95), against: 'a text box in a bare window', baseline: quantile(bare, 0.95), unit: 'ms', note: `${note}; target 50 ms` },
    { what: 'Scroll the tracker: longest frame', ours: Math.max(...scrolled), against: 'the aim', baseline: 50, unit: 'ms', aim: 1, note: `${String(scrolled.length)} frames` },
    { what: 'Scroll the tracker: frame, p95', ours: quantile(scrolled, 0.95), against: 'the aim', baseline: 50, unit: 'ms', aim: 1, note: `${String(scrolled.length)} frames` },
  ];
}

function plan(bodyId: string, review: number): unknown {
  const text = (words: string) => [{ kind: 'paragraph', level: 1, runs: [{ text: words }] }];
  const rounds = Array.from({ length: ROUNDS }, (_value, round) => ({ round: `Update ${String(round + 1)}`, day: `2026-0${String(round + 1)}-15` }));
  return {
    review: { bodyId, title: `Review ${String(review)}`, kind: 'review', department: '', officers: '', receivedOn: '2026-01-15', noticeOn: null, respondedOn: null, referencePattern: 'R{n}', publicity: 'open' },
    columns: [],
    sourceName: '',
    rows: Array.from({ length: OF_EACH }, (_value, index) => ({
      reference: `R${String(index + 1)}`, under: '', text: text(`Agree a common threshold for panel ${String(index + 1)} and publish what was decided for every school of the area.`), parts: [], response: 'accepted', proposedResponse: '', proposedWords: '', responseText: text('Accepted in full.'), actionsHeading: '', actionsText: [],
      ownerName: `Officer ${String(index % 40)}`, timescale: { verbatim: 'Nov 26', kind: 'month', day: '2026-11-30' }, timescaleSure: true, status: 'onCourse', updates: rounds.map((round) => ({ ...round, text: text(`In round ${round.round} the figures of panel ${String(index + 1)} were looked at.`) })), others: [],
    })),
    unplaced: [],
  };
}

/** Milliseconds from asking for the tracker to the frame that shows its first rows. */
async function open(page: Page): Promise<number> {
  await goTo(page, '/');
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        window.location.hash = '#/recommendations?tab=recommendations';
        const look = (): void => {
          if (document.querySelector('[role="table"] [data-virtual-row]') === null) return void requestAnimationFrame(look);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - start);
          requestAnimationFrame(() => channel.port2.postMessage(null));
        };
        requestAnimationFrame(look);
      }),
  );
}

/** The milliseconds of each frame while the pane is scrolled from the top to far down. */
async function scroll(page: Page): Promise<readonly number[]> {
  return await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        let pane: HTMLElement | null = document.querySelector('[role="table"]');
        while (pane !== null && !['auto', 'scroll'].includes(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
        const frames: number[] = [];
        let last = performance.now();
        const step = (): void => {
          const now = performance.now();
          frames.push(now - last);
          last = now;
          if (frames.length >= 240) return resolve(frames);
          pane?.scrollBy(0, 400);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}
