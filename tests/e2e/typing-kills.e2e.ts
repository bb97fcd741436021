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
    // Each begins with another kind of line: together they go over all of them.
    for (const seed of [2 * index, 2 * index + 1]) {
      const run = await typeAndKill(fixture, ending, seed, { reopen: ending === 'SIGKILL' });
      console.log(describeRun(run));
      expect(run.integrity).toBe('ok');
      expect(run.wrong, 'the record stands where none of the keys has put it').toBe('');
      expect(run.settled, 'something was typed').toBeGreaterThan(5);
      expect(run.acknowledged, 'the screen called something saved').toBeGreaterThan(5);
      expect(run.kept, 'of what was called saved').toBeGreaterThanOrEqual(run.acknowledged);
      expect(run.kept, 'of what was typed 250 ms before').toBeGreaterThanOrEqual(run.settled);
      if (run.reopened) expect(run.reopened, 'the meeting opens where it stood').toMatchObject({ box: run.reopened.expected, focused: true, caret: run.reopened.expected.length });
    }
  });
}

test('the control: with saves held back until typing rests for 300 ms, the same experiment loses text', async () => {
  // A machine that stands still for a moment gives it the rest that it waits for: then it is run again.
  await expect(async () => {
    const run = await typeAndKill(fixture, 'SIGKILL', 77, { debounce: 300 });
    console.log(`${describeRun(run)} (control)`);
    expect(run.settled).toBeGreaterThan(5);
    expect(run.kept).toBeLessThan(run.settled);
  }).toPass({ timeout: 150_000 });
});
