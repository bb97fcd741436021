import { app } from 'electron';
import type { z } from 'zod';
import type { aboutSchema } from '@shared/settings/contract';

/** What this build is made of, but for its SQLite. A package on the fallback runtime is a test build and says so. */
export function aboutThisBuild(): Omit<z.output<typeof aboutSchema>, 'sqlite'> {
  return { version: app.getVersion(), electron: process.versions.electron, chromium: process.versions.chrome, testBuild: app.isPackaged && app.getName().endsWith('-testbuild') };
}
