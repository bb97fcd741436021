import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const alias = {
  '@shared': path.join(root, 'src-shared'),
  '@main': path.join(root, 'src-main'),
  '@renderer': path.join(root, 'src-renderer'),
  '@scripts': path.join(root, 'scripts'),
  '@tests': path.join(root, 'tests'),
};

// The long forms of an experiment are in *.faults.test.ts and run with MINUTEBOOK_FAULTS (npm run test:faults).
const faults = Boolean(process.env['MINUTEBOOK_FAULTS']);
const files = (folder: string) => (faults ? [`tests/${folder}/**/*.faults.test.{ts,tsx}`] : [`tests/${folder}/**/*.test.{ts,tsx}`]);
const exclude = faults ? [] : ['**/*.faults.test.{ts,tsx}'];

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    allowOnly: false,
    passWithNoTests: faults,
    maxWorkers: 2,
    // Limits for what hangs, not for what is slow: tests of whole screens took nearly half a minute beside others.
    testTimeout: faults ? 1_800_000 : 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // Files of one process share what they import: reading it anew for each took half of the time. No test replaces a module.
        test: { name: 'node', environment: 'node', pool: 'forks', isolate: false, include: ['shared', 'main', 'scripts', 'helpers'].flatMap(files), exclude },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          pool: 'forks',
          include: files('renderer'),
          exclude,
          setupFiles: ['tests/helpers/renderer-setup.ts'],
          css: false,
        },
      },
    ],
  },
});
