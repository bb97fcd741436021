import type { PlanReading, PlanRow, Unplaced } from '../plan-reading';
import { paragraphsText, paragraphText } from '../plan-text';
import type { PlanSource } from './plan-source';

/**
 * Where the words of a source went, each counted once. `missing` are words of the source that are nowhere and `extra` words that stand more often than
 * in the source: both are empty, or the reading is at fault and says so on the screen.
 */
export type PlanAccount = { readonly words: number; readonly inRows: number; readonly asHeadings: number; readonly beside: number; readonly leftOut: number; readonly missing: readonly string[]; readonly extra: readonly string[] };

/** The account of a reading as it was read, before a person changed words in it. */
export function accountOf(source: PlanSource, reading: PlanReading): PlanAccount {
  const left = new Map<string, number>();
  let words = 0;
  const change = (text: string, by: number): number => {
    const found = wordsIn(text);
    for (const word of found) left.set(word, (left.get(word) ?? 0) + by);
    return found.length;
  };
  for (const piece of source.pieces) {
    const paragraphs = piece.type === 'text' ? piece.paragraphs : piece.rows.flatMap(({ cells }) => cells.flat());
    for (const paragraph of paragraphs) words += change(paragraphText(paragraph), 1);
  }
  const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + change(text, -1), 0);
  const inRows = count(reading.rows.flatMap((row, index) => [...rowTexts(row), newHeading(row, reading.rows[index - 1])]));
  const asHeadings = count([reading.title, ...reading.tables.filter(({ used, goesOn }) => used && !goesOn).flatMap(({ columns }) => columns.map(({ heading }) => heading)), ...reading.repeated]);
  const beside = count(reading.unplaced.map(textOf));
  const leftOut = count(reading.leftOut.map(textOf));
  const off = [...left].filter(([, times]) => times !== 0);
  return { words, inRows, asHeadings, beside, leftOut, missing: off.filter(([, times]) => times > 0).map(([word]) => word), extra: off.filter(([, times]) => times < 0).map(([word]) => word) };
}

const textOf = ({ paragraphs }: Unplaced): string => paragraphsText(paragraphs);

/** Words as they are counted: what stands between white space, without marks at its ends, so that "R1." and "R1" are one. */
function wordsIn(text: string): string[] {
  return text.split(/[\s\u00A0]+/u).flatMap((word) => word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '') || []);
}

/** The heading that a row stands under, where the row above does not stand under it too. */
function newHeading(row: PlanRow, above: PlanRow | undefined): string {
  const table = (key: string): string => key.slice(0, key.indexOf('.'));
  return above !== undefined && above.under === row.under && table(above.key) === table(row.key) ? '' : row.under;
}

function rowTexts(row: PlanRow): string[] {
  return [
    row.reference,
    paragraphsText(row.recommendation),
    ...row.parts.map(({ label, paragraphs }) => `${label} ${paragraphsText(paragraphs)}`),
    paragraphsText(row.response),
    row.actionsHeading,
    paragraphsText(row.actions),
    row.owner,
    row.timescale.certainty === 'sure' ? row.timescale.due.verbatim : row.timescale.verbatim,
    ...row.updates.map(({ paragraphs }) => paragraphsText(paragraphs)),
    row.status,
    row.priority,
    ...row.others.map(({ paragraphs }) => paragraphsText(paragraphs)),
  ];
}
