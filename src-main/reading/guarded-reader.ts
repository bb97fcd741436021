import path from 'node:path';
import { Refusal } from '@shared/kernel/result';
import type { Result } from '@shared/kernel/result';
import type { LedgerFile } from '@shared/ledger/ledger-file';
import type { OpenedPaperFile } from '@shared/papers/travel/paper-file';
import type { PackEntryName } from '@shared/reader/pack-files';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import { readFile } from './read-file';
import { readLedger } from './run-ledger-worker';
import { listPackApart, unpackApart } from './run-pack-worker';
import { readPaperFileApart } from './run-paper-file-worker';
import { runReadWorker } from './run-read-worker';
import { readText } from './read-text';
import type { ReadingHost, ReadOptions } from './run-guarded-worker';

/** The guarded readers as features use them: each reading in a worker of its own, a refusal as a `Refusal`. */
export type GuardedReader = {
  /** Reads pasted text; `html` is "" when the clipboard had none. */
  readonly readText: (pasted: { readonly text: string; readonly html: string }, options?: ReadOptions) => Promise<NeutralDocument>;
  /** Asks for a file and reads it; null when the person cancels. */
  readonly chooseAndReadFile: (options?: ReadOptions) => Promise<NeutralDocument | null>;
};

/** As papers use it, which keep the pictures of a file: as chooseAndReadFile, with the bytes of the pictures that stand in it. */
export type PaperFileReader = { readonly chooseAndReadPaper: (options?: ReadOptions) => Promise<NeutralDocument | null> };

/** As features use them that ask for a file of their own kind and keep its name. */
export type NamedFileReader = Pick<GuardedReader, 'readText'> & {
  /** Reads the file that `choose` answers, with its name; null when the person cancels. */
  readonly readChosenFile: (choose: () => Promise<string | null>, options?: ReadOptions) => Promise<{ readonly name: string; readonly document: NeutralDocument } | null>;
};

/** As papers use it for their files that come back from Word: read as they are written. */
export type ReturnedFileReader = {
  /** Reads the file that `choose` answers; null when the person cancels. */
  readonly readReturnedFile: (choose: () => Promise<string | null>, options: ReadOptions) => Promise<{ readonly name: string; readonly document: NeutralDocument } | null>;
  readonly readReturnedBytes: (name: string, bytes: Uint8Array, options: ReadOptions) => Promise<NeutralDocument>;
};

/** As the ledger uses it for files of its own. */
export type LedgerReader = { readonly readLedger: (file: string) => Promise<{ readonly name: string; readonly ledger: LedgerFile }> };

/** As papers that come from outside are opened with it, by their bytes (in a buffer of their own, which moves to the worker). */
export type ArrivalReader = {
  readonly readPaper: (bytes: Uint8Array) => Promise<Result<OpenedPaperFile>>;
};

/** As documents and packs are read by a person, by their bytes (in a buffer of their own, which moves to the worker). */
export type DocumentReader = {
  /** A document, or the file of a pack by its number: with the pictures that can be shown; a PDF as paragraphs. */
  readonly readDocument: (name: string, bytes: Uint8Array, file: number | null) => Promise<NeutralDocument>;
  /** The files of a pack; null for a ZIP that is one document. */
  readonly listPack: (bytes: Uint8Array) => Promise<readonly PackEntryName[] | null>;
  /** The bytes of one file of a pack. */
  readonly unpack: (bytes: Uint8Array, file: number) => Promise<Uint8Array>;
};

/** Puts the readers together over the application's worker and its question for a file. */
export function createGuardedReader(parts: { readonly workersFolder: string; readonly chooseFile: () => Promise<string | null>; readonly report: (error: unknown, operation: string) => string }): GuardedReader & NamedFileReader & LedgerReader & ReturnedFileReader & ArrivalReader & DocumentReader & PaperFileReader {
  const host: ReadingHost = {
    workerFile: path.join(parts.workersFolder, 'read-worker.cjs'),
    reportFault: (detail) => parts.report(new Error(detail), 'reading'),
  };
  return {
    readText: async (pasted, options = {}) => unwrap(await readText(pasted, host, options)),
    readPaper: async (bytes) => await readPaperFileApart(bytes, host),
    readDocument: async (name, bytes, file) => unwrap(await runReadWorker({ from: 'reading', name, bytes, file }, host)),
    listPack: async (bytes) => unwrap(await listPackApart(bytes, host)),
    unpack: async (bytes, file) => unwrap(await unpackApart(bytes, file, host)),
    readLedger: async (file) => unwrap(await readLedger(file, host)),
    readReturnedFile: async (choose, options) => {
      const file = await choose();
      return file === null ? null : { name: path.basename(file), document: unwrap(await readFile(file, host, options, 'returned')) };
    },
    readReturnedBytes: async (name, bytes, options) => unwrap(await runReadWorker({ from: 'returned', name, bytes: ownBuffer(bytes) }, host, options)),
    chooseAndReadFile: async (options = {}) => {
      const file = await parts.chooseFile();
      return file === null ? null : unwrap(await readFile(file, host, options));
    },
    chooseAndReadPaper: async (options = {}) => {
      const file = await parts.chooseFile();
      return file === null ? null : unwrap(await readFile(file, host, options, 'paper'));
    },
    readChosenFile: async (choose, options = {}) => {
      const file = await choose();
      return file === null ? null : { name: path.basename(file), document: unwrap(await readFile(file, host, options)) };
    },
  };
}

/** The bytes in a buffer of their own, which can move to the worker. */
function ownBuffer(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error);
}
