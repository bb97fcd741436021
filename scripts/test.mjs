/**
 * `npm test`: sets up, then types, lint, dead code, build, unit and store tests, journeys in a real window, the walk of the demo,
 * and the checks of every Word file these left. The last line says what ran: "tests: N passed, N failed".
 *
 * `npm run test:faults` (--faults) runs the long forms of the experiments instead.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setup } from './setup.mjs';
import { inProject, run, runMain, say, since } from './setup/shell.mjs';
import { countPlaywright, countVitest } from './test/count.mjs';

/** @typedef {import('./test/count.mjs').Count} Count */

const results = inProject('test-results');
const faults = process.argv.includes('--faults');
const env = { ...(faults ? { MINUTEBOOK_FAULTS: '1' } : {}), FORCE_COLOR: '0' };

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: [] };

/** @param {string} name @param {() => Promise<Count>} step */
async function step(name, step) {
  say(`\n--- ${name}`);
  const startedAt = Date.now();
  const count = await step();
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped.push(...count.skipped);
  const skipped = count.skipped.length > 0 ? `, ${count.skipped.length} skipped` : '';
  say(`--- ${name}: ${count.passed} passed, ${count.failed} failed${skipped} in ${since(startedAt)}`);
  return count;
}

/** One tool's run as one test. @param {() => Promise<{ code: number }>} ran @returns {() => Promise<Count>} */
const asOneTest = (ran) => async () => ((await ran()).code === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] });

/** @param {string} folder @returns {string[]} */
function wordFilesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.docx')).map((name) => path.join(folder, name)).sort();
}

/** Each Word file the journeys left, against the schemas and against the accessibility rules. @returns {Promise<Count>} */
async function checkWordFiles() {
  /** @type {Count} */
  const count = { passed: 0, failed: 0, skipped: [] };
  const checks = process.env['MINUTEBOOK_DOCX_CHECKS'];
  for (const file of wordFilesIn(results)) {
    for (const checker of ['validate.py', 'a11y.py']) {
      const title = `${checker} ${path.relative(results, file)}`;
      if (!checks) {
        count.skipped.push({ title, reason: '' });
        continue;
      }
      const { code, output } = await run('/usr/bin/python3', ['-B', path.join(checks, checker), file]);
      say(`${code === 0 ? 'clean' : 'NOT CLEAN'}: ${title}`);
      if (code === 0) count.passed += 1;
      else {
        say(output);
        count.failed += 1;
      }
    }
  }
  return count;
}

/**
 * Says why tests were skipped. They may be only where an outside input is absent, or where a test says "not tried: …" because
 * the system forbids what it would try; any other skip is a failure.
 * @returns how many were skipped for such a reason
 */
function explainSkipped() {
  let unexplained = 0;
  const absent = ['MINUTEBOOK_SOURCES', 'MINUTEBOOK_DOCX_CHECKS'].filter((name) => !process.env[name]);
  for (const { title, reason } of total.skipped) {
    if (`${title} ${reason}`.includes('not tried')) say(`Skipped: ${title}${reason ? ` (${reason})` : ''}`);
    else if (absent.length > 0) say(`Skipped: ${title} (${reason || `${absent.join(' and ')} not set`})`);
    else {
      say(`Skipped without a reason that counts, so failed: ${title}`);
      total.failed += 1;
      unexplained += 1;
    }
  }
  return total.skipped.length - unexplained;
}

await runMain(async () => {
  const startedAt = Date.now();
  await setup('test');
  const { buildApplication, checkDeadCode, checkLint, checkTypes, tool } = await import('./tools.mjs');
  const { electronRuntime, withDisplay } = await import('./electron-runtime.mjs');
  const { sqliteVersion } = await import('./setup/sqlite.mjs');
  rmSync(results, { recursive: true, force: true });

  if (!faults) {
    await step('types (tsc)', asOneTest(checkTypes));
    await step('lint (oxlint)', asOneTest(checkLint));
    await step('dead code (knip)', asOneTest(checkDeadCode));
  }
  const built = await step('build (electron-vite)', asOneTest(buildApplication));
  await step('unit and store tests (vitest)', async () => {
    const report = path.join(results, 'unit.json');
    const { code } = await tool('vitest:vitest', ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { env });
    return countVitest(report, code);
  });
  if (built.failed === 0) {
    await step('journeys in a real window (Playwright)', async () => {
      const { code } = await tool('@playwright/test:playwright', ['test', '-c', 'tests/e2e/playwright.config.ts', '--pass-with-no-tests'], { env });
      return countPlaywright(path.join(results, 'e2e.json'), code);
    });
    if (!faults) {
      await step('walk of the demo (Playwright)', async () => {
        const places = { MINUTEBOOK_DEMO_FOLDER: path.join(results, 'demo-walk'), MINUTEBOOK_DEMO_SOURCES: process.env['MINUTEBOOK_SOURCES'] };
        const { code } = await withDisplay(() => tool('@playwright/test:playwright', ['test', '-c', 'tests/demo/playwright.config.ts'], { env: { ...env, ...places } }), { always: true });
        return countPlaywright(path.join(results, 'demo.json'), code);
      });
      await step('Word files left by the journeys and the demo', checkWordFiles);
    }
  }

  const runtime = electronRuntime();
  say(`\nRan on Electron ${runtime.version} (${runtime.source}), SQLite ${await sqliteVersion()}, Node ${process.versions.node}, ${process.platform}-${process.arch}, in ${since(startedAt)}.`);
  const explained = explainSkipped();
  say(`tests: ${total.passed} passed, ${total.failed} failed${explained > 0 ? `, ${explained} skipped` : ''}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
