/**
 * Loads one bundled file through the V8 code cache that packaging put beside it.
 *
 * Compiling the database half of main takes 150 ms and more at each start; with the cache it takes 25 to 80. The cache is
 * executable code, so it lies inside the asar like the program itself, never in a folder a person or another program writes to.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

const DIGEST_BYTES = 32;

/** Where the cache of a bundled file lies: beside it, ".cache" for ".cjs". */
export function codeCacheFile(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.cache`);
}

function digestOf(source: string): Buffer {
  return createHash('sha256').update(source).digest();
}

/**
 * The cache for this very source, or undefined.
 *
 * V8 itself compares only the length of the source, so the file starts with the source's SHA-256: a cache left over from
 * another build is not used.
 */
function readCodeCache(file: string, source: string): Buffer | undefined {
  const cacheFile = codeCacheFile(file);
  if (!existsSync(cacheFile)) return undefined;
  const bytes = readFileSync(cacheFile);
  return bytes.subarray(0, DIGEST_BYTES).equals(digestOf(source)) ? bytes.subarray(DIGEST_BYTES) : undefined;
}

/** A file loaded, and how. */
export interface LoadedFile {
  readonly exports: unknown;
  /** used: compiled from the cache; refused: V8 did not take it (another Electron) and compiled the source; none: no cache for this source. */
  readonly cache: 'used' | 'refused' | 'none';
  /** The bytes to keep as a cache of what has been compiled so far: packaging writes them. */
  readonly makeCodeCache: () => Buffer;
}

/**
 * Runs a bundled CommonJS file and gives its exports. A missing, foreign or damaged cache costs time and nothing else.
 * @param file absolute path of a self-contained .cjs file
 */
export function loadWithCodeCache(file: string): LoadedFile {
  const source = readFileSync(file, 'utf8');
  const cachedData = readCodeCache(file, source);
  const script = new vm.Script(Module.wrap(source), { filename: file, ...(cachedData ? { cachedData } : {}) });
  const loaded: { exports: unknown } = { exports: {} };
  const run = script.runInThisContext() as (exports: unknown, require: NodeJS.Require, module: typeof loaded, filename: string, dirname: string) => void;
  run(loaded.exports, createRequire(file), loaded, file, path.dirname(file));
  return {
    exports: loaded.exports,
    cache: cachedData ? (script.cachedDataRejected ? 'refused' : 'used') : 'none',
    makeCodeCache: () => Buffer.concat([digestOf(source), script.createCachedData()]),
  };
}
