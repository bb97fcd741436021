/** Run by packaging inside the very Electron that is packed: writes the code cache of main's heavy half. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { codeCacheFile, loadWithCodeCache } from '../../src-main/load-with-code-cache';

const target = process.argv.at(-1);
if (!target?.endsWith('.cjs')) throw new Error('Name the bundled file last.');
const file = path.resolve(target);
const bytes = loadWithCodeCache(file).makeCodeCache();
writeFileSync(codeCacheFile(file), bytes);
app.exit(0);
