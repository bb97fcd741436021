import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type InlineConfig, type Plugin } from 'vite';
import { dictionaryBesideBundle } from './scripts/build/bundle-dictionary.mjs';
import { onlySqliteInTypeorm, sqliteNativeBesideBundle } from './scripts/build/bundle-store.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const from = (...parts: string[]): string => path.join(root, ...parts);

const alias = { '@shared': from('src-shared'), '@main': from('src-main'), '@renderer': from('src-renderer') };

// The tests run on the oldest Electron supported (33: Node 20.18, Chromium 130), the types come from the newest.
const nodeTarget = 'node20.18';
const pageTarget = 'chrome130';

/** What main loads besides its entry, each one self-contained file: out/main/<name>.cjs. */
const laterEntries: Record<string, string> = {
  'record-core': from('src-main/record-core.ts'),
  'export-worker': from('src-main/docx/export-worker.ts'),
  'read-worker': from('src-main/reading/read-worker.ts'),
  'pack-worker': from('src-main/pack/pack-worker.ts'),
  'template-worker': from('src-main/docx/template-worker.ts'),
  // The preload of the window for the room: electron-vite builds only one preload as one self-contained file.
  'projection-preload': from('src-main/preload/projection.ts'),
};

const external = ['electron', ...builtinModules.flatMap((name) => [name, `node:${name}`])];

const bundle = (input: Record<string, string>) => ({
  target: nodeTarget,
  minify: false,
  rolldownOptions: { input, external, output: { format: 'cjs' as const, entryFileNames: '[name].cjs', codeSplitting: false } },
});

/**
 * Builds the later entries after the first, one by one.
 *
 * Together they would share chunks; alone each is one file, so that the window waits for index.cjs only, record-core.cjs
 * is one script with one V8 code cache, and a worker opens one file.
 */
const buildLaterEntries = (): Plugin => ({
  name: 'build-later-entries',
  apply: 'build',
  async closeBundle() {
    for (const [name, file] of Object.entries(laterEntries)) {
      if (!existsSync(file)) continue;
      const settings: InlineConfig = {
        configFile: false,
        root,
        logLevel: 'warn',
        publicDir: false,
        resolve: { alias },
        ssr: { noExternal: true },
        plugins: [onlySqliteInTypeorm(), sqliteNativeBesideBundle()],
        build: { ...bundle({ [name]: file }), ssr: true, outDir: from('out/main'), emptyOutDir: false },
      };
      await build(settings);
    }
  },
});

/** Lets the page fetch the application's script while its first frame is painted: src-renderer/main.ts runs it afterwards. */
const preloadStart = (): Plugin => ({
  name: 'preload-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle: files, filename }) {
      // The window for the room has a small page of its own.
      if (!filename.endsWith('index.html')) return [];
      const chunks = Object.values(files ?? {}).filter((file) => file.type === 'chunk');
      const start = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/src-renderer/start.tsx'));
      if (!start) throw new Error('The page has no start.tsx to preload.');
      return [start.fileName, ...start.imports].map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` }, injectTo: 'head' as const }));
    },
  },
});

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [onlySqliteInTypeorm(), sqliteNativeBesideBundle(), dictionaryBesideBundle(), buildLaterEntries()],
    build: { externalizeDeps: false, outDir: from('out/main'), ...bundle({ index: from('src-main/index.ts') }) },
  },
  preload: {
    resolve: { alias },
    build: { externalizeDeps: false, outDir: from('out/preload'), ...bundle({ index: from('src-main/preload/index.ts') }) },
  },
  renderer: {
    root: from('src-renderer'),
    publicDir: false,
    resolve: { alias },
    plugins: [react(), preloadStart()],
    // Main replaces the placeholder with a new value at each load; the policy in its header names the same value.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      outDir: from('out/renderer'),
      target: pageTarget,
      minify: true,
      // Everything is a file of its own: the page's policy allows no data: fonts, scripts or styles.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: from('src-renderer/index.html'), projection: from('src-renderer/projection.html') } },
    },
  },
});
