import { app } from 'electron';
import sqlite3 from 'sqlite3';
import type { z } from 'zod';
import type { aboutSchema } from '@shared/settings/contract';

/** What this build is made of. A package on the fallback runtime is a test build and says so. */
export async function aboutThisBuild(): Promise<z.output<typeof aboutSchema>> {
  const version = await new Promise<string>((resolve, reject) => {
    const database: sqlite3.Database = new sqlite3.Database(':memory:', () => {
      database.get<{ version: string }>('SELECT sqlite_version() AS version', (error, row) => {
        database.close();
        if (error) reject(error);
        else resolve(row.version);
      });
    });
  });
  return { version: app.getVersion(), electron: process.versions.electron, chromium: process.versions.chrome, sqlite: version, testBuild: app.isPackaged && app.getName().endsWith('-testbuild') };
}
