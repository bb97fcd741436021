import { LARGEST_PICTURE, LONGEST_SIDE } from '@shared/pictures/contract';
import { statedSize } from '@shared/pictures/picture-size';
import type { ImageContent } from '@shared/text/model';
import { client } from '@renderer/client';

/** The largest file that is opened as a picture, in bytes, and the most pixels that are drawn. */
const LARGEST_FILE = 60 * 1024 * 1024;
const MOST_PIXELS = 80_000_000;
const JPEG_QUALITY = 0.9;

/** A picture that could not be taken, in a sentence that says what to do. */
export class PictureNotTaken extends Error {}

/**
 * Draws a chosen picture anew and keeps it: what comes into the record is what is seen and nothing else of the file (no place where a photograph was
 * taken, no name of a camera, no words hidden behind it), turned as the camera held it and no larger than a page needs.
 *
 * @throws PictureNotTaken for a file that is no picture or is too large.
 */
export async function takePicture(file: Blob): Promise<Pick<ImageContent, 'file' | 'mediaType' | 'width' | 'height'>> {
  if (file.size > LARGEST_FILE) throw new PictureNotTaken('This file is too large for a picture. Save a smaller copy of it and choose that.');
  // What the file says of itself is asked before anything is drawn: a small file may say that it is a wall.
  const stated = statedSize(new Uint8Array(await file.arrayBuffer()));
  if (stated === null) throw new PictureNotTaken('This file cannot be read as a picture. Choose a PNG or JPEG file.');
  if (stated.width * stated.height > MOST_PIXELS) throw new PictureNotTaken('This picture has too many pixels. Save a smaller copy of it and choose that.');
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new PictureNotTaken('This file cannot be read as a picture. Choose a PNG or JPEG file.');
  });
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const context = canvas.getContext('2d');
    if (!context) throw new PictureNotTaken('The picture could not be drawn. Close other programs and try again.');
    const photograph = stated.mediaType === 'image/jpeg';
    if (photograph) {
      context.fillStyle = 'white';
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    let drawn = await canvas.convertToBlob(photograph ? { type: 'image/jpeg', quality: JPEG_QUALITY } : { type: 'image/png' });
    // A photograph saved as PNG is many times larger than it needs to be.
    if (drawn.size > LARGEST_PICTURE) drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
    if (drawn.size > LARGEST_PICTURE) throw new PictureNotTaken('This picture is too large. Save a smaller copy of it and choose that.');
    return await client.pictures.keep({ bytes: new Uint8Array(await drawn.arrayBuffer()) });
  } finally {
    bitmap.close();
  }
}
