/**
 * Build plugins that let TypeORM and sqlite3 be part of one bundled file.
 *
 * Loose in node_modules TypeORM opens some 580 files at start-up; two thirds of what it opens are drivers for other
 * databases. Here only the sqlite driver is kept.
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Drivers in typeorm/driver/ that this application never uses. */
const OTHER_DRIVERS =
  /[\\/]typeorm[\\/]driver[\\/](?:aurora-mysql|aurora-postgres|better-sqlite3|capacitor|cockroachdb|cordova|expo|mongodb|mysql|nativescript|oracle|postgres|react-native|sap|spanner|sqljs|sqlserver)[\\/]/;

/** Packages TypeORM asks for only with other databases, or to find entities and options by file name. */
const NEVER_USED = new Set([
  '@google-cloud/spanner', '@sap/hana-client', '@sap/hana-client/extension/Stream', 'app-root-path', 'better-sqlite3', 'dotenv',
  'glob', 'ioredis', 'mongodb', 'mssql', 'mysql', 'mysql2', 'oracledb', 'pg', 'pg-native', 'pg-query-stream',
  'react-native-sqlite-storage', 'redis', 'sql.js', 'typeorm-aurora-data-api-driver',
]);

const STUB = '\0never-used:';

/**
 * Keeps TypeORM's sqlite driver and leaves the rest out.
 *
 * A left-out module is empty rather than missing, because TypeORM requires all of them at load. `app-root-path` is left
 * out for a second reason: it reads `require.main.filename`, which does not exist in a script compiled by `vm`.
 * @returns {import('vite').Plugin}
 */
export function onlySqliteInTypeorm() {
  return {
    name: 'only-sqlite-in-typeorm',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !/[\\/]typeorm[\\/]/.test(importer)) return null;
      if (NEVER_USED.has(source)) return STUB + source;
      if (!source.startsWith('.')) return null;
      const target = path.resolve(path.dirname(importer), source);
      return OTHER_DRIVERS.test(target) ? STUB + source : null;
    },
    load(id) {
      return id.startsWith(STUB) ? 'module.exports = {};' : null;
    },
  };
}

const NATIVE_FILE = 'node_sqlite3.node';
const BINDINGS = '\0sqlite-bindings';

/**
 * Bundles the JavaScript of sqlite3 and puts its native file beside the bundle.
 *
 * sqlite3 finds its native file by searching a dozen folders; the bundle instead requires `./node_sqlite3.node`, so that
 * the packaged application carries no node_modules at all.
 * @returns {import('vite').Plugin}
 */
export function sqliteNativeBesideBundle() {
  return {
    name: 'sqlite-native-beside-bundle',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'typeorm') return require.resolve('typeorm');
      if (source === 'bindings' && importer && /[\\/]sqlite3[\\/]lib[\\/]/.test(importer)) return BINDINGS;
      if (source === `./${NATIVE_FILE}`) return { id: `./${NATIVE_FILE}`, external: true };
      return null;
    },
    load(id) {
      if (id !== BINDINGS) return null;
      return `module.exports = () => require('./${NATIVE_FILE}');`;
    },
    writeBundle(options) {
      if (!options.dir) return;
      const native = path.join(path.dirname(require.resolve('sqlite3/package.json')), 'build', 'Release', NATIVE_FILE);
      if (!existsSync(native)) throw new Error(`${native} is missing. Run "npm run setup", which builds it.`);
      mkdirSync(options.dir, { recursive: true });
      copyFileSync(native, path.join(options.dir, NATIVE_FILE));
    },
  };
}
