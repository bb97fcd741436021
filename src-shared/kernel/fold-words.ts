/** Words as they are looked for: without accents, capitals and apostrophes, so that "Renée’s" is found by "renees". */
export function foldWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '');
}

/** The words that somebody typed to find something, folded; none for blanks. */
export function wordsToFind(typed: string): readonly string[] {
  return foldWords(typed).split(/\s+/).filter((word) => word !== '');
}
