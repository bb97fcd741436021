import { ok } from '@shared/kernel/result';
import { renderDocx } from '@main/docx/render-docx';
import { writeFileSync } from 'node:fs';
import type { WriteWord } from './handlers';

/** Writes Word files in a worker of their own. */
export function createWordWriter(_workersFolder: string): WriteWord {
  return async ({ model, file }) => {
    const bytes = await renderDocx(model);
    if (!bytes.ok) return bytes;
    writeFileSync(file, bytes.value);
    return ok({ file });
  };
}
