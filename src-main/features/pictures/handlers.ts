import type { picturesContract } from '@shared/pictures/contract';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import { pictureSize } from '@main/docx/picture-size';
import type { RecordStore } from '@main/store/record-store';
import { keepPicture, readPicture } from './picture-bytes';

/** What pictures need from outside the record. */
export type PicturesServices = { readonly store: () => RecordStore | null; readonly clock: () => Date };

/** The operations on pictures of papers. */
export function createPicturesHandlers({ store, clock }: PicturesServices): HandlersFor<typeof picturesContract> {
  const opened = (): RecordStore => {
    const record = store();
    if (!record) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
    return record;
  };
  return {
    keep: async ({ bytes }) => {
      const record = opened();
      const facts = pictureSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      if (facts === null) throw new Refusal(ruleRefusal('pictureUnreadable', 'This picture cannot be read. Save it as PNG or JPEG and try again.'));
      return { file: await keepPicture(record, bytes, clock().toISOString()), ...facts };
    },
    get: async ({ file }) => {
      const bytes = await opened().read((reader) => readPicture(reader, file));
      const facts = bytes === null ? null : pictureSize(bytes);
      return { picture: bytes === null || facts === null ? null : { mediaType: facts.mediaType, data: bytes.toString('base64') } };
    },
  };
}
