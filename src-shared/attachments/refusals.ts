import { ruleRefusal } from '../kernel/result';
import type { AppError } from '../kernel/result';
import { LARGEST_ATTACHMENT, sizeInWords } from './model';

/** Why a file cannot be attached. */
export type AttachmentTrouble = 'tooLarge' | 'empty' | 'folder' | 'gone' | 'held' | 'changed' | 'unreadable';

/** The refusal of a file in words: what is wrong and what to do. `byteLength` is told for one that is too large. */
export function attachmentRefusal(trouble: AttachmentTrouble, fileName: string, byteLength = 0): AppError {
  return ruleRefusal(`attachment.${trouble}`, sentenceFor(trouble, `“${fileName}”`, byteLength));
}

function sentenceFor(trouble: AttachmentTrouble, name: string, byteLength: number): string {
  switch (trouble) {
    case 'tooLarge':
      return `${name} is ${sizeInWords(byteLength)}. Files up to ${sizeInWords(LARGEST_ATTACHMENT)} can be attached, because every copy of the record holds them again. Save it as a smaller PDF, or put it on the website and give its address in the paper.`;
    case 'empty':
      return `${name} is empty. Check that it was saved, then attach it again.`;
    case 'folder':
      return `${name} is a folder. Open it and drag the files themselves.`;
    case 'gone':
      return `${name} is no longer there. It may have been moved, or the drive disconnected. Find it and attach it again.`;
    case 'held':
      return `${name} is open in another program that does not share it. Close it there, then attach it again.`;
    case 'changed':
      return `${name} was changed while it was being read. Save it, then attach it again.`;
    case 'unreadable':
      return `${name} cannot be read. Copy it to this computer and attach the copy.`;
  }
}
