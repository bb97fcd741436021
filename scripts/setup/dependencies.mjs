/** Step 1: what package-lock.json names is in node_modules. */
import { existsSync, readFileSync } from 'node:fs';
import { inProject, npm, say, since, Stop } from './shell.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage>} */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Whether node_modules holds what package-lock.json names.
 *
 * npm writes node_modules/.package-lock.json last, so an interrupted install is seen as missing. Optional packages of
 * other systems are rightly absent.
 */
function installedAsLocked() {
  const installedFile = inProject('node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesIn(installedFile);
  return Object.entries(packagesIn(inProject('package-lock.json'))).every(([place, locked]) => {
    if (place === '') return true;
    const found = installed[place];
    if (!found) return locked.optional === true || locked.devOptional === true;
    return found.version === locked.version && found.integrity === locked.integrity && existsSync(inProject(place));
  });
}

/** What npm says went wrong, without its help text. @param {string} output */
const errorsOf = (output) =>
  output.split('\n').filter((line) => /^npm error (?!Clean install|Usage|Options|Run "npm|A complete log)\S/.test(line)).slice(0, 12).map((line) => `  | ${line}`).join('\n');

/**
 * Installs the dependencies with `npm ci` when they are missing or the lock file changed.
 *
 * Install scripts of packages are not run: sqlite3's would fetch a prebuilt file whose checksum nobody wrote down.
 * The next steps do what is needed.
 */
export async function installDependencies() {
  if (installedAsLocked()) {
    say('Dependencies: as package-lock.json says.');
    return;
  }
  say('Dependencies: installing what package-lock.json names (npm ci) …');
  const startedAt = Date.now();
  const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { env: { NODE_ENV: '' } });
  if (code !== 0) {
    throw new Stop(`Dependencies could not be installed: npm ci ended with ${code}.\n${errorsOf(output)}`, [
      'Tried: npm ci --ignore-scripts in the project folder.',
      'Check that the npm registry can be reached (npm ping), that the disk is not full, and run it again.',
    ]);
  }
  say(`Dependencies: installed in ${since(startedAt)}.`);
}
