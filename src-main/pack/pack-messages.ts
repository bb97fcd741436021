import type { AttachedWords, Secret } from '@shared/documents/leak-matcher';
import type { Leak } from '@main/docx/scan-for-leaks';

/** What a public pack is searched for once it is written. */
export type PackSearch = { readonly secrets: readonly Secret[]; readonly open: readonly string[]; readonly attached: AttachedWords; readonly fileName: string };

/** What the worker is asked; each is answered once, in order. */
export type ToPackWorker =
  | { readonly type: 'start'; readonly file: string; readonly search: PackSearch | null }
  /** `own`: a document that Minute Book has just made; anything that cannot be searched in it is a leak. */
  | { readonly type: 'begin'; readonly name: string; readonly own: boolean }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'endEntry' }
  | { readonly type: 'abandon' }
  | { readonly type: 'finish' };

export type FromPackWorker =
  | { readonly type: 'done' }
  /** After `endEntry` of an attached file in a public pack: whether its words could be searched. */
  | { readonly type: 'searched'; readonly unchecked: boolean }
  | { readonly type: 'finished'; readonly leaks: readonly Leak[] }
  | { readonly type: 'tooLarge' }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };
