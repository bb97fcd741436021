/** What a picture's own bytes say of it; pixels. */
export type PictureFacts = { readonly mediaType: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number };

/** The longest side that a picture of a record or of a document may have, in pixels. */
const LONGEST = 20_000;

/** Reads the kind and size of a PNG or JPEG from its first bytes; null for anything else, a damaged one or one of a size that no page needs. */
export function pictureSize(data: Uint8Array): PictureFacts | null {
  const facts = statedSize(data);
  return facts !== null && facts.width <= LONGEST && facts.height <= LONGEST ? facts : null;
}

/** The same whatever size it states: for a file that nobody has looked at yet. */
export function statedSize(data: Uint8Array): PictureFacts | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length >= 24 && PNG.every((byte, index) => data[index] === byte)) return sized('image/png', view.getUint32(16), view.getUint32(20));
  if (data.length >= 4 && data[0] === 0xff && data[1] === 0xd8) return jpegSize(data, view);
  return null;
}

const PNG: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function jpegSize(data: Uint8Array, view: DataView): PictureFacts | null {
  let at = 2;
  while (at + 9 < data.length) {
    if (data[at] !== 0xff) return null;
    const marker = data[at + 1] ?? 0;
    // Start of frame in all its kinds but the tables that share the range.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function sized(mediaType: PictureFacts['mediaType'], width: number, height: number): PictureFacts | null {
  return width > 0 && height > 0 ? { mediaType, width, height } : null;
}
