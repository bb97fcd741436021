/**
 * `npm run setup [-- --for=start|demo|test|package]`: everything a bare clone needs. Plain Node, no dependencies.
 *
 * Idempotent: what is there is kept. `npm start`, `npm test` and the others call it themselves.
 */
import { pathToFileURL } from 'node:url';
import { installDebianPackages } from './setup/debian.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { runMain, say, since, Stop } from './setup/shell.mjs';

/** @typedef {import('./setup/debian.mjs').Purpose} Purpose */

const PURPOSES = /** @type {const} */ (['start', 'demo', 'test', 'package']);

/**
 * Sets up what a purpose needs.
 * @param {Purpose} purpose
 */
export async function setup(purpose) {
  const startedAt = Date.now();
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Node ${process.versions.node} is too old.`, ['Install Node 20.19 or later.']);
  }
  say(`Setting up for "${purpose}" on ${process.platform}-${process.arch}, Node ${process.versions.node}.`);
  await installDependencies();
  const { buildSqlite } = await import('./setup/sqlite.mjs');
  await buildSqlite();
  const { provideElectron } = await import('./setup/electron.mjs');
  await provideElectron();
  const { hasDisplay } = await import('./electron-runtime.mjs');
  await installDebianPackages(purpose, hasDisplay());
  say(`Set up in ${since(startedAt)}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const wanted = process.argv.find((argument) => argument.startsWith('--for='))?.slice('--for='.length) ?? 'start';
    const purpose = PURPOSES.find((known) => known === wanted);
    if (!purpose) throw new Stop(`--for=${wanted} is not known.`, [`It is one of: ${PURPOSES.join(', ')}.`]);
    await setup(purpose);
  });
}
