/** Keystroke to painted frame and keystroke to durable write, in a meeting that is well under way. */
import type { BenchRow } from '@scripts/bench/bench-row';
import { launchApp } from '@tests/helpers/launch';
import { ask, goTo, makeMeeting } from '@tests/e2e/running-meeting';
import { bareFrames, forcedWrites, framesOf, KEYS } from './measure-frames';
import { median, quantile } from './statistics';

export const name = 'typing';

const ENTRIES = 300;

export async function run(): Promise<readonly BenchRow[]> {
  const { app, page, userData, close } = await launchApp();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900));
  const { meetingId, itemIds } = await makeMeeting(page);
  await ask(page, 'minutes.prepare', { meetingId });
  await ask(page, 'minutes.start', { meetingId, at: '18:00' });
  const busy = itemIds[3] ?? '';
  for (let entry = 0; entry < ENTRIES; entry += 1) {
    await ask(page, 'minutes.recordEntry', { meetingId, agendaItemId: busy, blockId: `01890a5d-ac96-774b-bcce-${entry.toString(16).padStart(12, '0')}`, kind: 'note', text: `Member ${entry} asked how many pupils had been placed since September, and was given the figures by school.`, at: '18:20', action: null });
  }
  await ask(page, 'minutes.openItem', { meetingId, agendaItemId: busy, at: '18:30' });
  await goTo(page, `/meetings/${meetingId}/run`);
  await page.getByRole('textbox', { name: /^Minute of item/ }).or(page.getByRole('combobox', { name: /^Minute of item/ })).click();
  await page.waitForTimeout(1_500);
  const frames = await framesOf(page);
  const durable: number[] = [];
  let revision = 0;
  for (let key = 1; key <= KEYS; key += 1) {
    const input = { meetingId, agendaItemId: itemIds[2], blockId: '01890a5d-ac96-774b-bccf-000000000001', text: 'The Board noted the figures. '.repeat(4).slice(0, key), revision };
    const [time, answered] = await page.evaluate(async (sent) => {
      const bridge = (window as unknown as { minuteBook: { invoke: (operation: string, value: unknown) => Promise<{ ok: boolean; value: { revision: number } }> } }).minuteBook;
      const start = performance.now();
      const answer = await bridge.invoke('minutes.saveDraft', sent);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return [performance.now() - start, answer.value.revision] as const;
    }, input);
    revision = answered;
    durable.push(time);
  }
  const forced = forcedWrites(userData);
  await close();
  const bare = await bareFrames();
  const note = `${KEYS} keys, ${ENTRIES} entries in the item`;
  return [
    { what: 'Keystroke to painted frame, median', ours: median(frames), against: 'a text box in a bare window', baseline: median(bare), unit: 'ms', note },
    { what: 'Keystroke to painted frame, p95', ours: quantile(frames, 0.95), against: 'a text box in a bare window', baseline: quantile(bare, 0.95), unit: 'ms', note: `${note}; target 32 ms` },
    { what: 'Keystroke to durable write, median', ours: median(durable), against: '4 KiB forced to the same disk', baseline: median(forced), unit: 'ms', note: 'window to main to SQLite, committed, and back' },
    { what: 'Keystroke to durable write, p95', ours: quantile(durable, 0.95), against: '4 KiB forced to the same disk', baseline: quantile(forced, 0.95), unit: 'ms', note: 'target: 100 ms at p99' },
  ];
}
