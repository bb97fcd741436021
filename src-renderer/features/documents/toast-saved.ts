import { client } from '@renderer/client';
import { showFailure } from '@renderer/query/notices';
import { showToast } from '@renderer/ui/toasts';

/** What main answers of a file that it wrote. `note` says what the person should know of it, else it is empty: that it went to a copy, for one. */
type SavedFile = { readonly exportKey: string; readonly fileName: string; readonly note: string };

/**
 * Says that a file was saved, with a button that shows it in its folder.
 *
 * @param detail what stands under the title when main had nothing to note; the file's name, if it is left out.
 * @param opens whether there is an Open as well, for what the person wants to look at next.
 */
export function toastSaved(title: string, { exportKey, fileName, note }: SavedFile, { detail = fileName, opens = false }: { readonly detail?: string; readonly opens?: boolean } = {}): void {
  showToast({
    title,
    detail: note === '' ? detail : note,
    actions: [
      ...(opens ? [{ words: 'Open', run: () => void client.documents.openExport({ exportKey }).catch(showFailure) }] : []),
      { words: 'Show in folder', run: () => void client.documents.showExport({ exportKey }).catch(showFailure) },
    ],
  });
}
