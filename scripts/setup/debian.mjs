/** Step 4: the Debian packages a window, the checks or the packaging need. */
import { existsSync } from 'node:fs';
import { run, say, since, Stop, tail } from './shell.mjs';

/** @typedef {'start' | 'demo' | 'test' | 'package'} Purpose */

/** Libraries Electron's window is linked against, and a font. "a|b": the name before and since the 64-bit time change. */
const WINDOW = [
  'libgtk-3-0|libgtk-3-0t64', 'libnss3', 'libasound2|libasound2t64', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0|libatk-bridge2.0-0t64',
  'libdrm2', 'libxtst6', 'fonts-liberation',
];
const NO_DISPLAY = ['xvfb', 'xauth'];
/** The Word checks read files with lxml and draw pages with LibreOffice; strace shows that no packet leaves. */
const CHECKS = ['python3-lxml', 'libreoffice-writer', 'libreoffice-calc', 'poppler-utils', 'strace'];
/** For electron-installer-debian, and what the .deb it makes depends on. */
const PACKAGING = ['fakeroot', 'dpkg', 'libnotify4', 'xdg-utils', 'libglib2.0-bin'];

/**
 * What a purpose needs on Debian. `npm start` with a display needs the window's libraries only.
 * @param {Purpose} purpose @param {boolean} display
 */
export function packagesFor(purpose, display) {
  return [
    ...WINDOW,
    ...(display && purpose === 'start' ? [] : NO_DISPLAY),
    ...(purpose === 'test' || purpose === 'package' ? CHECKS : []),
    ...(purpose === 'package' ? PACKAGING : []),
  ];
}

/** @param {string} name */
async function isInstalled(name) {
  const { code, output } = await run('dpkg-query', ['-W', '-f=${Status}', name]);
  return code === 0 && output.includes('install ok installed');
}

/** The first of "a|b" the package lists know. @param {string} names */
async function available(names) {
  const choices = names.split('|');
  for (const name of choices) {
    const { output } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return choices[0] ?? names;
}

/** @param {string[]} wanted */
async function missingOf(wanted) {
  const missing = [];
  for (const names of wanted) {
    let found = false;
    for (const name of names.split('|')) found ||= await isInstalled(name);
    if (!found) missing.push(names);
  }
  return missing;
}

/**
 * Installs what is missing when it may (root and apt-get); otherwise names it.
 *
 * A missing library stops only the tests and packaging: on a desktop a person may have the same libraries from elsewhere, so
 * `npm start` goes on and Electron itself says what it lacks.
 * @param {Purpose} purpose @param {boolean} display
 */
export async function installDebianPackages(purpose, display) {
  if (process.platform !== 'linux') return;
  if (!existsSync('/usr/bin/dpkg-query') || !existsSync('/usr/bin/apt-get')) {
    say('System libraries: not a Debian system, nothing is installed. Electron needs GTK 3, NSS, ALSA, GBM and their dependencies.');
    return;
  }
  const missing = await missingOf(packagesFor(purpose, display));
  if (missing.length === 0) {
    say('Debian packages: all there.');
    return;
  }
  const command = `apt-get install -y --no-install-recommends ${missing.map((names) => names.split('|')[0]).join(' ')}`;
  if (process.getuid?.() !== 0) {
    const advice = `Run as root: ${command}`;
    if (purpose !== 'start') throw new Stop(`Debian packages are missing: ${missing.join(', ')}.`, ['They can be installed by root only.', advice]);
    say(`Debian packages: missing ${missing.join(', ')}. ${advice}`);
    return;
  }
  const startedAt = Date.now();
  say(`Debian packages: installing ${missing.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const updated = await run('apt-get', [...wait, 'update', '-qq'], { env });
  const names = await Promise.all(missing.map(available));
  const { code, output } = await run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  if (code !== 0) {
    throw new Stop(`Debian packages could not be installed: apt-get ended with ${code}.\n${tail(updated.output + output)}`, [
      `Tried: apt-get update; ${command}`,
      'Check that a Debian mirror can be reached (apt-get update), then run it again.',
    ]);
  }
  say(`Debian packages: installed in ${since(startedAt)}.`);
}
