/** Reading a Word file of a thousand pages in the guarded worker, against the same libraries unpacking and parsing it with nothing around them. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchRow } from '@scripts/bench/bench-row';
import { buildProbe, buildReader, probe, runProbe, type Probed } from '@tests/main/reading/built-reader';
import { largeDocx } from '@tests/main/reading/large-docx';
import { median } from './statistics';

export const name = 'reading';

const ROUNDS = Number(process.env['MINUTEBOOK_BENCH_ROUNDS'] ?? 7);

export async function run(): Promise<readonly BenchRow[]> {
  const reader = await buildReader();
  const bareProbe = await buildProbe(reader, 'bare-probe');
  const file = path.join(reader.folder, 'thousand-pages.docx');
  writeFileSync(file, largeDocx());
  const ours: Probed[] = [];
  const bare: Probed[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = await probe(reader, file);
    if (read.error || (read.words ?? 0) < 300_000) throw new Error(`The file was not read: ${JSON.stringify(read)}`);
    ours.push(read);
    bare.push(await runProbe([bareProbe, file]));
  }
  rmSync(reader.folder, { recursive: true, force: true });
  const note = `4,000 paragraphs and 10,000 rows; ${String(ROUNDS)} processes each, in turn; ours with the worker and the hand-over to main`;
  const against = 'yauzl and saxes alone';
  return [
    { what: 'Read a .docx of 1,000 pages, processor time', ours: median(ours.map(({ cpu }) => cpu * 1000)), against, baseline: median(bare.map(({ cpu }) => cpu * 1000)), unit: 'ms', note },
    { what: 'Read a .docx of 1,000 pages, peak memory', ours: median(ours.map(({ peakMb }) => peakMb)), against, baseline: median(bare.map(({ peakMb }) => peakMb)), unit: 'MB', note },
  ];
}
