import { readFileSync } from 'node:fs';

import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';

import { peakMb } from './peak-memory';

/**
 * What reading a Word file is measured against: the same libraries unpack its main part and parse it, unguarded, in main,
 * keeping nothing. Argument: the file. Prints as read-probe does.
 */
const start = process.cpuUsage();
const zip = await yauzl.fromBufferPromise(readFileSync(process.argv[2] ?? ''));
let elements = 0;
for await (const entry of zip.eachEntry()) {
  if (entry.fileName !== 'word/document.xml') continue;
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', () => {
    elements += 1;
  });
  parser.on('text', () => undefined);
  const decoder = new TextDecoder();
  for await (const chunk of await zip.openReadStreamPromise(entry)) parser.write(decoder.decode(chunk as Buffer, { stream: true }));
  parser.close();
}
const used = process.cpuUsage(start);
process.stdout.write(`${JSON.stringify({ words: elements, cpu: (used.user + used.system) / 1e6, peakMb: peakMb() })}\n`);
