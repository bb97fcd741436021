import { mkdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * One of our files as a single script that plain Node runs, built as electron-vite builds it for the application: for
 * tests that need a process or a worker of their own. Each entry is used by one test file and by the bench.
 */
export async function bundleForNode(entry: string, name: string): Promise<string> {
  const outDir = path.join(root, 'node_modules/.cache/minute-book-tests', name);
  mkdirSync(outDir, { recursive: true });
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
      outDir,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [name]: path.join(root, entry) },
        external: ['electron', ...builtinModules, ...builtinModules.map((one) => `node:${one}`)],
        output: { format: 'es', entryFileNames: '[name].mjs', codeSplitting: false },
      },
    },
  });
  return path.join(outDir, `${name}.mjs`);
}
