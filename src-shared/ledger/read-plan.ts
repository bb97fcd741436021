import type { CalendarDay } from '../kernel/calendar-day';
import type { NeutralDocument, NeutralRow, NeutralTable } from '../reading/neutral-document';
import { cellText, isBlankCell, tableGrid } from '../reading/neutral-text';
import { plainText } from '../text/model';
import { findReferences } from './find-references';
import { REFERENCE, tellColumns } from './plan-columns';
import type { ColumnRole, PlanColumn } from './plan-columns';
import type { PlanCrossReference, PlanDoubt, PlanPart, PlanReading, PlanRow, PlanUpdate, Unplaced } from './plan-reading';
import { beginsMidSentence, blockParagraphs, cellParagraphs, glue, paragraphsText, paragraphText, stopsMidSentence } from './plan-text';
import type { PlanParagraph } from './plan-text';
import { readResponse } from './read-response';
import { readTimescales } from './timescale';

/** What a plan is read against: the day it was written or brought up to date, where the person says so, and the next meeting. */
export type PlanContext = { readonly asOf: CalendarDay | null; readonly nextMeeting: CalendarDay | null };

/** A row of the plan while its continuations are put behind it. */
type GatheredRow = { cells: PlanParagraph[][]; readonly from: number[]; readonly doubts: PlanDoubt[]; readonly under: string };

/**
 * Reads an action plan out of any file or pasted text: its columns under whatever headings and in whatever order, rows that were broken over
 * pages put together again, parts, lists, references, timescales, update rounds. Nothing is decided and nothing is dropped: what is unsure is a
 * doubt of its row, what could not be placed is listed with its words.
 */
export function readPlan(document: NeutralDocument, context: PlanContext): PlanReading {
  const titles: string[] = [];
  const unplaced: Unplaced[] = [];
  const rows: PlanRow[] = [];
  let columns: readonly PlanColumn[] = [];
  for (const block of document.blocks) {
    if (block.type === 'table') {
      const table = readTable(block, columns, titles, unplaced);
      if (table === null) continue;
      columns = columns.length === 0 ? table.columns : columns;
      rows.push(...toRows(table.gathered, table.columns, context));
      continue;
    }
    const paragraphs = blockParagraphs(block);
    if (paragraphs.length === 0) continue;
    // What stands before the table is its title; running text and what comes after belong to no row.
    if (rows.length === 0 && titles.length === 0 && paragraphsText(paragraphs).length <= LONGEST_TITLE) titles.push(paragraphsText(paragraphs));
    else unplaced.push({ paragraphs, where: rows.length === 0 ? 'Before the plan' : 'After the plan', why: 'It stands outside the table.', at: block.at });
  }
  for (const part of [...document.notes, ...document.furniture, ...document.comments]) {
    const paragraphs = part.blocks.flatMap(blockParagraphs);
    if (paragraphs.length > 0) unplaced.push({ paragraphs, where: 'kind' in part ? NOT_BODY[part.kind] : 'A comment', why: 'It stands outside the table.', at: 0 });
  }
  return { title: titles.join(' '), columns, rows: withCrossReferences(withDoubtsOfReferences(rows)), unplaced };
}

const LONGEST_TITLE = 300;
const NOT_BODY = { footnote: 'A footnote', endnote: 'An endnote', header: 'The head of the pages', footer: 'The foot of the pages' } as const;
/** A row that begins so is about the plan, not one of its recommendations. */
const NOTE = /^(?:notes?|nb|n\.b\.|key|source|total)\b/iu;
const ACTIONS_HEADING = /^(?:actions?|action plan|next steps)\s*:?$/iu;
const ACTIONS_START = /^(actions?\s*:)\s+/iu;

type ReadTable = { readonly columns: readonly PlanColumn[]; readonly gathered: readonly GatheredRow[] };

function readTable(table: NeutralTable, before: readonly PlanColumn[], titles: string[], unplaced: Unplaced[]): ReadTable | null {
  const grid = tableGrid(table);
  const texts = (row: number): string[] => (grid[row] ?? []).map((place) => (place.cell && !place.covered ? cellText(place.cell).trim() : ''));
  const headings = Array.from({ length: table.columns }, () => '');
  const body: number[] = [];
  table.rows.forEach((row, index) => {
    if (row.kind === 'title') titles.push(texts(index).filter((text) => text !== '').join(' '));
    else if (row.kind === 'header' && body.length === 0) texts(index).forEach((text, column) => (headings[column] = `${headings[column] ?? ''} ${text}`.trim()));
    else if (row.kind === 'body' || row.kind === 'header') body.push(index);
  });
  const again = before.length === table.columns && headings.every((heading) => heading === '' || before.some((column) => column.heading === heading));
  // A table that goes on after a page has no headings, or the same ones: its columns are those of the first.
  const columns = again ? before : tellColumns(headings, headings.map((_, column) => body.map((row) => texts(row)[column] ?? '')));
  if (!again && !columns.some(({ role }) => role === 'reference') && columns.filter(({ role }) => role !== 'other').length < 2) {
    unplaced.push({ paragraphs: table.rows.flatMap((row) => row.cells.flatMap(cellParagraphs)), where: table.name === '' ? 'Another table' : `The table “${table.name}”`, why: 'No column of it could be told.', at: table.at });
    return null;
  }
  return { columns, gathered: gather(table, body, columns, grid, unplaced) };
}

function gather(table: NeutralTable, body: readonly number[], columns: readonly PlanColumn[], grid: ReturnType<typeof tableGrid>, unplaced: Unplaced[]): GatheredRow[] {
  const gathered: GatheredRow[] = [];
  const referenceAt = columns.findIndex(({ role }) => role === 'reference');
  let under = '';
  for (const index of body) {
    const row = table.rows[index];
    if (!row) continue;
    const cells = (grid[index] ?? []).map((place) => (place.cell && !place.covered ? cellParagraphs(place.cell) : []));
    if (cells.every((cell) => cell.length === 0)) continue;
    if (row.kind === 'header' && repeatsHeadings(cells, columns)) continue;
    const only = spansTable(row, table.columns);
    const current = gathered.at(-1);
    if (only && current === undefined) {
      under = paragraphsText(cells.flat());
      continue;
    }
    const reference = referenceAt < 0 ? '' : paragraphsText(cells[referenceAt] ?? []);
    const first = cells.find((cell) => cell.length > 0)?.[0];
    const startsNew = referenceAt < 0 ? !row.continuation : reference !== '' && REFERENCE.test(reference.trim());
    if (startsNew || current === undefined) {
      gathered.push({ cells, from: [row.at], doubts: [], under });
      continue;
    }
    if (only || (first && NOTE.test(paragraphText(first)))) {
      if (only && !NOTE.test(paragraphsText(cells.flat()))) under = paragraphsText(cells.flat());
      else unplaced.push({ paragraphs: cells.flat(), where: `Row ${String(row.at)}`, why: 'The row has no reference.', at: row.at });
      continue;
    }
    glueRow(current, cells, row.at);
  }
  return gathered;
}

function repeatsHeadings(cells: readonly (readonly PlanParagraph[])[], columns: readonly PlanColumn[]): boolean {
  return cells.every((cell, index) => paragraphsText(cell).replace(/\s+/gu, ' ') === (columns[index]?.heading ?? '').replace(/\s+/gu, ' '));
}

/** One text across the whole table: the heading of what follows. */
function spansTable(row: NeutralRow, columns: number): boolean {
  const filled = row.cells.filter((cell) => !isBlankCell(cell));
  const [only, ...others] = filled;
  return columns > 2 && only !== undefined && others.length === 0 && only === row.cells[0] && only.colSpan >= columns - 1;
}

/** Puts a continuation behind its row. Where nothing shows that a sentence was cut, it is a doubt. */
function glueRow(current: GatheredRow, cells: readonly (readonly PlanParagraph[])[], at: number): void {
  let cut = false;
  current.cells = current.cells.map((before, column) => {
    const rest = cells[column] ?? [];
    if (rest.length === 0) return before;
    const first = rest[0];
    const last = before.at(-1);
    if ((first && beginsMidSentence(first)) || (last && stopsMidSentence(last)) || (last && /:\s*$/u.test(paragraphText(last)))) cut = true;
    return glue(before, rest).paragraphs;
  });
  current.from.push(at);
  if (!cut) current.doubts.push({ field: 'row', sentence: 'The row below has no reference. It was read as the rest of this one.', words: paragraphsText(cells.flat()).slice(0, 200) });
}

function toRows(gathered: readonly GatheredRow[], columns: readonly PlanColumn[], context: PlanContext): PlanRow[] {
  const under = (row: GatheredRow, role: ColumnRole): PlanParagraph[] => columns.filter((column) => column.role === role).flatMap(({ index }) => row.cells[index] ?? []);
  const asOf = columns.reduce<CalendarDay | null>((latest, { day }) => (day !== null && (latest === null || day > latest) ? day : latest), null) ?? context.asOf;
  const timescales = readTimescales(gathered.map((row) => paragraphsText(under(row, 'timescale')).replace(/\n/gu, ' ')), { asOf, nextMeeting: context.nextMeeting });
  return gathered.map((row, index): PlanRow => {
    const both = splitActions(under(row, 'responseAndActions'));
    const answered = [...under(row, 'response'), ...both.response];
    const recommendation = splitReference(paragraphsText(under(row, 'reference')), under(row, 'recommendation'));
    const parts = partsOf(recommendation.paragraphs);
    const proposal = answered.length === 0 ? null : readResponse(paragraphsText(answered));
    const timescale = timescales[index] ?? { certainty: 'sure', due: { verbatim: '', kind: 'none', day: null }, why: '' };
    const doubts: PlanDoubt[] = [...row.doubts];
    if (recommendation.paragraphs.length === 0) doubts.push({ field: 'recommendation', sentence: 'No recommendation was found in this row.', words: '' });
    if (proposal?.certainty === 'read') doubts.push({ field: 'response', sentence: 'The response was read from a sentence. Confirm it.', words: proposal.words });
    if (timescale.certainty === 'ask') doubts.push({ field: 'timescale', sentence: timescale.why, words: timescale.verbatim });
    return {
      reference: recommendation.reference,
      recommendation: parts.length > 0 ? beforeParts(recommendation.paragraphs) : recommendation.paragraphs,
      parts,
      response: answered,
      proposal,
      actionsHeading: both.heading,
      actions: [...both.actions, ...under(row, 'actions')],
      owner: paragraphsText(under(row, 'owner')).replace(/\n/gu, '; '),
      timescale,
      updates: updatesOf(row, columns),
      status: paragraphsText(under(row, 'status')),
      priority: paragraphsText(under(row, 'priority')),
      others: columns.filter(({ role, index: at }) => role === 'other' && (row.cells[at]?.length ?? 0) > 0).map(({ heading, index: at }) => ({ heading, paragraphs: row.cells[at] ?? [] })),
      crossReferences: [],
      doubts,
      from: row.from,
      under: row.under,
    };
  });
}

function updatesOf(row: GatheredRow, columns: readonly PlanColumn[]): PlanUpdate[] {
  return columns.filter(({ role, index }) => role === 'update' && (row.cells[index]?.length ?? 0) > 0).map(({ heading, day, index }) => ({ round: heading, day, paragraphs: row.cells[index] ?? [] }));
}

/** Response and actions in one cell are told apart by the line "Action:". */
function splitActions(paragraphs: readonly PlanParagraph[]): { readonly response: PlanParagraph[]; readonly heading: string; readonly actions: PlanParagraph[] } {
  const at = paragraphs.findIndex((paragraph) => ACTIONS_HEADING.test(paragraphText(paragraph).trim()));
  if (at >= 0) return { response: paragraphs.slice(0, at), heading: paragraphText(paragraphs[at] ?? EMPTY).trim(), actions: paragraphs.slice(at + 1) };
  const inline = paragraphs.findIndex((paragraph) => ACTIONS_START.test(plainText(paragraph.runs)));
  const line = paragraphs[inline];
  if (!line) return { response: [...paragraphs], heading: '', actions: [] };
  const heading = ACTIONS_START.exec(plainText(line.runs))?.[1] ?? '';
  return { response: paragraphs.slice(0, inline), heading, actions: [{ ...line, runs: dropLeading(line.runs, heading.length) }, ...paragraphs.slice(inline + 1)] };
}

const EMPTY: PlanParagraph = { label: '', style: null, depth: 0, runs: [] };

function dropLeading(runs: PlanParagraph['runs'], count: number): PlanParagraph['runs'] {
  let left = count;
  return runs.map((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  }).map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run)).filter(({ text }) => text !== '');
}

/** The reference in its own column, or typed before the recommendation: "R1 The Council …", "Recommendation 3: …". */
function splitReference(written: string, paragraphs: readonly PlanParagraph[]): { readonly reference: string; readonly paragraphs: readonly PlanParagraph[] } {
  const own = written.trim().replace(/[.:)]$/u, '');
  if (own !== '') return { reference: own, paragraphs };
  const [first, ...rest] = paragraphs;
  if (!first) return { reference: '', paragraphs };
  if (first.label !== '' && first.style === 'decimal' && rest.length === 0) return { reference: first.label.replace(/[.:)]$/u, ''), paragraphs: [{ ...first, label: '', style: null, depth: 0 }] };
  const typed = /^((?:R\s?|Rec(?:ommendation|\.)?\s+|SR\s?\(\d{2}\/\d{2}\)\s?)\d{1,4})\s*[.:)–—-]?\s+/u.exec(plainText(first.runs));
  if (!typed) return { reference: '', paragraphs };
  return { reference: (typed[1] ?? '').trim(), paragraphs: [{ ...first, runs: dropLeading(first.runs, typed[0].length) }, ...rest] };
}

/** The parts (a), (b) of a recommendation: paragraphs lettered from a on, each with what hangs below it. */
function partsOf(paragraphs: readonly PlanParagraph[]): PlanPart[] {
  const starts = paragraphs.flatMap((paragraph, index) => (/^\(?[a-z]\)?[.)]?$/iu.test(paragraph.label) && paragraph.style !== 'bullet' ? [index] : []));
  const letters = starts.map((index) => (paragraphs[index]?.label ?? '').replace(/[^a-z]/giu, '').toLowerCase());
  if (letters.length < 2 || letters.some((letter, index) => letter !== String.fromCharCode(97 + index))) return [];
  return starts.map((start, index) => {
    const first = paragraphs[start] ?? EMPTY;
    return { label: first.label, paragraphs: [{ ...first, label: '', style: null, depth: 0 }, ...paragraphs.slice(start + 1, starts[index + 1] ?? paragraphs.length)] };
  });
}

function beforeParts(paragraphs: readonly PlanParagraph[]): readonly PlanParagraph[] {
  const first = paragraphs.findIndex((paragraph) => /^\(?a\)?[.)]?$/iu.test(paragraph.label));
  return first < 0 ? paragraphs : paragraphs.slice(0, first);
}

function withDoubtsOfReferences(rows: readonly PlanRow[]): PlanRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const again = row.reference !== '' && seen.has(row.reference);
    seen.add(row.reference);
    if (row.reference === '') return { ...row, doubts: [...row.doubts, { field: 'reference', sentence: 'This row has no reference. One is given to it when it is kept.', words: '' }] };
    return again ? { ...row, doubts: [...row.doubts, { field: 'reference', sentence: `${row.reference} stands twice in this plan.`, words: row.reference }] } : row;
  });
}

function withCrossReferences(rows: readonly PlanRow[]): PlanRow[] {
  const known = [...new Set(rows.map(({ reference }) => reference).filter((reference) => reference !== ''))];
  return rows.map((row) => {
    const fields: readonly (readonly [PlanCrossReference['field'], readonly PlanParagraph[]])[] = [
      ['recommendation', [...row.recommendation, ...row.parts.flatMap(({ paragraphs }) => paragraphs)]],
      ['response', row.response],
      ['actions', row.actions],
      ['update', row.updates.flatMap(({ paragraphs }) => paragraphs)],
    ];
    const crossReferences = fields.flatMap(([field, paragraphs]) => findReferences(paragraphsText(paragraphs), known, row.reference).map((found): PlanCrossReference => ({ ...found, field })));
    const missing = crossReferences.filter(({ known: there }) => !there);
    const doubts = missing.map(({ reference }): PlanDoubt => ({ field: 'crossReference', sentence: `${reference} is not in this plan.`, words: reference }));
    return { ...row, crossReferences, doubts: [...row.doubts, ...doubts] };
  });
}
