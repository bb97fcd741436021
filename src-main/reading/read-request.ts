import type { NeutralDocument } from '@shared/reading/neutral-document';
import type { RefusalCode } from '@shared/reading/read-refusal';

/** What the reading worker is asked: the bytes of a file, or what was on the clipboard. One question a worker. */
export type ReadRequest =
  | { readonly from: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly from: 'clipboard'; readonly text: string; readonly html: string };

/** What it answers, once. `fault` is a fault of ours or a file no reader foresaw; its detail goes to the log only. */
export type ReadAnswer =
  | { readonly kind: 'read'; readonly document: NeutralDocument }
  | { readonly kind: 'refused'; readonly code: RefusalCode }
  | { readonly kind: 'fault'; readonly detail: string };
