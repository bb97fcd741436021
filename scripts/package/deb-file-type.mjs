/** Teaches a Debian package what `.minutebook` and `.mbpaper` files are: the maker of the package knows the type's name and not its pattern. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, Stop, tail } from '../setup/shell.mjs';

/** The type that `.minutebook` files have on a Linux desktop; the package's desktop entry names it too. */
export const RECORD_TYPE = 'application/x-minute-book';

/** The type that `.mbpaper` files have there. */
export const PAPER_TYPE = 'application/x-minute-book-paper';

/** Where shared-mime-info reads types from; its own trigger takes a file there into account when the package is installed. */
const PLACE = path.join('usr', 'share', 'mime', 'packages', 'minute-book.xml');

const DEFINITION = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${RECORD_TYPE}">
    <comment>Minute Book record</comment>
    <comment xml:lang="en_GB">Minute Book record</comment>
    <sub-class-of type="application/vnd.sqlite3"/>
    <glob pattern="*.minutebook" weight="60"/>
  </mime-type>
  <mime-type type="${PAPER_TYPE}">
    <comment>Minute Book paper</comment>
    <comment xml:lang="en_GB">Minute Book paper</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.mbpaper" weight="60"/>
  </mime-type>
</mime-info>
`;

/**
 * Puts the definition into a finished package, its digest among the package's own.
 * @param {string} file the .deb, which is replaced
 * @returns {Promise<void>}
 */
export async function addFileType(file) {
  const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-deb-'));
  try {
    await orStop('dpkg-deb', ['--raw-extract', file, folder]);
    const target = path.join(folder, PLACE);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, DEFINITION, { mode: 0o644 });
    const digests = path.join(folder, 'DEBIAN', 'md5sums');
    if (existsSync(digests)) writeFileSync(digests, `${readFileSync(digests, 'utf8').trimEnd()}\n${createHash('md5').update(DEFINITION).digest('hex')}  ${PLACE}\n`);
    await orStop('dpkg-deb', ['--root-owner-group', '--build', folder, file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} program @param {string[]} args */
async function orStop(program, args) {
  const { code, output } = await run(program, args);
  if (code !== 0) throw new Stop(`${program} failed.`, [tail(output)]);
}
