import sqlite3 from 'sqlite3';

/** The version of SQLite inside this build, asked of SQLite itself. */
export function sqliteVersion(): Promise<string> {
  return new Promise((resolve, reject) => {
    const database: sqlite3.Database = new sqlite3.Database(':memory:', () => {
      database.get<{ version: string }>('SELECT sqlite_version() AS version', (error, row) => {
        database.close();
        if (error) reject(error);
        else resolve(row.version);
      });
    });
  });
}
