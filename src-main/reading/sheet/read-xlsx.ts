import type { NeutralCell, NeutralComment, NeutralDocument, NeutralRun, NeutralTable } from '@shared/reading/neutral-document';
import { ReadRefusal } from '@shared/reading/read-refusal';
import { safeLink } from '@shared/reading/safe-link';
import { LARGEST_SPAN, shapeTable } from '@shared/reading/table-shape';
import type { FoundRow } from '@shared/reading/table-shape';
import { joinRuns, typedParagraphs } from '@shared/reading/typed-paragraphs';

import { readGuardedXml } from '../guarded-xml';
import type { XmlBudget } from '../guarded-xml';
import type { GuardedZip } from '../open-guarded-zip';
import { partOf, partsOfType, readRelationships, warnOfPackage } from '../package-parts';
import type { PackageFacts, Relationships } from '../package-parts';
import { READ_LIMITS } from '../read-limits';
import { warningList } from '../warning-list';
import type { WarningList } from '../warning-list';
import { numberOf } from '../word/numbering';
import { childOf, childrenOf, descendantsOf, onOff, pathOf, readXmlTree, textOf, treesWithin } from '../xml-tree';
import type { XmlNode } from '../xml-tree';
import { formatCode, showNumber } from './number-format';

/** What is shared while a workbook is read. */
type Workbook = {
  readonly warnings: WarningList;
  readonly strings: readonly (readonly NeutralRun[])[];
  /** The number format of each cell style, in order. */
  readonly formats: readonly string[];
  readonly uses1904: boolean;
  readonly comments: NeutralComment[];
  cells: number;
};

/** A cell that has something in it. */
type FilledCell = { readonly runs: readonly NeutralRun[]; readonly day: string | null };
/** A sheet while it is read: rows by number, cells by column, both from 1. */
type Sheet = { readonly name: string; readonly rows: Map<number, Map<number, FilledCell>>; readonly spans: Map<string, { readonly across: number; readonly down: number }> };

/**
 * Reads the sheets of a workbook as tables. Cells show what the sheet shows: dates in their format (the day beside it),
 * amounts with their places, formulas the value they had when the file was saved; nothing is calculated.
 *
 * @throws ReadRefusal
 */
export async function readXlsx(zip: GuardedZip, facts: PackageFacts, budget: XmlBudget): Promise<NeutralDocument> {
  const relationships = await readRelationships(zip, facts.mainPart, budget);
  const warnings = warningList();
  warnOfPackage(zip, facts, relationships, warnings);
  if ([...relationships.values()].some((relationship) => relationship.type === 'externalLink')) warnings.add('external-content-ignored', 'The workbook takes values from other files. They were not fetched; the values last seen are shown.');
  const root = await readXmlTree(zip, facts.mainPart, budget);
  const workbook: Workbook = {
    warnings,
    strings: await readSharedStrings(zip, relationships, budget),
    formats: await readFormats(zip, relationships, budget),
    uses1904: onOff(childOf(root, 's:workbookPr'), 'date1904') === true && childOf(root, 's:workbookPr')?.get('date1904') !== undefined,
    comments: [],
    cells: 0,
  };
  const blocks: NeutralTable[] = [];
  const entries = childrenOf(childOf(root, 's:sheets'), 's:sheet');
  if (entries.length > READ_LIMITS.sheets) warnings.add('more-sheets-not-read', `Only the first ${String(READ_LIMITS.sheets)} of ${String(entries.length)} sheets were read.`);
  for (const entry of entries.slice(0, READ_LIMITS.sheets)) {
    const name = entry.get('name') ?? '';
    const part = partOf(zip, relationships.get(entry.get('r:id') ?? ''));
    if (/hidden/iu.test(entry.get('state') ?? '')) warnings.add('hidden-sheet', 'The sheet is hidden in the workbook. It was read all the same.', `sheet ${name}`);
    if (part === null) {
      warnings.add('part-missing', 'A sheet is missing from the file.', `sheet ${name}`);
      continue;
    }
    const table = await readSheet(zip, part, name, workbook, budget);
    if (table) blocks.push(table);
  }
  return { kind: 'xlsx', title: facts.title, blocks, notes: [], comments: workbook.comments, furniture: [], images: [], warnings: warnings.all() };
}

async function readSharedStrings(zip: GuardedZip, relationships: Relationships, budget: XmlBudget): Promise<NeutralRun[][]> {
  const strings: NeutralRun[][] = [];
  const part = partsOfType(zip, relationships, 'sharedStrings')[0];
  if (part === undefined) return strings;
  const silent = { open: () => undefined, text: () => undefined, close: () => undefined };
  await readGuardedXml(zip, part, treesWithin((name) => name === 's:si', silent, (node) => strings.push(stringRuns(node))), budget);
  return strings;
}

/** The runs of a string item; readings of East Asian characters (s:rPh) are left out. */
function stringRuns(item: XmlNode): NeutralRun[] {
  const runs: NeutralRun[] = [];
  for (const node of childrenOf(item)) {
    if (node.name === 's:t') runs.push({ text: sheetText(node) });
    if (node.name !== 's:r') continue;
    const look = childOf(node, 's:rPr');
    const vertical = childOf(look, 's:vertAlign')?.get('val');
    runs.push({
      text: childrenOf(node, 's:t').map(sheetText).join(''),
      ...(onOff(childOf(look, 's:b'), 'val') === true ? { bold: true } : {}),
      ...(onOff(childOf(look, 's:i'), 'val') === true ? { italic: true } : {}),
      ...(onOff(childOf(look, 's:strike'), 'val') === true ? { strike: true } : {}),
      ...(vertical === 'superscript' ? { superscript: true } : {}),
      ...(vertical === 'subscript' ? { subscript: true } : {}),
    });
  }
  return joinRuns(runs);
}

/** Sheets write some characters as _x000D_. Those that XML forbids are dropped. */
function sheetText(node: XmlNode): string {
  return textOf(node).replace(/_x([0-9A-F]{4})_/giu, (_match, code: string) => {
    const value = Number.parseInt(code, 16);
    return value === 13 ? '' : value === 9 || value === 10 || (value >= 32 && value < 0xd800) ? String.fromCharCode(value) : '';
  });
}

async function readFormats(zip: GuardedZip, relationships: Relationships, budget: XmlBudget): Promise<string[]> {
  const part = partsOfType(zip, relationships, 'styles')[0];
  const root = part === undefined ? null : await readXmlTree(zip, part, budget);
  const own = new Map(childrenOf(childOf(root, 's:numFmts'), 's:numFmt').map((node) => [numberOf(node.get('numFmtId')) ?? -1, node.get('formatCode') ?? 'General']));
  return childrenOf(childOf(root, 's:cellXfs'), 's:xf').map((node) => formatCode(numberOf(node.get('numFmtId')) ?? 0, own));
}

async function readSheet(zip: GuardedZip, part: string, name: string, workbook: Workbook, budget: XmlBudget): Promise<NeutralTable | null> {
  const relationships = await readRelationships(zip, part, budget);
  const comments = await readSheetComments(zip, relationships, name, workbook, budget);
  const sheet: Sheet = { name, rows: new Map(), spans: new Map() };
  let row = 0;
  let column = 0;
  let filledCells = 0;
  const links = new Map<string, string>();
  const events = {
    open: (tag: { readonly name: string; get(attribute: string): string | undefined }) => {
      if (tag.name === 's:row') {
        row = numberOf(tag.get('r')) ?? row + 1;
        column = 0;
      } else if (tag.name === 's:mergeCell') readMerge(tag.get('ref') ?? '', sheet);
      else if (tag.name === 's:hyperlink') readLink(tag.get('ref') ?? '', relationships.get(tag.get('r:id') ?? '')?.target, links, workbook, name);
    },
    text: () => undefined,
    close: () => undefined,
  };
  const onCell = (cell: XmlNode): void => {
    const place = placeOf(cell.get('r') ?? '');
    column = place?.column ?? column + 1;
    const filled = readCell(cell, workbook, name);
    if (!filled) return;
    filledCells += 1;
    if (column > READ_LIMITS.columns || filledCells > READ_LIMITS.cells) throw new ReadRefusal('too-many-cells');
    const line = sheet.rows.get(place?.row ?? row) ?? new Map<number, FilledCell>();
    sheet.rows.set(place?.row ?? row, line.set(column, filled));
  };
  await readGuardedXml(zip, part, treesWithin((tag) => tag === 's:c', events, onCell), budget);
  return tableOf(sheet, links, comments, workbook);
}

function readCell(cell: XmlNode, workbook: Workbook, sheet: string): FilledCell | null {
  const place = `sheet ${sheet}, cell ${cell.get('r') ?? ''}`;
  const type = cell.get('t') ?? 'n';
  const value = childOf(cell, 's:v');
  if (type === 'inlineStr') {
    const item = childOf(cell, 's:is');
    return item ? filledOrNull(stringRuns(item)) : null;
  }
  if (!value) {
    if (childOf(cell, 's:f')) workbook.warnings.add('formula-without-value', 'A formula has no value in the file. The cell is empty here.', place);
    return null;
  }
  const text = textOf(value);
  if (type === 's') return filledOrNull(workbook.strings[numberOf(text) ?? -1] ?? []);
  if (type === 'str') return filledOrNull([{ text: sheetText(value) }]);
  if (type === 'b') return filledOrNull([{ text: text === '1' ? 'TRUE' : 'FALSE' }]);
  if (type === 'd') return { runs: [{ text }], day: /^\d{4}-\d{2}-\d{2}/u.exec(text)?.[0] ?? null };
  if (type === 'e') {
    workbook.warnings.add('sheet-error-value', `The cell shows the error ${text}.`, place);
    return filledOrNull([{ text }]);
  }
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return filledOrNull([{ text }]);
  const shown = showNumber(number, workbook.formats[numberOf(cell.get('s')) ?? 0] ?? 'General', workbook.uses1904);
  return { runs: [{ text: shown.text }], day: shown.day };
}

function filledOrNull(runs: readonly NeutralRun[]): FilledCell | null {
  return runs.some((run) => run.text.trim() !== '') ? { runs, day: null } : null;
}

function readMerge(reference: string, sheet: Sheet): void {
  const [from = '', to = ''] = reference.split(':');
  const first = placeOf(from);
  const last = placeOf(to);
  if (!first || !last || last.row < first.row || last.column < first.column) return;
  sheet.spans.set(`${String(first.row)} ${String(first.column)}`, { across: Math.min(last.column - first.column + 1, LARGEST_SPAN), down: Math.min(last.row - first.row + 1, LARGEST_SPAN) });
}

function readLink(reference: string, address: string | undefined, links: Map<string, string>, workbook: Workbook, sheet: string): void {
  if (address === undefined) return;
  const link = safeLink(address);
  const place = placeOf(reference.split(':')[0] ?? '');
  if (link !== null && place) links.set(`${String(place.row)} ${String(place.column)}`, link);
  if (link === null) workbook.warnings.add('link-dropped', 'The address of a link was dropped: only web and e-mail addresses are kept. Its text stays.', `sheet ${sheet}, cell ${reference}`);
}

async function readSheetComments(zip: GuardedZip, relationships: Relationships, sheet: string, workbook: Workbook, budget: XmlBudget): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const part of partsOfType(zip, relationships, 'comments')) {
    const root = await readXmlTree(zip, part, budget);
    const authors = childrenOf(childOf(root, 's:authors'), 's:author').map(textOf);
    for (const node of childrenOf(pathOf(root, 's:commentList'), 's:comment')) {
      const reference = node.get('ref') ?? '';
      const place = placeOf(reference);
      const text = descendantsOf(node, 's:t').map(sheetText).join('');
      if (!place || text.trim() === '') continue;
      const id = `${sheet}!${reference}`;
      found.set(`${String(place.row)} ${String(place.column)}`, id);
      workbook.comments.push({ id, author: authors[numberOf(node.get('authorId')) ?? -1] ?? '', when: '', blocks: typedParagraphs([{ text }], place.row), parent: '', resolved: false });
      workbook.warnings.add('comments', 'The workbook holds comments. They are kept apart from the cells.');
    }
  }
  return found;
}

/** The filled part of a sheet as a table; runs of empty rows become one blank row. Null for an empty sheet. */
function tableOf(sheet: Sheet, links: ReadonlyMap<string, string>, comments: ReadonlyMap<string, string>, workbook: Workbook): NeutralTable | null {
  const numbers = [...sheet.rows.keys()].toSorted((one, other) => one - other);
  const columns = [...sheet.rows.values()].flatMap((row) => [Math.min(...row.keys()), Math.max(...row.keys())]);
  const left = columns.reduce((least, column) => Math.min(least, column), Infinity);
  if (numbers.length === 0) return null;
  const last = numbers[numbers.length - 1] ?? 0;
  const covered = new Set<string>();
  const rows: FoundRow[] = [];
  let before = numbers[0] ?? 1;
  for (const number of numbers) {
    if (number > before + 1) rows.push({ cells: [], marked: false, at: before + 1 });
    before = number;
    const row = sheet.rows.get(number);
    const right = row ? Math.max(...row.keys()) : 0;
    const cells: NeutralCell[] = [];
    for (let column = left; column <= right; column += 1) {
      workbook.cells += 1;
      if (workbook.cells > READ_LIMITS.cells) throw new ReadRefusal('too-many-cells');
      const key = `${String(number)} ${String(column)}`;
      const filled = row?.get(column);
      if (covered.has(key) && !filled) continue;
      const span = sheet.spans.get(key);
      const across = Math.min(span?.across ?? 1, right - column + (span?.across ?? 1));
      const down = Math.min(span?.down ?? 1, last - number + 1);
      if (span) cover(covered, number, column, across, down);
      cells.push({ blocks: filled ? cellBlocks(filled, links.get(key), comments.get(key), number) : [], colSpan: across, rowSpan: down, ...(filled?.day ? { day: filled.day } : {}) });
    }
    rows.push({ cells, marked: false, at: number });
  }
  return shapeTable(rows, sheet.name, 1);
}

function cover(covered: Set<string>, row: number, column: number, across: number, down: number): void {
  for (let below = 0; below < down && covered.size < READ_LIMITS.cells; below += 1) {
    for (let right = 0; right < across; right += 1) if (below > 0 || right > 0) covered.add(`${String(row + below)} ${String(column + right)}`);
  }
}

function cellBlocks(cell: FilledCell, link: string | undefined, comment: string | undefined, at: number) {
  const runs = cell.runs.map((run): NeutralRun => ({ ...run, ...(link === undefined ? {} : { link }), ...(comment === undefined ? {} : { comments: [comment] }) }));
  const lines: NeutralRun[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r?\n/u).forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines[lines.length - 1]?.push({ ...run, text });
    });
  }
  return lines.flatMap((line) => typedParagraphs(line, at));
}

/** "AB12" as numbers. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}
