/** A pack of 200 pages against one report of 100, and what 200 MB of attached files cost: keeping them, copying the record, opening it. */
import { copyFileSync, fsyncSync, mkdtempSync, openSync, closeSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchRow } from '@scripts/bench/bench-row';
import { PIECE_SIZE } from '@shared/attachments/model';
import { buildPack } from '@shared/documents/build-pack';
import { calendarDay } from '@shared/kernel/calendar-day';
import { runExport } from '@main/docx/run-export';
import { makeBackup } from '@main/store/backups';
import { closeRecord, createRecord, openRecord } from '@main/store/open-record';
import type { OpeningPlace, OpenRecord } from '@main/store/open-record';
import { bundleForNode } from '@tests/main/docx/bundle';
import { benchContent, benchModel } from './export-peers/content';
import { median, quantile } from './statistics';

export const name = 'pack';

const ROUNDS = Number(process.env['MINUTEBOOK_BENCH_ROUNDS'] ?? 5);
const ATTACHED = 200 * 1024 * 1024;

export async function run(): Promise<readonly BenchRow[]> {
  return [await packRow(), ...(await attachedRows())];
}

/** Twenty papers of ten pages, agenda and contents, in the worker and out of it. */
async function packRow(): Promise<BenchRow> {
  const worker = await bundleForNode('src-main/docx/export-worker.ts', 'pack-bench-worker');
  const report = benchModel(benchContent(100), true);
  const paper = benchModel(benchContent(10), false);
  const pack = buildPack({
    council: 'Bench', body: 'Bench', date: calendarDay(2026, 12, 8), status: 'final', audience: 'public', classification: { type: 'open' }, recordedAt: null, meetingTitle: '', time: '', place: '',
    agenda: benchModel(benchContent(1), false), files: [],
    papers: Array.from({ length: 20 }, (_, index) => ({ itemLabel: String(index + 1), title: `Paper ${String(index + 1)}`, classification: { type: 'open' as const }, model: paper })),
  });
  const timed = async (model: typeof report): Promise<number> => {
    const start = performance.now();
    const result = await runExport(model, { workerFile: worker, fileName: 'bench.docx' });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return performance.now() - start;
  };
  const packs: number[] = [];
  const reports: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    packs.push(await timed(pack));
    reports.push(await timed(report));
  }
  return { what: 'Write a pack of 200 pages, elapsed time', ours: median(packs), against: 'export of one report of 100 pages', baseline: median(reports), unit: 'ms', aim: 3, note: `twenty papers in sections of their own with contents, 800 paragraphs and 2,000 rows; ${String(ROUNDS)} rounds in turn, each in a new worker` };
}

async function attachedRows(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-attached-'));
  const place: OpeningPlace = { backupsFolder: path.join(folder, 'copies'), seeker: { host: 'BENCH', processId: process.pid, user: 'bench', token: 'bench', isAlive: () => true, now: () => new Date() }, clock: () => new Date(), platform: process.platform, mounts: '' };
  const opened = async (opening: ReturnType<typeof openRecord>): Promise<OpenRecord> => {
    const answer = await opening;
    if (!answer.opened) throw new Error(answer.problem.detail);
    return answer.record;
  };
  try {
    const file = path.join(folder, 'Bench.minutebook');
    let record = await opened(createRecord(file, { name: 'Bench', sample: false }, place));
    const empty = await reopenings(record, file, place, opened);
    record = empty.record;
    const pieces: number[] = [];
    const typed: number[] = [];
    const start = performance.now();
    for (let one = 0; one < 4; one += 1) {
      const hash = createHash('sha256').update(String(one)).digest('hex');
      await record.store.files.begin(hash, ATTACHED / 4, '2026');
      for (let piece = 0; piece * PIECE_SIZE < ATTACHED / 4; piece += 1) {
        const bytes = Buffer.alloc(PIECE_SIZE, piece + one);
        const before = performance.now();
        const keeping = record.store.files.putPiece(hash, piece, bytes).then(() => pieces.push(performance.now() - before));
        // A keystroke that comes while the piece is being written.
        if (piece % 8 === 0) await record.store.write({ name: 'bench', label: 'Typing', kind: 'do' }, async (tx) => tx.query(`INSERT OR REPLACE INTO meta (key, value) VALUES ('bench', ?)`, [String(piece)])).then(() => typed.push(performance.now() - before));
        await keeping;
      }
      await record.store.files.complete(hash);
    }
    const kept = performance.now() - start;
    const alone: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const before = performance.now();
      await record.store.write({ name: 'bench', label: 'Typing', kind: 'do' }, async (tx) => tx.query(`INSERT OR REPLACE INTO meta (key, value) VALUES ('bench', ?)`, [String(round)]));
      alone.push(performance.now() - before);
    }
    const copies: number[] = [];
    const plain: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      let before = performance.now();
      const made = await makeBackup(path.join(folder, `copy-${String(round)}`), 'Bench', new Date(), (target) => record.store.copyTo(target));
      copies.push(performance.now() - before);
      before = performance.now();
      copyFileSync(made.file, path.join(folder, 'plain'));
      const descriptor = openSync(path.join(folder, 'plain'), 'r+');
      fsyncSync(descriptor);
      closeSync(descriptor);
      plain.push(performance.now() - before);
      if (statSync(made.file).size < ATTACHED) throw new Error('The copy does not hold the files.');
    }
    const full = await reopenings(record, file, place, opened);
    await closeRecord(full.record);
    const note = `${String(Math.round(ATTACHED / 1024 / 1024))} MB in four files`;
    return [
      { what: 'A keystroke saved while files are being attached, 95 in 100', ours: quantile(typed, 0.95), against: 'the same with nothing else going on', baseline: quantile(alone, 0.95), unit: 'ms', note: `${note}, kept in pieces of 256 KB; the longest piece took ${Math.max(...pieces).toFixed(0)} ms, 95 in 100 at most ${quantile(pieces, 0.95).toFixed(0)} ms, all of them ${(kept / 1000).toFixed(1)} s` },
      { what: 'Checked copy of a record with 200 MB of attached files', ours: median(copies), against: 'copying the file, unchecked', baseline: median(plain), unit: 'ms', note: `${note}; written whole, opened, checked throughout, flushed` },
      { what: 'Opening a record with 200 MB of attached files', ours: full.time, against: 'opening an empty one', baseline: empty.time, unit: 'ms', note: `${note}; every page of the file is checked before it is opened` },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function reopenings(record: OpenRecord, file: string, place: OpeningPlace, opened: (opening: ReturnType<typeof openRecord>) => Promise<OpenRecord>): Promise<{ readonly record: OpenRecord; readonly time: number }> {
  let open = record;
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await closeRecord(open);
    const before = performance.now();
    open = await opened(openRecord(file, place));
    times.push(performance.now() - before);
  }
  return { record: open, time: median(times) };
}
