/** Writing Word files of 10, 100 and 1,000 pages: ours against the libraries and tools that people use, same content, same run, one process each. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchRow } from '@scripts/bench/bench-row';
import { renderDocx } from '@main/docx/render-docx';
import { runExport } from '@main/docx/run-export';
import { readOwnZip } from '@main/docx/zip-file';
import { bundleForNode } from '@tests/main/docx/bundle';
import { benchContent, benchMarkdown, benchModel } from './export-peers/content';
import { median } from './statistics';

export const name = 'export';

const ROUNDS = Number(process.env['MINUTEBOOK_BENCH_ROUNDS'] ?? 3);
const PYTHON = '/usr/bin/python3';
const peers = path.resolve(import.meta.dirname, 'export-peers');

type Usage = { readonly cpu: number; readonly wall: number; readonly memory: number };
type Tool = { readonly name: string; readonly command: (input: Files, output: string) => readonly string[]; readonly missing: string | null };
type Files = { readonly content: string; readonly model: string; readonly contents: string; readonly markdown: string; readonly template: string };

export async function run(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-bench-'));
  try {
    const script = await bundleForNode('tests/main/docx/render-entry.ts', 'render-entry');
    const worker = await bundleForNode('src-main/docx/export-worker.ts', 'export-worker');
    const template = path.join(folder, 'template.docx');
    used([process.execPath, path.join(peers, 'make-template.mjs'), template]);
    const node = (file: string) => [process.execPath, '--import', path.join(peers, 'print-usage.mjs'), file];
    const ours: Tool = { name: 'ours', command: (files, output) => [...node(script), files.model, output], missing: null };
    const withContents: Tool = { name: 'ours with contents', command: (files, output) => [...node(script), files.contents, output], missing: null };
    const others: readonly Tool[] = [
      { name: 'docx', command: (files, output) => [...node(path.join(peers, 'docx-peer.mjs')), files.content, output], missing: null },
      { name: 'docxtemplater', command: (files, output) => [...node(path.join(peers, 'docxtemplater-peer.mjs')), files.content, output, files.template], missing: null },
      { name: 'easy-template-x', command: (files, output) => [...node(path.join(peers, 'easy-template-peer.mjs')), files.content, output, files.template], missing: null },
      { name: 'python-docx', command: (files, output) => [PYTHON, path.join(peers, 'python_docx_peer.py'), files.content, output], missing: hasPython('import docx') ? null : 'Debian’s python3-docx is not installed here' },
      { name: 'pandoc', command: (files, output) => [PYTHON, path.join(peers, 'run_measured.py'), 'pandoc', '-o', output, files.markdown], missing: existsSync('/usr/bin/pandoc') && hasPython('import resource') ? null : 'Debian’s pandoc is not installed here' },
    ];
    const rows: BenchRow[] = [];
    const own = new Map<number, Usage>();
    for (const pages of [10, 100, 1_000]) {
      const files = writeInputs(folder, pages, template);
      const sample = new Map<string, Usage[]>();
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const tool of [ours, withContents, ...others]) {
          // The slow ones once: at a thousand pages they take up to a minute.
          if (tool.missing || (round > 0 && pages === 1_000 && tool.name === 'pandoc')) continue;
          const output = path.join(folder, `${tool.name}.docx`);
          const usage = used(tool.command(files, output));
          if (round === 0) holdsContent(output, pages, tool.name);
          sample.set(tool.name, [...(sample.get(tool.name) ?? []), usage]);
        }
      }
      const middle = (tool: string, what: keyof Usage): number => median((sample.get(tool) ?? []).map((usage) => usage[what]));
      own.set(pages, { cpu: middle('ours', 'cpu'), wall: middle('ours', 'wall'), memory: middle('ours', 'memory') });
      const note = `${String(pages * 4)} numbered paragraphs of 60 words, ${String(pages * 10)} rows; ${String(ROUNDS)} processes each, in turn, start-up included`;
      for (const tool of others) {
        if (tool.missing) rows.push({ what: `Export ${String(pages)} pages, processor time`, ours: middle('ours', 'cpu'), against: `${tool.name} (not measured)`, baseline: Number.NaN, unit: 'ms', note: tool.missing });
        else rows.push({ what: `Export ${String(pages)} pages, processor time`, ours: middle('ours', 'cpu'), against: tool.name, baseline: middle(tool.name, 'cpu'), unit: 'ms', ...aimOf(aimFor(pages, tool.name)), note });
      }
      rows.push({ what: `Export ${String(pages)} pages, peak memory`, ours: middle('ours', 'memory'), against: 'docx', baseline: middle('docx', 'memory'), unit: 'MB', ...(pages === 1_000 ? { aim: 0.5 } : {}), note });
      rows.push({ what: `Page numbers of a list of contents, ${String(pages)} pages, processor time`, ours: middle('ours with contents', 'cpu'), against: 'the same without contents', baseline: middle('ours', 'cpu'), unit: 'ms', note: 'the pages are worked out from the model, not by laying out the library’s objects' });
      if (pages === 10) rows.push(await warmRow(files, sample.get('python-docx')?.map(({ wall }) => wall) ?? null));
    }
    rows.push(growthRow(own));
    rows.push(await stallRow(worker));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The targets: a quarter of plain docx at a thousand pages, twice python-docx cold at ten, faster than all at a hundred and a thousand. */
function aimFor(pages: number, tool: string): number | undefined {
  if (pages === 1_000 && tool === 'docx') return 0.25;
  return pages === 10 ? (tool === 'python-docx' ? 2 : undefined) : 1;
}

function aimOf(aim: number | undefined): { readonly aim?: number } {
  return aim === undefined ? {} : { aim };
}

function hasPython(code: string): boolean {
  return existsSync(PYTHON) && spawnSync(PYTHON, ['-c', code], { stdio: 'ignore' }).status === 0;
}

function writeInputs(folder: string, pages: number, template: string): Files {
  const content = benchContent(pages);
  const write = (file: string, text: string): string => {
    writeFileSync(path.join(folder, file), text);
    return path.join(folder, file);
  };
  return {
    content: write('content.json', JSON.stringify(content)),
    model: write('model.json', JSON.stringify(benchModel(content, false))),
    contents: write('contents.json', JSON.stringify(benchModel(content, true))),
    markdown: write('content.md', benchMarkdown(content)),
    template,
  };
}

/** Runs a command to its end; it says itself what it used. */
function used(command: readonly string[]): Usage {
  const [program = '', ...args] = command;
  const start = performance.now();
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const wall = performance.now() - start;
  if (result.status !== 0) throw new Error(`${command.join(' ')} ended with ${String(result.status)}: ${result.stderr.slice(-2_000)}`);
  const [, cpu = '0', memory = '0'] = /USAGE ([\d.]+) ([\d.]+)/.exec(result.stderr) ?? [];
  return { cpu: Number(cpu), wall, memory: Number(memory) };
}

/** A tool that leaves something out would look fast: every paragraph and row must be there. */
function holdsContent(file: string, pages: number, tool: string): void {
  const xml = readOwnZip(readFileSync(file)).get('word/document.xml')?.toString('utf8') ?? '';
  const text = xml.replace(/<[^>]+>/g, ' ');
  const paragraphs = new Set(text.match(/\bP\d+x\b/g)).size;
  const rows = new Set(text.match(/\bR\d+x\b/g)).size;
  if (paragraphs !== pages * 4 || rows !== pages * 10) throw new Error(`${tool} wrote ${String(paragraphs)} paragraphs and ${String(rows)} rows of ${String(pages * 4)} and ${String(pages * 10)}.`);
}

/** Ten pages in a process that has exported before, against python-docx from cold. */
async function warmRow(files: Files, python: readonly number[] | null): Promise<BenchRow> {
  const model = JSON.parse(readFileSync(files.model, 'utf8')) as Parameters<typeof renderDocx>[0];
  const times: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const start = performance.now();
    await renderDocx(model);
    if (round >= 4) times.push(performance.now() - start);
  }
  return {
    what: 'Export 10 pages in a warm process, elapsed time', ours: median(times), against: python ? 'python-docx from cold' : 'python-docx (not measured)', baseline: python ? median(python) : Number.NaN, unit: 'ms',
    ...(python ? { aim: 1 } : {}), note: python ? 'eight exports after four to warm up' : 'Debian’s python3-docx is not installed here',
  };
}

/** Ten times the pages should take ten times the work, and no more. */
function growthRow(own: ReadonlyMap<number, Usage>): BenchRow {
  const cpu = (pages: number): number => own.get(pages)?.cpu ?? 0;
  return { what: 'Growth from 100 to 1,000 pages, processor time above start-up', ours: cpu(1_000) - cpu(10), against: 'ten times that of 100 pages', baseline: 10 * (cpu(100) - cpu(10)), unit: 'ms', aim: 1, note: 'linear growth gives 1; start-up is the time of 10 pages' };
}

/** The longest wait of the main loop while the largest paper is exported, against the time it would wait without a worker. */
async function stallRow(worker: string): Promise<BenchRow> {
  const model = benchModel(benchContent(1_000), true);
  const delay = monitorEventLoopDelay({ resolution: 2 });
  const stalls: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    delay.reset();
    delay.enable();
    const result = await runExport(model, { workerFile: worker, fileName: 'bench.docx' });
    delay.disable();
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    stalls.push(delay.max / 1e6);
  }
  const start = performance.now();
  await renderDocx(model);
  return { what: 'Longest wait of the main loop while 1,000 pages are exported', ours: median(stalls), against: 'the same without a worker', baseline: performance.now() - start, unit: 'ms', note: 'at most 100 ms is promised; the model is handed over in pieces' };
}
