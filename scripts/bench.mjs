/**
 * `npm run bench [-- --write] [--packaged] [NAME…]`: ratios measured in one run, one row a line. Rows are in tests/bench/*.bench.ts.
 *
 * --write puts the table into docs/performance.md; --packaged measures the packaged application; NAME runs only those modules.
 * Nothing here fails on a figure.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setup } from './setup.mjs';
import { inProject, runMain, say, Stop } from './setup/shell.mjs';

/** @typedef {import('./bench/bench-row').BenchRow} BenchRow */
/** @typedef {import('./bench/bench-row').BenchModule} BenchModule */

const folder = inProject('tests', 'bench');
const page = inProject('docs', 'performance.md');
const START = '<!-- bench: written by npm run bench -- --write -->';
const END = '<!-- bench: end -->';

/** @param {number} value */
const figure = (value) => (Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** @param {readonly BenchRow[]} rows */
function table(rows) {
  const lines = rows.map(({ what, ours, against, baseline, unit, aim, note }) =>
    `| ${what} | ${figure(ours)} ${unit} | ${against}: ${figure(baseline)} ${unit} | ${Number.isNaN(baseline) ? '–' : (ours / baseline).toFixed(2)} | ${aim === undefined ? '' : `≤ ${aim}`} | ${note} |`);
  return ['| what | ours | against | ratio | aim | how |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

/** The machine a table was measured on. @param {string} electron */
function machine(electron) {
  const cpus = os.cpus();
  return `${cpus.length} × ${cpus[0]?.model.trim() || os.arch()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release().split('-')[0]}, Electron ${electron}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
}

/** @param {string} text */
function writePage(text) {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : `# Performance\n\n${START}\n${END}\n`;
  const from = before.indexOf(START);
  const to = before.indexOf(END);
  if (from === -1 || to === -1) throw new Stop(`${page} has no place for the table.`, [`It needs the lines ${START} and ${END}.`]);
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, `${before.slice(0, from + START.length)}\n${text}\n${before.slice(to)}`);
  say(`Written to ${page}.`);
}

await runMain(async () => {
  const args = process.argv.slice(2);
  const names = args.filter((argument) => !argument.startsWith('--'));
  await setup('test');
  const { buildApplication } = await import('./tools.mjs');
  const { electronRuntime, withDisplay } = await import('./electron-runtime.mjs');
  const { runnerImport } = await import('vite');
  if (args.includes('--packaged')) {
    const { packagedForTests } = await import('./package/places.mjs');
    process.env['MINUTEBOOK_E2E_EXECUTABLE'] = packagedForTests();
  } else {
    const built = await buildApplication();
    if (built.code !== 0) return built.code;
    // As in the packaged application: main's heavy half is loaded through its code cache.
    const { makeCodeCache } = await import('./package/code-cache.mjs');
    await makeCodeCache();
  }
  const files = readdirSync(folder).filter((name) => /\.bench\.(?:ts|mjs)$/.test(name)).sort();
  const alias = { '@shared': inProject('src-shared'), '@main': inProject('src-main'), '@renderer': inProject('src-renderer'), '@scripts': inProject('scripts'), '@tests': inProject('tests') };
  /** @type {BenchRow[]} */
  const rows = [];
  await withDisplay(async () => {
    for (const file of files) {
      /** @type {{ module: BenchModule }} */
      const { module } = await runnerImport(path.join(folder, file), { configFile: false, root: inProject(), resolve: { alias }, logLevel: 'warn' });
      if (names.length > 0 && !names.includes(module.name)) continue;
      say(`Bench: ${module.name} …`);
      rows.push(...(await module.run()));
    }
  }, { always: true });
  const text = `Measured in one run on ${machine(electronRuntime().version)}.${args.includes('--packaged') ? ' The packaged application.' : ''}\n\n${table(rows)}`;
  say(`\n${text}\n`);
  if (args.includes('--write')) writePage(text);
  return 0;
});
