import type { NeutralDocument, NeutralImage } from '@shared/reading/neutral-document';
import { ReadRefusal } from '@shared/reading/read-refusal';

import { openGuardedZip } from './open-guarded-zip';
import type { GuardedZip } from './open-guarded-zip';
import { pictureSize } from '@shared/pictures/picture-size';
import { isPdf, readBytes, readPdfPages } from './read-bytes';

/** The largest picture that is loaded, and how much of all of them together. */
const ONE_PICTURE = 10_000_000;
const ALL_PICTURES = 24_000_000;
/** Pixels of a picture that is shown: a picture can be small in bytes and ask for gigabytes when it is drawn. */
const MOST_PIXELS = 40_000_000;

/**
 * Reads a file as readBytes does and loads the pictures that stand in it, each part once, behind the same guard. One that is too
 * large, or damaged, stays without its bytes: the text is read all the same.
 *
 * @throws ReadRefusal
 */
export async function readWithPictures(bytes: Uint8Array, name: string): Promise<NeutralDocument> {
  const document = await readBytes(bytes, name);
  if (document.images.every((image) => image.part === '')) return document;
  const zip = await openGuardedZip(bytes);
  const parts = new Map<string, Uint8Array | null>();
  let loaded = 0;
  const images: NeutralImage[] = [];
  for (const image of document.images) {
    if (image.part !== '' && !parts.has(image.part)) {
      const size = zip.sizeOf(image.part);
      const fits = size > 0 && size <= ONE_PICTURE && loaded + size <= ALL_PICTURES;
      parts.set(image.part, fits ? await loadPart(zip, image.part) : null);
      if (fits) loaded += size;
    }
    const found = parts.get(image.part) ?? null;
    images.push(found === null ? image : { ...image, bytes: found });
  }
  return { ...document, images };
}

/**
 * Reads a file for a person: as readWithPictures does, but of the pictures only those that are PNG or JPEG by their own bytes and can be drawn; a
 * PDF's words besides.
 *
 * @throws ReadRefusal
 */
export async function readToShow(bytes: Uint8Array, name: string): Promise<NeutralDocument> {
  if (isPdf(bytes)) return readPdfPages(bytes);
  const document = await readWithPictures(bytes, name);
  return { ...document, images: document.images.map((image) => (canBeDrawn(image.bytes) ? image : withoutBytes(image))) };
}

function canBeDrawn(bytes: Uint8Array | undefined): boolean {
  const facts = bytes === undefined ? null : pictureSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return facts !== null && facts.width * facts.height <= MOST_PIXELS;
}

function withoutBytes({ id, alt, name, source, part }: NeutralImage): NeutralImage {
  return { id, alt, name, source, part };
}

async function loadPart(zip: GuardedZip, part: string): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  try {
    await zip.stream(part, (chunk) => chunks.push(new Uint8Array(chunk)));
  } catch (error) {
    if (error instanceof ReadRefusal) return null;
    throw error;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
