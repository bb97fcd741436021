import type { PaperContent } from '../content/paper-content';
import { listedWords } from '../../kernel/listed-words';
import { appendixLetter } from '../linter/appendix-rules';

/** An appendix that came with neither a file nor words: its file may have been left out when the paper was sent. */
export type EmptyAppendix = { readonly id: string; /** "Appendix B, Map of the wards". */ readonly name: string };

/** The appendices of a paper of which nothing came but the name. */
export function emptyAppendices({ appendices }: Pick<PaperContent, 'appendices'>): readonly EmptyAppendix[] {
  return appendices.flatMap(({ id, title, file, blocks }, index) => (file === null && blocks.length === 0 ? [{ id, name: [`Appendix ${appendixLetter(index)}`, title.trim()].filter((part) => part !== '').join(', ') }] : []));
}

/** What is said of them where a paper is taken in; "" where there are none. */
export function emptyAppendicesSentence(names: readonly string[]): string {
  if (names.length === 0) return '';
  return names.length === 1 ? `No file and no words came of ${names[0] ?? ''}. If it is a file, ask for the file and attach it.` : `No files and no words came of ${listedWords(names.map((name) => `“${name}”`))}. If they are files, ask for the files and attach them.`;
}
