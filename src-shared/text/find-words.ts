/** What is looked for, and how. */
export type WordQuery = { readonly words: string; readonly matchCase: boolean; readonly wholeWord: boolean };
/** A stretch of text that was found: from its first character to behind its last. */
export type Found = { readonly from: number; readonly to: number };

const LETTER = /[\p{L}\p{N}_]/u;

/**
 * Where words stand in a text, from the start, none over another. Spaces of any kind are the same space and typographic quotation marks are the
 * plain ones, because nobody types them into a search field. Without `matchCase` capitals do not count.
 */
export function findWords(text: string, { words, matchCase, wholeWord }: WordQuery): readonly Found[] {
  const wanted = folded(words, matchCase);
  if (wanted.trim() === '') return [];
  const searched = folded(text, matchCase);
  const found: Found[] = [];
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at)) {
    const to = at + wanted.length;
    if (!wholeWord || isWhole(text, at, to)) {
      found.push({ from: at, to });
      at = to;
    } else at += 1;
  }
  return found;
}

/** A text with what was found in it replaced; how often, too. */
export function replaceWords(text: string, query: WordQuery, by: string): { readonly text: string; readonly count: number } {
  const found = findWords(text, query);
  let out = '';
  let at = 0;
  for (const { from, to } of found) {
    out += text.slice(at, from) + by;
    at = to;
  }
  return { text: out + text.slice(at), count: found.length };
}

/** A word is whole where no letter or figure stands beside it on a side that is one itself. */
function isWhole(text: string, from: number, to: number): boolean {
  const before = text[from - 1] ?? '';
  const after = text[to] ?? '';
  return !(LETTER.test(before) && LETTER.test(text[from] ?? '')) && !(LETTER.test(after) && LETTER.test(text[to - 1] ?? ''));
}

/** As the letters are compared; every character stays one character, so that places are the same in both. */
function folded(text: string, matchCase: boolean): string {
  const plain = text.replace(/[\s\u00A0]/gu, ' ').replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
  if (matchCase) return plain;
  let lower = '';
  // A letter whose small form is longer (İ) stays as it is.
  for (const unit of plain) {
    const small = unit.toLowerCase();
    lower += small.length === unit.length ? small : unit;
  }
  return lower;
}
