/** Text that must not be in what goes out. `label` says what it is for the person, without saying it: "the title of item 9". */
export type Secret = { readonly label: string; readonly text: string };

/**
 * What stands in attached files: in those that are not open, and in those that are, with what the law says on both.
 * An open version shares almost all of its words with the one that is not, so only what stands in none of these is searched for.
 */
export type AttachedWords = { readonly closed: readonly Secret[]; readonly open: readonly string[] };

/** Looks through text for secrets; each answer is the label of one that is there. `longOnly` leaves out short ones, for bytes that are not text. */
export type LeakMatcher = { readonly find: (text: string, options?: { readonly longOnly?: boolean }) => readonly string[] };

/** A sentence of this many words in a row of a longer secret is a leak, even if the rest was changed. */
const WINDOW = 8;
/** A run of this many words of an attached file is no accident. */
const ATTACHED_WINDOW = 12;
const NOTHING_ATTACHED: AttachedWords = { closed: [], open: [] };
/** One word this long is found inside other letters too ("xZQEXEMPTx"); several words when they come to this many letters. */
const LONG_WORD = 8;
const LONG_PHRASE = 14;
/** Shorter than this says nothing: "R1", "a". */
const SHORTEST = 3;

type Needle = { readonly label: string; readonly words: string; readonly solid: string };

/**
 * Prepares secrets for searching. Letters are compared without case, accents, spaces, hyphens or marks of any kind, so that
 * a name split over runs, cells or lines is the same name. What also stands in the open text of the
 * record (`open`) is no secret: "Agreed", "The report was noted". Of attached files only runs of twelve words are searched for:
 * they are somebody else's words, and shorter runs of them stand in any report.
 */
export function createLeakMatcher(secrets: readonly Secret[], open: readonly string[] = [], attached: AttachedWords = NOTHING_ATTACHED): LeakMatcher {
  const needles: Needle[] = [];
  const windows = new Map<number, { readonly label: string; readonly words: string }[]>();
  const openTexts = [...new Set(open)].map(foldWords);
  const joined = (texts: readonly (readonly string[])[]): string => [...new Set(texts.map((words) => ` ${words.join(' ')} `))].join('|');
  const openWords = joined(openTexts);
  // A run of eight words can only stand in an open text that has as many; nearly all are shorter, and there are as many runs as words.
  const longOpenWords = joined(openTexts.filter((words) => words.length >= WINDOW));
  const known = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  for (const secret of secrets) {
    const same = `${secret.label}\n${secret.text}`;
    if (seen.has(same)) continue;
    seen.add(same);
    const words = known.get(secret.text) ?? foldWords(secret.text);
    known.set(secret.text, words);
    const solid = words.join('');
    if (solid.length < SHORTEST) continue;
    if (words.length < WINDOW) {
      if (!openWords.includes(` ${words.join(' ')} `)) needles.push({ label: secret.label, words: ` ${words.join(' ')} `, solid });
      continue;
    }
    eachWindow(words, WINDOW, (hash, start) => {
      const text = words.slice(start, start + WINDOW).join(' ');
      if (longOpenWords.includes(` ${text} `)) return;
      const others = windows.get(hash);
      if (others) others.push({ label: secret.label, words: text });
      else windows.set(hash, [{ label: secret.label, words: text }]);
    });
  }
  const files = attachedRuns(attached);
  return {
    find(text, options = {}) {
      const found = new Set<string>();
      const words = foldWords(text);
      const spaced = ` ${words.join(' ')} `;
      const solid = words.join('');
      for (const needle of needles) {
        if (found.has(needle.label)) continue;
        const long = needle.solid.length >= (needle.words.trim().includes(' ') ? LONG_PHRASE : LONG_WORD);
        if ((long && solid.includes(needle.solid)) || (!options.longOnly && spaced.includes(needle.words))) found.add(needle.label);
      }
      if (windows.size > 0) {
        eachWindow(words, WINDOW, (hash, start) => {
          const candidates = windows.get(hash);
          if (!candidates) return;
          const here = words.slice(start, start + WINDOW).join(' ');
          for (const one of candidates) if (one.words === here) found.add(one.label);
        });
      }
      if (files.size > 0) eachWindow(words, ATTACHED_WINDOW, (hash, start) => {
        const run = files.get(hash);
        if (run?.words === words.slice(start, start + ATTACHED_WINDOW).join(' ')) found.add(run.label);
      });
      return [...found];
    },
  };
}

/** Words in small letters without accents; everything that is neither letter nor digit divides, but what has no width and the apostrophe does not. */
function foldWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const BASE = 0x0100_0193;

/** The runs of words that stand in files that are not open, and in no open text. */
function attachedRuns({ closed, open }: AttachedWords): ReadonlyMap<number, { readonly label: string; readonly words: string }> {
  const runs = new Map<number, { readonly label: string; readonly words: string }>();
  for (const { label, text } of closed) {
    const words = foldWords(text);
    eachWindow(words, ATTACHED_WINDOW, (hash, start) => {
      if (!runs.has(hash)) runs.set(hash, { label, words: words.slice(start, start + ATTACHED_WINDOW).join(' ') });
    });
  }
  if (runs.size > 0) for (const text of open) eachWindow(foldWords(text), ATTACHED_WINDOW, (hash) => void runs.delete(hash));
  return runs;
}

/** Calls with a number for each run of so many words; equal runs have equal numbers. */
function eachWindow(words: readonly string[], length: number, visit: (hash: number, start: number) => void): void {
  let first = 1;
  for (let count = 1; count < length; count += 1) first = Math.imul(first, BASE);
  const hashes = new Int32Array(words.length);
  let hash = 0;
  for (let index = 0; index < words.length; index += 1) {
    hashes[index] = wordHash(words[index] ?? '');
    if (index >= length) hash = (hash - Math.imul(hashes[index - length] ?? 0, first)) | 0;
    hash = (Math.imul(hash, BASE) + (hashes[index] ?? 0)) | 0;
    if (index >= length - 1) visit(hash, index - length + 1);
  }
}

function wordHash(word: string): number {
  let hash = 0x811c_9dc5 | 0;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), BASE);
  return hash;
}
