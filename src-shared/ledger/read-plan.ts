import type { CalendarDay } from '../kernel/calendar-day';
import type { NeutralDocument } from '../reading/neutral-document';
import { referenceFinder } from './find-references';
import { NO_CHOICES } from './import/plan-choices';
import type { PlaceField, PlanChoices } from './import/plan-choices';
import { planSourceOf } from './import/plan-source';
import type { PlanSource, SourceText } from './import/plan-source';
import type { PlanColumn } from './plan-columns';
import type { PlanCrossReference, PlanDoubt, PlanReading, PlanRow, PlanTable, Unplaced } from './plan-reading';
import { paragraphsText } from './plan-text';
import type { PlanParagraph } from './plan-text';
import { toRows } from './read-plan-rows';
import { readTable } from './read-plan-table';

/** What a plan is read against: the day it was written or brought up to date, where the person says so, and the next meeting. */
export type PlanContext = { readonly asOf: CalendarDay | null; readonly nextMeeting: CalendarDay | null };

const LONGEST_TITLE = 300;

/**
 * Reads an action plan out of any file or pasted text: its columns under whatever headings and in whatever order, rows that were broken over
 * pages put together again, parts, lists, references, timescales, update rounds. Nothing is decided and nothing is dropped: what is unsure is a
 * doubt of its row, what could not be placed is listed with its words.
 */
export function readPlan(document: NeutralDocument, context: PlanContext): PlanReading {
  return judgeReferences(readSource(planSourceOf(document, ''), NO_CHOICES, context));
}

/** Reads a source as a person has said it is to be read. The references of the rows are judged by `judgeReferences`, after what a person changed in them. */
export function readSource(source: PlanSource, choices: PlanChoices, context: PlanContext): PlanReading {
  const titles: string[] = [];
  const repeated: string[] = [];
  const unplaced: Unplaced[] = [];
  const leftOut: Unplaced[] = [];
  const rows: PlanRow[] = [];
  const tables: PlanTable[] = [];
  let columns: readonly PlanColumn[] = [];
  // A heading right above a table heads that part of the plan, once it is known that the table belongs to the plan.
  let above: { readonly text: Unplaced; readonly words: string } | null = null;
  source.pieces.forEach((piece, index) => {
    if (piece.type === 'text') {
      const text = paragraphsText(piece.paragraphs);
      const key = `p${String(index)}`;
      if (choices.dropped.includes(key)) leftOut.push({ key, paragraphs: piece.paragraphs, where: whereOf(piece, rows), why: 'You left it out.', at: piece.at });
      // What stands before the table is its title; running text and what comes after belong to no row.
      else if (!piece.beside && rows.length === 0 && titles.length === 0 && text.length <= LONGEST_TITLE && choices.placed[key] === undefined) titles.push(text);
      else {
        const outside: Unplaced = { key, paragraphs: piece.paragraphs, where: whereOf(piece, rows), why: 'It stands outside the table.', at: piece.at };
        if (piece.heading === true && source.pieces[index + 1]?.type === 'table' && text.length <= LONGEST_TITLE && choices.placed[key] === undefined) above = { text: outside, words: text };
        else unplaced.push(outside);
      }
      return;
    }
    const heading = above;
    above = null;
    const read = readTable(piece, index, columns, choices);
    const headed = heading !== null && read.table.used && read.gathered.some(({ under }) => under === '');
    if (heading !== null && !headed) unplaced.push(heading.text);
    tables.push(read.table);
    for (const title of read.titles) (titles.includes(title) ? repeated : titles).push(title);
    for (const text of read.unplaced) (choices.dropped.includes(text.key) ? leftOut : unplaced).push(text);
    leftOut.push(...read.leftOut);
    repeated.push(...read.repeated);
    if (!read.table.used) return;
    if (columns.length === 0) ({ columns } = read.table);
    rows.push(...toRows(headed ? read.gathered.map((row) => (row.under === '' ? { ...row, under: heading.words } : row)) : read.gathered, read.table.columns, context));
  });
  return { title: titles.join(' '), columns, tables, ...placeTexts(rows, unplaced, choices), leftOut, repeated };
}

function whereOf({ where }: SourceText, rows: readonly PlanRow[]): string {
  if (where !== '') return where;
  return rows.length === 0 ? 'Before the plan' : 'After the plan';
}

/** Puts texts where a person said they go; what is to go to a row that is no longer there stays unplaced. */
function placeTexts(rows: readonly PlanRow[], unplaced: readonly Unplaced[], { placed }: PlanChoices): { readonly rows: readonly PlanRow[]; readonly unplaced: readonly Unplaced[] } {
  const going = unplaced.filter(({ key }) => rows.some((row) => row.key === placed[key]?.row));
  if (going.length === 0) return { rows, unplaced };
  const placedRows = rows.map((row) => going.reduce((grown, { key, paragraphs }) => (placed[key]?.row === row.key ? withText(grown, placed[key].field, paragraphs) : grown), row));
  return { rows: placedRows, unplaced: unplaced.filter((text) => !going.includes(text)) };
}

function withText(row: PlanRow, field: PlaceField, paragraphs: readonly PlanParagraph[]): PlanRow {
  if (field === 'response') return { ...row, response: [...row.response, ...paragraphs] };
  if (field === 'actions') return { ...row, actions: [...row.actions, ...paragraphs] };
  if (field === 'update') return { ...row, updates: [...row.updates, { round: '', day: null, paragraphs }] };
  const last = row.parts.at(-1);
  if (!last) return { ...row, recommendation: [...row.recommendation, ...paragraphs] };
  return { ...row, parts: [...row.parts.slice(0, -1), { ...last, paragraphs: [...last.paragraphs, ...paragraphs] }] };
}

/** Tells references that stand twice, are missing, or name a recommendation that is not there, and finds what points at what. */
export function judgeReferences(reading: PlanReading): PlanReading {
  return { ...reading, rows: withCrossReferences(withDoubtsOfReferences(reading.rows)) };
}

function withDoubtsOfReferences(rows: readonly PlanRow[]): PlanRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const again = row.reference !== '' && seen.has(row.reference);
    seen.add(row.reference);
    if (row.reference === '') return { ...row, doubts: [...row.doubts, { field: 'reference', sentence: 'This row has no reference. One is given to it when it is kept.', words: '' }] };
    if (/^\S*\d\S* \S*\d\S*$/u.test(row.reference) && row.keys.length > 1) return { ...row, doubts: [...row.doubts, { field: 'reference', sentence: 'These are two references. Leave the one that it is to have.', words: row.reference }] };
    return again ? { ...row, doubts: [...row.doubts, { field: 'reference', sentence: `${row.reference} stands twice in this plan.`, words: row.reference }] } : row;
  });
}

function withCrossReferences(rows: readonly PlanRow[]): PlanRow[] {
  const known = [...new Set(rows.map(({ reference }) => reference).filter((reference) => reference !== ''))];
  const find = referenceFinder(known);
  return rows.map((row) => {
    const fields: readonly (readonly [PlanCrossReference['field'], readonly PlanParagraph[]])[] = [
      ['recommendation', [...row.recommendation, ...row.parts.flatMap(({ paragraphs }) => paragraphs)]],
      ['response', row.response],
      ['actions', row.actions],
      ['update', row.updates.flatMap(({ paragraphs }) => paragraphs)],
    ];
    const crossReferences = fields.flatMap(([field, paragraphs]) => find(paragraphsText(paragraphs), row.reference).map((found): PlanCrossReference => ({ ...found, field })));
    const missing = crossReferences.filter(({ known: there }) => !there);
    const doubts = missing.map(({ reference }): PlanDoubt => ({ field: 'crossReference', sentence: `${reference} is not in this plan.`, words: reference }));
    return { ...row, crossReferences, doubts: [...row.doubts, ...doubts] };
  });
}
