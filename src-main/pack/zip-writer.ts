import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** 1 January 1980, the earliest day a zip can hold: the same pack gives the same bytes on any day. */
const DOS_DATE = 0x0021;
/** Ordinary file, readable and writable by its owner. */
const EXTERNAL_ATTRIBUTES = 0x0180_0000;
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800;
/** The most a zip of the plain kind holds. */
const LARGEST = 0xffff_fff0;

type Entry = { readonly name: Buffer; readonly offset: number; size: number; sum: number };

/** More than a zip of the plain kind can hold. */
export class ZipTooLarge extends Error {}

/**
 * Writes a zip to the disk as its files come, piece by piece. Files are stored as they are: papers and attachments are packed already, and
 * packing them again would only take time. An entry that cannot be finished is taken back as if it had never begun.
 */
export class ZipWriter {
  readonly #descriptor: number;
  readonly #entries: Entry[] = [];
  #current: Entry | null = null;
  #at = 0;

  constructor(file: string) {
    this.#descriptor = openSync(file, 'wx', 0o600);
  }

  begin(name: string): void {
    const entry: Entry = { name: Buffer.from(name, 'utf8'), offset: this.#at, size: 0, sum: 0 };
    this.#current = entry;
    this.#put(localHeader(entry));
  }

  write(bytes: Uint8Array): void {
    const entry = this.#open();
    if (this.#at + bytes.byteLength > LARGEST) throw new ZipTooLarge('Too large for a zip file');
    entry.sum = crc32(bytes, entry.sum);
    entry.size += bytes.byteLength;
    this.#put(bytes);
  }

  /** Ends the entry: its size and sum are known only now, and are written into the place left for them. */
  end(): void {
    const entry = this.#open();
    writeSync(this.#descriptor, localHeader(entry), 0, undefined, entry.offset);
    this.#entries.push(entry);
    this.#current = null;
  }

  /** Takes back the entry that was begun. */
  abandon(): void {
    const entry = this.#open();
    this.#at = entry.offset;
    ftruncateSync(this.#descriptor, this.#at);
    this.#current = null;
  }

  /** Writes the directory and has everything flushed. Nothing can be added afterwards. */
  finish(): void {
    const start = this.#at;
    for (const entry of this.#entries) this.#put(directoryEntry(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x0605_4b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    this.#put(end);
    fsyncSync(this.#descriptor);
    closeSync(this.#descriptor);
  }

  #open(): Entry {
    if (!this.#current) throw new Error('No file of the zip has been begun.');
    return this.#current;
  }

  #put(bytes: Uint8Array): void {
    let written = 0;
    while (written < bytes.byteLength) written += writeSync(this.#descriptor, bytes, written, bytes.byteLength - written, this.#at + written);
    this.#at += bytes.byteLength;
  }
}

function common(entry: Entry): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(UTF8_NAMES, 2);
  bytes.writeUInt16LE(0, 4);
  bytes.writeUInt16LE(0, 6);
  bytes.writeUInt16LE(DOS_DATE, 8);
  bytes.writeUInt32LE(entry.sum, 10);
  bytes.writeUInt32LE(entry.size, 14);
  bytes.writeUInt32LE(entry.size, 18);
  bytes.writeUInt16LE(entry.name.length, 22);
  return bytes;
}

function localHeader(entry: Entry): Buffer {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(0x0403_4b50, 0);
  return Buffer.concat([signature, common(entry), entry.name]);
}

function directoryEntry(entry: Entry): Buffer {
  const bytes = Buffer.alloc(46);
  bytes.writeUInt32LE(0x0201_4b50, 0);
  bytes.writeUInt16LE(0x0314, 4);
  common(entry).copy(bytes, 6);
  bytes.writeUInt32LE(EXTERNAL_ATTRIBUTES, 38);
  bytes.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([bytes, entry.name]);
}
