import { PIECE_SIZE } from '@shared/attachments/model';
import { attachmentRefusal } from '@shared/attachments/refusals';
import type { AttachmentTrouble } from '@shared/attachments/refusals';
import { describeError } from '@shared/kernel/result';
import { client } from '@renderer/client';

/** A file that could not be attached, in a sentence that says what to do. */
export class NotAttached extends Error {}

/** What of a dropped file is used. */
export type DroppedFile = Pick<File, 'name' | 'size' | 'slice'>;

/**
 * Sends a dropped file to main, piece by piece: once to be known by its hash, and once more unless the record has it already. Answers the
 * upload, or null when `stopped` said so. Main never learns where the file lies, and this page never reads more than a piece of it.
 *
 * @throws NotAttached, or what main refuses.
 */
export async function sendFile(file: DroppedFile, stopped: () => boolean, onProgress: (fraction: number) => void): Promise<string | null> {
  const { uploadId } = await client.attachments.offer({ fileName: file.name, byteLength: file.size });
  try {
    let done = 0;
    const pass = async (send: (bytes: Uint8Array) => Promise<unknown>): Promise<boolean> => {
      for (let at = 0; at < file.size; at += PIECE_SIZE) {
        if (stopped()) return false;
        const bytes = await readPiece(file, at);
        await send(bytes);
        done += bytes.byteLength;
        onProgress(done / (2 * file.size));
      }
      return true;
    };
    if (await pass((bytes) => client.attachments.lookAt({ uploadId, bytes }))) {
      const { known } = await client.attachments.looked({ uploadId });
      if (known || (await pass((bytes) => client.attachments.keep({ uploadId, bytes })))) return uploadId;
    }
  } catch (error) {
    await client.attachments.withdraw({ uploadId }).catch(() => undefined);
    throw error;
  }
  await client.attachments.withdraw({ uploadId });
  return null;
}

async function readPiece(file: DroppedFile, at: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(at, at + PIECE_SIZE).arrayBuffer());
  } catch (error) {
    throw new NotAttached(describeError(attachmentRefusal(troubleOf(error), file.name)));
  }
}

/** What the browser says of a file it cannot read. */
function troubleOf(error: unknown): AttachmentTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError') return 'gone';
  return name === 'NotReadableError' ? 'held' : 'unreadable';
}
