import { fileHashesOf } from '../../text/block-files';
import { writtenBlocks } from '../content/paper-content';
import type { PaperContent } from '../content/paper-content';

/** The SHA-256 of every picture that stands in a paper, each once. */
export function pictureHashesOf(content: PaperContent): readonly string[] {
  return [...new Set(writtenBlocks(content).flatMap(fileHashesOf))];
}
