import { client } from '@renderer/client';
import { toastSaved } from '@renderer/features/documents/toast-saved';
import { showFailure } from '@renderer/query/notices';

/** A document that is kept to be read, or a file of a pack by its number in it. */
export type KeptFile = { readonly documentId: string; readonly file: number | null };

/** Opens a copy in the program that the system has for it. */
export function openElsewhere(of: KeptFile): void {
  void client.reader.openFile(of).catch(showFailure);
}

/** Asks where to and saves the file as it came. */
export async function saveKeptFile(of: KeptFile): Promise<void> {
  try {
    const answer = await client.reader.saveFile(of);
    if (answer.state === 'written') toastSaved('File saved', answer);
  } catch (error) {
    showFailure(error);
  }
}
