/** `npm run check`: types and lint, the quick look before a commit. */
import { runMain, say } from './setup/shell.mjs';
import { checkLint, checkTypes } from './tools.mjs';

await runMain(async () => {
  const types = await checkTypes();
  const lint = await checkLint();
  say(`Types: ${types.code === 0 ? 'right' : 'wrong'}. Lint: ${lint.code === 0 ? 'right' : 'wrong'}.`);
  return types.code === 0 && lint.code === 0 ? 0 : 1;
});
