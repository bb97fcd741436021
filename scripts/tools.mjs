/** The development tools, started through this Node rather than a shell, so that they run alike on every system. */
import { readFileSync } from 'node:fs';
import { inProject, run } from './setup/shell.mjs';

/** @typedef {'typescript:tsc' | 'oxlint:oxlint' | 'knip:knip' | 'electron-vite:electron-vite' | 'vitest:vitest' | '@playwright/test:playwright' | 'electron-builder:electron-builder' | 'electron-installer-debian:electron-installer-debian'} Tool */

/**
 * Runs a tool of node_modules, its output shown.
 * @param {Tool} tool "package:command"
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(tool, args, options = {}) {
  const [name = '', command = ''] = tool.split(':');
  const { bin } = JSON.parse(readFileSync(inProject('node_modules', name, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[command];
  return run(process.execPath, [inProject('node_modules', name, file), ...args], { show: true, ...options });
}

/** Types of the whole project, by its references. */
export const checkTypes = () => tool('typescript:tsc', ['-b']);

/** Lint of the whole project, with the rules that need types. */
export const checkLint = () => tool('oxlint:oxlint', ['--type-aware', '--deny-warnings']);

/** Files, exports and dependencies nothing uses. */
export const checkDeadCode = () => tool('knip:knip', ['--no-progress']);

/** Builds the application into out/. */
export const buildApplication = () => tool('electron-vite:electron-vite', ['build', '--logLevel', 'warn']);
