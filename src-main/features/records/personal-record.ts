import path from 'node:path';

/** What the person's own papers are called. */
export const PERSONAL_NAME = 'My papers';

/** Where they are kept: in the application's own folder, apart from the records that people make. */
export function personalRecordFile(dataFolder: string): string {
  return path.join(dataFolder, 'my-papers', `${PERSONAL_NAME}.minutebook`);
}
