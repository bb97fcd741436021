/**
 * `npm run test:e2e [-- FILE… | -g TITLE]`: builds, then runs the journeys in a real window. What follows is Playwright's.
 *
 * `--no-build` takes out/ as it is; `--packaged` runs them on the packaged application (after `npm run package`).
 */
import { packagedForTests } from './package/places.mjs';
import { runMain } from './setup/shell.mjs';
import { buildApplication, tool } from './tools.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  const packaged = args.includes('--packaged');
  if (!packaged && !args.includes('--no-build')) {
    const built = await buildApplication();
    if (built.code !== 0) return built.code;
  }
  const rest = args.filter((argument) => argument !== '--packaged' && argument !== '--no-build');
  const env = packaged ? { MINUTEBOOK_E2E_EXECUTABLE: packagedForTests() } : {};
  return (await tool('@playwright/test:playwright', ['test', '-c', 'tests/e2e/playwright.config.ts', ...rest], { env })).code;
});
