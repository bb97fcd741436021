import { expect, test } from '@playwright/test';
import { describeRun, ENDINGS, makeKillFixture, typeAndKill } from './typing-kills';
import type { KillFixture } from './typing-kills';

let fixture: KillFixture;
test.beforeAll(async () => {
  fixture = await makeKillFixture();
});
test.afterAll(() => fixture.remove());

for (const [index, ending] of ENDINGS.entries()) {
  test(`nothing that was called saved and nothing typed before the last quarter of a second is lost: ${ending}`, async () => {
    for (const seed of [11, 12]) {
      const run = await typeAndKill(fixture, ending, seed + index * 100);
      console.log(describeRun(run));
      expect(run.integrity).toBe('ok');
      expect(run.wrong, 'words in the record that nobody typed').toBe('');
      expect(run.settled, 'something was typed').toBeGreaterThan(5);
      expect(run.acknowledged, 'the screen called something saved').toBeGreaterThan(5);
      expect(run.kept, 'of what was called saved').toBeGreaterThanOrEqual(run.acknowledged);
      expect(run.kept, 'of what was typed 250 ms before').toBeGreaterThanOrEqual(run.settled);
    }
  });
}

test('the control: with saves held back until typing rests for 300 ms, the same experiment loses text', async () => {
  const run = await typeAndKill(fixture, 'SIGKILL', 77, 300);
  console.log(`${describeRun(run)} (control)`);
  expect(run.settled).toBeGreaterThan(5);
  expect(run.kept).toBeLessThan(run.settled);
});
