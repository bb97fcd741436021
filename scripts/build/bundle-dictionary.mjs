/** Puts the spelling dictionary beside main, from where it is copied to the place in which Chromium looks for it. */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/shell.mjs';

const DICTIONARY = 'en-GB-10-1.bdic';

/** @returns {import('vite').Plugin} */
export function dictionaryBesideBundle() {
  return {
    name: 'dictionary-beside-bundle',
    apply: 'build',
    writeBundle(options) {
      if (!options.dir) return;
      mkdirSync(options.dir, { recursive: true });
      copyFileSync(inProject('resources', 'spelling', DICTIONARY), path.join(options.dir, DICTIONARY));
    },
  };
}
