import { fileHashesOf } from '../../text/block-files';
import type { PaperContent } from '../content/paper-content';

/** The SHA-256 of every picture that stands in a paper, each once. */
export function pictureHashesOf(content: PaperContent): readonly string[] {
  return [...new Set(content.sections.flatMap(({ blocks }) => blocks.flatMap(fileHashesOf)))];
}
