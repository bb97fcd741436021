import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { inProject } from '@scripts/setup/shell.mjs';
import { takeOwnDisplay, WORKERS } from './display';

const results = inProject('test-results');
takeOwnDisplay();

export default defineConfig({
  testDir: '.',
  testMatch: process.env['MINUTEBOOK_FAULTS'] ? '**/*.faults.ts' : '**/*.e2e.ts',
  outputDir: path.join(results, 'e2e'),
  globalSetup: './display.ts',
  // One window at a time on each screen: focus and the clipboard belong to the whole display. The long experiments measure time.
  workers: process.env['MINUTEBOOK_FAULTS'] ? 1 : WORKERS,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // Limits for what hangs, not for what is slow: a shared machine was seen to stand still for half of its time.
  timeout: process.env['MINUTEBOOK_FAULTS'] ? 1_800_000 : 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: path.join(results, 'e2e.json') }]],
  use: { trace: 'off' },
});
