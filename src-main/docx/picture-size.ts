/** What a picture's own bytes say of it; pixels. */
export type PictureFacts = { readonly mediaType: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number };

/** Reads the kind and size of a PNG or JPEG from its first bytes; null for anything else or a damaged one. */
export function pictureSize(data: Buffer): PictureFacts | null {
  if (data.length >= 24 && data.toString('latin1', 0, 8) === '\u0089PNG\r\n\u001A\n') return sized('image/png', data.readUInt32BE(16), data.readUInt32BE(20));
  if (data.length >= 4 && data[0] === 0xff && data[1] === 0xd8) return jpegSize(data);
  return null;
}

function jpegSize(data: Buffer): PictureFacts | null {
  let at = 2;
  while (at + 9 < data.length) {
    if (data[at] !== 0xff) return null;
    const marker = data[at + 1] ?? 0;
    // Start of frame in all its kinds but the tables that share the range.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return sized('image/jpeg', data.readUInt16BE(at + 7), data.readUInt16BE(at + 5));
    at += 2 + data.readUInt16BE(at + 2);
  }
  return null;
}

function sized(mediaType: PictureFacts['mediaType'], width: number, height: number): PictureFacts | null {
  return width > 0 && height > 0 && width <= 20_000 && height <= 20_000 ? { mediaType, width, height } : null;
}
