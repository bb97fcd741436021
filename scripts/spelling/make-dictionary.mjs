/**
 * Makes resources/spelling/en-GB-10-1.bdic, the dictionary that Chromium's spelling checker reads. Not part of any build: the made file is
 * kept with the project, because the converter is Debian's (qtwebengine5-dev-tools with libqt5webengine-data) and few machines have it.
 *
 *   npm pack dictionary-en-gb@3.0.0 && tar xf dictionary-en-gb-3.0.0.tgz
 *   node scripts/spelling/make-dictionary.mjs package
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inProject, say } from '../setup/shell.mjs';

const from = process.argv[2];
if (from === undefined) {
  process.stderr.write('Name the folder that holds index.aff and index.dic of dictionary-en-gb.\n');
  process.exit(1);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-dictionary-'));
try {
  const [, ...words] = readFileSync(path.join(from, 'index.dic'), 'utf8').trim().split('\n');
  const bare = new Set(words.map((line) => line.split('/')[0]));
  const ours = readFileSync(inProject('resources', 'spelling', 'governance-words.txt'), 'utf8').split('\n').filter((word) => word !== '' && !bare.has(word));
  const all = [...words, ...ours];
  writeFileSync(path.join(folder, 'en-GB.dic'), `${String(all.length)}\n${all.join('\n')}\n`);
  copyFileSync(path.join(from, 'index.aff'), path.join(folder, 'en-GB.aff'));
  execFileSync('qwebengine_convert_dict', [path.join(folder, 'en-GB.dic'), path.join(folder, 'en-GB.bdic')], { stdio: 'inherit', env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/lib/qt5/bin` } });
  copyFileSync(path.join(folder, 'en-GB.bdic'), inProject('resources', 'spelling', 'en-GB-10-1.bdic'));
  say(`Spelling: ${String(words.length)} words and ${String(ours.length)} of our own.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
