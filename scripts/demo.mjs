/**
 * `npm run demo [-- --sources DIR]`: walks the main job in a real window under Xvfb and leaves its Word files and pictures in demo/.
 *
 * With --sources the application besides reads the real documents in DIR. What it does is in tests/demo/walk.ts.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setup } from './setup.mjs';
import { inProject, runMain, say, Stop } from './setup/shell.mjs';

const folder = inProject('demo');

/** The folder after --sources, if it is asked for. @param {string[]} args */
function sourcesFolder(args) {
  const at = args.findIndex((argument) => argument === '--sources' || argument.startsWith('--sources='));
  if (at === -1) return undefined;
  const named = args[at]?.slice('--sources='.length) || args[at + 1];
  if (!named || !existsSync(named)) throw new Stop(`--sources names ${named ?? 'no folder'}, which does not exist.`, ['npm run demo -- --sources DIR']);
  return path.resolve(named);
}

/**
 * Walks through the application. Set-up and build are done already.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function demo(args) {
  const sources = sourcesFolder(args);
  const { tool } = await import('./tools.mjs');
  const { electronRuntime, withDisplay } = await import('./electron-runtime.mjs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`Demo: walking through the application on Electron ${electronRuntime().version} …`);
  const { code } = await withDisplay(
    () => tool('@playwright/test:playwright', ['test', '-c', 'tests/demo/playwright.config.ts'], { env: { MINUTEBOOK_DEMO_SOURCES: sources } }),
    { always: true },
  );
  const left = readdirSync(folder).sort();
  say(left.length > 0 ? 'Demo: it left' : 'Demo: it left nothing.');
  for (const name of left) say(`  ${path.join(folder, name)}`);
  return code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await setup('demo');
    const { buildApplication } = await import('./tools.mjs');
    const built = await buildApplication();
    return built.code === 0 ? demo(process.argv.slice(2)) : built.code;
  });
}
