/** Step 2: the native part of sqlite3 can be loaded. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, inProject, run, say, since, Stop, tail } from './shell.mjs';

const PACKAGE = inProject('node_modules', 'sqlite3');
const BUILT = path.join(PACKAGE, 'build', 'Release', 'node_sqlite3.node');

const PROBE = `
const sqlite3 = require('sqlite3');
new sqlite3.Database(':memory:').get('select sqlite_version() as version', (error, row) => {
  if (error) throw error;
  process.stdout.write(row.version);
});`;

/** The version of SQLite inside, read from a fresh process; undefined when it does not load. */
export async function sqliteVersion() {
  if (!existsSync(BUILT)) return undefined;
  const { code, output } = await run(process.execPath, ['-e', PROBE], { seconds: 60 });
  return code === 0 && /^\d+\.\d+/.test(output) ? output : undefined;
}

/** Where a build is kept. N-API makes it independent of the version of Node and Electron, but not of the C library. */
function cachedBuild() {
  const { version } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8'));
  /** @type {any} */
  const report = process.report?.getReport();
  const libc = process.platform === 'linux' ? `-glibc${report?.header?.glibcVersionRuntime ?? 'none'}` : '';
  return path.join(cacheFolder(), 'sqlite3', `${version}-napi-${process.platform}-${process.arch}${libc}`, 'node_sqlite3.node');
}

/** Copies so that a reader never sees half a file. @param {string} from @param {string} to */
function copyWhole(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  const half = `${to}.${process.pid}`;
  copyFileSync(from, half);
  renameSync(half, to);
}

/** Node's own headers where they are installed beside it, so that none need be fetched. */
function headersFolder() {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  return existsSync(path.join(prefix, 'include', 'node', 'node_api.h')) ? prefix : undefined;
}

const COMPILER_ADVICE = process.platform === 'win32'
  ? 'Install Python 3 and the Visual Studio Build Tools with "Desktop development with C++", then run it again.'
  : process.platform === 'darwin'
    ? 'Install the command line tools (xcode-select --install), then run it again.'
    : 'It needs g++, make and python3 (Debian: apt-get install g++ make python3), then run it again.';

/** Makes sqlite3 loadable: as it is, else from the cache, else by compiling it (2 to 4 minutes). */
export async function buildSqlite() {
  const present = await sqliteVersion();
  const cached = cachedBuild();
  if (present) {
    if (!existsSync(cached)) copyWhole(BUILT, cached);
    say(`SQLite: ${present}, already built.`);
    return;
  }
  if (existsSync(cached)) {
    copyWhole(cached, BUILT);
    const version = await sqliteVersion();
    if (version) {
      say(`SQLite: ${version}, built earlier and kept in ${path.dirname(cached)}.`);
      return;
    }
    say('SQLite: the build kept earlier does not load here; compiling it anew.');
  }
  say('SQLite: compiling the sqlite3 package (about 3 minutes on 2 cores) …');
  const startedAt = Date.now();
  const headers = headersFolder();
  const { code, output } = await run(
    process.execPath,
    [inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js'), 'rebuild', '--jobs=max', ...(headers ? [`--nodedir=${headers}`] : [])],
    { cwd: PACKAGE },
  );
  const version = code === 0 ? await sqliteVersion() : undefined;
  if (!version) {
    throw new Stop(`SQLite could not be built: node-gyp ended with ${code}.\n${tail(output)}`, ['Tried: node-gyp rebuild in node_modules/sqlite3.', COMPILER_ADVICE]);
  }
  copyWhole(BUILT, cached);
  say(`SQLite: ${version}, compiled in ${since(startedAt)} and kept in ${path.dirname(cached)}.`);
}
