import { z } from 'zod';
import { app } from '../kernel/operation';
import { imageContentSchema } from '../text/model';

/** The largest picture that is kept, in bytes: a photograph made fit for a page is a tenth of it. */
export const LARGEST_PICTURE = 8 * 1024 * 1024;
/** The longest side of a picture that is kept, in pixels: sharp on paper at the width of a page. */
export const LONGEST_SIDE = 2_400;

const file = imageContentSchema.shape.file;
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= LARGEST_PICTURE, 'The picture is too large.');

/** Pictures of papers. They are stored files; a block names them by their hash. */
export const picturesContract = {
  /** Keeps a picture that the window has drawn anew from the chosen file, so that nothing of the file but what is seen comes in. Refuses what is neither PNG nor JPEG. */
  keep: app(z.strictObject({ bytes }), imageContentSchema.pick({ file: true, mediaType: true, width: true, height: true })),
  /** The bytes of one in base64; null when the record does not have them. */
  get: app(z.strictObject({ file }), z.strictObject({ picture: z.strictObject({ mediaType: imageContentSchema.shape.mediaType, data: z.string() }).nullable() })),
};
