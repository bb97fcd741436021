import type { Block, DocumentModel, DocumentSection, TableRow } from '@shared/documents/document-model';
import type { DocumentStyles } from '@shared/documents/document-styles';
import type { AttachedWords, Secret } from '@shared/documents/leak-matcher';
import type { AppError } from '@shared/kernel/result';
import type { RenderProgress } from '@main/docx/render-docx';

/** What a worker can make of a document: a Word file, a web page, plain text, its tables for a spreadsheet, or the page that a PDF or paper is printed from. */
export type ExportFormat = 'docx' | 'html' | 'txt' | 'csv' | 'xlsx' | 'pdf' | 'paper';

/** What a worker is asked to make. The blocks come after it, in pieces. */
export type ExportJob = {
  readonly format: ExportFormat;
  readonly frame: Omit<DocumentModel, 'sections'>;
  readonly sections: readonly Omit<DocumentSection, 'blocks'>[];
  readonly styles: DocumentStyles | null;
  /** What must not be in the finished file, and the name it will have. */
  readonly secrets: readonly Secret[];
  /** Text of the record that anyone may read; what stands there is no secret. */
  readonly open: readonly string[];
  /** What stands in attached files, open and not. */
  readonly attached: AttachedWords;
  readonly fileName: string;
};

/** One piece of a document on its way to the worker: blocks of a section, or more rows of the last table sent. */
export type ModelPiece =
  | { readonly type: 'blocks'; readonly section: number; readonly blocks: readonly Block[] }
  | { readonly type: 'rows'; readonly section: number; readonly rows: readonly TableRow[] };

export type ToWorker = { readonly type: 'start'; readonly job: ExportJob } | { readonly type: 'piece'; readonly piece: ModelPiece } | { readonly type: 'end' };

export type ExportStage = RenderProgress['stage'] | 'sending' | 'scanning';
export type ExportProgress = { readonly stage: ExportStage; readonly done: number; readonly total: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly progress: ExportProgress }
  | { readonly type: 'done'; readonly file: Uint8Array }
  | { readonly type: 'refused'; readonly error: AppError };

/** About how many paragraphs a piece holds: sending one takes a few milliseconds, so that typing never waits for it. */
const PIECE_SIZE = 600;

/** Cuts a document into pieces of about the same weight, in order. */
export function* piecesOf(model: DocumentModel): Generator<ModelPiece> {
  for (const [section, { blocks }] of model.sections.entries()) {
    let batch: Block[] = [];
    let weight = 0;
    for (const block of blocks) {
      if (block.type === 'table' && block.rows.length * block.columns.length > PIECE_SIZE) {
        yield { type: 'blocks', section, blocks: [...batch, { ...block, rows: [] }] };
        batch = [];
        weight = 0;
        const rows = Math.max(1, Math.floor(PIECE_SIZE / block.columns.length));
        for (let at = 0; at < block.rows.length; at += rows) yield { type: 'rows', section, rows: block.rows.slice(at, at + rows) };
        continue;
      }
      batch.push(block);
      weight += block.type === 'table' ? block.rows.length * block.columns.length : 1;
      if (weight >= PIECE_SIZE) {
        yield { type: 'blocks', section, blocks: batch };
        batch = [];
        weight = 0;
      }
    }
    if (batch.length > 0) yield { type: 'blocks', section, blocks: batch };
  }
}

/** Puts a document together again from its pieces. */
export function createAssembler(job: ExportJob): { readonly add: (piece: ModelPiece) => void; readonly model: () => DocumentModel } {
  const sections: Block[][] = job.sections.map(() => []);
  const openRows = new Map<number, TableRow[]>();
  return {
    add(piece) {
      const blocks = sections[piece.section];
      if (!blocks) throw new Error('A piece of a document came for a section it does not have.');
      if (piece.type === 'rows') {
        const rows = openRows.get(piece.section);
        if (!rows) throw new Error('Rows came without their table.');
        for (const row of piece.rows) rows.push(row);
        return;
      }
      for (const block of piece.blocks) {
        if (block.type === 'table') {
          const rows = [...block.rows];
          openRows.set(piece.section, rows);
          blocks.push({ ...block, rows });
        } else blocks.push(block);
      }
    },
    model: () => ({ ...job.frame, sections: job.sections.map((section, index) => ({ ...section, blocks: sections[index] ?? [] })) }),
  };
}
