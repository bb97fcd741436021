import { EntitySchema } from 'typeorm';
import type { Publicity } from '@shared/kernel/publicity';
import type { BlockKind, BlockOwnerKind } from '@shared/text/model';
import { baseColumns, integer, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** One paragraph of any text in the record. `content` is the JSON of its runs, `words` their plain text for search and comparison. */
export type BlockRow = BaseRow & {
  ownerKind: BlockOwnerKind;
  ownerId: string;
  kind: BlockKind;
  level: number;
  orderKey: string;
  content: string;
  words: string;
  publicity: Publicity;
  /** SHA-256 over kind, level and content: SQLite does not notice a flipped bit by itself. */
  contentHash: string;
  /** JSON of what a table or a picture holds; null for every other kind. */
  figure?: string | null;
};
export const blockSchema = new EntitySchema<BlockRow>({
  name: 'block',
  columns: { ...baseColumns, ownerKind: text, ownerId: text, kind: text, level: integer, orderKey: text, content: text, words: text, publicity: text, contentHash: text, figure: optionalText },
  indices: [{ name: 'block_owner', columns: ['ownerKind', 'ownerId'] }],
});
