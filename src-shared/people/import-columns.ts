import { nameKey } from '../bodies/same-person';
import type { Sheet } from './sheet';

/** What a column of a list is taken for. */
export const COLUMN_USES = ['ignore', 'name', 'surnameFirst', 'forename', 'surname', 'honorific', 'organisationName', 'email', 'phone'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** The words for what a column may be. */
export const COLUMN_USE_WORDS: Readonly<Record<ColumnUse, string>> = {
  ignore: 'Leave out',
  name: 'Name',
  surnameFirst: 'Name, surname first',
  forename: 'Forename',
  surname: 'Surname',
  honorific: 'Title (Cllr, Dr)',
  organisationName: 'Organisation',
  email: 'E-mail',
  phone: 'Telephone',
};

/** How a list is read: whether its first row holds headings, and what each column is. */
export type Reading = { readonly headed: boolean; readonly uses: readonly ColumnUse[] };

/** Headings as people write them, reduced to letters; the first that fits is taken. */
const HEADINGS: readonly (readonly [RegExp, ColumnUse])[] = [
  [/^(?:title|titles|honorific|salutation|prefix|mr ?mrs.*)$/u, 'honorific'],
  [/^(?:first|given|christian|fore) ?names?$|^forenames?$|^firstname$|^known as$/u, 'forename'],
  [/^(?:last|family|sur) ?names?$|^surnames?$|^lastname$/u, 'surname'],
  [/^(?:surname|last name)s? (?:and |)(?:forename|first name|given name|initial)s?$/u, 'surnameFirst'],
  [/e ?mail/u, 'email'],
  [/\b(?:tel|telephone|phone|mobile|mob|landline|contact number)\b/u, 'phone'],
  [/\b(?:organisation|organization|organisations|school|schools|academy|company|employer|body|agency|partner|representing|trust|department|service|establishment)\b/u, 'organisationName'],
  [/^(?:full |member |members |governor |governors |contact |person |persons |s )?names?(?: of .*| in full)?$|^(?:name|member|governor|trustee|contact|person|representative|headteacher|councillor)s?$/u, 'name'],
];

/**
 * What the columns of a list most likely are: told by the headings where the first row is one, otherwise by what the cells look
 * like. Each use is given once; a column that nothing is known of is left out. A person can change all of it.
 */
export function guessReading(sheet: Sheet): Reading {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [first = []] = sheet.rows;
  const fromHeadings = Array.from({ length: width }, (_value, column) => useOfHeading(first[column] ?? ''));
  // One word of a heading may be somebody's name or organisation; then the cells below it must not look the same.
  const headed = sheet.rows.length > 1 && fromHeadings.some((use) => use !== null) && !first.some((cell) => looksLikeEmail(cell));
  const body = headed ? sheet.rows.slice(1) : sheet.rows;
  const taken = new Set<ColumnUse>();
  const uses: ColumnUse[] = Array.from({ length: width }, () => 'ignore');
  const give = (column: number, use: ColumnUse): void => {
    if (taken.has(use) || uses[column] !== 'ignore') return;
    taken.add(use);
    uses[column] = use;
  };
  if (headed) fromHeadings.forEach((use, column) => use !== null && give(column, use));
  const columns = Array.from({ length: width }, (_value, column) => body.slice(0, 200).map((row) => row[column] ?? '').filter((cell) => cell !== ''));
  if (!headed) {
    columns.forEach((cells, column) => share(cells, looksLikeEmail) > 0.5 && give(column, 'email'));
    columns.forEach((cells, column) => share(cells, looksLikePhone) > 0.5 && give(column, 'phone'));
    columns.forEach((cells, column) => share(cells, looksLikeHonorific) > 0.5 && give(column, 'honorific'));
    columns.forEach((cells, column) => cells.length > 0 && share(cells, looksLikeName) > 0.5 && give(column, 'name'));
    columns.forEach((cells, column) => taken.has('name') && cells.length > 0 && share(cells, looksLikeName) > 0.2 && give(column, 'organisationName'));
  }
  // "Kaur, Jasmine" under a plain heading.
  const name = uses.indexOf('name');
  if (name >= 0 && share(columns[name] ?? [], (cell) => /^[^,]+, [^,]+$/u.test(cell)) > 0.5) uses[name] = 'surnameFirst';
  return { headed, uses };
}

/** Why nothing can be taken over with these columns; null when it can. */
export function columnsRefusal(uses: readonly ColumnUse[]): string | null {
  const named = uses.some((use) => use === 'name' || use === 'surnameFirst' || use === 'surname');
  if (!named) return uses.includes('forename') ? 'Choose the column that holds the surname as well, or one that holds the whole name.' : 'Choose the column that holds the names.';
  const twice = COLUMN_USES.find((use) => use !== 'ignore' && uses.filter((other) => other === use).length > 1);
  return twice === undefined ? null : `Two columns are chosen for “${COLUMN_USE_WORDS[twice]}”. Choose one of them.`;
}

function useOfHeading(cell: string): ColumnUse | null {
  const key = cell.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim();
  if (key === '' || key.length > 40) return null;
  return HEADINGS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

function share(cells: readonly string[], fits: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

const looksLikeEmail = (cell: string): boolean => /^\S+@\S+\.\S+$/u.test(cell.replace(/^mailto:/u, ''));
const looksLikePhone = (cell: string): boolean => /^\+?[\d\s()./-]{7,}(?:\s*(?:x|ext\.?)\s*\d+)?$/iu.test(cell);
/** What nameKey takes off in front of a name is an honorific. */
const looksLikeHonorific = (cell: string): boolean => /^\p{L}+\.?(?: \p{L}+\.?)?$/u.test(cell) && nameKey(`${cell} Xxxx`) === 'xxxx';
const looksLikeName = (cell: string): boolean => /^\p{L}[\p{L}\p{M}’'.,\s&()-]*$/u.test(cell);
