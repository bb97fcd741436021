import { z } from 'zod';
import type { NeutralDocument, NeutralRow, NeutralTable, ReadWarning } from '../../reading/neutral-document';
import { isBlankCell, tableGrid } from '../../reading/neutral-text';
import { runSchema } from '../../text/model';
import { blockParagraphs, cellParagraphs } from '../plan-text';
import { withoutGuards } from '../without-guards';

/** The most rows and columns of one table that are taken for an action plan. */
export const MOST_PLAN_ROWS = 5_000;
export const MOST_PLAN_COLUMNS = 60;
/** The most paragraphs of one document with a plan in it. */
export const MOST_PLAN_PARAGRAPHS = 60_000;

const planParagraphSchema = z.strictObject({
  label: z.string(),
  style: z.enum(['bullet', 'decimal', 'letter', 'roman', 'other']).nullable(),
  depth: z.number().int().min(0),
  runs: z.array(runSchema),
});
const paragraphsSchema = z.array(planParagraphSchema);

const sourceRowSchema = z.strictObject({
  /** Its row or line in the file. */
  at: z.number().int(),
  kind: z.enum(['title', 'header', 'body', 'blank', 'rule']),
  continuation: z.boolean(),
  /** One text across the whole table. */
  spans: z.boolean(),
  /** Columns that a cell of a row above reaches down into. */
  covered: z.array(z.number().int()),
  cells: z.array(paragraphsSchema),
});
export type SourceRow = z.output<typeof sourceRowSchema>;

const sourceTableSchema = z.strictObject({ type: z.literal('table'), name: z.string(), at: z.number().int(), columns: z.number().int(), rows: z.array(sourceRowSchema) });
export type SourceTable = z.output<typeof sourceTableSchema>;

/** Text outside tables; `where` in words, `place` whether it stands in the run of the document or beside it (a footnote, the head of the pages). */
const sourceTextSchema = z.strictObject({ type: z.literal('text'), where: z.string(), beside: z.boolean(), at: z.number().int(), paragraphs: paragraphsSchema, /** It is a heading of the document. */ heading: z.boolean().optional() });
export type SourceText = z.output<typeof sourceTextSchema>;

/**
 * A document with an action plan in it, word for word, before anything is read into it: its tables with every cell, and the texts around them.
 * `notes` are sentences about the file as a whole: what was left unloaded, what looks damaged.
 */
export const planSourceSchema = z.strictObject({ name: z.string(), pieces: z.array(z.discriminatedUnion('type', [sourceTableSchema, sourceTextSchema])), notes: z.array(z.string()) });
export type PlanSource = z.output<typeof planSourceSchema>;

const BESIDE = { footnote: 'A footnote', endnote: 'An endnote', header: 'The head of the pages', footer: 'The foot of the pages' } as const;

/** Takes tables and texts out of any file or pasted text. `name` is the file's name, "" for a paste. */
export function planSourceOf(given: NeutralDocument, name: string): PlanSource {
  const document = withoutGuards(given);
  const pieces: (SourceTable | SourceText)[] = [];
  for (const block of document.blocks) {
    if (block.type === 'table') {
      pieces.push(sourceTable(block));
      continue;
    }
    const paragraphs = blockParagraphs(block);
    if (paragraphs.length > 0) pieces.push({ type: 'text', where: '', beside: false, at: block.at, paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, runs: [...paragraph.runs] })), ...(block.type === 'heading' ? { heading: true } : {}) });
  }
  for (const part of [...document.notes, ...document.furniture, ...document.comments]) {
    const paragraphs = part.blocks.flatMap(blockParagraphs);
    if (paragraphs.length > 0) pieces.push({ type: 'text', where: 'kind' in part ? BESIDE[part.kind] : 'A comment', beside: true, at: 0, paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, runs: [...paragraph.runs] })) });
  }
  return { name, pieces, notes: document.warnings.map(noteOf) };
}

function noteOf({ sentence, place }: ReadWarning): string {
  return place === '' ? sentence : `${sentence} (${place})`;
}

function sourceTable(table: NeutralTable): SourceTable {
  const grid = tableGrid(table);
  return {
    type: 'table',
    name: table.name,
    at: table.at,
    columns: table.columns,
    rows: table.rows.map((row, index) => {
      const places = grid[index] ?? [];
      return {
        at: row.at,
        kind: row.kind,
        continuation: row.continuation,
        spans: spansTable(row, table.columns),
        covered: places.flatMap((place, column) => (place.covered && place.cell !== null && !row.cells.includes(place.cell) ? [column] : [])),
        cells: places.map((place) => (place.cell && !place.covered ? cellParagraphs(place.cell).map((paragraph) => ({ ...paragraph, runs: [...paragraph.runs] })) : [])),
      };
    }),
  };
}

/** One text across the whole table: the heading of what follows. */
function spansTable(row: NeutralRow, columns: number): boolean {
  const filled = row.cells.filter((cell) => !isBlankCell(cell));
  const [only, ...others] = filled;
  return columns > 2 && only !== undefined && others.length === 0 && only === row.cells[0] && only.colSpan >= columns - 1;
}
