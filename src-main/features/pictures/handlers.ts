import type { picturesContract } from '@shared/pictures/contract';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { HandlersFor } from '@main/boundary/handlers';
import { pictureSize } from '@shared/pictures/picture-size';
import type { PictureFacts } from '@shared/pictures/picture-size';
import type { RecordStore } from '@main/store/record-store';
import { keepPicture, readPicture } from './picture-bytes';

/** What pictures need from outside the record. */
export type PicturesServices = { readonly store: () => RecordStore | null; readonly clock: () => Date };

/** Keeps bytes as a picture of the record that is open; answers null for what is no PNG or JPEG. */
export function pictureKeeper(services: PicturesServices): (bytes: Uint8Array) => Promise<({ readonly file: string } & PictureFacts) | null> {
  return async (bytes) => {
    const record = openedIn(services);
    const facts = pictureSize(bytes);
    return facts === null ? null : { file: await keepPicture(record, bytes, services.clock().toISOString()), ...facts };
  };
}

function openedIn({ store }: PicturesServices): RecordStore {
  const record = store();
  if (!record) throw new Refusal(ruleRefusal('noRecord', 'No record is open. Open or make one first.'));
  return record;
}

/** The operations on pictures of papers. */
export function createPicturesHandlers(services: PicturesServices): HandlersFor<typeof picturesContract> {
  const opened = (): RecordStore => openedIn(services);
  const keep = pictureKeeper(services);
  return {
    keep: async ({ bytes }) => {
      const kept = await keep(bytes);
      if (kept === null) throw new Refusal(ruleRefusal('pictureUnreadable', 'This picture cannot be read. Save it as PNG or JPEG and try again.'));
      return kept;
    },
    get: async ({ file }) => {
      const bytes = await opened().read((reader) => readPicture(reader, file));
      const facts = bytes === null ? null : pictureSize(bytes);
      return { picture: bytes === null || facts === null ? null : { mediaType: facts.mediaType, data: bytes.toString('base64') } };
    },
  };
}
