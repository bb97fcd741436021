import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { AppError } from '@shared/kernel/result';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/** The reading worker and the probe, built as the application builds its worker: one file each. */
export type BuiltReader = { readonly worker: string; readonly probe: string; readonly folder: string };

/** Builds one more probe beside them. */
export async function buildProbe(reader: BuiltReader, name: string): Promise<string> {
  await bundle(reader.folder, name, path.join(root, `tests/main/reading/${name}.ts`), 'mjs');
  return path.join(reader.folder, `${name}.mjs`);
}

/** Builds both into a temporary folder. About a second. */
export async function buildReader(): Promise<BuiltReader> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'minute-book-reading-'));
  await bundle(folder, 'read-worker', path.join(root, 'src-main/reading/read-worker.ts'), 'cjs');
  await bundle(folder, 'read-probe', path.join(root, 'tests/main/reading/read-probe.ts'), 'mjs');
  return { worker: path.join(folder, 'read-worker.cjs'), probe: path.join(folder, 'read-probe.mjs'), folder };
}

async function bundle(folder: string, name: string, file: string, ending: 'cjs' | 'mjs'): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { '@shared': path.join(root, 'src-shared'), '@main': path.join(root, 'src-main') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      minify: false,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { input: { [name]: file }, external: builtinModules.flatMap((module) => [module, `node:${module}`]), output: { format: ending === 'cjs' ? 'cjs' : 'es', entryFileNames: `[name].${ending}`, codeSplitting: false } },
    },
  });
}

/** What a probe found. */
export type Probed = { readonly error?: AppError; readonly words?: number; readonly warnings?: readonly string[]; readonly cpu: number; readonly peakMb: number };

const run = promisify(execFile);

/** Reads one file in a process of its own. */
export function probe(reader: BuiltReader, file: string): Promise<Probed> {
  return runProbe([reader.probe, reader.worker, file]);
}

/** Runs a probe with its arguments. */
export async function runProbe(command: readonly string[]): Promise<Probed> {
  const { stdout } = await run(process.execPath, command, { timeout: 110_000 });
  return JSON.parse(stdout) as Probed;
}
