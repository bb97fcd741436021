import { cleanFileName } from '@shared/documents/file-name';

/** The file name for a record of that name: what every file system takes, ending in `.minutebook`. */
export function recordFileName(name: string): string {
  return `${cleanFileName(name)}.minutebook`;
}
