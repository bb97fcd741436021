import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import { baseColumns, integer, integerOr, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A file that goes with a meeting: attached to an item or to a paper, or (with neither) to the meeting itself. Its bytes are a storedFile. */
export type AttachmentRow = BaseRow & {
  meetingId: string | null;
  agendaItemId: string | null;
  paperId: string | null;
  fileName: string;
  title: string;
  byteLength: number;
  contentHash: string;
  publicity: Publicity;
  exemptParagraphs: string;
  orderKey: string;
  /** The recommendation that it is evidence for; null for any other. */
  recommendationId?: string | null;
  /** 1 when passages of a file that is not open may stand in open documents (the signed copy of minutes, the full version of an open report). */
  wordsMayAppear?: number;
};
export const attachmentSchema = new EntitySchema<AttachmentRow>({
  name: 'attachment',
  columns: { ...baseColumns, meetingId: optionalText, agendaItemId: optionalText, paperId: optionalText, fileName: text, title: text, byteLength: integer, contentHash: text, publicity: text, exemptParagraphs: text, orderKey: text, recommendationId: optionalText, wordsMayAppear: integerOr(0) },
  indices: [{ name: 'attachment_recommendation', columns: ['recommendationId'] }, { name: 'attachment_meeting', columns: ['meetingId'] }, { name: 'attachment_item', columns: ['agendaItemId'] }, { name: 'attachment_paper', columns: ['paperId'] }],
  foreignKeys: [
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
    { target: 'agendaItem', columnNames: ['agendaItemId'], referencedColumnNames: ['id'] },
    { target: 'paper', columnNames: ['paperId'], referencedColumnNames: ['id'] },
  ],
});

/**
 * A file kept by the SHA-256 of its bytes, in pieces, so that one that is attached twice is kept once. Never changed, so it is not in
 * the operation log; `complete` 0 while its pieces are being written.
 */
export type StoredFileRow = { contentHash: string; byteLength: number; pieces: number; complete: number; keptAt: string };
export const storedFileSchema = new EntitySchema<StoredFileRow>({
  name: 'storedFile',
  columns: { contentHash: { type: 'text', primary: true }, byteLength: integer, pieces: integer, complete: integer, keptAt: text },
});

/** One piece of a stored file, from 0. */
export type StoredFilePieceRow = { contentHash: string; piece: number; bytes: Buffer };
export const storedFilePieceSchema = new EntitySchema<StoredFilePieceRow>({
  name: 'storedFilePiece',
  columns: { contentHash: { type: 'text', primary: true }, piece: { type: 'integer', primary: true }, bytes: { type: 'blob' } },
  foreignKeys: [{ target: 'storedFile', columnNames: ['contentHash'], referencedColumnNames: ['contentHash'] }],
});

/**
 * The words of a stored file, read once by the guarded reader, so that what stands in a file that is not open can be searched for in open
 * ones. Empty for a file that cannot be read as text. Made from the file alone, so it is not in the operation log.
 */
export type StoredFileWordsRow = { contentHash: string; words: string };
export const storedFileWordsSchema = new EntitySchema<StoredFileWordsRow>({
  name: 'storedFileWords',
  columns: { contentHash: { type: 'text', primary: true }, words: text },
  foreignKeys: [{ target: 'storedFile', columnNames: ['contentHash'], referencedColumnNames: ['contentHash'] }],
});
