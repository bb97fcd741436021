/** The switches inside the executable, read back after packaging. */
import { FuseV1Options, flipFuses, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { say, Stop } from '../setup/shell.mjs';

/** What the released application must have; asar integrity exists on Windows and macOS only. */
const WANTED = /** @type {const} */ ([
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
]);

/** Stops unless every fuse is as wanted. @param {string} executable */
export async function checkFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const wrong = WANTED.filter(([name, on]) => wire[FuseV1Options[name]] !== (on ? FuseState.ENABLE : FuseState.DISABLE));
  if (wrong.length > 0) {
    throw new Stop(`The packaged application has fuses that are not as they should be: ${wrong.map(([name, on]) => `${name} should be ${on ? 'on' : 'off'}`).join(', ')}.`);
  }
  say(`Package: fuses read back: ${WANTED.map(([name, on]) => `${name} ${on ? 'on' : 'off'}`).join(', ')}.`);
}

/** Lets Playwright drive a copy: nothing else differs from the release. @param {string} executable */
export async function allowInspecting(executable) {
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
}
