import { expect, test } from '@playwright/test';
import { describeRun, ENDINGS, makeKillFixture, typeAndKill } from './typing-kills';
import type { KillResult } from './typing-kills';

/** How often the application is ended, five ways in turn. */
const KILLS = Number(process.env['MINUTEBOOK_KILLS'] ?? 50);

/** Keys before each end: some minutes go over all kinds of line, several times. */
const LONG = [20, 160] as const;

test(`${String(KILLS)} ends at random moments while typing lose nothing`, async () => {
  const fixture = await makeKillFixture();
  const runs: KillResult[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const ending = ENDINGS[kill % ENDINGS.length];
    if (ending === undefined) continue;
    const run = await typeAndKill(fixture, ending, 1_000 + kill, { keys: LONG });
    runs.push(run);
    console.log(`${String(kill + 1).padStart(2)} ${describeRun(run)}`);
  }
  fixture.remove();
  expect(runs.filter(({ integrity }) => integrity !== 'ok')).toEqual([]);
  expect(runs.filter(({ wrong }) => wrong !== '')).toEqual([]);
  expect(runs.filter(({ kept, acknowledged }) => kept < acknowledged)).toEqual([]);
  expect(runs.filter(({ kept, settled }) => kept < settled)).toEqual([]);
  const letters = runs.reduce((sum, { settled }) => sum + settled, 0);
  console.log(`${String(runs.length)} ends, ${String(letters)} settled keys, 0 missing`);
});
