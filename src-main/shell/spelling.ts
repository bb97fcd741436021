import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { Session } from 'electron';
import { wordChanges } from '@shared/spelling/spelling-words';
import { SCHEME } from './app-protocol';

/** The name under which Chromium looks for British English; a later Chromium that wants another version of it fails tests/e2e/spelling.e2e.ts. */
export const DICTIONARY_FILE = 'en-GB-10-1.bdic';

/** How many words are told to Chromium at once, and the pause after them in milliseconds: each is broadcast to every page. */
const AT_ONCE = 25;
const PAUSE = 40;

/** The spelling checker of a session. */
export type Speller = {
  readonly setOn: (on: boolean) => void;
  /** Makes exactly these words accepted, besides those of the dictionary. */
  readonly keepWords: (words: readonly string[]) => void;
};

/**
 * Must run before the application is ready: on Windows the system's own checker would be used where it is installed, and would keep every
 * name that is added in the word list of the person's account.
 */
export function spellWithOwnDictionary(): void {
  if (process.platform === 'win32') app.commandLine.appendSwitch('disable-features', 'WinUseBrowserSpellChecker');
}

/**
 * Puts the dictionary where Chromium looks for it and answers whether it is there. Must run before the application is ready: the first
 * session reads the dictionary of the person's language on a thread of its own, which on a British machine is this one, and Chromium
 * takes a file away that it finds half written. A folder that cannot be written to leaves spelling off and nothing else.
 * @param bundled the dictionary as it is built
 */
export function placeDictionary(dataFolder: string, bundled: string): boolean {
  try {
    const folder = path.join(dataFolder, 'Dictionaries');
    const target = path.join(folder, DICTIONARY_FILE);
    const made = statSync(bundled).size;
    if (statSync(target, { throwIfNoEntry: false })?.size !== made) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(target, readFileSync(bundled));
    }
    keepWordsOffTheDisk(dataFolder);
    return true;
  } catch {
    return false;
  }
}

/**
 * Turns the checker on. With the dictionary in its place nothing is downloaded; were it not there, the address asked is one of ours that
 * has nothing.
 * @param ready whether the dictionary is in its place, see {@link placeDictionary}
 */
export function createSpeller(session: Session, ready: boolean, on: boolean): Speller {
  let known: ReadonlySet<string> = new Set();
  let wanted: ReadonlySet<string> = known;
  let timer: ReturnType<typeof setTimeout> | null = null;
  session.setSpellCheckerDictionaryDownloadURL(`${SCHEME}://app/no-dictionary/`);

  const step = (): void => {
    timer = null;
    const { add, remove } = wordChanges(known, wanted);
    const next = new Set(known);
    for (const word of remove.slice(0, AT_ONCE)) {
      session.removeWordFromSpellCheckerDictionary(word);
      next.delete(word);
    }
    for (const word of add.slice(0, AT_ONCE)) {
      session.addWordToSpellCheckerDictionary(word);
      next.add(word);
    }
    known = next;
    if (add.length > AT_ONCE || remove.length > AT_ONCE) timer = setTimeout(step, PAUSE);
  };
  const setOn = (wish: boolean): void => {
    session.setSpellCheckerLanguages(wish && ready ? ['en-GB'] : []);
    session.setSpellCheckerEnabled(wish && ready);
  };
  setOn(on);
  return {
    setOn,
    keepWords: (words) => {
      // macOS has one word list for the whole account, which names of a record have no place in.
      if (process.platform === 'darwin') return;
      wanted = new Set(words);
      if (timer === null) step();
    },
  };
}

/**
 * Chromium writes every word that is added to a file in the data folder, where names of a record would outlive it. A folder of that name
 * leaves it nowhere to write, so that words live in memory alone.
 */
function keepWordsOffTheDisk(dataFolder: string): void {
  for (const name of ['Custom Dictionary.txt', 'Custom Dictionary.txt.backup']) {
    const place = path.join(dataFolder, name);
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) continue;
    rmSync(place, { force: true });
    mkdirSync(place, { recursive: true });
  }
}
