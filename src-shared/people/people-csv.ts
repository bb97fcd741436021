import type { PersonLine } from './model';

const HEADINGS = ['Title', 'Name', 'Organisation', 'E-mail', 'Telephone', 'Bodies'] as const;

/** What a spreadsheet would take for a formula or a command at the start of a cell (ASVS 5.0 1.2.10). */
const ACTIVE = /^[=+\-@\t\r\0]/u;

/** The list of people as CSV that Excel opens as it is: UTF-8 with its mark, every cell in quotes, nothing that begins a formula. */
export function peopleCsv(people: readonly PersonLine[]): string {
  const rows = [HEADINGS, ...people.map((person) => [person.honorific, person.name, person.organisationName, person.email, person.phone, person.bodies.join('; ')])];
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: string): string {
  return `"${(ACTIVE.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/** A cell as it was before it was guarded: a telephone number comes back as "+44 …". */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && ACTIVE.test(cell.slice(1)) ? cell.slice(1) : cell;
}
