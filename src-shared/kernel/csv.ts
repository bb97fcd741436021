/** What a spreadsheet would take for a formula or a command at the start of a cell (ASVS 5.0 1.2.10), also behind apostrophes. */
const ACTIVE = /^'*[=+\-@\t\r\0]/u;
const GUARDED = /^''*[=+\-@\t\r\0]/u;

/** CSV that Excel opens as it is: UTF-8 with its mark, every cell in quotes, nothing that begins a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(value: string): string {
  return `"${(ACTIVE.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/** Whether a spreadsheet would take a text for more than text. */
export function beginsFormula(text: string): boolean {
  return ACTIVE.test(text);
}

/** A cell as it was before it was guarded: a telephone number comes back as "+44 …". Whatever was written is read back the same. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
