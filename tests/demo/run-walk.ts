/** Runs the walk in a real window. Started by scripts/demo.mjs, and by scripts/test.mjs with a folder of its own to leave things in. */
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { inProject } from '@scripts/setup/shell.mjs';
import { type LaunchedApp, launchApp } from '@tests/helpers/launch';
import type { DemoContext } from './demo-step';
import { sourceWalks, steps } from './walk';

const folder = process.env['MINUTEBOOK_DEMO_FOLDER'] ?? inProject('demo');
const file = (name: string): string => path.join(folder, name);

test.describe.configure({ mode: 'serial' });

let launched: LaunchedApp;

const context = (): DemoContext => ({
  app: launched.app,
  page: launched.page,
  folder,
  file,
  picture: async (name) => {
    await launched.page.screenshot({ path: file(`${name}.png`) });
  },
});

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  launched = await launchApp();
});

test.afterAll(async () => {
  await launched.close();
});

for (const step of steps) {
  test(step.title, () => step.run(context()));
}

const sources = process.env['MINUTEBOOK_DEMO_SOURCES'];
if (sources) {
  const names = readdirSync(sources).filter((name) => /^\d{3}_.*\.txt$/.test(name)).sort();
  const known = names.flatMap((name) => {
    const walk = sourceWalks[name.slice(0, 3)];
    return walk ? [{ name, walk }] : [];
  });
  test('The real documents are there', () => {
    expect(known.length, `No document the demo knows in ${sources}.`).toBeGreaterThan(0);
  });
  for (const { name, walk } of known) {
    test(`The real document ${name.slice(0, 3)}`, () => walk(context(), path.join(sources, name)));
  }
}
