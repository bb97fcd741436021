import type { AttachmentWords } from '@main/features/attachments/attachment-words';

/** For tests whose records have no attached files to be read. */
export const noAttachedWords: AttachmentWords = { readMissing: async () => false };
