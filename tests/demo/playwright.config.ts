import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { inProject } from '@scripts/setup/shell.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: 'run-walk.ts',
  outputDir: path.join(inProject('test-results'), 'demo'),
  workers: 1,
  forbidOnly: true,
  timeout: 300_000,
  reporter: [['list'], ['json', { outputFile: path.join(inProject('test-results'), 'demo.json') }]],
});
