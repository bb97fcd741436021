import { REFERENCE, tellColumns } from './plan-columns';
import type { PlanColumn } from './plan-columns';
import { rowKey } from './import/plan-choices';
import type { PlanChoices, TableChoice } from './import/plan-choices';
import type { SourceRow, SourceTable } from './import/plan-source';
import type { PlanDoubt, PlanTable, Unplaced } from './plan-reading';
import { beginsMidSentence, glue, paragraphsText, paragraphText, stopsMidSentence } from './plan-text';
import type { PlanParagraph } from './plan-text';

/** A row of the plan while its continuations are put behind it. */
export type GatheredRow = { readonly key: string; readonly keys: string[]; cells: (readonly PlanParagraph[])[]; readonly from: number[]; readonly doubts: PlanDoubt[]; readonly under: string };

/** What a table gave: its rows, and the words of it that are in none. */
export type ReadTable = { readonly table: PlanTable; readonly gathered: readonly GatheredRow[]; readonly titles: readonly string[]; readonly repeated: readonly string[]; readonly unplaced: readonly Unplaced[]; readonly leftOut: readonly Unplaced[] };

/** A row that begins so is about the plan, not one of its recommendations. */
const NOTE = /^(?:notes?|nb|n\.b\.|key|source|total)\b/iu;

/**
 * Reads one table of the source. Without a person's word it is in the plan when its columns can be told.
 *
 * @param before the columns of the first table, so that one that goes on after a page needs no headings
 */
export function readTable(source: SourceTable, index: number, before: readonly PlanColumn[], choices: PlanChoices): ReadTable {
  const choice = choices.tables[index] ?? {};
  const { titles, headers, body } = divide(source, choice);
  const headings = Array.from({ length: source.columns }, (_, column) => headers.map((row) => paragraphsText(row.cells[column] ?? []).trim()).filter((text) => text !== '').join(' '));
  const again = before.length === source.columns && headings.every((heading) => heading === '' || before.some((column) => column.heading === heading));
  // A table that goes on after a page has no headings, or the same ones: its columns are those of the first.
  const told = again ? before.map(({ round: _round, ...column }) => column) : tellColumns(headings, headings.map((_, column) => body.map(({ row }) => paragraphsText(row.cells[column] ?? []).trim())));
  const columns = told.map((column) => chosenColumn(again ? (before[column.index] ?? column) : column, choice));
  const known = again || columns.some(({ role }) => role === 'reference') || columns.filter(({ role }) => role !== 'other').length >= 2;
  const used = choice.use ?? known;
  const table = { index, name: source.name, used, goesOn: again, headings: headers.length, columns, rowCount: body.length };
  if (!used) {
    const paragraphs = source.rows.flatMap((row) => row.cells.flat());
    const why = choice.use === false ? 'The table was left out of the plan.' : 'No column of it could be told.';
    return { table, gathered: [], titles: [], repeated: [], unplaced: paragraphs.length === 0 ? [] : [{ key: `t${String(index)}`, paragraphs, where: source.name === '' ? 'Another table' : `The table “${source.name}”`, why, at: source.at }], leftOut: [] };
  }
  const gathering = new Gathering(columns, choices);
  for (const { row, place } of body) gathering.take(row, rowKey(index, place));
  gathering.end();
  return { table, gathered: gathering.gathered.flatMap((row) => cutRow(row, columns, choices)), titles, repeated: [...(again ? headings.filter((text) => text !== '') : []), ...gathering.repeated], unplaced: gathering.unplaced, leftOut: gathering.leftOut };
}

type Divided = { readonly titles: readonly string[]; readonly headers: readonly SourceRow[]; readonly body: readonly { readonly row: SourceRow; readonly place: number }[] };

/** The titles over a table, its rows of headings, and the rest. A person may say how many rows hold headings. */
function divide(source: SourceTable, { headings }: TableChoice): Divided {
  const titles: string[] = [];
  const headers: SourceRow[] = [];
  const body: { row: SourceRow; place: number }[] = [];
  source.rows.forEach((row, place) => {
    if (row.kind === 'title') titles.push(row.cells.map(paragraphsText).filter((text) => text !== '').join(' '));
    else if (row.kind === 'blank' || row.kind === 'rule') return;
    else if (body.length === 0 && (headings === undefined ? row.kind === 'header' : headers.length < headings)) headers.push(row);
    else body.push({ row, place });
  });
  return { titles, headers, body };
}

function chosenColumn(column: PlanColumn, { columns = {} }: TableChoice): PlanColumn {
  const choice = columns[column.index];
  if (!choice) return column;
  return { ...column, certain: true, ...(choice.role === undefined ? {} : { role: choice.role }), ...(choice.round === undefined ? {} : { round: choice.round }), ...(choice.day === undefined ? {} : { day: choice.day }) };
}

/** Puts rows together, one after the other. */
class Gathering {
  readonly gathered: GatheredRow[] = [];
  readonly unplaced: Unplaced[] = [];
  readonly leftOut: Unplaced[] = [];
  readonly repeated: string[] = [];
  readonly #columns: readonly PlanColumn[];
  readonly #choices: PlanChoices;
  readonly #referenceAt: number;
  #under: { readonly words: string; used: boolean; readonly row: SourceRow; readonly key: string } | null = null;

  constructor(columns: readonly PlanColumn[], choices: PlanChoices) {
    this.#columns = columns;
    this.#choices = choices;
    this.#referenceAt = columns.findIndex(({ role }) => role === 'reference');
  }

  take(row: SourceRow, key: string): void {
    const { cells } = row;
    if (cells.every((cell) => cell.length === 0)) return;
    const choice = this.#choices.rows[key];
    if (choice !== undefined) return this.#takeAsChosen(row, key, choice);
    if (row.kind === 'header' && this.#repeatsHeadings(cells)) {
      this.repeated.push(paragraphsText(cells.flat()));
      return;
    }
    const current = this.gathered.at(-1);
    if (row.spans && current === undefined) return this.#beginUnder(row, key);
    const reference = this.#referenceAt < 0 ? '' : paragraphsText(cells[this.#referenceAt] ?? []);
    const startsNew = this.#referenceAt < 0 ? !row.continuation : reference !== '' && REFERENCE.test(reference.trim());
    if (startsNew || current === undefined) return this.#begin(row, key);
    const first = cells.find((cell) => cell.length > 0)?.[0];
    if (row.spans || (first && NOTE.test(paragraphText(first)))) {
      if (row.spans && !NOTE.test(paragraphsText(cells.flat()))) return this.#beginUnder(row, key);
      this.unplaced.push({ key, paragraphs: cells.flat(), where: `Row ${String(row.at)}`, why: 'The row has no reference.', at: row.at });
      return;
    }
    glueRow(current, row, key, row.covered.includes(this.#referenceAt));
  }

  #takeAsChosen(row: SourceRow, key: string, choice: NonNullable<PlanChoices['rows'][string]>): void {
    const text = { key, paragraphs: row.cells.flat(), where: `Row ${String(row.at)}`, at: row.at };
    const current = this.gathered.at(-1);
    if (choice === 'out') this.leftOut.push({ ...text, why: 'You left it out.' });
    else if (choice === 'beside') this.unplaced.push({ ...text, why: 'You put it beside the plan.' });
    else if (choice === 'heading') this.#beginUnder(row, key);
    else if (choice === 'continue' && current !== undefined) glueRow(current, row, key, true);
    else this.#begin(row, key);
  }

  #begin(row: SourceRow, key: string): void {
    if (this.#under) this.#under.used = true;
    this.gathered.push({ key, keys: [key], cells: [...row.cells], from: [row.at], doubts: [], under: this.#under?.words ?? '' });
  }

  /** A heading that no row came after is not lost: it is listed. One that stands again is only that. */
  #beginUnder(row: SourceRow, key: string): void {
    const heading = paragraphsText(row.cells.flat());
    if (heading === this.#under?.words && this.#under.used) {
      this.repeated.push(heading);
      return;
    }
    this.end();
    this.#under = { words: heading, used: false, row, key };
  }

  /** To be called after the last row. */
  end(): void {
    if (this.#under === null || this.#under.used) return;
    const { row, key } = this.#under;
    this.unplaced.push({ key, paragraphs: row.cells.flat(), where: `Row ${String(row.at)}`, why: 'It heads a part of the plan without a recommendation.', at: row.at });
  }

  #repeatsHeadings(cells: readonly (readonly PlanParagraph[])[]): boolean {
    return cells.every((cell, index) => paragraphsText(cell).replace(/\s+/gu, ' ') === (this.#columns[index]?.heading ?? '').replace(/\s+/gu, ' '));
  }
}

/** Puts a continuation behind its row. Where nothing shows that a sentence was cut, and no cell reaches down, it is a doubt. */
function glueRow(current: GatheredRow, { cells, at }: SourceRow, key: string, sure: boolean): void {
  let cut = sure;
  current.cells = current.cells.map((before, column) => {
    const rest = cells[column] ?? [];
    if (rest.length === 0) return before;
    const first = rest[0];
    const last = before.at(-1);
    if ((first && beginsMidSentence(first)) || (last && stopsMidSentence(last)) || (last && /:\s*$/u.test(paragraphText(last)))) cut = true;
    return glue(before, rest).paragraphs;
  });
  current.from.push(at);
  current.keys.push(key);
  if (!cut) current.doubts.push({ field: 'row', sentence: 'The row below has no reference. It was read as the rest of this one.', words: paragraphsText(cells.flat()).slice(0, 200) });
}

/** A recommendation that a person cut into several: everything but its words stays with the first. */
function cutRow(row: GatheredRow, columns: readonly PlanColumn[], choices: PlanChoices): GatheredRow[] {
  const at = columns.find(({ role, index }) => role === 'recommendation' && (row.cells[index]?.length ?? 0) > 0)?.index;
  const words = at === undefined ? [] : (row.cells[at] ?? []);
  const cuts = [...new Set(choices.cuts[row.key] ?? [])].filter((cut) => cut > 0 && cut < words.length).sort((one, other) => one - other);
  if (at === undefined || cuts.length === 0) return [row];
  return [0, ...cuts].map((start, piece): GatheredRow => {
    const own = words.slice(start, cuts[piece] ?? words.length);
    const cells = row.cells.map((cell, column) => (column === at ? own : piece === 0 ? cell : []));
    return piece === 0 ? { ...row, cells } : { ...row, key: `${row.key}/${String(start)}`, cells, doubts: [] };
  });
}
