import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';

import type { NeutralDocument } from '@shared/reading/neutral-document';
import { readLedgerFile } from '@shared/ledger/read-ledger-file';
import { ReadRefusal } from '@shared/reading/read-refusal';

import { documentPieces } from './document-pieces';
import { readBytes, readForWords, readPasted, readPastedHtml, readReturned } from './read-bytes';
import { readPaperFile } from './read-paper-file';
import { readPackList, unpackOne } from './read-pack';
import { readToShow, readWithPictures } from './read-pictures';
import type { LedgerAnswer, LedgerRequest, PackAnswer, PackRequest, PaperFileAnswer, PaperFileRequest, ReadAnswer, ReadRequest } from './read-request';
import { decodeText } from './text/decode-text';

/**
 * The worker's own file: reads one file or paste, hands it over piece by piece. Built as out/main/read-worker.cjs. A fresh worker for each
 * reading: what a hostile file did to its memory ends with it; main ends it when it has the last piece.
 */
async function start(request: ReadRequest, port: MessagePort): Promise<void> {
  const send = (value: ReadAnswer): void => {
    port.postMessage(value);
  };
  try {
    const pieces = documentPieces(await read(request));
    const next = (): void => {
      const piece = pieces.next();
      if (piece.done !== true) send({ kind: 'piece', piece: piece.value });
    };
    port.on('message', next);
    next();
  } catch (error) {
    send(answerFor(error));
  }
}

/** Reads the file of a ledger and answers once. */
function answerLedger({ bytes }: LedgerRequest, port: MessagePort): void {
  const send = (value: LedgerAnswer): void => {
    port.postMessage(value);
  };
  try {
    const read = readLedgerFile(decodeText(bytes).text);
    send('refused' in read ? { kind: 'refused', code: read.refused } : { kind: 'ledger', ledger: read.ledger });
  } catch (error) {
    send(answerFor(error));
  }
}

/** Reads the file of a paper and answers once; the bytes of its files move over, they are not copied. */
async function answerPaperFile({ bytes }: PaperFileRequest, port: MessagePort): Promise<void> {
  let answer: PaperFileAnswer;
  try {
    answer = { kind: 'paperFile', file: await readPaperFile(bytes) };
  } catch (error) {
    answer = answerFor(error);
  }
  port.postMessage(answer, answer.kind === 'paperFile' ? [...answer.file.files.values()].map(({ buffer }) => buffer as ArrayBuffer) : []);
}

/** Lists a pack or unpacks one of its files, and answers once; the bytes move over. */
async function answerPack(request: PackRequest, port: MessagePort): Promise<void> {
  let answer: PackAnswer;
  try {
    answer = request.from === 'packList' ? { kind: 'packList', entries: await readPackList(request.bytes) } : { kind: 'packFile', bytes: await unpackOne(request.bytes, request.file) };
  } catch (error) {
    answer = answerFor(error);
  }
  port.postMessage(answer, answer.kind === 'packFile' ? [answer.bytes.buffer as ArrayBuffer] : []);
}

function answerFor(error: unknown): Exclude<ReadAnswer, { readonly kind: 'piece' }> {
  if (error instanceof ReadRefusal) return { kind: 'refused', code: error.code };
  // A file that drives a reader over the edge of the stack is nested too deeply for it.
  if (error instanceof RangeError && /call stack/iu.test(error.message)) return { kind: 'refused', code: 'nested-too-deep' };
  return { kind: 'fault', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function read(request: ReadRequest): Promise<NeutralDocument> {
  if (request.from === 'file') return readBytes(request.bytes, request.name);
  if (request.from === 'paper') return readWithPictures(request.bytes, request.name);
  if (request.from === 'reading') return readToShow(request.file === null ? request.bytes : await unpackOne(request.bytes, request.file), request.name);
  if (request.from === 'returned') return readReturned(request.bytes);
  if (request.from === 'words') return readForWords(request.bytes, request.name);
  return request.html.trim() === '' ? readPasted(request.text, '') : readPastedHtml(request.html);
}

if (parentPort) {
  const request = workerData as ReadRequest | LedgerRequest | PaperFileRequest | PackRequest;
  if (request.from === 'ledger') answerLedger(request, parentPort);
  else if (request.from === 'paperFile') void answerPaperFile(request, parentPort);
  else if (request.from === 'packList' || request.from === 'packFile') void answerPack(request, parentPort);
  else void start(request, parentPort);
}
