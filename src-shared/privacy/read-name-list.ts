import { cleanLine } from '../kernel/clean-text';
import { nameWords } from './name-words';

/** Names out of a list that was typed, pasted or opened, and the lines that hold none, each with what is wrong with it. */
export type NameList = { readonly names: readonly string[]; readonly left: readonly { readonly line: number; readonly words: string; readonly why: string }[] };

/** The longest name that is kept. */
export const LONGEST_NAME = 120;

const SURNAMES: ReadonlySet<string> = new Set(['surname', 'last name', 'lastname', 'family name', 'legal surname', 'preferred surname']);
const FORENAMES: ReadonlySet<string> = new Set(['forename', 'first name', 'firstname', 'given name', 'given names', 'forenames', 'legal forename', 'preferred forename']);
const WHOLE: ReadonlySet<string> = new Set(['name', 'full name', 'pupil', 'pupil name', 'staff', 'staff name', 'student', 'student name']);

/**
 * Reads a list of names: one on each line, or rows of CSV or of a spreadsheet whose first row names the columns ("Surname", "Forename", or
 * "Name"). "Field, Sam" is turned into "Sam Field". A name that stands there twice is taken once. Nothing is dropped without being told.
 */
export function readNameList(text: string): NameList {
  const rows = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u).map((line) => cellsOf(line));
  const first = rows.find((cells) => cells.some((cell) => cell !== ''));
  const heads = (first ?? []).map((cell) => cell.toLowerCase());
  const columns = { last: heads.findIndex((head) => SURNAMES.has(head)), first: heads.findIndex((head) => FORENAMES.has(head)), whole: heads.findIndex((head) => WHOLE.has(head)) };
  const hasHeads = columns.whole >= 0 || (columns.last >= 0 && columns.first >= 0);
  const names = new Map<string, string>();
  const left: { line: number; words: string; why: string }[] = [];
  rows.forEach((cells, index) => {
    const words = cells.filter((cell) => cell !== '').join(', ');
    if (words === '' || (hasHeads && cells === first)) return;
    const name = cleanLine(hasHeads ? nameIn(cells, columns) : nameOf(cells));
    const why = name.length > LONGEST_NAME ? 'It is too long for a name.' : nameWords(name).length === 0 ? 'There is no name in it.' : '';
    if (why !== '') left.push({ line: index + 1, words: words.slice(0, 200), why });
    else if (!names.has(key(name))) names.set(key(name), name);
  });
  return { names: [...names.values()], left };
}

/** What makes two names one: their words. */
export function key(name: string): string {
  return nameWords(name).map(({ folded }) => folded).join(' ');
}

function nameIn(cells: readonly string[], columns: { readonly last: number; readonly first: number; readonly whole: number }): string {
  const at = (index: number): string => (index < 0 ? '' : (cells[index] ?? ''));
  if (columns.last >= 0 && columns.first >= 0) return `${at(columns.first)} ${at(columns.last)}`.trim();
  return turned(at(columns.whole));
}

/** Without headings: one cell is a name; two are surname and first name, as registers have them. */
function nameOf(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== '');
  const [last = '', first = ''] = filled;
  return filled.length === 1 ? turned(last) : `${first} ${last}`;
}

/** "Field, Sam" as "Sam Field". */
function turned(name: string): string {
  const [last = '', first = ''] = name.split(/,\s*/u, 2);
  return first === '' ? last : `${first} ${last}`;
}

/** The cells of one line: of tabs, semicolons or commas, each of which may stand in quotation marks. */
function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',';
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const letter = line.charAt(at);
    if (quoted && letter === '"' && line.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell.trim()];
}
