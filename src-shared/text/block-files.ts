import type { Block } from './model';

/** The stored files (SHA-256) that a block names: the picture of an image, nothing of anything else. */
export function fileHashesOf({ content }: Pick<Block, 'content'>): readonly string[] {
  return content?.type === 'image' ? [content.file] : [];
}
