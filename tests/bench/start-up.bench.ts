/** Start to first paint and to first data, against a bare Electron window, started in turn. */
import { rmSync } from 'node:fs';
import { electronRuntime, sandboxFlags } from '@scripts/electron-runtime.mjs';
import { inProject } from '@scripts/setup/shell.mjs';
import type { BenchRow } from '@scripts/bench/bench-row';
import { applicationCommand, launchApp, newUserData } from '@tests/helpers/launch';
import { measureStart, type StartTimes } from './measure-start';
import { median } from './statistics';

export const name = 'start-up';

const ROUNDS = Number(process.env['MINUTEBOOK_BENCH_ROUNDS'] ?? 12);

/** A data folder in which the sample record was open when the application was closed. */
async function folderWithSample(): Promise<string> {
  const userData = newUserData();
  const { page, close } = await launchApp({ userData });
  const sample = page.getByRole('button', { name: 'Open the sample' });
  await sample.click();
  await sample.waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await close();
  return userData;
}

export async function run(): Promise<readonly BenchRow[]> {
  const bareData = newUserData();
  const ourData = await folderWithSample();
  const bareWindow = { executable: electronRuntime().executable, args: [...sandboxFlags(), inProject('tests', 'bench', 'bare-window')], userData: bareData };
  const application = { ...applicationCommand(), userData: ourData, dataMark: 'first-data' };
  const bare: StartTimes[] = [];
  const ours: StartTimes[] = [];
  // The first start of each fills the disk's cache and is not counted.
  await measureStart(bareWindow);
  await measureStart(application);
  for (let round = 0; round < ROUNDS; round += 1) {
    bare.push(await measureStart(bareWindow));
    ours.push(await measureStart(application));
  }
  for (const folder of [bareData, ourData]) rmSync(folder, { recursive: true, force: true });
  const baseline = median(bare.map(({ firstPaint }) => firstPaint));
  const note = `${ROUNDS} interleaved starts`;
  return [
    { what: 'Start to first paint', ours: median(ours.map(({ firstPaint }) => firstPaint)), against: 'bare Electron window', baseline, unit: 'ms', aim: 1.15, note },
    { what: 'Start to first data', ours: median(ours.map(({ firstData }) => firstData)), against: 'bare Electron window', baseline, unit: 'ms', aim: 1.25, note },
  ];
}
