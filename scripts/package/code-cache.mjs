/** Makes the V8 code cache that the packaged application starts from. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { electronRuntime, sandboxFlags, withDisplay } from '../electron-runtime.mjs';
import { inProject, run, say, Stop, tail } from '../setup/shell.mjs';

/**
 * Writes out/main/record-core.cache, made by the runtime that will use it.
 *
 * The maker is built from the product's own loader, so that what writes the cache and what reads it are one piece of code.
 */
export async function makeCodeCache() {
  const bundled = inProject('out', 'main', 'record-core.cjs');
  const cache = inProject('out', 'main', 'record-core.cache');
  if (!existsSync(bundled)) throw new Stop(`${bundled} is missing.`, ['Run "npm run build" first.']);
  rmSync(cache, { force: true });
  const outDir = inProject('node_modules', '.cache', 'make-code-cache');
  await build({
    configFile: false,
    root: inProject(),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      minify: false,
      rolldownOptions: {
        input: inProject('scripts', 'package', 'make-code-cache.ts'),
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: 'make-code-cache.cjs' },
      },
    },
  });
  const made = await withDisplay(
    () => run(electronRuntime().executable, [...sandboxFlags(), path.join(outDir, 'make-code-cache.cjs'), bundled], { seconds: 60 }),
    { always: true },
  );
  if (made.code !== 0 || !existsSync(cache)) throw new Stop(`The code cache could not be made: Electron ended with ${made.code}.\n${tail(made.output)}`);
  say('Package: code cache of record-core made.');
}
