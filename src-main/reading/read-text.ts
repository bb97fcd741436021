import type { Result } from '@shared/kernel/result';
import type { NeutralDocument } from '@shared/reading/neutral-document';

import { READ_LIMITS } from './read-limits';
import { refuseReading } from './run-guarded-worker';
import type { ReadingHost, ReadOptions } from './run-guarded-worker';
import { runReadWorker } from './run-read-worker';

/** What a paste holds: its text, and its HTML when the clipboard has one ("" otherwise). */
export type Pasted = { readonly text: string; readonly html: string };

/**
 * Reads pasted or typed text into the neutral form: HTML where the clipboard has it (Word, Outlook, browsers), else Markdown,
 * rows parted by tabs, the text of a presentation, or plain text, told by the content.
 */
export async function readText(pasted: Pasted, host: ReadingHost, options: ReadOptions = {}): Promise<Result<NeutralDocument>> {
  if (pasted.text.length > READ_LIMITS.textCharacters || pasted.html.length > READ_LIMITS.textCharacters * 3) return refuseReading('text-too-large');
  return runReadWorker({ from: 'clipboard', text: pasted.text, html: pasted.html }, host, options);
}
