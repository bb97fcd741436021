import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { numberedFileName } from '@shared/documents/file-name';
import { fail, invalid, ok, ruleRefusal, type Result } from '@shared/kernel/result';

/** Where a document went. `besides` when the wanted file was open elsewhere and this is a copy beside it. */
export type SavedDocument = { readonly path: string; readonly besides: boolean; readonly message: string };

/** What may fail; tests put their own in its place to play a full disk or a file that Word holds. */
export type FileDoor = {
  readonly write: (file: string, data: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly exists: (file: string) => Promise<boolean>;
  readonly remove: (file: string) => Promise<void>;
};

const HELD = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);
const MOST_COPIES = 20;

/**
 * Saves a document so that at every moment the old file or the whole new one is there: a temporary file in the same folder,
 * flushed to the disk, then renamed over. A file that Word holds open is left alone and a copy "(2)" is written beside it.
 *
 * Errors: `rule` with a sentence for the person when the folder is gone, full or not writable; nothing was changed then.
 */
export async function saveDocument(target: string, data: Uint8Array, door: FileDoor = diskDoor): Promise<Result<SavedDocument>> {
  const name = path.basename(target);
  if (name === '' || name === '.' || name === '..') return fail(invalid('fileName', 'Give the document a name.'));
  const temporary = temporaryBeside(target);
  try {
    await door.write(temporary, data);
  } catch (error) {
    await door.remove(temporary).catch(() => undefined);
    return fail(ruleRefusal('document.notWritten', `“${name}” was not saved: ${reason(error)} The file that was there before is unchanged.`));
  }
  return await putInPlace(temporary, target, door);
}

/** A name for a file that is being written, in the folder where it will stand: the last step is a rename. */
export function temporaryBeside(target: string): string {
  return path.join(path.dirname(target), `.${randomUUID()}.minutebook-tmp`);
}

/** Renames a file that has been written whole over the one that is wanted, or beside it when another program holds that. The temporary file is gone afterwards. Errors as saveDocument. */
export async function putInPlace(temporary: string, target: string, door: FileDoor = diskDoor): Promise<Result<SavedDocument>> {
  const folder = path.dirname(target);
  const name = path.basename(target);
  try {
    await door.rename(temporary, target);
    return ok({ path: target, besides: false, message: '' });
  } catch (error) {
    if (!HELD.has(code(error)) || !(await door.exists(target).catch(() => false))) {
      await door.remove(temporary).catch(() => undefined);
      return fail(ruleRefusal('document.notWritten', `“${name}” was not saved: ${reason(error)} The file that was there before is unchanged.`));
    }
  }
  return saveBesides(temporary, folder, name, door);
}

/** Puts the written file beside the one that is held, under the first number that is free. */
async function saveBesides(temporary: string, folder: string, name: string, door: FileDoor): Promise<Result<SavedDocument>> {
  for (let number = 2; number <= MOST_COPIES; number += 1) {
    const copy = numberedFileName(name, number);
    const file = path.join(folder, copy);
    try {
      if (await door.exists(file)) continue;
      await door.rename(temporary, file);
      return ok({ path: file, besides: true, message: `“${name}” is open in another program, so it was left as it is. The new document was saved beside it as “${copy}”.` });
    } catch (error) {
      if (HELD.has(code(error))) continue;
      break;
    }
  }
  await door.remove(temporary).catch(() => undefined);
  return fail(ruleRefusal('document.held', `“${name}” is open in another program and could not be replaced. Close it there, then export again.`));
}

const diskDoor: FileDoor = {
  async write(file, data) {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async rename(from, to) {
    await rename(from, to);
    // The rename itself must reach the disk too; folders cannot be opened for this on Windows, which does it by itself.
    if (process.platform !== 'win32') await flushFolder(path.dirname(to));
  },
  exists: (file) => stat(file).then(() => true, (error: unknown) => (code(error) === 'ENOENT' ? false : Promise.reject(error instanceof Error ? error : new Error(String(error))))),
  remove: (file) => rm(file, { force: true }),
};

async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network folders refuse it; the file itself is flushed.
  }
}

function code(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The reason in words, and what to do. */
function reason(error: unknown): string {
  switch (code(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full. Make room or choose another place.';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'this folder cannot be written to. Choose another folder.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'the folder is no longer there. Choose another folder.';
    case 'ENAMETOOLONG':
      return 'the name is too long for this folder. Choose a shorter one.';
    case 'EISDIR':
    case 'EEXIST':
      return 'there is a folder of that name. Choose another name.';
    default:
      return 'the disk did not take it. Try again, or choose another folder.';
  }
}
