import type { LedgerFile } from '@shared/ledger/ledger-file';
import type { OpenedPaperFile } from '@shared/papers/travel/paper-file';
import type { PackEntryName } from '@shared/reader/pack-files';
import type { RefusalCode } from '@shared/reading/read-refusal';

import type { DocumentPiece } from './document-pieces';

/** What the reading worker is asked: the bytes of a file (in a buffer of their own, which moves to the worker), or what was on the clipboard. One question a worker. */
export type ReadRequest =
  | { readonly from: 'file'; readonly name: string; readonly bytes: Uint8Array }
  /** As `file`, with the bytes of the pictures that stand in it. */
  | { readonly from: 'paper'; readonly name: string; readonly bytes: Uint8Array }
  /** For its words only, whatever it looks like: a PDF is read too, as paragraphs. */
  | { readonly from: 'words'; readonly name: string; readonly bytes: Uint8Array }
  /** For a person to read: with its pictures where they can be shown; of a PDF the words. Of a pack the file of this number. */
  | { readonly from: 'reading'; readonly name: string; readonly bytes: Uint8Array; readonly file: number | null }
  /** A Word file made by Minute Book and edited since: as it is written, with our marks. */
  | { readonly from: 'returned'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: 'clipboard'; readonly text: string; readonly html: string };

/**
 * What it answers: pieces of the document, each after it was asked for with NEXT_PIECE, or once why there is none. `fault`
 * is a fault of ours or a file no reader foresaw; its detail goes to the log only.
 */
export type ReadAnswer =
  | { readonly kind: 'piece'; readonly piece: DocumentPiece }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'fault'; readonly detail: string };

/** The same worker reads the file of a ledger, and answers once. */
export type LedgerRequest = { readonly from: 'ledger'; readonly bytes: Uint8Array };
export type LedgerAnswer = { readonly kind: 'ledger'; readonly ledger: LedgerFile } | Exclude<ReadAnswer, { readonly kind: 'piece' }>;

/** It also reads the file of a paper, and answers once. */
export type PaperFileRequest = { readonly from: 'paperFile'; readonly bytes: Uint8Array };
export type PaperFileAnswer = { readonly kind: 'paperFile'; readonly file: OpenedPaperFile } | Exclude<ReadAnswer, { readonly kind: 'piece' }>;

/** It also lists the files of a pack (null for a ZIP that is one document), or unpacks one of them, and answers once. */
export type PackRequest = { readonly from: 'packList'; readonly bytes: Uint8Array } | { readonly from: 'packFile'; readonly bytes: Uint8Array; readonly file: number };
export type PackAnswer = { readonly kind: 'packList'; readonly entries: readonly PackEntryName[] | null } | { readonly kind: 'packFile'; readonly bytes: Uint8Array } | Exclude<ReadAnswer, { readonly kind: 'piece' }>;

/** Main's word for "I took that piece": without it, all pieces would arrive in one turn of main's loop. */
export const NEXT_PIECE = 'next';
