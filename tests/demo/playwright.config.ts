import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { inProject } from '@scripts/setup/shell.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: 'run-walk.ts',
  outputDir: path.join(inProject('test-results'), 'demo'),
  workers: 1,
  forbidOnly: true,
  // Limits for what hangs, not for what is slow.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: path.join(inProject('test-results'), 'demo.json') }]],
});
