import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritingConnection } from '@main/store/connection';
import { knownMigrationNames, MIGRATIONS } from '@main/store/migrations/migrations';
import { TABLE_NAMES } from '@shared/kernel/tables';

const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, '../../../src-main/store/migrations');

/** What each released migration hashes to. Append only: a line is added with a new migration and never changed after a release. */
const CHECKSUMS: Readonly<Record<string, string>> = {
  '0001-first-record.ts': '37c8d246923a52a35eda48101e2e95c8e922e0772e910961f691f06dfac28ee9',
  '0002-bodies-as-they-are.ts': '3b5417438f8863c6b05d9e3484315c849f8b5f1b1910a35ea0b7774b65c36169',
  '0003-agendas-issued.ts': '5bf71582bc6e07640065e64bef08c3815d140a6dce6ee68de648827eede4480d',
  '0004-meetings-held.ts': 'eff44fc3ca7e0fb2bce93ba0b23e9fa4c73ae37c5ea78c42ca5e3cb0b44294c4',
  '0005-recommendations-followed.ts': '75f1de1b89635cb7c43a91536b298bcebc6ee2deb98079cb6b20dfbdd5302d01',
  '0006-words-of-files.ts': '29fb746be00076f97d7c22ffe4eff085ec0d4c98333aa13119e9225eb8e13d1d',
  '0007-papers-prepared.ts': '100445295d4ae405fc5e71a0c3baed09f034f8b914b006ee125001eebde7ff8f',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minute-book-migrations-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('migrations', () => {
  it('are listed in the order of their numbers, each once', () => {
    const numbers = knownMigrationNames().map((name) => {
      const digits = /(\d{13})$/.exec(name)?.[1];
      expect(digits, name).toBeDefined();
      return Number(digits);
    });
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  it('are every file of the folder', () => {
    const files = readdirSync(MIGRATIONS_FOLDER).filter((name) => /^\d{4}-/.test(name));
    expect(files).toHaveLength(MIGRATIONS.length);
    expect(Object.keys(CHECKSUMS).sort()).toEqual(files.sort());
  });

  it.each(Object.entries(CHECKSUMS))('%s is what it was', (name, checksum) => {
    const text = readFileSync(path.join(MIGRATIONS_FOLDER, name), 'utf8').replaceAll('\r\n', '\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(checksum);
  });

  it('build exactly the tables that the code expects', async () => {
    const source = await openWritingConnection(path.join(folder, 'drift.minutebook'));
    await source.runMigrations({ transaction: 'all' });
    expect((await source.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query)).toEqual([]);
    const tables = ((await source.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) as { name: string }[]).map((row) => row.name);
    expect(tables.sort()).toEqual([...TABLE_NAMES, 'migrations'].sort());
    await source.query('ALTER TABLE person ADD COLUMN nickname text');
    expect((await source.driver.createSchemaBuilder().log()).upQueries.length).toBeGreaterThan(0);
    await source.destroy();
  });
});

describe('the source', () => {
  it('never lets the schema be changed outside migrations', () => {
    const files = readdirSync(path.resolve(import.meta.dirname, '../../../src-main'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of files) {
      const text = readFileSync(path.resolve(import.meta.dirname, '../../../src-main', name), 'utf8');
      expect(text, name).not.toMatch(/synchronize:\s*true|\.synchronize\(|transaction:\s*'(?:none|each)'|transaction:\s*false|migrationsTransactionMode:\s*'(?!all)/);
    }
  });
});
