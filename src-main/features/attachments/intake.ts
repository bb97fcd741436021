import { createHash, randomUUID } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_ATTACHMENT, PIECE_SIZE } from '@shared/attachments/model';
import { attachmentRefusal } from '@shared/attachments/refusals';
import type { AttachmentTrouble } from '@shared/attachments/refusals';
import { notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { RecordStore } from '@main/store/record-store';

/** A file on its way into the record: `looking` for its hash, `keeping` its pieces, `ready` to be tied to something. */
type Offer = {
  readonly store: RecordStore;
  readonly fileName: string;
  readonly byteLength: number;
  stage: 'looking' | 'keeping' | 'ready';
  hash: Hash;
  bytes: number;
  contentHash: string;
};

/** A whole file in the record, waiting to be tied to an item, a paper or a meeting. */
export type ReadyFile = { readonly fileName: string; readonly byteLength: number; readonly contentHash: string };

/** How far a file on the disk has been taken in; 0 to 1. */
type Watch = { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void };

/**
 * Takes files into the record piece by piece, in two passes over the same bytes: the first gives the hash, the second keeps what is not
 * there yet and is hashed again, so that a file that changes meanwhile is refused. Nothing shows a file before it is ready and added.
 */
export class AttachmentIntake {
  readonly #store: () => RecordStore | null;
  readonly #clock: () => Date;
  readonly #openFile: (file: string) => Promise<FileHandle>;
  readonly #offers = new Map<string, Offer>();

  /** `openFile` is the disk's own but in tests, which play a file that another program holds. */
  constructor(store: () => RecordStore | null, clock: () => Date, openFile: (file: string) => Promise<FileHandle> = (file) => open(file, 'r')) {
    this.#store = store;
    this.#clock = clock;
    this.#openFile = openFile;
  }

  /** Begins with a file of this name and size; refuses what is too large or empty before a byte is read. */
  offer(fileName: string, byteLength: number): string {
    const store = this.#store();
    if (!store) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    if (byteLength > LARGEST_ATTACHMENT) throw new Refusal(attachmentRefusal('tooLarge', fileName, byteLength));
    if (byteLength === 0) throw new Refusal(attachmentRefusal('empty', fileName));
    const uploadId = randomUUID();
    this.#offers.set(uploadId, { store, fileName, byteLength, stage: 'looking', hash: createHash('sha256'), bytes: 0, contentHash: '' });
    return uploadId;
  }

  /** The next piece of the first pass. */
  lookAt(uploadId: string, bytes: Uint8Array): void {
    this.#count(this.#offer(uploadId, 'looking'), bytes);
  }

  /** Ends the first pass: whether the record has these bytes already, so that the second pass is not needed. */
  async looked(uploadId: string): Promise<boolean> {
    const offer = this.#offer(uploadId, 'looking');
    const contentHash = this.#end(offer);
    offer.contentHash = contentHash;
    if ((await offer.store.files.find(contentHash))?.complete === true) {
      offer.stage = 'ready';
      return true;
    }
    await offer.store.files.begin(contentHash, offer.byteLength, this.#clock().toISOString());
    offer.stage = 'keeping';
    offer.hash = createHash('sha256');
    offer.bytes = 0;
    return false;
  }

  /** The next piece of the second pass. The last one ends it. */
  async keep(uploadId: string, bytes: Uint8Array): Promise<void> {
    const offer = this.#offer(uploadId, 'keeping');
    const piece = offer.bytes / PIECE_SIZE;
    this.#count(offer, bytes);
    await offer.store.files.putPiece(offer.contentHash, piece, bytes);
    if (offer.bytes < offer.byteLength) return;
    if (this.#end(offer) !== offer.contentHash) {
      await this.withdraw(uploadId);
      throw new Refusal(attachmentRefusal('changed', offer.fileName));
    }
    await offer.store.files.complete(offer.contentHash);
    offer.stage = 'ready';
  }

  /** Gives a file up, whether it is known or not; what was kept of it goes. */
  async withdraw(uploadId: string): Promise<void> {
    const offer = this.#offers.get(uploadId);
    this.#offers.delete(uploadId);
    if (!offer || offer.stage !== 'keeping') return;
    // The same file may be coming in twice at once: then the other one still needs what is there.
    if ([...this.#offers.values()].some((other) => other.contentHash === offer.contentHash)) return;
    await offer.store.files.discard(offer.contentHash);
  }

  /** The file that an upload has become; refuses when it is not all there. It is taken once. */
  take(uploadId: string): ReadyFile {
    const { fileName, byteLength, contentHash } = this.#offer(uploadId, 'ready');
    this.#offers.delete(uploadId);
    return { fileName, byteLength, contentHash };
  }

  /** Takes in a file of the disk, both passes. Refuses with a sentence when it cannot be read; answers the upload, or null when it was cancelled. */
  async takeIn(file: string, watch: Watch): Promise<string | null> {
    const fileName = path.basename(file);
    let uploadId: string | null = null;
    try {
      const handle = await this.#openFile(file);
      try {
        const facts = await handle.stat();
        if (facts.isDirectory()) throw new Refusal(attachmentRefusal('folder', fileName));
        if (!facts.isFile()) throw new Refusal(attachmentRefusal('unreadable', fileName));
        uploadId = this.offer(fileName, facts.size);
        const offered = uploadId;
        let done = 0;
        const pass = async (take: (bytes: Uint8Array) => Promise<void> | void): Promise<boolean> => {
          for (let at = 0; at < facts.size; at += PIECE_SIZE) {
            if (watch.signal.aborted) return false;
            const wanted = Math.min(PIECE_SIZE, facts.size - at);
            const buffer = Buffer.alloc(wanted);
            const { bytesRead } = await handle.read(buffer, 0, wanted, at);
            if (bytesRead < wanted) throw new Refusal(attachmentRefusal('changed', fileName));
            await take(buffer);
            done += wanted;
            watch.onProgress(done / (2 * facts.size));
          }
          return true;
        };
        const whole = (await pass((bytes) => this.lookAt(offered, bytes))) && ((await this.looked(offered)) || (await pass((bytes) => this.keep(offered, bytes))));
        if (whole) return offered;
        await this.withdraw(offered);
        return null;
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (uploadId !== null) await this.withdraw(uploadId);
      if (error instanceof Refusal) throw error;
      const trouble = troubleOf(error);
      if (trouble === null) throw error;
      throw new Refusal(attachmentRefusal(trouble, fileName));
    }
  }

  #offer(uploadId: string, stage: Offer['stage']): Offer {
    const offer = this.#offers.get(uploadId);
    if (!offer || offer.store !== this.#store()) throw new Refusal(notFound('file', uploadId));
    if (offer.stage !== stage) throw new Refusal(attachmentRefusal('changed', offer.fileName));
    return offer;
  }

  #count(offer: Offer, bytes: Uint8Array): void {
    const wanted = Math.min(PIECE_SIZE, offer.byteLength - offer.bytes);
    if (bytes.byteLength !== wanted) throw new Refusal(attachmentRefusal('changed', offer.fileName));
    offer.hash.update(bytes);
    offer.bytes += bytes.byteLength;
  }

  #end(offer: Offer): string {
    if (offer.bytes !== offer.byteLength) throw new Refusal(attachmentRefusal('changed', offer.fileName));
    return offer.hash.digest('hex');
  }
}

/** What the file system says, as a trouble with a sentence; null for what is no trouble of the file. */
function troubleOf(error: unknown): AttachmentTrouble | null {
  switch (error instanceof Error && 'code' in error ? error.code : null) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
      return 'gone';
    case 'EBUSY':
    case 'ETXTBSY':
    // Windows answers "not permitted" for a file that another program does not share.
    case 'EPERM':
      return 'held';
    case 'EISDIR':
      return 'folder';
    case 'EACCES':
    case 'EIO':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return 'unreadable';
    default:
      return null;
  }
}
