import { runsText, textRuns, type Block, type Bookmark, type CaptionCount, type CellBlock, type ImageBlock, type Inline, type TableColumn } from '@shared/documents/document-model';
import { isBlankBlock, isBlankCell } from '@shared/text/block-words';
import { plainText, type CellParagraph, type ImageContent, type Run, type TableContent } from '@shared/text/model';

/** What tables and pictures of one document need to know of each other and of the record. */
export type Captions = {
  /** The number of the next table or picture of the document. */
  readonly next: (word: CaptionCount['word']) => CaptionCount;
  /** The bytes of a stored picture in base64; null when they are not there. */
  readonly picture: (file: string) => string | null;
  /** A name for a list in a cell, used once. */
  readonly list: () => string;
};

type Setting = { readonly captions?: Captions };
type ToRuns = (runs: readonly Run[]) => readonly Inline[];

/** How wide a picture prints at most, as a share of the text width of A4 with 2.54 cm margins, in points. */
const TEXT_WIDTH = 451;
const SHARES: Readonly<Record<ImageContent['size'], number>> = { small: 1 / 3, medium: 2 / 3, full: 1 };
/** A picture of a screen or a camera prints at this many pixels to the inch, unless that is wider than its share. */
const PIXELS_TO_THE_INCH = 96;

/**
 * A table as it prints: the first row names the columns (one without a name is told by its place), rows without words are left out. One that has
 * no rows below its header is told in a line, because a table without rows is no table.
 */
export function tableBlocks(table: TableContent, bookmark: Bookmark | null, { captions }: Setting, toRuns: ToRuns): readonly Block[] {
  if (isBlankBlock({ kind: 'table', content: table })) return [];
  const [head = [], ...body] = table.rows;
  const count = captions?.next('Table');
  const rows = body.filter((row) => !row.every(isBlankCell));
  const shares = ownShares(table);
  const columns = head.map((cell, index): TableColumn => {
    const column = columnOf(cell, index, rows, toRuns);
    return { ...column, width: shares?.[index] ?? column.width };
  });
  const caption = table.caption === '' ? null : table.caption;
  if (rows.length === 0) {
    const words = columns.filter((_column, index) => !isBlankCell(head[index] ?? [])).map(({ header }) => header).join('; ');
    const lead = count === undefined ? '' : `${count.word} ${String(count.number)}`;
    const text = [[lead, caption ?? ''].filter((part) => part !== '').join(': '), words].filter((part) => part !== '').join('. ');
    return text === '' ? [] : [{ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(text) }];
  }
  const lists = captions?.list ?? ((): string => 'cell');
  return [{
    type: 'table',
    caption,
    ...(count === undefined ? {} : { count }),
    bookmark,
    description: describeTable(table),
    columns,
    headingColumn: table.headingColumn,
    rowSplit: 'auto',
    rows: rows.map((row) => ({ cells: row.map((cell) => cellBlocks(cell, lists(), toRuns)) })),
  }];
}

/** The widths that were given to the columns; null where none were, or columns came and went since in a way that nobody can know. */
export function ownShares({ widths, rows }: Pick<TableContent, 'widths' | 'rows'>): readonly number[] | null {
  return widths !== undefined && widths.length > 0 && widths.length === rows[0]?.length ? widths : null;
}

/** How wide each column prints, in hundredths of the table: as was given, or as its words ask. */
export function columnShares(table: TableContent): readonly number[] {
  const [head = [], ...body] = table.rows;
  const shares = ownShares(table) ?? head.map((cell, index) => columnWidth(columnName(cell, index), body.map((row) => row[index] ?? []).filter((one) => !isBlankCell(one))));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (100 * share) / all);
}

/** What a table shows, for who cannot see it: its own description, or its caption and the names of its columns. */
export function describeTable({ description, caption, rows }: TableContent): string {
  if (description !== '') return description;
  const names = (rows[0] ?? []).map((cell, index) => columnName(cell, index)).join(', ');
  return caption === '' ? `A table with the columns ${names}` : `${caption}. Columns: ${names}`;
}

/** What stands over a column: its words, or its place where it has none. */
export function columnName(cell: readonly CellParagraph[], index: number): string {
  const words = cell.map((one) => plainText(one.runs)).join(' ').replace(/\s+/gu, ' ').trim();
  return words === '' ? `Column ${String(index + 1)}` : words;
}

/** A picture with its line, or in words where its bytes are not there: what it shows must not be lost with it. */
export function imageBlocks(image: ImageContent, bookmark: Bookmark | null, { captions }: Setting): readonly Block[] {
  const count = image.decorative && image.caption === '' ? undefined : captions?.next('Figure');
  const data = captions?.picture(image.file) ?? null;
  const caption = image.caption === '' ? null : image.caption;
  const alt = altOf(image);
  if (data === null) return [{ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(`[Picture: ${alt === '' ? 'decoration' : alt}]${caption === null ? '' : ` ${caption}`}`) }];
  const block: ImageBlock = { type: 'image', mediaType: image.mediaType, data, ...printedSize(image), alt, decorative: image.decorative, caption, ...(count === undefined ? {} : { count }), bookmark };
  return [block];
}

/** What is said of a picture. One that nobody has described yet is told by its caption, so that the document can go out as a draft. */
function altOf({ alt, caption, decorative }: ImageContent): string {
  if (decorative) return '';
  if (alt.trim() !== '') return alt;
  return caption === '' ? 'A picture that has not been described yet' : caption;
}

/** The size that a picture prints at, in points. */
export function printedSize({ width, height, size }: Pick<ImageContent, 'width' | 'height' | 'size'>): { readonly width: number; readonly height: number } {
  const natural = (width * 72) / PIXELS_TO_THE_INCH;
  const wide = size === 'full' ? Math.min(TEXT_WIDTH, natural) : TEXT_WIDTH * SHARES[size];
  const shown = Math.min(wide, natural);
  return { width: shown, height: (shown * height) / width };
}

function columnOf(cell: readonly CellParagraph[], index: number, rows: TableContent['rows'], toRuns: ToRuns): TableColumn {
  const header = columnName(cell, index);
  const cells = rows.map((row) => row[index] ?? []).filter((one) => !isBlankCell(one));
  const figures = cells.length > 0 && cells.every((one) => one.length === 1 && /^[£$€+\-–−(]*\d[\d.,\s]*[)%]?(?:[kmKM]|bn|pp)?$/u.test(plainText(one[0]?.runs ?? []).trim()));
  const inner = cell.flatMap((one, at): readonly Inline[] => [...(at > 0 ? textRuns(' ') : []), ...toRuns(one.runs.filter((run) => run.footnote !== undefined || run.reference !== undefined || run.link !== undefined || run.text !== ''))]);
  const special = inner.some((run) => run.type === 'footnote' || run.type === 'reference' || run.type === 'link') && runsText(inner).trim() !== '';
  return { header, width: columnWidth(header, cells), align: figures ? 'right' : 'left', ...(special ? { runs: inner } : {}) };
}

/** The share of a column: as wide as its longest paragraph, within reason, and never narrower than its longest word. */
function columnWidth(header: string, cells: TableContent['rows'][number]): number {
  const texts = [header, ...cells.flat().map((one) => plainText(one.runs))];
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const word = texts.reduce((most, text) => text.split(/\s+/u).reduce((inner, part) => Math.max(inner, part.length), most), 0);
  return Math.max(6, Math.min(word, 24) + 3, Math.min(longest, 48));
}

function cellBlocks(cell: readonly CellParagraph[], list: string, toRuns: ToRuns): readonly CellBlock[] {
  const level = (value: number): 1 | 2 | 3 => (value <= 1 ? 1 : value === 2 ? 2 : 3);
  return cell.filter((one) => !isBlankCell([one])).map((one): CellBlock => {
    const runs = toRuns(one.runs);
    switch (one.kind) {
      case 'paragraph':
        return { type: 'paragraph', runs };
      case 'bullet': {
        const at = level(one.level);
        return at === 1 ? { type: 'bullet', runs } : { type: 'bullet', level: at, runs };
      }
      case 'letter':
        return { type: 'counted', marker: 'letter', level: 1, list, runs };
      case 'roman':
        return { type: 'counted', marker: 'roman', level: 2, list, runs };
    }
  });
}
