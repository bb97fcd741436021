import { createHash } from 'node:crypto';
import { conflict, notFound, Refusal } from '@shared/kernel/result';
import type { Publicity } from '@shared/kernel/publicity';
import { wordsOfBlock } from '@shared/text/block-words';
import { blockContentSchema } from '@shared/text/model';
import type { Block, BlockContent as Figure, BlockKind, BlockOwnerKind, Run } from '@shared/text/model';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { BaseRow } from '@main/store/row';
import type { BlockRow } from './schema';

/** What a paragraph belongs to. */
export type BlockOwner = { readonly ownerKind: BlockOwnerKind; readonly ownerId: string };
/** What a paragraph says: the part that its hash is taken over. */
export type BlockContent = { readonly kind: BlockKind; readonly level: number; readonly runs: readonly Run[]; readonly content?: Figure | null | undefined };
/** A paragraph that is to be added. The id is given when the window made it, so that it can go on typing before the answer is there. */
export type NewBlock = BlockOwner & BlockContent & { readonly id?: string; readonly orderKey: string; readonly publicity: Publicity };
/** What may be changed of a paragraph. A new owner moves it: typed text is never copied. */
export type BlockPatch = Partial<BlockOwner & BlockContent & { readonly orderKey: string; readonly publicity: Publicity }>;

const CHANGED_SINCE = 'This paragraph was changed somewhere else since it was shown here. What is in the record was kept.';

/** The paragraph as the contract gives it. */
export function blockOf(row: Omit<BlockRow, keyof BaseRow | 'words'> & Pick<BlockRow, 'id' | 'revision'>): Block {
  const content = figureOf(row.figure);
  return {
    id: row.id,
    ownerKind: row.ownerKind,
    ownerId: row.ownerId,
    kind: row.kind,
    level: row.level,
    orderKey: row.orderKey,
    runs: runsOf(row.content),
    ...(content === null ? {} : { content }),
    publicity: row.publicity,
    revision: row.revision,
    contentHash: row.contentHash,
  };
}

/** The columns that a paragraph's content makes: the JSON of its runs and of its table or picture, their plain words, and SHA-256 over it all. */
export function contentColumns({ kind, level, runs, content: held }: BlockContent): Pick<BlockRow, 'kind' | 'level' | 'content' | 'words' | 'contentHash'> & { readonly figure: string | null } {
  const content = JSON.stringify(tidyRuns(runs));
  const figure = held === undefined || held === null ? null : JSON.stringify(tidyFigure(held));
  return { kind, level, content, figure, words: wordsOfBlock({ runs, content: held }), contentHash: contentHash(kind, level, content, figure) };
}

/** SHA-256 in hexadecimal over kind, level and the stored JSON; compare it with the row's to notice a damaged row. */
export function contentHash(kind: BlockKind, level: number, content: string, figure: string | null = null): string {
  return createHash('sha256').update(`${kind}\n${String(level)}\n${content}${figure === null ? '' : `\n${figure}`}`).digest('hex');
}

/** The paragraphs of an owner, in order. */
export async function blockRowsOf(reader: RecordReader, { ownerKind, ownerId }: BlockOwner): Promise<BlockRow[]> {
  return await reader.find('block', { ownerKind, ownerId }, { orderKey: 'ASC', id: 'ASC' });
}

/** The paragraphs of several owners of one kind, by owner, each list in order. Owners without text are not in the map. */
export async function blockRowsByOwner(reader: RecordReader, ownerKind: BlockOwnerKind, ownerIds: readonly string[]): Promise<ReadonlyMap<string, readonly BlockRow[]>> {
  const byOwner = new Map<string, BlockRow[]>();
  if (ownerIds.length === 0) return byOwner;
  for (const row of await reader.find('block', { ownerKind, ownerId: ownerIds }, { orderKey: 'ASC', id: 'ASC' })) {
    const rows = byOwner.get(row.ownerId);
    if (rows) rows.push(row);
    else byOwner.set(row.ownerId, [row]);
  }
  return byOwner;
}

/** Adds a paragraph. A given id that the record already has answers `conflict`. */
export async function insertBlock(tx: RecordTransaction, block: NewBlock): Promise<BlockRow> {
  const { id, ownerKind, ownerId, orderKey, publicity } = block;
  return await tx.insert('block', { ...(id === undefined ? {} : { id }), ownerKind, ownerId, orderKey, publicity, ...contentColumns(block) });
}

/**
 * Changes a paragraph and answers the row as it is now. `revision` is the one the caller last saw: another one in the record
 * answers `conflict` and changes nothing; null is for a caller that decides on what is in the record itself. A patch that
 * changes nothing writes nothing and leaves the revision.
 */
export async function updateBlock(tx: RecordTransaction, id: string, revision: number | null, patch: BlockPatch): Promise<BlockRow> {
  const row = await tx.findById('block', id);
  if (!row) throw new Refusal(notFound('paragraph', id));
  if (revision !== null && row.revision !== revision) throw new Refusal(conflict(CHANGED_SINCE));
  const next = patchedRow(row, patch);
  return sameRow(row, next) ? row : await tx.replace('block', row, next);
}

/**
 * Saves a paragraph as an editor holds it: adds it (revision 0) or changes it; a stale revision answers `conflict`. One that
 * lies in the bin is brought back, because it is on the page in front of somebody. It may come from another owner of the
 * same kind (moved between sections), never from a text of another kind.
 */
export async function saveBlock(tx: RecordTransaction, block: NewBlock & { readonly id: string; readonly revision: number }): Promise<BlockRow> {
  const { id, revision, ...content } = block;
  const row = await tx.findEvenDeleted('block', id);
  if (!row) {
    if (revision > 0) throw new Refusal(notFound('paragraph', id));
    return await insertBlock(tx, { id, ...content });
  }
  if (row.ownerKind !== block.ownerKind) throw new Refusal(conflict(CHANGED_SINCE));
  if (row.deletedAt !== null) return await tx.replace('block', row, { ...patchedRow(row, content), deletedAt: null });
  return await updateBlock(tx, id, revision, content);
}

/** Makes typing in one place one step for Undo, as long as it goes on without a pause. */
export function joinTyping(tx: RecordTransaction, { ownerKind, ownerId }: BlockOwner): void {
  tx.joinWithPrevious(`text:${ownerKind}:${ownerId}`);
}

function patchedRow(row: BlockRow, patch: BlockPatch): BlockRow {
  const { runs, kind, level, content, ...columns } = patch;
  const same = runs === undefined && kind === undefined && level === undefined && content === undefined;
  const next = same ? {} : contentColumns({ kind: kind ?? row.kind, level: level ?? row.level, runs: runs ?? runsOf(row.content), content: content === undefined ? figureOf(row.figure) : content });
  return { ...row, ...columns, ...next };
}

function sameRow(one: BlockRow, other: BlockRow): boolean {
  return (
    one.contentHash === other.contentHash && one.content === other.content && (one.figure ?? null) === (other.figure ?? null) && one.orderKey === other.orderKey && one.publicity === other.publicity &&
    one.ownerKind === other.ownerKind && one.ownerId === other.ownerId
  );
}

/** Runs in one spelling: no empty runs, marks that are off left out, neighbours of one look joined. The same text has the same hash. */
function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    if (run.footnote !== undefined) {
      tidy.push({ text: '', footnote: { runs: tidyRuns(run.footnote.runs) } });
      continue;
    }
    if (run.text === '' && run.reference === undefined) continue;
    const look = { ...(run.bold === true ? { bold: true } : {}), ...(run.italic === true ? { italic: true } : {}), ...(run.superscript === true ? { superscript: true } : {}), ...(run.link === undefined ? {} : { link: run.link }) };
    const last = tidy.at(-1);
    if (run.reference !== undefined) tidy.push({ text: run.text, ...look, reference: { target: run.reference.target } });
    else if (last && last.footnote === undefined && last.reference === undefined && last.bold === look.bold && last.italic === look.italic && last.superscript === look.superscript && last.link === look.link) last.text += run.text;
    else tidy.push({ text: run.text, ...look });
  }
  return tidy;
}

/** A table or picture in one spelling. */
function tidyFigure(content: Figure): Figure {
  switch (content.type) {
    case 'image': {
      const { type, file, mediaType, width, height, alt, decorative, caption, size } = content;
      return { type, file, mediaType, width, height, alt, decorative, caption, size };
    }
    case 'table': {
      const { type, caption, description, headingColumn, widths, rows } = content;
      return { type, caption, description, headingColumn, ...(widths === undefined ? {} : { widths }), rows: rows.map((row) => row.map((cell) => cell.map(({ kind, level, runs }) => ({ kind, level, runs: tidyRuns(runs) })))) };
    }
  }
}

/** The runs of a row's stored JSON. */
export function runsOf(content: string): Run[] {
  return JSON.parse(content) as Run[];
}

/** The table or picture of a row's stored JSON; null for a paragraph. */
function figureOf(figure: string | null | undefined): Figure | null {
  return figure === null || figure === undefined ? null : blockContentSchema.parse(JSON.parse(figure));
}
