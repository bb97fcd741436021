/** Where `npm run package` leaves what. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { electronRuntime } from '../electron-runtime.mjs';
import { inProject, Stop } from '../setup/shell.mjs';

const ofThisMachine = () => electronRuntime().source;

/** The program's file name on Linux; one made on the fallback runtime says that it is not for distribution. */
export const programName = (source = ofThisMachine()) => (source === 'fallback' ? 'minute-book-testbuild' : 'minute-book');

/** The name people see. */
export const productName = (source = ofThisMachine()) => (source === 'fallback' ? 'Minute Book-testbuild' : 'Minute Book');

export const distFolder = inProject('dist');

/** The packaged application as it is handed out, fuses set. */
export const releaseFolder = path.join(distFolder, 'linux-unpacked');

/** The same before the fuses, for the journeys: Playwright cannot drive a program whose inspect fuse is off. */
export const testFolder = path.join(distFolder, 'linux-unpacked-for-tests');

/** The executable the journeys run with `--packaged`. */
export function packagedForTests() {
  const file = path.join(testFolder, programName());
  if (!existsSync(file)) throw new Stop(`${file} is missing.`, ['Run "npm run package" first.']);
  return file;
}
