const MB = 1024 * 1024;

/**
 * What a file may ask of the reader. Far above any committee's paper (the largest seen is a tenth), far below what hurts the
 * machine: files made to exhaust memory are refused by these numbers before they do (docs/decisions/ on reading).
 */
export const READ_LIMITS = {
  /** Bytes of the file on disk. */
  fileBytes: 30 * MB,
  /** Entries of a zip. */
  entries: 4000,
  /** Bytes of one part, unpacked; counted while unpacking, whatever the entry says. */
  partBytes: 48 * MB,
  /** Bytes of all parts together, unpacked. */
  allBytes: 96 * MB,
  /** Unpacked by packed size of one part, once it is over `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: MB,
  /** Elements nested in one another. */
  depth: 200,
  /** Elements of all parts read. */
  elements: 1_500_000,
  /** Elements held in memory at once: of one paragraph, or of a small part such as the styles. */
  treeElements: 150_000,
  /** Characters of text and attributes of all parts read. */
  characters: 20_000_000,
  /** Paragraphs, empty ones counted, headings and tables. */
  blocks: 200_000,
  /** Cells of all tables. */
  cells: 200_000,
  /** Columns of one table. */
  columns: 1000,
  /** Sheets of a workbook. */
  sheets: 20,
  /** Characters of a text, web page, CSV or Markdown file, or of a paste. */
  textCharacters: 10_000_000,
  /** Elements and attributes of a web page. */
  htmlNodes: 200_000,
  /** Warnings of one kind that are listed one by one; the rest is counted. */
  warningsOfOneKind: 20,
} as const;

/** What a ZIP may hold: entries, bytes unpacked of one part and of all together, and unpacked by packed size of a part over `ratioFromBytes`. */
export type ZipLimits = { readonly entries: number; readonly partBytes: number; readonly allBytes: number; readonly ratio: number; readonly ratioFromBytes: number };

/**
 * A pack of files is more than one document; each of its files meets the limits above when it is read. One is unpacked at a time. What is one document is
 * listed as a pack before it is known for one, so a pack may have as many entries as a document.
 */
export const PACK_LIMITS: ZipLimits = { entries: READ_LIMITS.entries, partBytes: 100 * MB, allBytes: 400 * MB, ratio: READ_LIMITS.ratio, ratioFromBytes: READ_LIMITS.ratioFromBytes };

/** An action plan is a table of some hundred rows: its reading gets less, so that the whole stays below 300 MB. */
export const PLAN_WORKER_LIMITS = { heapMb: 320, growthBytes: 300 * MB } as const;

/** Limits of the worker that reads. The heap bounds objects, the watch bounds the process (zip buffers lie outside the heap). */
export const WORKER_LIMITS = {
  heapMb: 512,
  youngMb: 32,
  stackMb: 4,
  /** Growth of the whole process while reading. */
  growthBytes: 700 * MB,
  milliseconds: 30_000,
} as const;
