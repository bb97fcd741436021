import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip made for a test. The optional fields make it lie. */
export type ZipEntry = {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  /** What the directory says it unpacks to. */
  readonly saysSize?: number;
  readonly crc?: number;
  /** General purpose flags; 1 is "encrypted". */
  readonly flags?: number;
  /** Unix mode, written into the external attributes: 0o120777 is a symbolic link. */
  readonly mode?: number;
  /** Data that is compressed already. */
  readonly packed?: { readonly bytes: Uint8Array; readonly size: number; readonly crc: number };
};

/** Writes a zip, also one that no honest program would write. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = typeof entry.data === 'string' ? Buffer.from(entry.data, 'utf8') : Buffer.from(entry.data);
    const packed = entry.packed ? Buffer.from(entry.packed.bytes) : entry.stored === true ? data : deflateRawSync(data);
    const size = entry.saysSize ?? entry.packed?.size ?? data.length;
    const sum = entry.crc ?? entry.packed?.crc ?? crc32(data);
    const name = Buffer.from(entry.name, 'utf8');
    const method = entry.stored === true ? 0 : 8;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE((entry.flags ?? 0) | 0x800, 6);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(sum, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(name.length, 26);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE((3 << 8) | 20, 4);
    record.writeUInt16LE(20, 6);
    record.writeUInt16LE((entry.flags ?? 0) | 0x800, 8);
    record.writeUInt16LE(method, 10);
    record.writeUInt32LE(sum, 16);
    record.writeUInt32LE(packed.length, 20);
    record.writeUInt32LE(size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    record.writeUInt32LE(offset, 42);
    local.push(head, name, packed);
    central.push(record, name);
    offset += head.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
