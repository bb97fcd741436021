import { parentPort } from 'node:worker_threads';
import { messageOf } from '@shared/kernel/message-of';
import { scanAttachedFile } from '@main/docx/scan-for-leaks';
import type { FromPackWorker, ToPackWorker } from './pack-messages';
import { packMatcher, searchZip } from './search-zip';
import type { PackMatcher } from './search-zip';
import { ZipTooLarge, ZipWriter } from './zip-writer';

// One pack, written to the disk off the main thread as its files come, and searched as it stands there when it is for the public. Main waits for the
// answer to each message before the next, so that no more than one piece is in memory twice. To cancel, main ends the thread and removes the file.
const port = parentPort;
if (!port) throw new Error('The pack worker runs as a worker thread only.');

let writer: ZipWriter | null = null;
let file = '';
let search: PackMatcher | null = null;
let current: { readonly name: string; readonly own: boolean; readonly pieces: Uint8Array[] } | null = null;
const own = new Set<string>();

port.on('message', (message: ToPackWorker) => {
  void answer(message).then(
    (reply) => port.postMessage(reply),
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
      port.postMessage((error instanceof ZipTooLarge ? { type: 'tooLarge' } : { type: 'failed', code, message: messageOf(error) }) satisfies FromPackWorker);
    },
  );
});

async function answer(message: ToPackWorker): Promise<FromPackWorker> {
  if (message.type === 'start') {
    ({ file } = message);
    search = message.search === null ? null : packMatcher(message.search);
    writer = new ZipWriter(file);
    return { type: 'done' };
  }
  if (!writer) throw new Error('The pack has not been started.');
  switch (message.type) {
    case 'begin':
      writer.begin(message.name);
      current = { name: message.name, own: message.own, pieces: [] };
      return { type: 'done' };
    case 'bytes':
      writer.write(message.bytes);
      if (search && current && !current.own) current.pieces.push(message.bytes);
      return { type: 'done' };
    case 'endEntry': {
      writer.end();
      const ended = current;
      current = null;
      if (ended?.own === true) own.add(ended.name);
      // The list of contents says which files could not be searched, so that is known before it is written; leaks are judged on the finished file.
      const unchecked = search && ended && !ended.own ? (await scanAttachedFile(Buffer.concat(ended.pieces), ended.name, search.matcher)).unchecked : false;
      return { type: 'searched', unchecked };
    }
    case 'abandon':
      writer.abandon();
      current = null;
      return { type: 'done' };
    case 'finish':
      writer.finish();
      return { type: 'finished', leaks: search ? await searchZip(file, search, own) : [] };
  }
}
